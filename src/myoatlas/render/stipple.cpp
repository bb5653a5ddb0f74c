// SPDX-License-Identifier: MIT
#include "myoatlas/render/stipple.h"

#include "myoatlas/scene/skin.h"

#include <algorithm>
#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <glm/mat3x3.hpp>
#include <glm/matrix.hpp>
#include <glm/vec3.hpp>
#include <unordered_map>
#include <utility>

namespace myoatlas::render {

namespace {

constexpr std::uint32_t k_none = 0xFFFFFFFFu;
constexpr float k_dot_floor = 0.08f; // no dots where less spillover is left
constexpr float k_sign_floor = 0.2f; // nor signs outside the line of a patch

// A small counter-based generator: the same triangle always gets the same dots.
struct Dice {
    std::uint32_t state;
    float roll() {
        state = state * 747796405u + 2891336453u;
        std::uint32_t word = ((state >> ((state >> 28u) + 4u)) ^ state) * 277803737u;
        word = (word >> 22u) ^ word;
        return static_cast<float>(word >> 8) * (1.0f / 16777216.0f);
    }
};

// Remembers where dots stand, to keep new ones away.
class DotSpacing {
public:
    explicit DotSpacing(float spacing_mm) : spacing_(spacing_mm) {}

    bool take(glm::vec3 at) {
        const glm::ivec3 cell{glm::floor(at / spacing_)};
        for (int x = -1; x <= 1; ++x)
            for (int y = -1; y <= 1; ++y)
                for (int z = -1; z <= 1; ++z) {
                    const auto found = taken_.find(key(cell + glm::ivec3(x, y, z)));
                    if (found == taken_.end()) continue;
                    for (const glm::vec3& other : found->second)
                        if (glm::dot(at - other, at - other) < spacing_ * spacing_) return false;
                }
        taken_[key(cell)].push_back(at);
        return true;
    }

private:
    static std::uint64_t key(glm::ivec3 cell) {
        const auto part = [](int value) { return static_cast<std::uint64_t>(value + (1 << 20)) & 0x1FFFFFu; };
        return part(cell.x) | part(cell.y) << 21 | part(cell.z) << 42;
    }
    float spacing_;
    std::unordered_map<std::uint64_t, std::vector<glm::vec3>> taken_;
};

glm::vec3 at(const float (&v)[3]) {
    return {v[0], v[1], v[2]};
}

PainPoint blend(const PainPoint& a, const PainPoint& b, const PainPoint& c, float wa, float wb, float wc) {
    const glm::vec3 position = at(a.position) * wa + at(b.position) * wb + at(c.position) * wc;
    const glm::vec3 sum = at(a.normal) * wa + at(b.normal) * wb + at(c.normal) * wc;
    const float length = glm::length(sum);
    const glm::vec3 normal = length > 1e-6f ? sum / length : at(a.normal);
    return {{position.x, position.y, position.z},
            {normal.x, normal.y, normal.z},
            a.essential * wa + b.essential * wb + c.essential * wc,
            a.spillover * wa + b.spillover * wb + c.spillover * wc,
            a.arrival * wa + b.arrival * wb + c.arrival * wc,
            1.0f,
            0.0f,
            {}};
}

// The triangles' edges, each once in each direction, by the corner where they begin.
std::vector<std::vector<std::uint32_t>> edges_of(const PainSurface& surface) {
    std::vector<std::vector<std::uint32_t>> edges(surface.points.size());
    for (std::size_t i = 0; i + 2 < surface.indices.size(); i += 3)
        for (std::size_t c = 0; c < 3; ++c) {
            const std::uint32_t from = surface.indices[i + c], to = surface.indices[i + (c + 1) % 3];
            for (const auto& [one, other] : {std::pair{from, to}, std::pair{to, from}})
                if (std::ranges::find(edges[one], other) == edges[one].end()) edges[one].push_back(other);
        }
    return edges;
}

// A brush ends sharply, strokes meet in creases, and named areas end at vertices: their weights step down more evenly.
std::vector<float> smoothed(const PainSurface& surface, const std::vector<std::vector<std::uint32_t>>& edges,
                            int rounds) {
    std::vector<float> weights, was;
    for (const PainPoint& point : surface.points) weights.push_back(point.essential);
    for (int round = 0; round < rounds; ++round) {
        was = weights;
        for (std::size_t i = 0; i < weights.size(); ++i) {
            if (edges[i].empty()) continue;
            float sum = 0.0f;
            for (const std::uint32_t other : edges[i]) sum += was[other];
            weights[i] = 0.5f * was[i] + 0.5f * sum / static_cast<float>(edges[i].size());
        }
    }
    return weights;
}

// Half of the weight's steepest way over the surface, by least squares over a corner's edges. Blending what both ends
// of an edge foretell errs as much to one side as plain blending errs to the other; half of each is right to second
// order.
void find_slopes(PainSurface& surface, bool is_flat) {
    const auto edges = edges_of(surface);
    const std::vector<float> smooth = smoothed(surface, edges, is_flat ? 3 : 1);
    for (std::size_t i = 0; i < smooth.size(); ++i) {
        PainPoint& point = surface.points[i];
        const glm::vec3 normal = at(point.normal), place = at(point.position);
        glm::mat3 measure = glm::outerProduct(normal, normal);
        glm::vec3 rise(0.0f);
        for (const std::uint32_t other : edges[i]) {
            glm::vec3 along = at(surface.points[other].position) - place;
            along -= normal * glm::dot(along, normal);
            const float length2 = glm::dot(along, along);
            if (length2 < 1e-6f) continue;
            measure += glm::outerProduct(along, along) / length2;
            rise += along * ((smooth[other] - smooth[i]) / length2);
        }
        const bool is_known = std::abs(glm::determinant(measure)) > 1e-3f;
        const glm::vec3 half = is_known ? 0.5f * (glm::inverse(measure) * rise) : glm::vec3(0.0f);
        point.slope[0] = smooth[i] - glm::dot(half, place);
        for (int c = 0; c < 3; ++c) point.slope[c + 1] = half[c];
    }
}

void scatter(PainSurface& surface, float spacing_mm, bool is_flat) {
    DotSpacing spread(spacing_mm);
    for (std::size_t i = 0; i + 2 < surface.indices.size(); i += 3) {
        const PainPoint& a = surface.points[surface.indices[i]];
        const PainPoint& b = surface.points[surface.indices[i + 1]];
        const PainPoint& c = surface.points[surface.indices[i + 2]];
        if (std::max({a.spillover, b.spillover, c.spillover}) < k_dot_floor) continue;
        const float area =
            0.5f * glm::length(glm::cross(at(b.position) - at(a.position), at(c.position) - at(a.position)));
        // Enough tries that nearly every free place is found.
        const float tries = 5.0f * area / (spacing_mm * spacing_mm);
        Dice dice{static_cast<std::uint32_t>(i) * 2654435761u + 12345u};
        const int count = static_cast<int>(tries) + (dice.roll() < tries - std::floor(tries) ? 1 : 0);
        for (int n = 0; n < count; ++n) {
            const float u = std::sqrt(dice.roll()), v = dice.roll();
            PainPoint dot = blend(a, b, c, 1.0f - u, u * (1.0f - v), u * v);
            const float shown =
                is_flat ? dot.spillover : dot.spillover * (1.0f - glm::smoothstep(0.35f, 0.6f, dot.essential));
            if (shown < (is_flat ? k_sign_floor : k_dot_floor) || !spread.take(at(dot.position))) continue;
            dot.size = 0.42f + 0.58f * glm::smoothstep(k_dot_floor, 0.75f, shown);
            surface.dots.push_back(dot);
        }
    }
}

}

PainSurface build_pain_surface(const scene::MeshLibrary& library, const scene::PainOverlay& overlay, float spacing_mm) {
    PainSurface surface;
    const scene::Part* skin = scene::find_skin(library);
    if (!skin || overlay.vertices.empty()) return surface;

    std::vector<std::uint32_t> row(skin->vertex_count, k_none); // of overlay.vertices, by skin vertex
    for (std::size_t i = 0; i < overlay.vertices.size(); ++i)
        if (overlay.vertices[i].vertex < skin->vertex_count)
            row[overlay.vertices[i].vertex] = static_cast<std::uint32_t>(i);

    std::vector<std::uint32_t> point_of(skin->vertex_count, k_none);
    const scene::LevelOfDetail& level = skin->levels[0];
    const auto add_point = [&](std::uint32_t vertex, float arrival_elsewhere) {
        if (point_of[vertex] != k_none) return point_of[vertex];
        const glm::vec3 position = library.position(skin->first_vertex + vertex);
        const glm::vec3 normal = library.normal(skin->first_vertex + vertex);
        PainPoint point{{position.x, position.y, position.z},
                        {normal.x, normal.y, normal.z},
                        0.0f,
                        0.0f,
                        arrival_elsewhere,
                        0.0f,
                        0.0f,
                        {}};
        if (row[vertex] != k_none) {
            const scene::PainVertex& pain = overlay.vertices[row[vertex]];
            point.essential = pain.essential;
            point.spillover = pain.spillover;
            point.arrival = pain.arrival;
            point.size = pain.ground;
            point.shared = pain.shared;
        }
        surface.points.push_back(point);
        return point_of[vertex] = static_cast<std::uint32_t>(surface.points.size() - 1);
    };
    for (std::uint32_t i = 0; i + 2 < level.index_count; i += 3) {
        std::uint32_t corners[3];
        float arrival = 1.0f;
        bool is_touched = false;
        for (int c = 0; c < 3; ++c) {
            corners[c] = library.indices[level.first_index + i + static_cast<std::uint32_t>(c)] - skin->first_vertex;
            if (row[corners[c]] == k_none) continue;
            is_touched = true;
            arrival = std::min(arrival, overlay.vertices[row[corners[c]]].arrival);
        }
        if (!is_touched) continue;
        for (const std::uint32_t corner : corners) surface.indices.push_back(add_point(corner, arrival));
    }
    find_slopes(surface, overlay.is_flat);
    scatter(surface, spacing_mm, overlay.is_flat);
    return surface;
}

}
