// SPDX-License-Identifier: MIT
#include "support/chart_ball.h"
#include "support/shapes.h"

#include <algorithm>
#include <glm/geometric.hpp>
#include <set>

namespace myoatlas::support {

ChartBall chart_ball() {
    ChartBall ball;
    const geometry::MeshData mesh = support::ball(glm::vec3(0.0f), ChartBall::k_radius_mm, 40);
    ball.skin.positions = mesh.positions;
    ball.skin.triangles = mesh.triangles;
    for (const glm::vec3& p : mesh.positions) ball.skin.normals.push_back(glm::normalize(p));
    anatomy::SurfaceMap& surface_map = ball.surface_map;
    surface_map.positions = ball.skin.positions;
    surface_map.normals = ball.skin.normals;
    surface_map.area_mm2.assign(surface_map.positions.size(), 0.0f);
    std::vector<std::set<std::uint32_t>> around(surface_map.positions.size());
    for (const auto& t : mesh.triangles) {
        const float third = glm::length(glm::cross(surface_map.positions[t[1]] - surface_map.positions[t[0]],
                                                   surface_map.positions[t[2]] - surface_map.positions[t[0]])) /
                            6.0f;
        for (std::size_t k = 0; k < 3; ++k) {
            surface_map.area_mm2[t[k]] += third;
            around[t[k]].insert(t[(k + 1) % 3]);
            around[t[(k + 1) % 3]].insert(t[k]);
        }
    }
    surface_map.neighbor_begin.push_back(0);
    for (const auto& row : around) {
        surface_map.neighbors.insert(surface_map.neighbors.end(), row.begin(), row.end());
        surface_map.neighbor_begin.push_back(static_cast<std::uint32_t>(surface_map.neighbors.size()));
    }
    surface_map.areas = {
        {"upper", core::Side::Midline, {}}, {"lower", core::Side::Midline, {}}, {"crown", core::Side::Midline, {}}};
    for (std::uint32_t v = 0; v < surface_map.positions.size(); ++v) {
        surface_map.areas[surface_map.positions[v].y >= 0.0f ? 0 : 1].weights.push_back({v, 1.0f});
        if (surface_map.positions[v].y >= 60.0f) surface_map.areas[2].weights.push_back({v, 1.0f});
    }
    return ball;
}

}
