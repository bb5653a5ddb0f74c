// SPDX-License-Identifier: MIT
#include "support/flat_ball.h"
#include "support/shapes.h"

#include <algorithm>
#include <glm/geometric.hpp>
#include <set>

namespace support {

FlatBall flat_ball() {
    FlatBall ball;
    const scene::MeshData mesh = support::ball(glm::vec3(0.0f), FlatBall::k_radius_mm, 40);
    ball.skin.positions = mesh.positions;
    ball.skin.triangles = mesh.triangles;
    for (const glm::vec3& p : mesh.positions) ball.skin.normals.push_back(glm::normalize(p));
    anatomy::SurfaceMap& map = ball.map;
    map.positions = ball.skin.positions;
    map.normals = ball.skin.normals;
    map.area_mm2.assign(map.positions.size(), 0.0f);
    std::vector<std::set<std::uint32_t>> around(map.positions.size());
    for (const auto& t : mesh.triangles) {
        const float third = glm::length(glm::cross(map.positions[t[1]] - map.positions[t[0]],
                                                   map.positions[t[2]] - map.positions[t[0]])) /
                            6.0f;
        for (std::size_t k = 0; k < 3; ++k) {
            map.area_mm2[t[k]] += third;
            around[t[k]].insert(t[(k + 1) % 3]);
            around[t[(k + 1) % 3]].insert(t[k]);
        }
    }
    map.neighbor_begin.push_back(0);
    for (const auto& row : around) {
        map.neighbors.insert(map.neighbors.end(), row.begin(), row.end());
        map.neighbor_begin.push_back(static_cast<std::uint32_t>(map.neighbors.size()));
    }
    map.areas = {
        {"upper", core::Side::Midline, {}}, {"lower", core::Side::Midline, {}}, {"crown", core::Side::Midline, {}}};
    for (std::uint32_t v = 0; v < map.positions.size(); ++v) {
        map.areas[map.positions[v].y >= 0.0f ? 0 : 1].weights.push_back({v, 1.0f});
        if (map.positions[v].y >= 60.0f) map.areas[2].weights.push_back({v, 1.0f});
    }
    return ball;
}

}
