// SPDX-License-Identifier: MIT
#include "flat/skin.h"

#include <algorithm>

namespace flat {

Skin skin_of(const scene::MeshLibrary& body) {
    Skin skin;
    const auto part =
        std::ranges::find_if(body.parts, [](const scene::Part& p) { return p.kind == scene::PartKind::Skin; });
    if (part == body.parts.end()) return skin;
    for (std::uint32_t v = part->first_vertex; v < part->first_vertex + part->vertex_count; ++v) {
        skin.positions.push_back(body.position(v));
        skin.normals.push_back(body.normal(v));
    }
    const scene::LevelOfDetail& finest = part->levels.front();
    for (std::uint32_t i = 0; i + 2 < finest.index_count; i += 3) {
        std::array<std::uint32_t, 3> corners{};
        for (std::uint32_t k = 0; k < 3; ++k)
            corners[k] = body.indices[finest.first_index + i + k] - part->first_vertex;
        if (std::ranges::all_of(corners, [&](std::uint32_t v) { return v < part->vertex_count; }))
            skin.triangles.push_back(corners);
    }
    return skin;
}

}
