// SPDX-License-Identifier: MIT
#include "myoatlas/body_chart/skin.h"

#include <algorithm>
#include <glm/geometric.hpp>
#include <limits>

namespace myoatlas::body_chart {

std::uint32_t nearest_vertex(const Skin& skin, glm::vec3 at_mm) {
    std::uint32_t nearest = 0;
    float least = std::numeric_limits<float>::max();
    for (std::uint32_t v = 0; v < skin.positions.size(); ++v) {
        const glm::vec3 way = skin.positions[v] - at_mm;
        if (const float square = glm::dot(way, way); square < least) {
            least = square;
            nearest = v;
        }
    }
    return nearest;
}

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
