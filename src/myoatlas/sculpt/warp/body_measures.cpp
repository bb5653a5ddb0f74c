// SPDX-License-Identifier: MIT
#include "myoatlas/sculpt/warp/body_measures.h"

#include "myoatlas/scene/skin.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <glm/vec2.hpp>
#include <limits>
#include <map>
#include <numeric>

namespace myoatlas::sculpt {
namespace {

using Corners = std::array<std::uint32_t, 2>; // an edge of the skin, the smaller vertex first

struct Plane {
    glm::dvec3 through{0.0}, normal{0.0, 1.0, 0.0}, right{1.0, 0.0, 0.0}, front{0.0, 0.0, 1.0};
};

Plane plane_across(const glm::dvec3& through, const glm::dvec3& way) {
    const glm::dvec3 normal = glm::normalize(way);
    const glm::dvec3 right = glm::normalize(glm::dvec3(1.0, 0.0, 0.0) - normal.x * normal);
    return {through, normal, right, glm::cross(right, normal)};
}

double turn(const glm::dvec2& a, const glm::dvec2& b, const glm::dvec2& c) {
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

// The convex hull's length (Andrew 1979): a tape bridges hollows.
double tape_around(std::vector<glm::dvec2> points) {
    std::ranges::sort(points, [](const auto& a, const auto& b) { return a.x != b.x ? a.x < b.x : a.y < b.y; });
    double length = 0.0;
    for (int half = 0; half < 2; ++half) {
        std::vector<glm::dvec2> chain;
        for (const glm::dvec2& point : points) {
            while (chain.size() > 1 && turn(chain[chain.size() - 2], chain.back(), point) <= 0.0) chain.pop_back();
            chain.push_back(point);
        }
        for (std::size_t i = 1; i < chain.size(); ++i) length += glm::distance(chain[i - 1], chain[i]);
        std::ranges::reverse(points);
    }
    return length;
}

// The skin cut by planes.
class Slicer {
public:
    explicit Slicer(const scene::MeshLibrary& body) : skin_(scene::skin_of(body)) {}

    // Returns the corners of the closed line, in the plane, whose box lies nearest about the plane's point.
    std::vector<glm::dvec2> line_around(const Plane& plane) const {
        std::vector<double> height(skin_.positions.size());
        for (std::size_t v = 0; v < height.size(); ++v)
            height[v] = glm::dot(glm::dvec3(skin_.positions[v]) - plane.through, plane.normal) + 1e-7;
        std::map<Corners, std::size_t> index;
        std::vector<glm::dvec2> points;
        std::vector<std::size_t> root;
        const auto root_of = [&](std::size_t i) {
            while (root[i] != i) i = root[i] = root[root[i]];
            return i;
        };
        const auto crossing = [&](std::uint32_t a, std::uint32_t b) {
            const auto [found, is_new] = index.try_emplace(Corners{std::min(a, b), std::max(a, b)}, points.size());
            if (is_new) {
                const double t = height[a] / (height[a] - height[b]);
                const glm::dvec3 way =
                    glm::mix(glm::dvec3(skin_.positions[a]), glm::dvec3(skin_.positions[b]), t) - plane.through;
                root.push_back(points.size());
                points.emplace_back(glm::dot(way, plane.right), glm::dot(way, plane.front));
            }
            return found->second;
        };
        for (const auto& t : skin_.triangles) {
            std::vector<std::size_t> ends;
            for (std::size_t k = 0; k < 3; ++k)
                if ((height[t[k]] > 0.0) != (height[t[(k + 1) % 3]] > 0.0))
                    ends.push_back(crossing(t[k], t[(k + 1) % 3]));
            if (ends.size() == 2) root[root_of(ends[0])] = root_of(ends[1]);
        }
        std::map<std::size_t, std::vector<glm::dvec2>> lines;
        for (std::size_t i = 0; i < points.size(); ++i) lines[root_of(i)].push_back(points[i]);
        std::vector<glm::dvec2> nearest;
        double least = std::numeric_limits<double>::max();
        for (auto& [first, line] : lines) {
            glm::dvec2 low = line.front(), high = low;
            for (const auto& p : line) {
                low = glm::min(low, p);
                high = glm::max(high, p);
            }
            const double away = glm::length(glm::max(glm::max(low, -high), glm::dvec2(0.0))) * 1e3 +
                                glm::length(low + high) - 0.1 * glm::length(high - low);
            if (away >= least) continue;
            least = away;
            nearest = line;
        }
        return nearest;
    }

private:
    geometry::MeshData skin_;
};

core::Result<std::uint32_t> find_place(const scene::MeshLibrary& body, const MeasurePlace& place) {
    const scene::Part* part = body.find_part(place.on, core::Side::Left);
    if (!part) part = body.find_part(place.on, core::Side::Midline);
    if (!part || part->vertex_count == 0) return core::Problem{place.on, "The body has no such part to measure."};
    const glm::vec3 wanted = glm::mix(part->bounds_min, part->bounds_max, place.at);
    std::uint32_t nearest = part->first_vertex;
    float least = std::numeric_limits<float>::max();
    for (std::uint32_t v = part->first_vertex; v < part->first_vertex + part->vertex_count; ++v) {
        const float away = glm::distance(body.position(v), wanted);
        if (away >= least) continue;
        least = away;
        nearest = v;
    }
    return nearest;
}

double extent(const std::vector<glm::dvec2>& line, int axis) {
    const auto [low, high] = std::ranges::minmax(line, {}, [axis](const glm::dvec2& p) { return p[axis]; });
    return high[axis] - low[axis];
}

double slice_measure(const Slicer& slicer, const Plane& plane, MeasureKind kind, double farthest_x) {
    std::vector<glm::dvec2> line = slicer.line_around(plane);
    std::erase_if(line, [&](const glm::dvec2& p) { return std::abs(p.x + plane.through.x) > farthest_x; });
    if (line.size() < 3) return 0.0;
    if (kind == MeasureKind::Girth) return tape_around(line);
    return extent(line, kind == MeasureKind::Breadth ? 0 : 1);
}

}

core::Result<FoundMeasure> find_measure(const scene::MeshLibrary& body, const BodyMeasure& measure) {
    FoundMeasure found{measure.kind, 0, 0, 0, 0, measure.along.on.empty(), measure.within.on.empty()};
    core::Problems problems;
    const auto find = [&](const MeasurePlace& place, std::uint32_t& vertex) {
        if (place.on.empty()) return;
        if (const auto at = find_place(body, place))
            vertex = *at;
        else
            problems.push_back(at.problems().front());
    };
    find(measure.place, found.place);
    find(measure.to, found.to);
    find(measure.along, found.along);
    find(measure.within, found.within);
    if (!problems.empty()) return problems;
    return found;
}

std::vector<double> measure(const scene::MeshLibrary& body, const std::vector<FoundMeasure>& measures) {
    const Slicer slicer(body);
    const scene::Part* skin = scene::find_skin(body);
    const double floor = skin ? static_cast<double>(skin->bounds_min.y) : 0.0;
    std::vector<double> values;
    for (const FoundMeasure& each : measures) {
        const glm::dvec3 place = body.position(each.place);
        switch (each.kind) {
        case MeasureKind::Height:
            values.push_back(place.y - floor);
            break;
        case MeasureKind::Length:
            values.push_back(glm::distance(place, glm::dvec3(body.position(each.to))));
            break;
        case MeasureKind::Across:
            values.push_back(2.0 * std::abs(place.x));
            break;
        default: {
            const glm::dvec3 way =
                each.is_level ? glm::dvec3(0.0, 1.0, 0.0) : glm::dvec3(body.position(each.along)) - place;
            const double farthest = each.is_whole ? std::numeric_limits<double>::max()
                                                  : std::abs(static_cast<double>(body.position(each.within).x));
            values.push_back(slice_measure(slicer, plane_across(place, way), each.kind, farthest));
        }
        }
    }
    return values;
}

}
