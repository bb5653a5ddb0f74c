// SPDX-License-Identifier: MIT
#include "myoatlas/scene/skin.h"

#include "myoatlas/scene/part_mesh.h"

#include <algorithm>
#include <glm/geometric.hpp>
#include <limits>

namespace myoatlas::scene {

const Part* find_skin(const MeshLibrary& body) {
    const auto part = std::ranges::find_if(body.parts, [](const Part& p) { return p.kind == PartKind::Skin; });
    return part == body.parts.end() ? nullptr : &*part;
}

geometry::MeshData skin_of(const MeshLibrary& body) {
    const Part* part = find_skin(body);
    return part ? surface_of(body, *part) : geometry::MeshData{};
}

std::uint32_t nearest_vertex(const geometry::MeshData& skin, glm::vec3 at_mm) {
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

bool is_skin_of(const MeshLibrary& body, std::span<const glm::vec3> positions) {
    constexpr std::uint32_t k_looked_at = 32;
    constexpr float k_same_mm = 0.5f;
    const Part* skin = find_skin(body);
    if (!skin || skin->vertex_count == 0 || skin->vertex_count != positions.size()) return false;
    for (std::uint32_t i = 0; i < skin->vertex_count; i += 1 + skin->vertex_count / k_looked_at)
        if (glm::distance(body.position(skin->first_vertex + i), positions[i]) > k_same_mm) return false;
    return true;
}

}
