// SPDX-License-Identifier: MIT
#include "myoatlas/body_chart/chart_body.h"

#include <utility>

namespace myoatlas::body_chart {

std::optional<ChartBody> body_of(const scene::MeshLibrary& library, const anatomy::SurfaceMap& surface_map) {
    Skin skin = skin_of(library);
    if (skin.positions.empty() || skin.positions.size() != surface_map.positions.size()) return std::nullopt;
    return ChartBody{std::move(skin), AreaWeights(surface_map)};
}

}
