// SPDX-License-Identifier: MIT
#include "fit_sheet.h"
#include "find_axis.h"
#include "myoatlas/sculpt/shapes/contour.h"
#include "myoatlas/sculpt/shapes/sheet.h"
#include "normal_equations.h"
#include "slices.h"
#include "surface_distance.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <map>

namespace myoatlas::measure {
namespace {

constexpr float k_pi = 3.14159265f;

// The sphere nearest to the points in the algebraic sense; radius 0 where they lie flat.
sculpt::SheetCoordinates fit_sphere(const std::vector<SurfaceSample>& points, const Spread3& spread) {
    NormalEquations system(4);
    for (const SurfaceSample& point : points) {
        const glm::dvec3 p = glm::dvec3(point.position - spread.center) / 100.0;
        system.add({0, 1, 2, 3}, {2 * p.x, 2 * p.y, 2 * p.z, 1.0}, glm::dot(p, p), 1.0);
    }
    for (std::size_t i = 0; i < 4; ++i) system.pull(i, 0.0, 1e-6);
    const std::vector<double> x = system.solve();
    const glm::vec3 center = 100.0f * glm::vec3(x[0], x[1], x[2]);
    sculpt::SheetCoordinates coordinates;
    coordinates.kind = sculpt::CoordinatesKind::Sphere;
    coordinates.origin = spread.center + center;
    coordinates.radius =
        100.0f * static_cast<float>(std::sqrt(std::max(x[3] + x[0] * x[0] + x[1] * x[1] + x[2] * x[2], 0.0)));
    glm::vec3 out = spread.center - coordinates.origin;
    out = glm::length(out) > 1e-3f ? glm::normalize(out) : spread.direction[2];
    glm::vec3 y = spread.direction[0] - glm::dot(spread.direction[0], out) * out;
    if (glm::length(y) < 0.2f) y = spread.direction[1] - glm::dot(spread.direction[1], out) * out;
    coordinates.y_axis = glm::normalize(y);
    coordinates.x_axis = glm::cross(coordinates.y_axis, out);
    return coordinates;
}

sculpt::SheetCoordinates fit_cylinder(const std::vector<SurfaceSample>& points, const Spread3& spread, glm::vec3 axis) {
    const glm::vec3 a = glm::normalize(std::abs(axis.x) < 0.8f ? glm::cross(axis, glm::vec3(1, 0, 0))
                                                               : glm::cross(axis, glm::vec3(0, 1, 0)));
    const glm::vec3 b = glm::cross(axis, a);
    NormalEquations system(3);
    for (const SurfaceSample& point : points) {
        const glm::vec3 d = (point.position - spread.center) / 100.0f;
        const double u = glm::dot(d, a), v = glm::dot(d, b);
        system.add({0, 1, 2}, {2 * u, 2 * v, 1.0}, u * u + v * v, 1.0);
    }
    for (std::size_t i = 0; i < 3; ++i) system.pull(i, 0.0, 1e-6);
    const std::vector<double> x = system.solve();
    sculpt::SheetCoordinates coordinates;
    coordinates.kind = sculpt::CoordinatesKind::Cylinder;
    coordinates.radius = 100.0f * static_cast<float>(std::sqrt(std::max(x[2] + x[0] * x[0] + x[1] * x[1], 0.0)));
    coordinates.origin = spread.center + 100.0f * (static_cast<float>(x[0]) * a + static_cast<float>(x[1]) * b);
    glm::vec3 out = spread.center - coordinates.origin;
    out -= glm::dot(out, axis) * axis;
    // The seam lies opposite the mean direction of the points.
    glm::vec3 mean(0.0f);
    for (const SurfaceSample& point : points) {
        glm::vec3 d = point.position - coordinates.origin;
        d -= glm::dot(d, axis) * axis;
        if (glm::length(d) > 1e-3f) mean += glm::normalize(d);
    }
    if (glm::length(mean) > 1e-3f) out = mean;
    coordinates.y_axis = axis;
    out = glm::normalize(out - glm::dot(out, axis) * axis);
    coordinates.x_axis = glm::cross(axis, out);
    return coordinates;
}

// The dome whose rays from the ridge meet the points' surface least askew: its center and its ridge tried in steps,
// ever finer. Up is up, the ridge runs from side to side.
sculpt::SheetCoordinates fit_dome(const std::vector<SurfaceSample>& points) {
    sculpt::SheetCoordinates coordinates;
    coordinates.kind = sculpt::CoordinatesKind::Dome;
    coordinates.x_axis = {1.0f, 0.0f, 0.0f};
    coordinates.y_axis = {0.0f, 0.0f, -1.0f};
    glm::vec3 low(1e30f), high(-1e30f);
    for (const SurfaceSample& point : points) {
        low = glm::min(low, point.position);
        high = glm::max(high, point.position);
    }
    const glm::vec3 middle = 0.5f * (low + high);
    coordinates.origin = {0.0f, middle.y, middle.z};
    coordinates.half_length = 0.35f * (high.x - middle.x);
    coordinates.radius = 100.0f;
    const auto askew = [&](const sculpt::SheetCoordinates& c) {
        float sum = 0.0f;
        for (const SurfaceSample& point : points) {
            const glm::vec3 uvh = sculpt::coordinates_of(c, point.position);
            const glm::vec3 up =
                (point.position - sculpt::point_of_coordinates(c, {uvh.x, uvh.y, -c.radius})) / (c.radius + uvh.z);
            const float lean = 1.0f - std::abs(glm::dot(point.normal, up));
            sum += lean * lean;
        }
        return sum;
    };
    float best = askew(coordinates);
    for (float step = 24.0f; step > 2.0f; step *= 0.6f)
        for (int k = 0; k < 3; ++k)
            for (const float way : {-1.0f, 1.0f}) {
                sculpt::SheetCoordinates moved = coordinates;
                if (k == 0) moved.origin.y += way * step;
                if (k == 1) moved.origin.z += way * step;
                if (k == 2) moved.half_length = std::max(moved.half_length + way * step, 0.0f);
                const float sum = askew(moved);
                if (sum < best) best = sum, coordinates = moved;
            }
    coordinates.radius = 0.0f;
    for (const SurfaceSample& point : points) {
        const float ridge = std::clamp(point.position.x, -coordinates.half_length, coordinates.half_length);
        coordinates.radius += glm::distance(point.position, coordinates.origin + glm::vec3(ridge, 0.0f, 0.0f)) /
                              static_cast<float>(points.size());
    }
    return coordinates;
}

struct CoordinateSample {
    glm::vec3 uvh;
    float facing; // cosine between the normal and the surface map's height direction
};

// The outline of the part's shadow on the surface map, as polygons traced round a mask; largest first.
std::vector<sculpt::Polygon> shadow_outline(const sculpt::SheetCoordinates& coordinates, const geometry::MeshData& mesh,
                                            float cell) {
    std::vector<glm::vec2> flat;
    glm::vec2 low(1e30f), high(-1e30f);
    for (const glm::vec3& p : mesh.positions) {
        flat.emplace_back(sculpt::coordinates_of(coordinates, p));
        low = glm::min(low, flat.back());
        high = glm::max(high, flat.back());
    }
    low -= 3.0f * cell;
    const int columns = static_cast<int>((high.x - low.x) / cell) + 4,
              rows = static_cast<int>((high.y - low.y) / cell) + 4;
    std::vector<float> mask(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows), 0.0f);
    const auto at = [&](int c, int r) -> float& {
        return mask[static_cast<std::size_t>(r) * static_cast<std::size_t>(columns) + static_cast<std::size_t>(c)];
    };
    for (const auto& t : mesh.triangles) {
        const glm::vec2 a = flat[t[0]], b = flat[t[1]], c = flat[t[2]];
        const glm::vec2 from = glm::min(a, glm::min(b, c)), to = glm::max(a, glm::max(b, c));
        if (to.x - from.x > 0.5f * (high.x - low.x) && coordinates.kind != sculpt::CoordinatesKind::Plane)
            continue; // across the seam
        const float area = (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
        for (int r = std::max(0, static_cast<int>((from.y - low.y) / cell));
             r <= std::min(rows - 1, static_cast<int>((to.y - low.y) / cell) + 1); ++r)
            for (int k = std::max(0, static_cast<int>((from.x - low.x) / cell));
                 k <= std::min(columns - 1, static_cast<int>((to.x - low.x) / cell) + 1); ++k) {
                const glm::vec2 p = low + cell * glm::vec2(k, r);
                if (std::abs(area) < 1e-9f) continue;
                const float w0 = ((b.x - p.x) * (c.y - p.y) - (b.y - p.y) * (c.x - p.x)) / area;
                const float w1 = ((c.x - p.x) * (a.y - p.y) - (c.y - p.y) * (a.x - p.x)) / area;
                if (w0 >= 0 && w1 >= 0 && w0 + w1 <= 1) at(k, r) = 1.0f;
            }
    }
    // Soften, so that the traced line is smooth, without moving it.
    for (int pass = 0; pass < 2; ++pass) {
        std::vector<float> soft = mask;
        for (int r = 1; r + 1 < rows; ++r)
            for (int c = 1; c + 1 < columns; ++c)
                soft[static_cast<std::size_t>(r) * static_cast<std::size_t>(columns) + static_cast<std::size_t>(c)] =
                    0.25f * at(c, r) + 0.125f * (at(c - 1, r) + at(c + 1, r) + at(c, r - 1) + at(c, r + 1)) +
                    0.0625f * (at(c - 1, r - 1) + at(c + 1, r - 1) + at(c - 1, r + 1) + at(c + 1, r + 1));
        mask = soft;
    }
    for (float& value : mask) {
        value -= 0.5f;
        if (std::abs(value) < 1e-4f) value = 1e-4f;
    }
    return trace_zero(mask, columns, rows, low, cell);
}

// Cubic B-spline through scattered values: least squares with bending held down.
sculpt::CoordinateGrid fit_grid(int size, const std::vector<std::pair<glm::vec2, float>>& values, float stiffness) {
    NormalEquations system(static_cast<std::size_t>(size * size));
    std::vector<std::size_t> index(16);
    std::vector<double> factor(16);
    double mean = 0.0;
    for (const auto& [place, value] : values) {
        const sculpt::GridWeights w = sculpt::grid_weights(size, size, place);
        for (int j = 0; j < 4; ++j)
            for (int i = 0; i < 4; ++i) {
                index[static_cast<std::size_t>(4 * j + i)] =
                    static_cast<std::size_t>((w.row + j) * size + w.column + i);
                factor[static_cast<std::size_t>(4 * j + i)] = static_cast<double>(w.u[i]) * static_cast<double>(w.v[j]);
            }
        system.add(index, factor, static_cast<double>(value), 1.0 / static_cast<double>(values.size()));
        mean += static_cast<double>(value) / static_cast<double>(values.size());
    }
    const double bend = static_cast<double>(stiffness) / (size * size);
    for (int j = 0; j < size; ++j)
        for (int i = 0; i < size; ++i) {
            const auto at = [&](int c, int r) { return static_cast<std::size_t>(r * size + c); };
            if (i > 0 && i + 1 < size) system.add({at(i - 1, j), at(i, j), at(i + 1, j)}, {1, -2, 1}, 0.0, bend);
            if (j > 0 && j + 1 < size) system.add({at(i, j - 1), at(i, j), at(i, j + 1)}, {1, -2, 1}, 0.0, bend);
            system.pull(at(i, j), mean, 1e-9);
        }
    const std::vector<double> x = system.solve();
    sculpt::CoordinateGrid grid;
    grid.columns = size;
    grid.values.assign(x.begin(), x.end());
    return grid;
}

}

std::vector<SheetPlan> sheet_plans(std::size_t budget) {
    std::vector<SheetPlan> plans;
    using enum sculpt::CoordinatesKind;
    for (const int grid : {10, 13, 16}) {
        const int harmonics = grid == 10 ? 14 : grid == 13 ? 22 : 30, thick = grid == 10 ? 6 : 8;
        if (static_cast<std::size_t>(grid * grid + thick * thick + 4 * harmonics + 20) > budget) continue;
        const std::string size = " " + std::to_string(grid);
        plans.push_back({"plane sheet" + size, Plane, 0, grid, thick, harmonics});
        plans.push_back({"sphere sheet" + size, Sphere, 0, grid, thick, harmonics});
        for (int axis = 0; axis < 4; ++axis)
            plans.push_back(
                {"cylinder " + std::to_string(axis) + " sheet" + size, Cylinder, axis, grid, thick, harmonics});
    }
    return plans;
}

std::vector<SheetPlan> dome_plans() {
    std::vector<SheetPlan> plans;
    for (const int grid : {14, 17})
        plans.push_back({"dome " + std::to_string(grid), sculpt::CoordinatesKind::Dome, 0, grid, 6, 40, true});
    return plans;
}

namespace {

sculpt::SheetCoordinates coordinates_for(const SheetPlan& plan, const std::vector<SurfaceSample>& points,
                                         const Spread3& spread) {
    if (plan.kind == sculpt::CoordinatesKind::Dome) return fit_dome(points);
    if (plan.kind == sculpt::CoordinatesKind::Sphere) return fit_sphere(points, spread);
    if (plan.kind != sculpt::CoordinatesKind::Plane)
        return fit_cylinder(points, spread, plan.axis < 3 ? spread.direction[plan.axis] : glm::vec3(0, 1, 0));
    sculpt::SheetCoordinates coordinates;
    coordinates.origin = spread.center;
    coordinates.y_axis = spread.direction[0];
    coordinates.x_axis = spread.direction[1];
    return coordinates;
}

// Returns the sheet's outline and its openings; nothing where the part throws no shadow.
std::vector<sculpt::Contour> outline_for(const SheetPlan& plan, const sculpt::SheetCoordinates& coordinates,
                                         const geometry::MeshData& mesh, glm::vec2 extent) {
    const float cell = std::clamp(std::max(extent.x, extent.y) / 220.0f, 0.25f, 1.5f);
    const std::vector<sculpt::Polygon> shadow = shadow_outline(coordinates, mesh, cell);
    std::vector<sculpt::Contour> outline;
    if (shadow.empty()) return outline;
    const float largest = std::abs(sculpt::signed_area(shadow.front()));
    for (const sculpt::Polygon& polygon : shadow) {
        const float share = std::abs(sculpt::signed_area(polygon)) / largest;
        if (share < (plan.has_openings ? 0.001f : 0.03f) || outline.size() >= 3) break;
        const int harmonics = outline.empty() ? plan.harmonics : share < 0.03f ? 3 : 6;
        outline.push_back(sculpt::describe(resampled(polygon, 360), harmonics));
    }
    return outline;
}

// A surface map that sees much of the part from the side would stretch its triangles.
bool is_slanting(const std::vector<CoordinateSample>& samples) {
    const auto slanting = std::count_if(samples.begin(), samples.end(),
                                        [](const CoordinateSample& s) { return std::abs(s.facing) < 0.5f; });
    return static_cast<double>(slanting) > 0.22 * static_cast<double>(samples.size());
}

// The middle surface between two faces, and the thickness against it. Returns false where a face shows too little.
bool fit_faces(const SheetPlan& plan, const std::vector<CoordinateSample>& samples, sculpt::Sheet& sheet) {
    std::vector<std::pair<glm::vec2, float>> outer, inner;
    for (const CoordinateSample& sample : samples) {
        if (std::abs(sample.facing) < (plan.kind == sculpt::CoordinatesKind::Dome ? 0.15f : 0.35f)) continue;
        const glm::vec2 place = (glm::vec2(sample.uvh) - sheet.low) / (sheet.high - sheet.low);
        (sample.facing > 0 ? outer : inner).emplace_back(place, sample.uvh.z);
    }
    if (outer.size() < 400 || inner.size() < 400) return false;
    const float stiffness = 2e-3f;
    const sculpt::CoordinateGrid top = fit_grid(plan.grid, outer, stiffness),
                                 bottom = fit_grid(plan.grid, inner, stiffness);
    sheet.height.columns = plan.grid;
    for (std::size_t i = 0; i < top.values.size(); ++i)
        sheet.height.values.push_back(0.5f * (top.values[i] + bottom.values[i]));
    std::vector<std::pair<glm::vec2, float>> thickness;
    for (const auto& [place, h] : outer)
        thickness.emplace_back(place, 2.0f * (h - sculpt::grid_value(sheet.height, place)));
    for (const auto& [place, h] : inner)
        thickness.emplace_back(place, 2.0f * (sculpt::grid_value(sheet.height, place) - h));
    for (auto& [place, value] : thickness) value = std::clamp(value, 0.0f, 60.0f);
    sheet.thickness = fit_grid(plan.thick, thickness, stiffness);
    return true;
}

}

std::optional<sculpt::Sheet> fit_sheet(const geometry::MeshData& mesh, const SheetPlan& plan) {
    const std::vector<SurfaceSample> points = sample_surface(mesh, 6000);
    sculpt::Sheet sheet;
    sheet.coordinates = coordinates_for(plan, points, spread_of(mesh));
    if (plan.kind != sculpt::CoordinatesKind::Plane &&
        (!(sheet.coordinates.radius > 8.0f) || sheet.coordinates.radius > 1500.0f))
        return std::nullopt;

    // Faces: toward the surface map's height or away from it. A part that folds shows both in one place at far heights.
    std::vector<CoordinateSample> samples;
    sheet.low = glm::vec2(1e30f);
    sheet.high = glm::vec2(-1e30f);
    for (const SurfaceSample& point : points) {
        const glm::vec3 uvh = sculpt::coordinates_of(sheet.coordinates, point.position);
        const glm::vec3 up = sculpt::point_of_coordinates(sheet.coordinates, uvh + glm::vec3(0, 0, 1)) -
                             sculpt::point_of_coordinates(sheet.coordinates, uvh);
        samples.push_back({uvh, glm::dot(point.normal, up)});
        sheet.low = glm::min(sheet.low, glm::vec2(uvh));
        sheet.high = glm::max(sheet.high, glm::vec2(uvh));
    }
    if (plan.kind == sculpt::CoordinatesKind::Cylinder &&
        sheet.high.x - sheet.low.x > 1.85f * k_pi * sheet.coordinates.radius)
        return std::nullopt;
    const glm::vec2 extent = sheet.high - sheet.low;
    if (!(extent.x > 1.0f) || !(extent.y > 1.0f)) return std::nullopt;
    sheet.outline = outline_for(plan, sheet.coordinates, mesh, extent);
    if (sheet.outline.empty()) return std::nullopt;
    if (plan.kind != sculpt::CoordinatesKind::Dome && is_slanting(samples)) return std::nullopt;
    if (!fit_faces(plan, samples, sheet)) return std::nullopt;
    return sheet;
}

}
