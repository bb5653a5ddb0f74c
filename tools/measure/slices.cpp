// SPDX-License-Identifier: MIT
#include "slices.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <glm/geometric.hpp>
#include <map>
#include <unordered_map>

namespace myoatlas::measure {

using sculpt::Polygon;

Slicer::Slicer(const geometry::MeshData& mesh, const sculpt::CenterLine& line, float reach)
    : mesh_(mesh), line_(line), reach_(reach) {
    if (reach <= 0.0f) return;
    place_.reserve(mesh.positions.size());
    for (const glm::vec3& p : mesh.positions) place_.push_back(line.nearest(p));
}

std::vector<Polygon> Slicer::cut(float s) const {
    const sculpt::SectionFrame frame = line_.at(s);
    std::vector<float> height(mesh_.positions.size());
    for (std::size_t i = 0; i < height.size(); ++i) {
        height[i] = glm::dot(mesh_.positions[i] - frame.origin, frame.tangent);
        if (std::abs(height[i]) < 1e-5f) height[i] = 1e-5f;
    }
    struct Crossing {
        glm::vec2 point;
        std::uint64_t next = 0;
        bool has_next = false, is_visited = false;
    };
    std::unordered_map<std::uint64_t, Crossing> crossings;
    std::vector<std::uint64_t> order; // as found, so that the outcome does not depend on the table
    const auto key_of = [](std::uint64_t a, std::uint64_t b) { return std::min(a, b) << 32 | std::max(a, b); };
    for (const auto& t : mesh_.triangles) {
        const int above = (height[t[0]] > 0) + (height[t[1]] > 0) + (height[t[2]] > 0);
        if (above == 0 || above == 3) continue;
        if (reach_ > 0.0f &&
            std::min({std::abs(place_[t[0]] - s), std::abs(place_[t[1]] - s), std::abs(place_[t[2]] - s)}) > reach_)
            continue;
        std::uint64_t from = 0, to = 0;
        for (std::size_t k = 0; k < 3; ++k) {
            const std::uint32_t a = t[k], b = t[(k + 1) % 3];
            if ((height[a] > 0) == (height[b] > 0)) continue;
            const std::uint64_t key = key_of(a, b);
            if (crossings.find(key) == crossings.end()) {
                const float w = height[a] / (height[a] - height[b]);
                crossings[key].point = frame.section(glm::mix(mesh_.positions[a], mesh_.positions[b], w));
                order.push_back(key);
            }
            (height[a] > 0 ? from : to) = key;
        }
        // With outward triangles the solid lies to the left going from a falling edge to a rising one, seen along +t.
        crossings[from].next = to;
        crossings[from].has_next = true;
    }
    std::vector<Polygon> polygons;
    for (const std::uint64_t start : order) {
        if (crossings[start].is_visited) continue;
        Polygon polygon;
        std::uint64_t at = start;
        while (!crossings[at].is_visited) {
            Crossing& crossing = crossings[at];
            crossing.is_visited = true;
            if (polygon.empty() || glm::distance(polygon.back(), crossing.point) > 1e-4f)
                polygon.push_back(crossing.point);
            if (!crossing.has_next) break;
            at = crossing.next;
        }
        if (polygon.size() >= 3 && std::abs(sculpt::signed_area(polygon)) > 1e-3f)
            polygons.push_back(std::move(polygon));
    }
    std::stable_sort(polygons.begin(), polygons.end(), [](const Polygon& a, const Polygon& b) {
        return std::abs(sculpt::signed_area(a)) > std::abs(sculpt::signed_area(b));
    });
    if (!polygons.empty() && sculpt::signed_area(polygons.front()) < 0.0f)
        for (Polygon& polygon : polygons) std::reverse(polygon.begin(), polygon.end());
    return polygons;
}

Polygon resampled(const Polygon& polygon, std::size_t count) {
    const float length = sculpt::perimeter(polygon), step = length / static_cast<float>(count);
    Polygon even;
    float run = 0.0f;
    std::size_t i = 0;
    for (std::size_t k = 0; k < count; ++k) {
        const float at = step * static_cast<float>(k);
        for (;;) {
            const float edge = glm::distance(polygon[i % polygon.size()], polygon[(i + 1) % polygon.size()]);
            if (run + edge >= at || i >= polygon.size()) {
                even.push_back(glm::mix(polygon[i % polygon.size()], polygon[(i + 1) % polygon.size()],
                                        std::clamp((at - run) / std::max(edge, 1e-9f), 0.0f, 1.0f)));
                break;
            }
            run += edge;
            ++i;
        }
    }
    return even;
}

namespace {

// Traces where a grid's values (at low + cell * (column, row)) pass through zero, the positive side on the left: lines
// that close, and lines that end at the border.
void trace_lines(const std::vector<float>& value, int columns, int rows, glm::vec2 low, float cell,
                 std::vector<Polygon>& closed, std::vector<Polygon>& open) {
    const auto place = [&](int c, int r) { return low + cell * glm::vec2(c, r); };
    const auto value_at = [&](int c, int r) {
        return value[static_cast<std::size_t>(r) * static_cast<std::size_t>(columns) + static_cast<std::size_t>(c)];
    };
    // March the squares: directed segments with the inside on the left, joined at grid edges.
    std::map<std::pair<int, int>, std::pair<int, int>> next; // (edge id) -> (edge id); edge id = (node, direction)
    std::map<std::pair<int, int>, glm::vec2> point;
    const auto cross = [&](int c0, int r0, int c1, int r1) {
        const int node = r0 * columns + c0, direction = c1 != c0 ? 0 : 1;
        const std::pair<int, int> id(node, direction);
        const float a = value_at(c0, r0), b = value_at(c1, r1);
        point[id] = glm::mix(place(c0, r0), place(c1, r1), a / (a - b));
        return id;
    };
    for (int r = 0; r + 1 < rows; ++r)
        for (int c = 0; c + 1 < columns; ++c) {
            const bool s0 = value_at(c, r) > 0, s1 = value_at(c + 1, r) > 0, s2 = value_at(c + 1, r + 1) > 0,
                       s3 = value_at(c, r + 1) > 0;
            // Edges in order: bottom, right, top, left. Going counter-clockwise round the cell, a line enters (in the
            // sense of inside on its left) where the corners go from outside to inside... the line leaves through it.
            std::vector<std::pair<int, int>> rising, falling;
            const auto edge = [&](bool from, bool to, int c0, int r0, int c1, int r1) {
                if (from == to) return;
                (to ? rising : falling).push_back(cross(c0, r0, c1, r1));
            };
            edge(s0, s1, c, r, c + 1, r);
            edge(s1, s2, c + 1, r, c + 1, r + 1);
            edge(s2, s3, c, r + 1, c + 1, r + 1);
            edge(s3, s0, c, r, c, r + 1);
            for (std::size_t k = 0; k < falling.size(); ++k) next[falling[k]] = rising[k];
        }
    // Lines that cross the middle are open in the half plane: start those there, then the closed ones.
    std::map<std::pair<int, int>, bool> is_done;
    std::map<std::pair<int, int>, bool> has_before;
    for (const auto& [from, to] : next) has_before[to] = true;
    const auto trace = [&](std::pair<int, int> from) {
        Polygon line;
        while (!is_done[from]) {
            is_done[from] = true;
            line.push_back(point[from]);
            const auto found = next.find(from);
            if (found == next.end()) break;
            from = found->second;
        }
        return line;
    };
    for (const auto& [from, to] : next)
        if (!has_before[from]) open.push_back(trace(from));
    for (const auto& [from, to] : next) {
        if (is_done[from]) continue;
        Polygon loop = trace(from);
        if (loop.size() >= 3) closed.push_back(std::move(loop));
    }
}

}

std::vector<Polygon> trace_zero(const std::vector<float>& values, int columns, int rows, glm::vec2 low, float cell) {
    std::vector<Polygon> closed, open;
    trace_lines(values, columns, rows, low, cell, closed, open);
    std::stable_sort(closed.begin(), closed.end(), [](const Polygon& a, const Polygon& b) {
        return std::abs(sculpt::signed_area(a)) > std::abs(sculpt::signed_area(b));
    });
    return closed;
}

std::vector<Polygon> average_of(const std::vector<Polygon>& a, const std::vector<Polygon>& b) {
    glm::vec2 low(1e30f), high(-1e30f);
    for (const auto* polygons : {&a, &b})
        for (const Polygon& polygon : *polygons)
            for (const glm::vec2& p : polygon) low = glm::min(low, p), high = glm::max(high, p);
    if (!(low.y < high.y)) return {};
    const float cell = std::clamp(std::max(high.x - low.x, high.y - low.y) / 130.0f, 0.2f, 0.9f);
    low -= 2.0f * cell;
    const int columns = static_cast<int>((high.x - low.x) / cell) + 4,
              rows = static_cast<int>((high.y - low.y) / cell) + 4;
    std::vector<float> value;
    for (int r = 0; r < rows; ++r)
        for (int c = 0; c < columns; ++c) {
            const glm::vec2 p = low + cell * glm::vec2(c, r);
            const float d = 0.5f * (sculpt::signed_distance(a, p, 1e3f) + sculpt::signed_distance(b, p, 1e3f));
            value.push_back(std::abs(d) < 1e-4f ? 1e-4f : d);
        }
    return trace_zero(value, columns, rows, low, cell);
}

std::vector<Polygon> mirrored_average(const std::vector<Polygon>& polygons) {
    glm::vec2 low(1e30f), high(-1e30f);
    for (const Polygon& polygon : polygons)
        for (const glm::vec2& p : polygon) {
            low = glm::min(low, glm::vec2(-std::abs(p.x), p.y));
            high = glm::max(high, glm::vec2(std::abs(p.x), p.y));
        }
    if (!(low.y < high.y)) return {};
    // The right half (x >= 0) of the averaged field, one column beyond the middle so that lines are traced across it.
    const float cell = std::clamp(std::max(high.x, high.y - low.y) / 120.0f, 0.2f, 0.9f);
    const int columns = static_cast<int>(std::ceil(high.x / cell)) + 3,
              rows = static_cast<int>(std::ceil((high.y - low.y) / cell)) + 5;
    const auto place = [&](int c, int r) {
        return glm::vec2(static_cast<float>(c) * cell, low.y + (static_cast<float>(r) - 2.0f) * cell);
    };
    std::vector<float> value(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows));
    const auto at = [&](int c, int r) -> float& {
        return value[static_cast<std::size_t>(r) * static_cast<std::size_t>(columns) + static_cast<std::size_t>(c)];
    };
    for (int r = 0; r < rows; ++r)
        for (int c = 0; c < columns; ++c) {
            const glm::vec2 p = place(c, r);
            const float d = 0.5f * (sculpt::signed_distance(polygons, p, 1e3f) +
                                    sculpt::signed_distance(polygons, {-p.x, p.y}, 1e3f));
            at(c, r) = std::abs(d) < 1e-4f ? 1e-4f : d;
        }
    std::vector<Polygon> traced, halves;
    trace_lines(value, columns, rows, glm::vec2(0.0f, low.y - 2.0f * cell), cell, traced, halves);
    // Each half line with its mirror image makes one contour. It starts on the middle, at its first point.
    for (Polygon& half : halves) {
        if (half.size() < 2) continue;
        Polygon whole = half;
        whole.front().x = 0.0f;
        whole.back().x = 0.0f;
        for (std::size_t k = half.size() - 1; k-- > 1;) whole.push_back({-half[k].x, half[k].y});
        traced.push_back(std::move(whole));
    }
    return traced;
}

}
