// SPDX-License-Identifier: MIT
#include "fit_sections.h"
#include "myoatlas/sculpt/shapes/contour.h"
#include "slices.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>

namespace myoatlas::measure {
namespace {

constexpr std::size_t k_contour_points = 160;

struct Measured {
    sculpt::Polygon polygon;
    bool is_paired = false, is_symmetric = false;
    std::vector<float> error; // mm, rms of leaving out everything above harmonic h (index)
};

// Root mean square of the terms left out, from their own size.
std::vector<float> errors_of(const sculpt::Contour& contour) {
    std::vector<float> error(contour.terms.size() + 1, 0.0f);
    float sum = 0.0f;
    for (std::size_t h = contour.terms.size(); h-- > 0;) {
        sum += 0.5f * glm::dot(contour.terms[h], contour.terms[h]);
        error[h] = std::sqrt(sum);
    }
    return error;
}

std::size_t numbers_of(const Measured& m, std::size_t harmonics) {
    return m.is_symmetric ? 1 + 2 * harmonics : 2 + 4 * harmonics;
}

// The fewest harmonics whose error is below the tolerance.
std::size_t harmonics_for(const Measured& m, float tolerance) {
    std::size_t h = 1;
    while (h + 1 < m.error.size() && m.error[h] > tolerance) ++h;
    return h;
}

}

std::optional<sculpt::Sections> fit_sections(const geometry::MeshData& mesh, const sculpt::Axis& axis,
                                             const SectionsPlan& plan) {
    const sculpt::CenterLine line(axis);
    const float length = line.length();
    if (!(length > 0.5f)) return std::nullopt;
    const Slicer slicer(mesh, line, axis.points.size() > 2 ? 0.18f * length : 0.0f);
    std::vector<std::pair<float, std::vector<Measured>>> cuts;
    const float edge = std::clamp(0.012f * length, 0.15f, 0.8f);
    for (int i = 0; i < plan.stations; ++i) {
        // Even in the middle, a little closer together at the ends.
        const float x = static_cast<float>(i) / static_cast<float>(plan.stations - 1);
        const float eased = x - 0.045f * std::sin(2.0f * 3.14159265f * x);
        float s = edge + (length - 2.0f * edge) * eased;
        if (plan.is_half) s = (length - edge) * (x + 0.05f * std::sin(3.14159265f * x));
        std::vector<sculpt::Polygon> polygons = slicer.cut(s);
        if (plan.is_symmetric) polygons = mirrored_average(polygons);
        if (plan.is_half) polygons = average_of(polygons, slicer.cut(-s));
        for (sculpt::Polygon& polygon : polygons)
            if (polygon.size() > 400) polygon = resampled(polygon, 400);
        std::vector<Measured> measured;
        for (const sculpt::Polygon& polygon : polygons) {
            Measured m;
            const float area = std::abs(sculpt::signed_area(polygon));
            if (area < 0.6f && area < 2e-4f * length * length) continue;
            m.polygon = resampled(polygon, k_contour_points);
            if (plan.is_symmetric) {
                m.is_symmetric = std::abs(polygon.front().x) < 1e-5f;
                m.is_paired = !m.is_symmetric;
            }
            m.error = errors_of(sculpt::describe(m.polygon, 24));
            measured.push_back(std::move(m));
        }
        cuts.emplace_back(s, std::move(measured));
    }
    const auto count_all = [&](float tolerance) {
        std::size_t count = 3 * axis.points.size() + 3;
        for (const auto& [s, measured] : cuts) {
            ++count;
            for (const Measured& m : measured) count += numbers_of(m, harmonics_for(m, tolerance));
        }
        return count;
    };
    float tolerance = 0.05f;
    while (count_all(tolerance) > plan.budget && tolerance < 20.0f) tolerance *= 1.06f;
    if (count_all(tolerance) > plan.budget + plan.budget / 8) return std::nullopt;
    sculpt::Sections sections{axis, {}, plan.is_half};
    bool has_any = false;
    for (const auto& [s, measured] : cuts) {
        sculpt::Station station{s, {}};
        for (const Measured& m : measured) {
            sculpt::Contour contour = sculpt::describe(m.polygon, static_cast<int>(harmonics_for(m, tolerance)));
            contour.is_paired = m.is_paired;
            if (m.is_symmetric) {
                contour.center.x = 0.0f;
                for (glm::vec4& term : contour.terms) term.x = term.w = 0.0f;
            }
            station.contours.push_back(std::move(contour));
            has_any = true;
        }
        sections.stations.push_back(std::move(station));
    }
    if (!has_any) return std::nullopt;
    return sections;
}

}
