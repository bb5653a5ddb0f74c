// SPDX-License-Identifier: MIT
#include "fit_region.h"

#include "measure/normal_equations.h"
#include "myoatlas/core/parallel.h"
#include "myoatlas/sculpt/skin/skin_region.h"

#include <algorithm>
#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <numeric>
#include <optional>

namespace myoatlas::measure_skin {

namespace {

constexpr float k_least_cover_mm = 1.2f;
constexpr float k_lift_spread = 1.6f;   // how far about a place the skin is lifted with it, in lengths of its edges
constexpr float k_correction_mm = 9.0f; // flesh farther outside than this belongs elsewhere
constexpr float k_weak = 0.04f;         // weight of a ray that ends inside another region
constexpr double k_stiffness = 0.015;   // how much bending counts against distance
constexpr double k_pull_to_zero = 1e-9; // an unknown nothing tells of is 0

struct Sample {
    float place, angle_deg, radius_mm, weight;
    glm::vec3 end{0.0f};   // where the ray ends
    float flesh_mm = 0.0f; // the radius at which flesh ends; 0 where there is none near
};

// The body is shown modestly: what lies here is smoothed over.
bool is_private(glm::vec3 p) {
    return std::abs(p.x) < 46.0f && p.y > 640.0f && p.y < 846.0f && p.z > 92.0f;
}

// The navel is left out.
bool is_navel(glm::vec3 p) {
    return std::abs(p.x) < 22.0f && p.y > 942.0f && p.y < 996.0f && p.z > 100.0f;
}

// Eyes are shown closed: a lid lies over the eyeball, with a shallow line where it meets the lower one.
bool is_eye(glm::vec3 p) {
    const float across = (std::abs(p.x) - 31.0f) / 17.0f, up = (p.y - 1525.5f) / 9.0f;
    return p.z > 140.0f && across * across + up * up < 1.0f;
}
std::optional<float> lid_along(const sculpt::SkinRay& ray) {
    constexpr float k_radius_mm = 14.0f, k_line_depth_mm = 1.2f, k_line_width_mm = 1.6f;
    const glm::vec3 eye{ray.direction.x < 0.0f ? -28.5f : 28.5f, 1526.5f, 160.5f};
    const glm::vec3 to_eye = eye - ray.origin;
    const float along = glm::dot(to_eye, ray.direction);
    const float half = k_radius_mm * k_radius_mm - glm::dot(to_eye, to_eye) + along * along;
    if (half < 0.0f) return std::nullopt;
    const float radius = along + std::sqrt(half);
    const glm::vec3 p = ray.origin + ray.direction * radius;
    const float across = (std::abs(p.x) - 31.0f) / 14.0f;
    const float line_y = 1521.5f - 2.0f * std::max(0.0f, 1.0f - across * across);
    const float off = (p.y - line_y) / k_line_width_mm;
    return radius - k_line_depth_mm * std::exp(-off * off) * glm::smoothstep(1.2f, 0.8f, std::abs(across));
}

// The lips are closed, with a shallow line between them. Returns its depth.
float mouth_depth(glm::vec3 p) {
    constexpr float k_depth_mm = 2.0f, k_width_mm = 2.4f, k_half_mm = 25.0f;
    if (p.z < 150.0f || std::abs(p.x) > 1.2f * k_half_mm) return 0.0f;
    const float across = std::abs(p.x) / k_half_mm;
    const float off = (p.y - 1468.5f) / k_width_mm;
    return k_depth_mm * std::exp(-off * off) * glm::smoothstep(1.1f, 0.6f, across);
}

class Sampler {
public:
    Sampler(const RegionPlan& plan, const BodyRays& rays) : plan_(plan), rays_(rays), surface_map_(plan.region) {}

    // Adds what is measured at a place and an angle; at the midline both sides.
    void take(float place, float angle_deg, std::vector<Sample>& samples) const {
        take_one(place, angle_deg, angle_deg, samples);
        if (plan_.region.is_midline) take_one(place, angle_deg, 360.0f - angle_deg, samples);
    }

private:
    float between(const std::vector<float>& of_stations, float place) const {
        const auto left = std::min(static_cast<std::size_t>(place), of_stations.size() - 2);
        return of_stations[left] + (place - static_cast<float>(left)) * (of_stations[left + 1] - of_stations[left]);
    }

    void take_one(float place, float angle_deg, float turned_deg, std::vector<Sample>& samples) const {
        const sculpt::SkinRay ray = surface_map_.ray(place, turned_deg);
        const float bound_x = between(plan_.bound_x_mm, place);
        float limit = between(plan_.reach_mm, place);
        if (plan_.region.is_midline)
            limit = std::min(limit, bound_x / std::max(1e-4f, std::abs(ray.direction.x)));
        else if (ray.direction.x < 0.0f)
            limit = std::min(limit, std::max(0.0f, (bound_x - ray.origin.x) / ray.direction.x));
        const float side_reach = ray.direction.x < 0.0f ? plan_.inner_reach_mm : plan_.outer_reach_mm;
        limit = std::min(limit, side_reach / std::max(1e-4f, std::abs(ray.direction.x)));
        if (plan_.ends_at) {
            const float toward = glm::dot(ray.direction, plan_.ends_at->normal);
            const float ahead = plan_.ends_at->offset_mm - glm::dot(ray.origin, plan_.ends_at->normal);
            if (toward > 0.0f) limit = std::min(limit, std::max(0.0f, ahead / toward));
        }
        const bool bridges = place >= static_cast<float>(plan_.bridges_from);
        const auto radius = rays_.exit(ray.origin, ray.direction, limit, bridges ? plan_.bridge_mm : 0.0f);
        if (!radius) {
            samples.push_back({place, angle_deg, limit, k_weak, ray.origin + ray.direction * limit});
            return; // inside another region
        }
        const float outside = rays_.next_entry(ray.origin, ray.direction, *radius, *radius + k_correction_mm);
        const auto flesh = rays_.outermost_flesh(ray.origin, ray.direction, std::max(0.0f, *radius - 20.0f), outside);
        const glm::vec3 end = ray.origin + ray.direction * *radius;
        if (is_navel(end)) return;
        if (is_private(end)) {
            if (flesh) samples.push_back({place, angle_deg, *flesh + 6.0f, 0.02f, end});
            return;
        }
        if (is_eye(end)) {
            if (const auto lid = lid_along(ray)) samples.push_back({place, angle_deg, *lid, 1.0f, end});
            return;
        }
        samples.push_back({place, angle_deg, *radius - mouth_depth(end), 1.0f, end, flesh.value_or(0.0f)});
    }

    const RegionPlan& plan_;
    const BodyRays& rays_;
    sculpt::SkinCoordinates surface_map_;
};

// Lifts the samples over the flesh, smoothly about each place, so that what shows through leaves no lumps: the most
// that is missing within `about_mm`, averaged over as much again.
void lift_over_flesh(std::vector<Sample>& samples, float clearance_mm, float about_mm) {
    const auto for_each_near = [&](std::size_t i, auto visit) {
        for (std::size_t j = 0; j < samples.size(); ++j) {
            const glm::vec3 away = samples[j].end - samples[i].end;
            if (std::abs(away.y) < about_mm && glm::dot(away, away) < about_mm * about_mm) visit(j);
        }
    };
    std::vector<float> most(samples.size(), 0.0f), mean(samples.size(), 0.0f);
    core::for_each_in_parallel(samples.size(), [&](std::size_t i) {
        for_each_near(i, [&](std::size_t j) {
            const float missing = samples[j].flesh_mm + clearance_mm - samples[j].radius_mm;
            if (samples[j].flesh_mm > 0.0f) most[i] = std::max(most[i], missing);
        });
    });
    core::for_each_in_parallel(samples.size(), [&](std::size_t i) {
        float sum = 0.0f, count = 0.0f;
        for_each_near(i, [&](std::size_t j) {
            sum += most[j];
            count += 1.0f;
        });
        mean[i] = sum / std::max(1.0f, count);
    });
    for (std::size_t i = 0; i < samples.size(); ++i) samples[i].radius_mm += mean[i];
}

std::vector<Sample> take_samples(const RegionPlan& plan, const BodyRays& rays) {
    const auto& region = plan.region;
    const Sampler sampler{plan, rays};
    std::vector<Sample> samples;
    constexpr int k_steps = 5, k_turns = 4; // samples between two stations, and between two angles
    const auto last = static_cast<int>(region.stations.size() - 1);
    std::vector<float> angles;
    const std::size_t count = region.angles_deg.size();
    for (std::size_t i = 0; i < (region.is_midline ? count - 1 : count); ++i) {
        const float from = region.angles_deg[i],
                    to = i + 1 < count ? region.angles_deg[i + 1] : region.angles_deg[0] + 360.0f;
        for (int k = 0; k < k_turns; ++k) angles.push_back(from + (to - from) * static_cast<float>(k) / k_turns);
    }
    if (region.is_midline) angles.push_back(180.0f);
    for (int step = 0; step <= last * k_steps; ++step)
        for (const float angle : angles) sampler.take(static_cast<float>(step) / k_steps, angle, samples);
    lift_over_flesh(samples, plan.clearance_mm, k_lift_spread * region.edge_mm);
    return samples;
}

constexpr int k_rounds = 4;

// Where the fitted surface does not cover the flesh, the samples count more and ask for more.
void raise_where_flesh_shows(const sculpt::SkinRegion& region, std::vector<Sample>& samples) {
    const sculpt::SkinCoordinates coordinates{region};
    for (auto& sample : samples) {
        if (sample.flesh_mm <= 0.0f) continue;
        const float missing = sample.flesh_mm + k_least_cover_mm - coordinates.radius(sample.place, sample.angle_deg);
        if (missing <= 0.0f) continue;
        sample.weight = std::min(sample.weight * 4.0f, 64.0f);
        sample.radius_mm = std::max(sample.radius_mm, sample.flesh_mm + k_least_cover_mm);
    }
}

double rounded(double millimeters) {
    return std::round(millimeters * 10.0) / 10.0;
}

// Takes samples all over a window, more closely than its nodes lie.
std::vector<Sample> detail_samples(const RegionPlan& plan, const BodyRays& rays, const sculpt::SkinRegion& region,
                                   const sculpt::SkinDetail& detail) {
    const Sampler sampler{plan, rays};
    std::vector<Sample> samples;
    constexpr int k_fineness = 3;
    const auto spread = [](const std::vector<float>& nodes, auto visit) {
        for (std::size_t i = 0; i + 1 < nodes.size(); ++i)
            for (int k = 0; k < k_fineness; ++k)
                visit(nodes[i] + (nodes[i + 1] - nodes[i]) * static_cast<float>(k) / k_fineness);
    };
    spread(detail.stations,
           [&](float place) { spread(detail.angles_deg, [&](float angle) { sampler.take(place, angle, samples); }); });
    lift_over_flesh(samples, plan.clearance_mm, k_lift_spread * region.edge_mm);
    return samples;
}

// Asks for what the region and its coarser details leave over at each sample.
void add_rest(const std::vector<Sample>& samples, const sculpt::SkinRegion& region, const sculpt::SkinDetail& detail,
              measure::NormalEquations& problem) {
    const sculpt::SkinCoordinates coordinates{region};
    const sculpt::DetailBasis basis{detail};
    const std::vector<sculpt::DetailBasis> coarser(region.details.begin(), region.details.end());
    const auto radius = [&](const Sample& sample) {
        float sum = coordinates.radius(sample.place, sample.angle_deg);
        for (std::size_t d = 0; d < coarser.size(); ++d) {
            const auto weights = coarser[d].weights(sample.place, sample.angle_deg);
            sum += std::inner_product(weights.begin(), weights.end(), region.details[d].values.begin(), 0.0f);
        }
        return sum;
    };
    std::vector<std::size_t> index;
    std::vector<double> factor;
    for (const auto& sample : samples) {
        const auto weights = basis.weights(sample.place, sample.angle_deg);
        index.clear();
        factor.clear();
        for (std::size_t i = 0; i < weights.size(); ++i) {
            if (std::abs(weights[i]) <= 2e-3f) continue;
            index.push_back(i);
            factor.push_back(double{weights[i]});
        }
        problem.add(index, factor, sample.radius_mm - radius(sample), sample.weight);
    }
}

// A detail is smooth, and nothing at the edges of its window.
void add_firmness(std::size_t rows, std::size_t columns, measure::NormalEquations& problem) {
    const double firmness = 1e6;
    for (std::size_t r = 0; r < rows; ++r)
        for (std::size_t c = 0; c < columns; ++c) {
            const std::size_t i = r * columns + c;
            if (r == 0 || r + 1 == rows || c + 1 == columns) problem.pull(i, 0.0, firmness);
            if (r > 0 && r + 1 < rows) problem.add({i - columns, i, i + columns}, {1, -2, 1}, 0.0, 0.4);
            if (c + 1 < columns) problem.add({c == 0 ? i + 1 : i - 1, i, i + 1}, {1, -2, 1}, 0.0, 0.4);
        }
    for (std::size_t i = 0; i < rows * columns; ++i) problem.pull(i, 0.0, k_pull_to_zero);
}

// Fills a window with what the radii leave over; it fades to nothing at its edges.
void fit_detail(const RegionPlan& plan, const BodyRays& rays, const sculpt::SkinRegion& region,
                sculpt::SkinDetail& detail) {
    const std::size_t rows = detail.stations.size(), columns = detail.angles_deg.size();
    measure::NormalEquations problem{rows * columns};
    add_rest(detail_samples(plan, rays, region, detail), region, detail, problem);
    add_firmness(rows, columns, problem);
    detail.values.clear();
    for (const double value : problem.solve()) detail.values.push_back(static_cast<float>(rounded(value)));
}

}

sculpt::SkinRegion fit_region(const RegionPlan& plan, const BodyRays& rays) {
    sculpt::SkinRegion region = plan.region;
    const std::size_t stations = region.stations.size(), angles = region.angles_deg.size();
    // Unknowns: the first pole, the stations between row by row, the last pole.
    const auto unknown = [&](std::size_t station, std::size_t angle) {
        if (station == 0) return std::size_t{0};
        return station + 1 == stations ? 1 + (stations - 2) * angles : 1 + (station - 1) * angles + angle % angles;
    };
    const sculpt::SkinCoordinates coordinates{region};
    auto samples = take_samples(plan, rays);
    const std::size_t unknowns = 2 + (stations - 2) * angles;
    std::vector<std::size_t> index;
    std::vector<double> factor;
    for (int round = 0; round < k_rounds; ++round) {
        measure::NormalEquations problem{unknowns};
        for (const auto& sample : samples) {
            const auto along = coordinates.station_weights(sample.place),
                       around = coordinates.angle_weights(sample.angle_deg);
            index.clear();
            factor.clear();
            for (std::size_t s = 0; s < stations; ++s) {
                if (std::abs(along[s]) < 2e-3f) continue;
                for (std::size_t a = 0; a < angles; ++a) {
                    if (std::abs(around[a]) <= 2e-3f) continue;
                    index.push_back(unknown(s, a));
                    factor.push_back(double{along[s]} * double{around[a]});
                }
            }
            problem.add(index, factor, sample.radius_mm, sample.weight);
        }
        const double stiffness =
            k_stiffness * static_cast<double>(samples.size()) / static_cast<double>(stations * angles);
        for (std::size_t s = 1; s + 1 < stations; ++s)
            for (std::size_t a = 0; a < angles; ++a) {
                problem.add({unknown(s - 1, a), unknown(s, a), unknown(s + 1, a)}, {1, -2, 1}, 0.0, stiffness);
                if (region.is_midline && a + 1 == angles) continue;
                const std::size_t before = region.is_midline ? (a == 0 ? 1 : a - 1) : (a + angles - 1) % angles;
                problem.add({unknown(s, before), unknown(s, a), unknown(s, a + 1)}, {1, -2, 1}, 0.0, stiffness);
            }
        for (std::size_t i = 0; i < unknowns; ++i) problem.pull(i, 0.0, k_pull_to_zero);
        const auto solution = problem.solve();
        for (std::size_t s = 0; s < stations; ++s) {
            const bool is_pole = s == 0 || s + 1 == stations;
            region.stations[s].radii.clear();
            for (std::size_t a = 0; a < (is_pole ? 1 : angles); ++a)
                region.stations[s].radii.push_back(static_cast<float>(rounded(solution[unknown(s, a)])));
        }
        raise_where_flesh_shows(region, samples);
    }
    for (auto detail : plan.details) {
        fit_detail(plan, rays, region, detail);
        region.details.push_back(std::move(detail));
    }
    return region;
}

}
