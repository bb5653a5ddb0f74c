#include "fit_region.h"

#include "body/skin_region.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>

namespace measure_skin {

namespace {

constexpr float k_clearance_mm = 1.5f;  // the skin lies at least this far outside the flesh
constexpr float k_correction_mm = 9.0f; // flesh farther outside than this belongs elsewhere
constexpr float k_weak = 0.04f;         // weight of a ray that ends inside another region
constexpr double k_stiffness = 0.015;   // how much bending counts against distance

struct Sample {
    float place, angle_deg, radius_mm, weight;
};

// The body is shown modestly: what lies here is smoothed over.
bool is_private(glm::vec3 p) { return std::abs(p.x) < 46.0f && p.y > 640.0f && p.y < 846.0f && p.z > 92.0f; }

// Eyes are shown closed and plain.
bool is_eye(glm::vec3 p) {
    return std::abs(p.x) > 14.0f && std::abs(p.x) < 50.0f && p.y > 1514.0f && p.y < 1537.0f && p.z > 140.0f;
}

std::vector<Sample> take_samples(const RegionPlan& plan, const BodyRays& rays) {
    const auto& region = plan.region;
    const body::SkinChart chart{region};
    std::vector<Sample> samples;
    constexpr int k_steps = 5;
    const auto last = static_cast<int>(region.stations.size() - 1);
    std::vector<float> angles;
    const std::size_t count = region.angles_deg.size();
    for (std::size_t i = 0; i < (region.is_midline ? count - 1 : count); ++i) {
        const float from = region.angles_deg[i], to = i + 1 < count ? region.angles_deg[i + 1] : region.angles_deg[0] + 360.0f;
        for (int k = 0; k < 4; ++k) angles.push_back(from + (to - from) * static_cast<float>(k) / 4.0f);
    }
    if (region.is_midline) angles.push_back(180.0f);
    for (int step = 0; step <= last * k_steps; ++step) {
        const float place = static_cast<float>(step) / k_steps;
        const auto left = std::min(static_cast<std::size_t>(place), plan.reach_mm.size() - 2);
        const float share = place - static_cast<float>(left);
        const float reach = plan.reach_mm[left] + share * (plan.reach_mm[left + 1] - plan.reach_mm[left]);
        for (const float angle : angles)
            for (const float turned : {angle, 360.0f - angle}) {
                if (!region.is_midline && turned != angle) continue;
                const body::SkinRay ray = chart.ray(place, turned);
                float limit = reach;
                if (!region.is_midline && ray.direction.x < 0.0f) limit = std::min(limit, (1.0f - ray.origin.x) / ray.direction.x);
                auto radius = rays.exit(ray.origin, ray.direction, limit, plan.bridge_mm);
                if (!radius) {
                    samples.push_back({place, angle, limit, k_weak});
                    continue;
                }
                const float outside = rays.next_entry(ray.origin, ray.direction, *radius, *radius + k_correction_mm);
                const auto flesh = rays.outermost_flesh(ray.origin, ray.direction, std::max(0.0f, *radius - 20.0f), outside);
                const glm::vec3 end = ray.origin + ray.direction * *radius;
                const bool is_hidden = is_private(end) || is_eye(end);
                if (is_hidden && flesh) samples.push_back({place, angle, *flesh + 3.0f, 0.3f});
                if (is_hidden) continue;
                samples.push_back({place, angle, flesh ? std::max(*radius, *flesh + k_clearance_mm) : *radius, 1.0f});
            }
    }
    return samples;
}

// A least-squares problem gathered row by row, solved by Cholesky's method.
class LeastSquares {
public:
    explicit LeastSquares(std::size_t size) : size_(size), matrix_(size * size, 0.0), right_(size, 0.0) {}

    struct Term {
        std::size_t unknown;
        double factor;
    };
    void add(const std::vector<Term>& terms, double value, double weight) {
        for (const auto& a : terms) {
            right_[a.unknown] += weight * a.factor * value;
            for (const auto& b : terms) matrix_[a.unknown * size_ + b.unknown] += weight * a.factor * b.factor;
        }
    }
    std::vector<double> solve() {
        for (std::size_t i = 0; i < size_; ++i) matrix_[i * size_ + i] += 1e-9;
        for (std::size_t i = 0; i < size_; ++i)
            for (std::size_t j = 0; j <= i; ++j) {
                double sum = matrix_[i * size_ + j];
                for (std::size_t k = 0; k < j; ++k) sum -= matrix_[i * size_ + k] * matrix_[j * size_ + k];
                matrix_[i * size_ + j] = i == j ? std::sqrt(std::max(sum, 1e-12)) : sum / matrix_[j * size_ + j];
            }
        std::vector<double> x = right_;
        for (std::size_t i = 0; i < size_; ++i) {
            for (std::size_t k = 0; k < i; ++k) x[i] -= matrix_[i * size_ + k] * x[k];
            x[i] /= matrix_[i * size_ + i];
        }
        for (std::size_t i = size_; i-- > 0;) {
            for (std::size_t k = i + 1; k < size_; ++k) x[i] -= matrix_[k * size_ + i] * x[k];
            x[i] /= matrix_[i * size_ + i];
        }
        return x;
    }

private:
    std::size_t size_;
    std::vector<double> matrix_, right_;
};

}

body::SkinRegion fit_region(const RegionPlan& plan, const BodyRays& rays) {
    body::SkinRegion region = plan.region;
    const std::size_t stations = region.stations.size(), angles = region.angles_deg.size();
    // Unknowns: the first pole, the stations between row by row, the last pole.
    const auto unknown = [&](std::size_t station, std::size_t angle) {
        if (station == 0) return std::size_t{0};
        return station + 1 == stations ? 1 + (stations - 2) * angles : 1 + (station - 1) * angles + angle % angles;
    };
    LeastSquares problem{2 + (stations - 2) * angles};
    const body::SkinChart chart{region};
    const auto samples = take_samples(plan, rays);
    for (const auto& sample : samples) {
        const auto along = chart.station_weights(sample.place), around = chart.angle_weights(sample.angle_deg);
        std::vector<LeastSquares::Term> terms;
        for (std::size_t s = 0; s < stations; ++s) {
            if (std::abs(along[s]) < 2e-3f) continue;
            for (std::size_t a = 0; a < angles; ++a)
                if (std::abs(around[a]) > 2e-3f) terms.push_back({unknown(s, a), double{along[s]} * double{around[a]}});
        }
        problem.add(terms, sample.radius_mm, sample.weight);
    }
    const double stiffness = k_stiffness * static_cast<double>(samples.size()) / static_cast<double>(stations * angles);
    for (std::size_t s = 1; s + 1 < stations; ++s)
        for (std::size_t a = 0; a < angles; ++a) {
            problem.add({{unknown(s - 1, a), 1.0}, {unknown(s, a), -2.0}, {unknown(s + 1, a), 1.0}}, 0.0, stiffness);
            if (region.is_midline && a + 1 == angles) continue;
            const std::size_t before = region.is_midline ? (a == 0 ? 1 : a - 1) : (a + angles - 1) % angles;
            problem.add({{unknown(s, before), 1.0}, {unknown(s, a), -2.0}, {unknown(s, a + 1), 1.0}}, 0.0, stiffness);
        }
    const auto solution = problem.solve();
    for (std::size_t s = 0; s < stations; ++s) {
        const bool is_pole = s == 0 || s + 1 == stations;
        for (std::size_t a = 0; a < (is_pole ? 1 : angles); ++a)
            region.stations[s].radii.push_back(static_cast<float>(std::round(solution[unknown(s, a)] * 10.0) / 10.0));
    }
    return region;
}

}
