// A ball of skin with two areas, an upper and a lower half, to draw flat. Millimeters; it stands around the origin.
// SPDX-License-Identifier: MIT
#pragma once
#include "anatomy/surface_map.h"
#include "flat/figure.h"
#include "flat/skin.h"

namespace support {

struct FlatBall {
    static constexpr float k_radius_mm = 100.0f;
    flat::Skin skin;
    anatomy::SurfaceMap map; // areas "upper" and "lower", and "crown" within the upper
};
FlatBall flat_ball();

}
