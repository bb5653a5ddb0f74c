// SPDX-License-Identifier: MIT
#include "myoatlas/surface_map/part_components.h"

#include <glm/geometric.hpp>
#include <map>
#include <tuple>

namespace myoatlas::surface_map {

PartComponents components_of(const scene::Part& part, const scene::MeshLibrary& body) {
    std::vector<std::uint32_t> parent(part.vertex_count);
    for (std::uint32_t v = 0; v < part.vertex_count; ++v) parent[v] = v;
    const auto root_of = [&](std::uint32_t v) {
        while (parent[v] != v) v = parent[v] = parent[parent[v]];
        return v;
    };
    const auto join = [&](std::uint32_t a, std::uint32_t b) { parent[root_of(a)] = root_of(b); };
    const auto corner = [&](std::uint32_t i) {
        return body.indices[part.levels[0].first_index + i] - part.first_vertex;
    };
    const auto count = part.levels[0].index_count;
    for (std::uint32_t i = 0; i + 2 < count; i += 3) {
        join(corner(i), corner(i + 1));
        join(corner(i), corner(i + 2));
    }
    std::map<std::tuple<float, float, float>, std::uint32_t> at;
    for (std::uint32_t v = 0; v < part.vertex_count; ++v) {
        const glm::vec3 p = body.position(part.first_vertex + v);
        const auto [found, is_new] = at.emplace(std::tuple(p.x, p.y, p.z), v);
        if (!is_new) join(v, found->second);
    }
    PartComponents components;
    components.component_of.resize(part.vertex_count);
    std::map<std::uint32_t, std::uint32_t> index;
    for (std::uint32_t v = 0; v < part.vertex_count; ++v)
        components.component_of[v] = index.emplace(root_of(v), static_cast<std::uint32_t>(index.size())).first->second;
    components.area_mm2.assign(index.size(), 0.0f);
    for (std::uint32_t i = 0; i + 2 < count; i += 3) {
        const glm::vec3 a = body.position(part.first_vertex + corner(i));
        const glm::vec3 b = body.position(part.first_vertex + corner(i + 1));
        const glm::vec3 c = body.position(part.first_vertex + corner(i + 2));
        components.area_mm2[components.component_of[corner(i)]] += 0.5f * glm::length(glm::cross(b - a, c - a));
    }
    return components;
}

}
