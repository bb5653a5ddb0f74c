// A ball of skin with two areas, an upper and a lower half, to draw flat. Millimeters; it stands around the origin.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/surface_map.h"
#include "myoatlas/body_chart/figure.h"
#include "myoatlas/geometry/mesh_data.h"

namespace myoatlas::support {

struct ChartBall {
    static constexpr float k_radius_mm = 100.0f;
    geometry::MeshData skin;
    anatomy::SurfaceMap surface_map; // areas "upper" and "lower", and "crown" within the upper
};
ChartBall chart_ball();

}
