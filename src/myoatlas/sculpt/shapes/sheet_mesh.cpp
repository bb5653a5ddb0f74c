// SPDX-License-Identifier: MIT
#include "myoatlas/sculpt/fibers/tendon.h"
#include "myoatlas/sculpt/shapes/contour.h"
#include "myoatlas/sculpt/shapes/mesh_density.h"
#include "myoatlas/sculpt/shapes/outline_mesh.h"
#include "myoatlas/sculpt/shapes/sheet.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <numbers>

namespace myoatlas::sculpt {
namespace {

constexpr float k_thinnest_mm = 0.5f;
constexpr float k_dome_flesh = 0.66f; // of the way from the rim to the ridge: beyond lies the central tendon

class SheetSculptor {
public:
    explicit SheetSculptor(const Sheet& sheet) : sheet_(sheet) {
        for (const Contour& contour : sheet.outline)
            outline_.push_back(points_of(contour, std::clamp(10 * static_cast<int>(contour.terms.size()), 48, 320)));
    }

    geometry::MeshData run(bool is_muscle) {
        float area = 0.0f;
        for (const Polygon& polygon : outline_) area += std::abs(signed_area(polygon));
        if (!(area > 0.0f)) return {};
        const OutlineMesh flat = fill_outline(outline_, (is_dome() ? 0.6f : 1.05f) * edge_length_for(2.0f * area));
        if (flat.triangles.empty()) return {};

        std::vector<std::uint8_t> is_rim(flat.points.size(), 0);
        std::vector<glm::vec2> outward(flat.points.size(), glm::vec2(0.0f));
        for (const auto& edge : flat.rim) {
            const glm::vec2 along = flat.points[edge[1]] - flat.points[edge[0]];
            for (const std::uint32_t v : edge) {
                is_rim[v] = 1;
                outward[v] += glm::vec2(along.y, -along.x);
            }
        }
        // Both faces, then the middle of the rim.
        const auto n = static_cast<std::uint32_t>(flat.points.size());
        std::vector<std::uint32_t> middle(n, 0);
        geometry::MeshData mesh;
        mesh.positions.resize(2 * n);
        std::vector<glm::vec2> place(2 * n);
        for (std::uint32_t v = 0; v < n; ++v) {
            const glm::vec2 p = flat.points[v];
            const float height = grid_value(sheet_.height, unit(p));
            const float half = 0.5f * std::max(grid_value(sheet_.thickness, unit(p)), k_thinnest_mm);
            const float lift = is_rim[v] ? 0.55f * half : half;
            mesh.positions[v] = point_of_coordinates(sheet_.coordinates, {p, height + lift});
            mesh.positions[n + v] = point_of_coordinates(sheet_.coordinates, {p, height - lift});
            place[v] = place[n + v] = p;
            if (!is_rim[v]) continue;
            const float length = glm::length(outward[v]);
            const glm::vec2 out = length > 1e-6f ? outward[v] / length : glm::vec2(0.0f);
            middle[v] = static_cast<std::uint32_t>(mesh.positions.size());
            mesh.positions.push_back(
                point_of_coordinates(sheet_.coordinates, {p + std::min(0.6f * half, 1.5f) * out, height}));
            place.push_back(p);
        }
        for (const auto& t : flat.triangles) {
            mesh.triangles.push_back({t[0], t[1], t[2]});
            mesh.triangles.push_back({n + t[0], n + t[2], n + t[1]});
        }
        for (const auto& [a, b] : flat.rim) {
            const std::uint32_t ma = middle[a], mb = middle[b];
            mesh.triangles.push_back({b, a, ma});
            mesh.triangles.push_back({b, ma, mb});
            mesh.triangles.push_back({mb, ma, n + a});
            mesh.triangles.push_back({mb, n + a, n + b});
        }
        TendonProfile tendon;
        tendon.add(0.0f, 1.0f);
        tendon.add(1.0f, 1.0f);
        for (const glm::vec2& p : place) {
            const Run run = run_through(p);
            const float length = std::max(run.behind + run.ahead, 1e-3f), along = run.behind / length;
            mesh.along.push_back(along);
            mesh.fiber.push_back(fiber_at(p));
            float tendinous = tendon.at(along, length);
            if (is_dome()) {
                tendinous = std::max(tendinous, tendon_beyond({0.0f, k_dome_flesh}, along));
                mesh.across.push_back(turn_at(p));
            } else if (!is_muscle) {
                mesh.across.push_back(aside_at(p));
            }
            mesh.tendon.push_back(is_muscle ? tendinous : 0.0f);
        }
        return mesh;
    }

private:
    struct Run {
        float behind = 0.0f, ahead = 0.0f; // mm along the fiber to the outline
    };

    glm::vec2 unit(glm::vec2 p) const {
        return (p - sheet_.low) / glm::max(sheet_.high - sheet_.low, glm::vec2(1e-3f));
    }

    bool is_dome() const { return sheet_.coordinates.kind == CoordinatesKind::Dome; }

    // From the nearest point of a dome's ridge.
    glm::vec2 from_ridge(glm::vec2 p) const {
        const float reach = sheet_.coordinates.half_length;
        return {p.x - std::clamp(p.x, -reach, reach), p.y};
    }

    // How far round a dome from its middle at -v, by either side, to its middle at +v: 0..1.
    float turn_at(glm::vec2 p) const {
        const float size = std::max(glm::length(p), 1e-3f);
        return std::acos(std::clamp(-p.y / size, -1.0f, 1.0f)) / std::numbers::pi_v<float>;
    }

    // How far across the fibers of a fascia, over the whole of its rectangle: 0..1, whatever its outline.
    float aside_at(glm::vec2 p) const {
        const glm::vec2 middle = 0.5f * (sheet_.low + sheet_.high), half = 0.5f * (sheet_.high - sheet_.low);
        const glm::vec2 way = direction_at(middle), aside(-way.y, way.x);
        const float reach = std::max(std::abs(aside.x) * half.x + std::abs(aside.y) * half.y, 1e-3f);
        return 0.5f + 0.5f * std::clamp(glm::dot(p - middle, aside) / reach, -1.0f, 1.0f);
    }

    glm::vec2 direction_at(glm::vec2 p) const {
        if (is_dome()) {
            const glm::vec2 way = from_ridge(p);
            return glm::length(way) > 1e-3f ? -glm::normalize(way) : glm::vec2(0.0f);
        }
        if (sheet_.fiber_deg.size() != 4) return {0.0f, 1.0f};
        const glm::vec2 at = glm::clamp(unit(p), glm::vec2(0.0f), glm::vec2(1.0f));
        const auto corner = [&](std::size_t i) {
            const float angle = sheet_.fiber_deg[i] * std::numbers::pi_v<float> / 180.0f;
            return glm::vec2(std::cos(angle), std::sin(angle));
        };
        const glm::vec2 mixed =
            glm::mix(glm::mix(corner(0), corner(1), at.x), glm::mix(corner(2), corner(3), at.x), at.y);
        return glm::length(mixed) > 1e-4f ? glm::normalize(mixed) : corner(0);
    }

    Run run_through(glm::vec2 from) const {
        constexpr float step = 2.5f;
        const auto walk = [&](float sense) {
            glm::vec2 p = from;
            float length = 0.0f;
            for (int i = 0; i < 300; ++i) {
                p += sense * step * direction_at(p);
                if (signed_distance(outline_, p, 1.0f) < 0.0f) break;
                length += step;
            }
            return length;
        };
        if (is_dome()) return {walk(-1.0f) + 0.5f * step, glm::length(from_ridge(from))};
        return {walk(-1.0f) + 0.5f * step, walk(1.0f) + 0.5f * step};
    }

    glm::vec3 fiber_at(glm::vec2 p) const {
        const glm::vec2 step = direction_at(p);
        const auto on = [&](glm::vec2 q) {
            return point_of_coordinates(sheet_.coordinates, {q, grid_value(sheet_.height, unit(q))});
        };
        const glm::vec3 way = on(p + step) - on(p - step);
        return glm::length(way) > 1e-6f ? glm::normalize(way) : glm::vec3(0.0f);
    }

    const Sheet& sheet_;
    std::vector<Polygon> outline_;
};

}

geometry::MeshData sheet_mesh(const Sheet& sheet, bool is_muscle) {
    const auto is_grid = [](const CoordinateGrid& grid) {
        return grid.columns >= 4 && grid.values.size() >= static_cast<std::size_t>(4 * grid.columns) &&
               grid.values.size() % static_cast<std::size_t>(grid.columns) == 0;
    };
    if (!is_grid(sheet.height) || !is_grid(sheet.thickness) || sheet.outline.empty()) return {};
    if (sheet.coordinates.kind != CoordinatesKind::Plane && !(sheet.coordinates.radius > 0.0f)) return {};
    return SheetSculptor(sheet).run(is_muscle);
}

}
