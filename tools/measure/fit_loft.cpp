// SPDX-License-Identifier: MIT
#include "fit_loft.h"
#include "myoatlas/sculpt/shapes/loft.h"
#include "normal_equations.h"
#include "slices.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <numbers>

namespace myoatlas::measure {
namespace {

constexpr std::size_t k_round = 96; // points of a contour while matching phases

struct Cut {
    float at = 0.0f;
    sculpt::Polygon polygon; // k_round points, phase matched, counter-clockwise
};

// Turns `polygon` so that its points face those of `model` as well as they can.
void match_phase(sculpt::Polygon& polygon, const sculpt::Polygon& model) {
    const auto middle = [](const sculpt::Polygon& p) {
        glm::vec2 sum(0.0f);
        for (const glm::vec2& q : p) sum += q;
        return sum / static_cast<float>(p.size());
    };
    const auto size = [](const sculpt::Polygon& p, glm::vec2 center) {
        float sum = 0.0f;
        for (const glm::vec2& q : p) sum += glm::distance(q, center);
        return sum / static_cast<float>(p.size());
    };
    const glm::vec2 a = middle(polygon), b = middle(model);
    const float scale_a = 1.0f / std::max(size(polygon, a), 1e-6f), scale_b = 1.0f / std::max(size(model, b), 1e-6f);
    std::size_t best = 0;
    float least = 1e30f;
    for (std::size_t shift = 0; shift < polygon.size(); ++shift) {
        float sum = 0.0f;
        for (std::size_t k = 0; k < polygon.size(); ++k) {
            const glm::vec2 d = (polygon[(k + shift) % polygon.size()] - a) * scale_a - (model[k] - b) * scale_b;
            sum += glm::dot(d, d);
        }
        if (sum < least) least = sum, best = shift;
    }
    std::rotate(polygon.begin(), polygon.begin() + static_cast<std::ptrdiff_t>(best), polygon.end());
}

std::vector<Cut> cut_all(const Slicer& slicer, float length) {
    constexpr int k_cuts = 72;
    std::vector<Cut> cuts;
    for (int i = 0; i < k_cuts; ++i) {
        const float x = (static_cast<float>(i) + 0.5f) / k_cuts;
        const float s = length * 0.5f *
                        (1.0f - std::cos(std::numbers::pi_v<float> *
                                         (0.25f * x + 0.75f * std::acos(1.0f - 2.0f * x) / std::numbers::pi_v<float>)));
        const std::vector<sculpt::Polygon> polygons = slicer.cut(s);
        if (polygons.empty() || sculpt::signed_area(polygons.front()) < 0.02f) continue;
        cuts.push_back({s, resampled(polygons.front(), k_round)});
    }
    for (std::size_t i = 1; i < cuts.size(); ++i) match_phase(cuts[i].polygon, cuts[i - 1].polygon);
    return cuts;
}

// Picks cuts so that the shape changes by about the same from each to the next.
std::vector<std::size_t> pick_stations(const std::vector<Cut>& cuts, int count, float length) {
    std::vector<float> run{0.0f};
    float largest = 0.0f;
    for (const Cut& cut : cuts) largest = std::max(largest, std::sqrt(std::abs(sculpt::signed_area(cut.polygon))));
    for (std::size_t i = 1; i < cuts.size(); ++i) {
        float change = 0.0f;
        for (std::size_t k = 0; k < k_round; ++k)
            change += glm::distance(cuts[i].polygon[k], cuts[i - 1].polygon[k]) / k_round;
        run.push_back(run.back() + change / std::max(largest, 0.1f) + 2.2f * (cuts[i].at - cuts[i - 1].at) / length);
    }
    std::vector<std::size_t> picked;
    for (int k = 0; k < count; ++k) {
        const float at = run.back() * static_cast<float>(k) / static_cast<float>(count - 1);
        std::size_t i = 0;
        while (i + 1 < run.size() && run[i] < at - 1e-6f) ++i;
        if (picked.empty() || (i > picked.back() && cuts[i].at - cuts[picked.back()].at > 0.3f)) picked.push_back(i);
    }
    return picked;
}

// The loft as triangles that remember where on it they are.
struct ParameterMesh {
    geometry::MeshData mesh;
    std::vector<glm::vec2> place; // (s, t)
    int around = 0;
};

ParameterMesh parameter_mesh(const sculpt::LoftSurface& surface, const sculpt::Loft& loft, int around) {
    ParameterMesh made;
    made.around = around;
    const float length = surface.line().length(), first = loft.stations.front().at, last = loft.stations.back().at;
    std::vector<float> rings;
    for (const float x : {0.03f, 0.15f, 0.4f, 0.7f}) rings.push_back(first * x);
    const int inner = std::max(40, 4 * static_cast<int>(loft.stations.size()));
    for (int i = 0; i <= inner; ++i)
        rings.push_back(first + (last - first) * static_cast<float>(i) / static_cast<float>(inner));
    for (const float x : {0.7f, 0.4f, 0.15f, 0.03f}) rings.push_back(length - (length - last) * x);
    for (const float s : rings) {
        const sculpt::Contour contour = surface.contour_at(s);
        const sculpt::SectionFrame frame = surface.line().at(s);
        for (int j = 0; j < around; ++j) {
            const float t = 2.0f * std::numbers::pi_v<float> * static_cast<float>(j) / static_cast<float>(around);
            made.mesh.positions.push_back(frame.point(sculpt::point_at(contour, t)));
            made.place.emplace_back(s, t);
        }
    }
    for (std::size_t i = 0; i + 1 < rings.size(); ++i)
        for (int j = 0; j < around; ++j) {
            const auto at = [&](std::size_t ring, int k) {
                return static_cast<std::uint32_t>(ring * static_cast<std::size_t>(around) +
                                                  static_cast<std::size_t>(k % around));
            };
            made.mesh.triangles.push_back({at(i, j), at(i, j + 1), at(i + 1, j + 1)});
            made.mesh.triangles.push_back({at(i, j), at(i + 1, j + 1), at(i + 1, j)});
        }
    return made;
}

glm::vec2 place_of(const ParameterMesh& model, const SurfaceSample& point) {
    const auto& t = model.mesh.triangles[point.triangle];
    const float turn = 2.0f * std::numbers::pi_v<float>;
    glm::vec2 place(0.0f);
    for (int k = 0; k < 3; ++k) {
        glm::vec2 corner = model.place[t[static_cast<std::size_t>(k)]];
        const float reference = model.place[t[0]].y; // unwrap
        if (corner.y - reference > 0.5f * turn) corner.y -= turn;
        if (corner.y - reference < -0.5f * turn) corner.y += turn;
        place += point.weight[k] * corner;
    }
    return place;
}

// Moves all numbers of the loft so that samples of the part lie on it, and its own samples on the part.
class Refinement {
public:
    Refinement(sculpt::Loft& loft, const std::vector<SurfaceSample>& samples, const SurfaceDistance& part)
        : loft_(loft), samples_(samples), part_(part) {}

    void round(int harmonics, double stiffness) {
        const sculpt::LoftSurface surface(loft_);
        if (!surface.is_sane()) return;
        const ParameterMesh model = parameter_mesh(surface, loft_, std::max(32, 4 * harmonics));
        const SurfaceDistance nearest(model.mesh);
        per_station_ = 2 + 4 * static_cast<std::size_t>(harmonics);
        NormalEquations system(loft_.stations.size() * per_station_);
        const double to_loft = 1.0 / static_cast<double>(samples_.size());
        for (const SurfaceSample& sample : samples_) {
            const SurfaceSample hit = nearest.nearest(sample.position);
            add(system, surface, place_of(model, hit), sample.position, sample.normal, to_loft * robust(hit.distance),
                harmonics);
        }
        const std::vector<SurfaceSample> own = sample_surface(model.mesh, samples_.size() / 2);
        for (const SurfaceSample& sample : own) {
            const SurfaceSample hit = part_.nearest(sample.position);
            add(system, surface, place_of(model, sample), hit.position, hit.normal,
                2.0 * to_loft * robust(hit.distance), harmonics);
        }
        std::size_t at = 0;
        const double pull = stiffness / static_cast<double>(loft_.stations.size());
        for (const sculpt::LoftStation& station : loft_.stations) {
            system.pull(at++, station.contour.center.x, pull);
            system.pull(at++, station.contour.center.y, pull);
            for (std::size_t h = 0; h < static_cast<std::size_t>(harmonics); ++h)
                for (int k = 0; k < 4; ++k) {
                    const float now = h < station.contour.terms.size() ? station.contour.terms[h][k] : 0.0f;
                    // Beyond the third harmonic toward zero a little: wiggles must be paid for.
                    system.pull(at++, now, pull * static_cast<double>((h + 1) * (h + 1)));
                }
        }
        const std::vector<double> x = system.solve();
        at = 0;
        for (sculpt::LoftStation& station : loft_.stations) {
            station.contour.center = {x[at], x[at + 1]};
            at += 2;
            station.contour.terms.resize(static_cast<std::size_t>(harmonics));
            for (glm::vec4& term : station.contour.terms) {
                term = {x[at], x[at + 1], x[at + 2], x[at + 3]};
                at += 4;
            }
        }
    }

private:
    static double robust(float distance) {
        return 1.0 / (1.0 + 0.05 * static_cast<double>(distance) * static_cast<double>(distance));
    }

    // n . (surface(s, t) - target) = 0, with a little of the same along the section's other direction.
    void add(NormalEquations& system, const sculpt::LoftSurface& surface, glm::vec2 place, glm::vec3 target,
             glm::vec3 normal, double weight, int harmonics) {
        const sculpt::SectionFrame frame = surface.line().at(place.x);
        surface.center_weights(place.x, center_);
        surface.term_weights(place.x, terms_);
        const double nx = glm::dot(normal, frame.x), ny = glm::dot(normal, frame.y);
        index_.clear();
        factor_x_.clear();
        for (std::size_t i = 0; i < center_.size(); ++i) {
            if (center_[i] == 0.0f && terms_[i] == 0.0f) continue;
            const std::size_t base = i * per_station_;
            const double c = center_[i], w = terms_[i];
            const auto put = [&](std::size_t k, double fx, double fy) {
                index_.push_back(base + k);
                factor_x_.push_back(nx * fx + ny * fy);
            };
            put(0, c, 0.0);
            put(1, 0.0, c);
            for (int h = 1; h <= harmonics; ++h) {
                const double cos = std::cos(static_cast<double>(h) * static_cast<double>(place.y));
                const double sin = std::sin(static_cast<double>(h) * static_cast<double>(place.y));
                const std::size_t k = 2 + 4 * static_cast<std::size_t>(h - 1);
                put(k, w * cos, 0.0);
                put(k + 1, w * sin, 0.0);
                put(k + 2, 0.0, w * cos);
                put(k + 3, 0.0, w * sin);
            }
        }
        const double value = glm::dot(normal, target - frame.origin);
        system.add(index_, factor_x_, value, weight);
    }

    sculpt::Loft& loft_;
    const std::vector<SurfaceSample>& samples_;
    const SurfaceDistance& part_;
    std::size_t per_station_ = 0;
    std::vector<float> center_, terms_;
    std::vector<std::size_t> index_;
    std::vector<double> factor_x_;
};

}

std::optional<sculpt::Loft> fit_loft(const geometry::MeshData& mesh, const SurfaceDistance& part,
                                     const sculpt::Axis& axis, const LoftPlan& plan) {
    const sculpt::CenterLine line(axis);
    if (!(line.length() > 0.5f)) return std::nullopt;
    const Slicer slicer(mesh, line, axis.points.size() > 2 ? 0.18f * line.length() : 0.0f);
    const std::vector<Cut> cuts = cut_all(slicer, line.length());
    if (cuts.size() < 4) return std::nullopt;
    const std::vector<std::size_t> picked = pick_stations(cuts, plan.stations, line.length());
    sculpt::Loft loft;
    loft.axis = axis;
    for (const std::size_t i : picked) {
        if (cuts[i].at < 0.05f || cuts[i].at > line.length() - 0.05f) continue;
        loft.stations.push_back({cuts[i].at, sculpt::describe(cuts[i].polygon, plan.harmonics)});
    }
    if (loft.stations.size() < 2) return std::nullopt;
    const std::vector<SurfaceSample> samples = sample_surface(mesh, 3000);
    Refinement refinement(loft, samples, part);
    for (int i = 0; i < plan.rounds; ++i) refinement.round(plan.harmonics, 2e-4);
    for (const sculpt::LoftStation& station : loft.stations)
        for (const glm::vec4& term : station.contour.terms)
            if (!(glm::length(term) < 1e4f)) return std::nullopt;
    return loft;
}

}
