// SPDX-License-Identifier: MIT
#include "trim.h"
#include "as_written.h"
#include "myoatlas/geometry/mesh_measures.h"
#include "myoatlas/geometry/mesh_repair.h"
#include "myoatlas/sculpt/sculpt.h"
#include "myoatlas/sculpt/shapes/contour.h"
#include "surface_distance.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <numbers>

namespace myoatlas::measure {
namespace {

constexpr float k_worse_mm = 0.05f; // what the mean distance may lose
constexpr float k_most_mm = 1.2f;   // by which a part is grown
constexpr double k_near = 0.004;    // of the volume: near enough

// Moves every point of the curve along its normal and describes the outcome by as many terms, t staying t, so that the
// phases of neighboring stations match as before.
sculpt::Contour grown_contour(const sculpt::Contour& contour, float by_mm) {
    const std::size_t count = std::max<std::size_t>(96, 10 * contour.terms.size());
    const float turn = 2.0f * std::numbers::pi_v<float>;
    const float outward = sculpt::enclosed_area(contour) < 0.0f ? -by_mm : by_mm;
    sculpt::Contour out = contour;
    const bool is_symmetric =
        contour.center.x == 0.0f && std::all_of(contour.terms.begin(), contour.terms.end(),
                                                [](const glm::vec4& t) { return t.x == 0.0f && t.w == 0.0f; });
    for (std::size_t k = 0; k < count; ++k) {
        const float t = turn * static_cast<float>(k) / static_cast<float>(count);
        glm::vec2 along(0.0f);
        for (std::size_t i = 0; i < contour.terms.size(); ++i) {
            const float h = static_cast<float>(i + 1), c = std::cos(h * t), s = std::sin(h * t);
            const glm::vec4& term = contour.terms[i];
            along += h * glm::vec2(term.y * c - term.x * s, term.w * c - term.z * s);
        }
        const float length = glm::length(along);
        if (!(length > 1e-6f)) continue;
        const glm::vec2 move = outward / (length * static_cast<float>(count)) * glm::vec2(along.y, -along.x);
        out.center += move;
        for (std::size_t i = 0; i < out.terms.size(); ++i) {
            const float h = static_cast<float>(i + 1), c = std::cos(h * t), s = std::sin(h * t);
            out.terms[i] += 2.0f * glm::vec4(move.x * c, move.x * s, move.y * c, move.y * s);
        }
    }
    if (is_symmetric) {
        out.center.x = 0.0f;
        for (glm::vec4& term : out.terms) term.x = term.w = 0.0f;
    }
    return out;
}

bool is_hole(const sculpt::Station& station, std::size_t index) {
    std::vector<sculpt::Polygon> others;
    for (std::size_t i = 0; i < station.contours.size(); ++i) {
        if (i == index) continue;
        others.push_back(sculpt::points_of(station.contours[i], 64));
        if (!station.contours[i].is_paired) continue;
        others.push_back(others.back());
        for (glm::vec2& point : others.back()) point.x = -point.x;
    }
    return sculpt::signed_distance(others, sculpt::point_at(station.contours[index], 0.0f), 1e4f) > 0.0f;
}

struct Grow {
    float by_mm;

    sculpt::Piece operator()(sculpt::Loft loft) const {
        for (sculpt::LoftStation& station : loft.stations) station.contour = grown_contour(station.contour, by_mm);
        return loft;
    }
    sculpt::Piece operator()(const sculpt::Sections& sections) const {
        sculpt::Sections out = sections;
        for (std::size_t k = 0; k < out.stations.size(); ++k)
            for (std::size_t i = 0; i < out.stations[k].contours.size(); ++i)
                out.stations[k].contours[i] =
                    grown_contour(sections.stations[k].contours[i], is_hole(sections.stations[k], i) ? -by_mm : by_mm);
        return out;
    }
    sculpt::Piece operator()(sculpt::Sheet sheet) const {
        for (float& value : sheet.thickness.values) value += 2.0f * by_mm;
        return sheet;
    }
};

sculpt::PartTable grown_table(const sculpt::PartTable& table, float by_mm) {
    sculpt::PartTable out = table;
    for (sculpt::Piece& piece : out.pieces) piece = grown(piece, by_mm);
    return as_written(out);
}

}

sculpt::Piece grown(const sculpt::Piece& piece, float by_mm) {
    return std::visit(Grow{by_mm}, piece);
}

sculpt::PartTable with_volume_of(const geometry::MeshData& reference, const sculpt::PartTable& table) {
    const sculpt::PartTable written = as_written(table);
    const double wanted = geometry::volume_mm3(reference);
    if (geometry::find_faults(reference).open_edges > 0 || !(wanted > 0.0)) return written;
    struct Try {
        float by_mm;
        double off; // volume over the wanted one, minus 1
    };
    double area = 1.0;
    const auto attempt = [&](float by_mm) {
        const geometry::MeshData made = sculpt::sculpt(by_mm == 0.0f ? written : grown_table(table, by_mm));
        area = std::max(geometry::area_mm2(made), 1.0);
        return Try{by_mm, geometry::volume_mm3(made) / wanted - 1.0};
    };
    Try last = attempt(0.0f), best = last;
    if (std::abs(last.off) < k_near) return written;
    // The surface's area tells the first step, the last two attempts the next ones.
    float next = static_cast<float>(-last.off * wanted / area);
    for (int i = 0; i < 5 && std::abs(best.off) > k_near; ++i) {
        const Try now = attempt(std::clamp(next, -k_most_mm, k_most_mm));
        if (std::abs(now.off) < std::abs(best.off)) best = now;
        const double slope = (now.off - last.off) / static_cast<double>(now.by_mm - last.by_mm);
        if (!(slope > 1e-6)) break;
        next = now.by_mm - static_cast<float>(now.off / slope);
        if (std::abs(next - now.by_mm) < 0.004f) break;
        last = now;
    }
    const SurfaceDistance nearest(reference);
    const std::vector<SurfaceSample> samples = sample_surface(reference, 4000);
    const auto distance = [&](const sculpt::PartTable& t) {
        return gap_between(samples, nearest, sculpt::sculpt(t)).worse_mean();
    };
    const float limit = distance(written) + k_worse_mm;
    float by_mm = best.by_mm;
    for (int i = 0; i < 4 && by_mm != 0.0f; ++i, by_mm *= 0.6f) {
        sculpt::PartTable trimmed = grown_table(table, by_mm);
        if (distance(trimmed) <= limit) return trimmed;
    }
    return written;
}

}
