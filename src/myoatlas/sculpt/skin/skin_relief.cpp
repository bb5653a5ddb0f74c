// SPDX-License-Identifier: MIT
#include "myoatlas/sculpt/skin/skin_relief.h"

#include "myoatlas/geometry/mesh_measures.h"
#include "myoatlas/geometry/mesh_repair.h"
#include "myoatlas/geometry/mirror_halves.h"
#include "myoatlas/geometry/nearest_surface.h"

#include <algorithm>
#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>

namespace myoatlas::sculpt {

namespace {

constexpr float k_sample_mm = 0.4f;
constexpr float k_growth = 0.3f; // of edge lengths, by the way from the line
constexpr float k_plate = 0.8f;  // share of a plate's width that is flat
constexpr int k_even_normals = 2;

// A point of a line as it lies on the skin, and what the line is there.
struct LinePoint {
    glm::vec3 at{0.0f};
    float half_width = 0.0f, raise = 0.0f;
};

float at_equal_steps(const std::vector<float>& values, float share) {
    const float place = share * static_cast<float>(values.size() - 1);
    const auto left = std::min(static_cast<std::size_t>(place), values.size() - 1);
    return glm::mix(values[left], values[std::min(left + 1, values.size() - 1)], place - static_cast<float>(left));
}

// Catmull-Rom through the places, the ends doubled.
glm::vec3 on_curve(const std::vector<glm::vec3>& places, float share) {
    const float place = share * static_cast<float>(places.size() - 1);
    const auto last = places.size() - 1;
    const auto i = std::min(static_cast<std::size_t>(place), last - 1);
    const float t = place - static_cast<float>(i);
    const glm::vec3 &a = places[i == 0 ? 0 : i - 1], &b = places[i], &c = places[i + 1],
                    &d = places[std::min(i + 2, last)];
    return b + 0.5f * t * ((c - a) + t * ((2.0f * a - 5.0f * b + 4.0f * c - d) + t * (3.0f * (b - c) + d - a)));
}

std::vector<LinePoint> points_on_skin(const SkinLine& line, const geometry::NearestSurface& skin) {
    std::vector<glm::vec3> places;
    for (const glm::vec3& told : line.places) {
        places.push_back(skin.find(told).position);
        if (told.x == 0.0f) places.back().x = 0.0f;
    }
    float length = 0.0f;
    for (std::size_t i = 1; i < places.size(); ++i) length += glm::distance(places[i - 1], places[i]);
    const int steps = std::max(1, static_cast<int>(std::ceil(length / k_sample_mm)));
    std::vector<LinePoint> points;
    for (int i = 0; i <= steps; ++i) {
        const float share = static_cast<float>(i) / static_cast<float>(steps);
        points.push_back({skin.find(on_curve(places, share)).position, 0.5f * at_equal_steps(line.width_mm, share),
                          at_equal_steps(line.raise_mm, share)});
    }
    return points;
}

struct Nearest {
    float share = 1.0f; // of the way from the line to its border; 1 and more is beyond
    float beyond_mm = 0.0f, raise = 0.0f;
};

// Where a point lies beside a line: by the sample whose border it is farthest within.
Nearest beside(const std::vector<LinePoint>& line, const glm::vec3& point) {
    Nearest nearest{1e9f, 1e9f, 0.0f};
    for (const LinePoint& sample : line) {
        const float away = glm::distance(point, sample.at);
        if (const float share = away / sample.half_width; share < nearest.share)
            nearest = {share, std::max(0.0f, away - sample.half_width), sample.raise};
    }
    return nearest;
}

// The vertices within `reach_mm` of the line's box.
std::vector<std::uint32_t> vertices_near(const geometry::MeshData& mesh, const std::vector<LinePoint>& line,
                                         float reach_mm) {
    glm::vec3 low{1e9f}, high{-1e9f};
    for (const LinePoint& sample : line) {
        low = glm::min(low, sample.at - sample.half_width - reach_mm);
        high = glm::max(high, sample.at + sample.half_width + reach_mm);
    }
    std::vector<std::uint32_t> near;
    for (std::uint32_t v = 0; v < mesh.positions.size(); ++v) {
        const glm::vec3& p = mesh.positions[v];
        if (p.x >= low.x && p.y >= low.y && p.z >= low.z && p.x <= high.x && p.y <= high.y && p.z <= high.z)
            near.push_back(v);
    }
    return near;
}

float height_at(ReliefShape shape, float share) {
    const float rest = std::max(0.0f, 1.0f - share);
    switch (shape) {
    case ReliefShape::Crease:
        return rest * rest;
    case ReliefShape::Plate:
        return 1.0f - glm::smoothstep(k_plate, 1.0f, share);
    case ReliefShape::Bell:
        break;
    }
    const float level = std::max(0.0f, 1.0f - share * share);
    return level * level;
}

void put(geometry::MeshData& half, std::uint32_t v, glm::vec3 to) {
    const bool is_border = half.positions[v].x == 0.0f;
    half.positions[v] = to;
    half.positions[v].x = is_border ? 0.0f : std::max(to.x, 0.05f);
}

// Evens the skin out within a line's width, as part of the whole.
void even_out(geometry::MeshData& half, const std::vector<LinePoint>& line, int passes) {
    geometry::MeshData whole = geometry::whole_of(half);
    geometry::smooth(whole, passes);
    for (const auto v : vertices_near(half, line, 0.0f)) { // the left half comes first
        const float keep = glm::smoothstep(0.5f, 1.0f, beside(line, half.positions[v]).share);
        put(half, v, glm::mix(whole.positions[v], half.positions[v], keep));
    }
}

std::vector<glm::vec3> even_normals(const geometry::MeshData& half) {
    geometry::MeshData whole = geometry::whole_of(half);
    geometry::MeshData smoother = whole;
    geometry::smooth(smoother, k_even_normals);
    auto normals = geometry::smooth_normals(smoother);
    normals.resize(half.positions.size());
    return normals;
}

}

bool is_sound(const SkinLine& line) {
    const auto is_none = [](float value) { return !(value > 0.0f); };
    return line.places.size() >= 2 && !line.width_mm.empty() && !line.raise_mm.empty() && line.edge_mm > 0.0f &&
           line.evened >= 0 && std::ranges::none_of(line.width_mm, is_none);
}

void refine_for_relief(const geometry::MeshData& half, std::span<const SkinLine> lines, std::vector<float>& edge_mm) {
    if (lines.empty()) return;
    const geometry::NearestSurface skin{half};
    const float longest = *std::ranges::max_element(edge_mm);
    for (const SkinLine& line : lines) {
        const auto points = points_on_skin(line, skin);
        for (const auto v : vertices_near(half, points, longest / k_growth)) {
            const float wanted = line.edge_mm + k_growth * beside(points, half.positions[v]).beyond_mm;
            edge_mm[v] = std::min(edge_mm[v], wanted);
        }
    }
}

void even_for_relief(geometry::MeshData& half, std::span<const SkinLine> lines, float share) {
    for (const SkinLine& line : lines) {
        const int passes = static_cast<int>(share * static_cast<float>(line.evened));
        if (passes > 0) even_out(half, points_on_skin(line, geometry::NearestSurface{half}), passes);
    }
}

void lay_relief(geometry::MeshData& half, std::span<const SkinLine> lines) {
    if (lines.empty()) return;
    const geometry::MeshData bare = half; // what all lines lie on
    const geometry::NearestSurface skin{bare};
    const auto normals = even_normals(bare);
    for (const SkinLine& line : lines) {
        if (std::ranges::all_of(line.raise_mm, [](float raise) { return raise == 0.0f; })) continue;
        const auto points = points_on_skin(line, skin);
        for (const auto v : vertices_near(bare, points, 0.0f)) {
            const Nearest nearest = beside(points, bare.positions[v]);
            if (nearest.share >= 1.0f) continue;
            const float raise = nearest.raise * height_at(line.shape, nearest.share);
            put(half, v, half.positions[v] + normals[v] * raise);
        }
    }
}

}
