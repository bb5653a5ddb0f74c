// SPDX-License-Identifier: MIT
#include "myoatlas/sculpt/shapes/sections.h"
#include "myoatlas/geometry/mesh_repair.h"
#include "myoatlas/geometry/surface_net.h"
#include "myoatlas/sculpt/fibers/tendon.h"
#include "myoatlas/sculpt/shapes/center_line.h"
#include "myoatlas/sculpt/shapes/contour.h"
#include "myoatlas/sculpt/shapes/mesh_density.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <limits>

namespace myoatlas::sculpt {
namespace {

constexpr float k_most_nodes = 2.5e6f;

std::vector<Polygon> polygons_of(const Station& station) {
    std::vector<Polygon> polygons;
    for (const Contour& contour : station.contours) {
        const int count = std::clamp(8 * static_cast<int>(contour.terms.size()), 24, 120);
        polygons.push_back(points_of(contour, count));
        if (!contour.is_paired) continue;
        Polygon mirror = polygons.back();
        for (glm::vec2& point : mirror) point.x = -point.x;
        polygons.push_back(std::move(mirror));
    }
    return polygons;
}

// The axis runs along X, so a section looks the same on either side of the middle.
Sections whole_of(const Sections& half) {
    Sections whole = half;
    whole.is_half = false;
    whole.stations.clear();
    for (auto station = half.stations.rbegin(); station != half.stations.rend(); ++station)
        if (station->at > 0.05f) whole.stations.push_back({-station->at, station->contours});
    whole.stations.insert(whole.stations.end(), half.stations.begin(), half.stations.end());
    return whole;
}

struct Plan {
    std::vector<std::vector<Polygon>> polygons; // by station
    glm::vec2 low{1e30f}, high{-1e30f};
    float area = 0.0f; // of the surface, roughly
};

Plan plan_for(const Sections& sections) {
    Plan plan;
    float before_round = 0.0f, before_at = 0.0f;
    for (const Station& station : sections.stations) {
        plan.polygons.push_back(polygons_of(station));
        float round = 0.0f;
        for (const Polygon& polygon : plan.polygons.back()) {
            round += perimeter(polygon);
            for (const glm::vec2& point : polygon) {
                plan.low = glm::min(plan.low, point);
                plan.high = glm::max(plan.high, point);
            }
        }
        if (plan.polygons.size() > 1) plan.area += 0.5f * (round + before_round) * (station.at - before_at);
        before_round = round;
        before_at = station.at;
    }
    return plan;
}

// Weights of four neighboring stations for a place between the middle two (cubic Hermite, slopes by parabola).
struct Blend {
    std::size_t index[4];
    float weight[4];
};

Blend blend_at(const std::vector<Station>& stations, float s) {
    const std::size_t n = stations.size();
    std::size_t i = 0;
    while (i + 2 < n && stations[i + 1].at <= s) ++i;
    Blend blend{{i > 0 ? i - 1 : i, i, i + 1, std::min(i + 2, n - 1)}, {0, 0, 0, 0}};
    const float h = stations[i + 1].at - stations[i].at;
    const float t = std::clamp((s - stations[i].at) / h, 0.0f, 1.0f), t2 = t * t, t3 = t2 * t;
    blend.weight[1] = 2 * t3 - 3 * t2 + 1;
    blend.weight[2] = 3 * t2 - 2 * t3;
    const auto add_slope = [&](float by, std::size_t k) { // at station k of the middle two (1 or 2)
        const std::size_t a = blend.index[k - 1], b = blend.index[k], c = blend.index[k + 1];
        if (a == b || b == c) {
            blend.weight[1] -= by / h;
            blend.weight[2] += by / h;
            return;
        }
        const float g = stations[b].at - stations[a].at, f = stations[c].at - stations[b].at;
        const float to_last = by * f / (g + f) / g, to_next = by * g / (g + f) / f;
        blend.weight[k - 1] -= to_last;
        blend.weight[k] += to_last - to_next;
        blend.weight[k + 1] += to_next;
    };
    add_slope((t3 - 2 * t2 + t) * h, 1);
    add_slope((t3 - t2) * h, 2);
    return blend;
}

// Evening the mesh out rounds it off a little: moves vertices back onto the field's zero surface, at most half a cell.
void snap_to_field(geometry::MeshData& mesh, const geometry::FieldGrid& grid) {
    const auto value = [&](glm::vec3 p) {
        int at[3];
        float t[3];
        for (int k = 0; k < 3; ++k) {
            const float x = std::clamp(p[k], 0.0f, static_cast<float>(grid.size[static_cast<std::size_t>(k)]) - 1.001f);
            at[k] = static_cast<int>(x);
            t[k] = x - static_cast<float>(at[k]);
        }
        float sum = 0.0f;
        for (int k = 0; k < 8; ++k)
            sum += ((k & 1) ? t[0] : 1 - t[0]) * ((k & 2) ? t[1] : 1 - t[1]) * ((k & 4) ? t[2] : 1 - t[2]) *
                   grid.values[grid.index(at[0] + (k & 1), at[1] + (k >> 1 & 1), at[2] + (k >> 2))];
        return sum;
    };
    for (glm::vec3& p : mesh.positions) {
        constexpr float step = 0.5f;
        glm::vec3 slope;
        for (int k = 0; k < 3; ++k) {
            glm::vec3 off(0.0f);
            off[k] = step;
            slope[k] = (value(p + off) - value(p - off)) / (2.0f * step);
        }
        const float steepness = glm::dot(slope, slope);
        if (!(steepness > 1e-8f)) continue;
        glm::vec3 move = -value(p) / steepness * slope;
        const float length = glm::length(move);
        if (length > 0.5f) move *= 0.5f / length;
        p += 0.85f * move;
    }
}

// The field a part is cut out of: a grid whose cells are measured from `low`, z along the axis.
struct SectionGrid {
    geometry::FieldGrid field;
    glm::vec3 low{0.0f};
    float cell = 0.0f;
    float limit = 0.0f; // distances further than this say nothing more
    std::size_t slice() const {
        return static_cast<std::size_t>(field.size[0]) * static_cast<std::size_t>(field.size[1]);
    }
};

SectionGrid grid_for(const std::vector<Station>& stations, const Plan& plan) {
    SectionGrid grid;
    const float first = stations.front().at, reach = stations.back().at - first;
    const glm::vec2 extent = plan.high - plan.low;
    float& cell = grid.cell;
    cell = std::clamp(0.3f * edge_length_for(plan.area), 0.35f, 1.6f);
    const float nodes = (extent.x / cell + 6) * (extent.y / cell + 6) * (reach / cell + 6);
    if (nodes > k_most_nodes) cell *= std::cbrt(nodes / k_most_nodes);
    const float gap = reach / static_cast<float>(stations.size() - 1);
    grid.limit = std::max(0.8f * gap, 2.0f * cell);
    grid.low = {plan.low.x - 2.5f * cell, plan.low.y - 2.5f * cell, first - 3.0f * cell};
    grid.field.size = {static_cast<int>(std::ceil(extent.x / cell)) + 6,
                       static_cast<int>(std::ceil(extent.y / cell)) + 6, static_cast<int>(std::ceil(reach / cell)) + 7};
    return grid;
}

// Returns one slice of the grid for each station: how far inside its contours each node is.
std::vector<std::vector<float>> station_fields(const Plan& plan, const SectionGrid& grid) {
    const float cell = grid.cell, limit = grid.limit;
    std::vector<std::vector<float>> fields(plan.polygons.size());
    for (std::size_t i = 0; i < fields.size(); ++i) {
        fields[i].resize(grid.slice(), -limit);
        if (plan.polygons[i].empty()) continue;
        std::size_t at = 0;
        for (int y = 0; y < grid.field.size[1]; ++y)
            for (int x = 0; x < grid.field.size[0]; ++x) {
                const glm::vec2 p(grid.low.x + static_cast<float>(x) * cell, grid.low.y + static_cast<float>(y) * cell);
                fields[i][at++] = limit * std::tanh(signed_distance(plan.polygons[i], p, 4.0f * limit) / limit);
            }
    }
    return fields;
}

// Fills the grid between the stations, and a little beyond the first and the last.
void blend_fields(const std::vector<Station>& stations, const std::vector<std::vector<float>>& fields,
                  SectionGrid& grid) {
    const float first = stations.front().at, last = stations.back().at;
    const std::size_t slice = grid.slice();
    grid.field.values.resize(slice * static_cast<std::size_t>(grid.field.size[2]));
    for (int z = 0; z < grid.field.size[2]; ++z) {
        const float s = grid.low.z + static_cast<float>(z) * grid.cell;
        float* to = grid.field.values.data() + slice * static_cast<std::size_t>(z);
        const float beyond = std::max(first - s, s - last);
        if (beyond > 0.0f) {
            const auto& end = s < first ? fields.front() : fields.back();
            for (std::size_t k = 0; k < slice; ++k) to[k] = std::min(end[k], 1.2f * grid.cell) - beyond;
            continue;
        }
        const Blend blend = blend_at(stations, s);
        const float* from[4];
        for (int k = 0; k < 4; ++k) from[k] = fields[blend.index[k]].data();
        for (std::size_t k = 0; k < slice; ++k)
            to[k] = blend.weight[0] * from[0][k] + blend.weight[1] * from[1][k] + blend.weight[2] * from[2][k] +
                    blend.weight[3] * from[3][k];
    }
}

// Nodes on the border are outside, and none lies on the surface itself.
void close_border(geometry::FieldGrid& grid) {
    for (int z = 0; z < grid.size[2]; ++z)
        for (int y = 0; y < grid.size[1]; ++y)
            for (int x = 0; x < grid.size[0]; ++x) {
                const bool is_border = x == 0 || y == 0 || z == 0 || x == grid.size[0] - 1 || y == grid.size[1] - 1 ||
                                       z == grid.size[2] - 1;
                float& value = grid.values[grid.index(x, y, z)];
                if (is_border) value = std::min(value, -0.1f);
                if (std::abs(value) < 1e-3f) value = value < 0.0f ? -1e-3f : 1e-3f;
            }
}

// Returns the grid's surface, evened out, about the center line; empty where there is none.
geometry::MeshData surface_of(SectionGrid& grid, const CenterLine& line, float area) {
    geometry::MeshData mesh = geometry::surface_net(grid.field);
    geometry::drop_scraps(mesh, 0.01f);
    if (mesh.triangles.empty()) return {};
    geometry::smooth(mesh, 3);
    snap_to_field(mesh, grid.field);
    for (glm::vec3& p : mesh.positions) {
        const glm::vec3 q = grid.low + grid.cell * p;
        p = line.at(q.z).point({q.x, q.y});
    }
    geometry::simplify(mesh, static_cast<std::size_t>(3.0f * area / std::pow(edge_length_for(area), 2.0f)),
                       0.25f * grid.cell);
    return mesh;
}

bool is_ascending(const std::vector<Station>& stations) {
    for (std::size_t i = 1; i < stations.size(); ++i)
        if (!(stations[i].at > stations[i - 1].at)) return false;
    return true;
}

}

geometry::MeshData sections_mesh(const Sections& half_or_whole, bool is_muscle) {
    const Sections sections = half_or_whole.is_half ? whole_of(half_or_whole) : half_or_whole;
    const auto& stations = sections.stations;
    const CenterLine line(sections.axis);
    if (stations.size() < 2 || line.length() <= 0.0f || !is_ascending(stations)) return {};
    const Plan plan = plan_for(sections);
    if (!(plan.low.x < plan.high.x) || !(plan.area > 0.0f)) return {};

    SectionGrid grid = grid_for(stations, plan);
    blend_fields(stations, station_fields(plan, grid), grid);
    close_border(grid.field);
    geometry::MeshData mesh = surface_of(grid, line, plan.area);

    const float first = stations.front().at, reach = stations.back().at - first;
    TendonProfile tendon;
    for (std::size_t i = 0; i < stations.size(); ++i) {
        float area = 0.0f;
        for (const Polygon& polygon : plan.polygons[i]) area += signed_area(polygon);
        tendon.add((stations[i].at - first) / reach, area);
    }
    for (const glm::vec3& position : mesh.positions) {
        const float s = half_or_whole.is_half ? position.x : line.nearest(position);
        const float along = std::clamp((s - first) / reach, 0.0f, 1.0f);
        mesh.along.push_back(along);
        mesh.fiber.push_back(line.at(s).tangent);
        mesh.tendon.push_back(is_muscle ? tendon.at(along, reach) : 0.0f);
    }
    return mesh;
}

}
