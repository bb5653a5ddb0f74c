// SPDX-License-Identifier: MIT
#include "flat/body.h"

#include <utility>

namespace flat {

std::optional<Body> body_of(const scene::MeshLibrary& library, const anatomy::SurfaceMap& chart) {
    Skin skin = skin_of(library);
    if (skin.positions.empty() || skin.positions.size() != chart.positions.size()) return std::nullopt;
    return Body{std::move(skin), AreaWeights(chart)};
}

}
