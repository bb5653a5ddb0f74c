// SPDX-License-Identifier: MIT
#include "myoatlas/scene/mesh_library.h"

#include <algorithm>
#include <glm/geometric.hpp>
#include <tuple>

namespace myoatlas::scene {

const Part* MeshLibrary::find_part(std::string_view structure, core::Side side) const {
    const auto wanted = std::make_tuple(structure, side);
    const auto found = std::lower_bound(parts.begin(), parts.end(), wanted, [](const Part& part, const auto& key) {
        return std::make_tuple(std::string_view{part.structure}, part.side) < key;
    });
    if (found == parts.end() || found->structure != structure || found->side != side) return nullptr;
    return &*found;
}

glm::vec3 MeshLibrary::position(std::uint32_t vertex) const {
    const auto& p = vertices[vertex].position;
    return {p[0], p[1], p[2]};
}

glm::vec3 MeshLibrary::normal(std::uint32_t vertex) const {
    const auto& n = vertices[vertex].normal;
    const glm::vec3 direction{static_cast<float>(n[0]), static_cast<float>(n[1]), static_cast<float>(n[2])};
    const float length = glm::length(direction);
    return length > 0.0f ? direction / length : glm::vec3{0.0f, 1.0f, 0.0f};
}

}
