// SPDX-License-Identifier: MIT
#include "myoatlas/body_chart/chart_body.h"

#include <utility>

namespace myoatlas::body_chart {

std::optional<ChartBody> body_of(const scene::MeshLibrary& library, const anatomy::SurfaceMap& surface_map) {
    if (!scene::is_skin_of(library, surface_map.positions)) return std::nullopt;
    return ChartBody{scene::skin_of(library), AreaWeights(surface_map)};
}

}
