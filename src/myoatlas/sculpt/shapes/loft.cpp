// SPDX-License-Identifier: MIT
#include "myoatlas/sculpt/shapes/loft.h"
#include "myoatlas/sculpt/shapes/contour.h"

#include <algorithm>
#include <cmath>

namespace myoatlas::sculpt {
namespace {

float size_of(const Contour& contour) {
    return std::sqrt(std::max(enclosed_area(contour), 1e-4f));
}

}

LoftSurface::LoftSurface(const Loft& loft) : loft_(loft), line_(loft.axis) {
    const auto& stations = loft_.stations;
    if (stations.empty() || line_.length() <= 0.0f) return;
    float before = 0.0f;
    for (const LoftStation& station : stations) {
        if (!(station.at > before) || station.contour.terms.empty()) return;
        before = station.at;
    }
    if (before >= line_.length()) return;
    is_sane_ = true;
    if (stations.size() > 1) {
        const auto growth = [](const LoftStation& end, const LoftStation& next) {
            const float a = size_of(end.contour), b = size_of(next.contour);
            return (b - a) / (a * std::abs(next.at - end.at));
        };
        first_growth_ = growth(stations[0], stations[1]);
        last_growth_ = growth(stations[stations.size() - 1], stations[stations.size() - 2]);
    }
}

// Cubic Hermite between stations, slopes by the parabola through three of them.
void LoftSurface::weights_between(float s, std::vector<float>& weights) const {
    const auto& stations = loft_.stations;
    const std::size_t n = stations.size();
    weights.assign(n, 0.0f);
    if (n == 1 || s <= stations.front().at) {
        weights.front() = 1.0f;
        return;
    }
    if (s >= stations.back().at) {
        weights.back() = 1.0f;
        return;
    }
    std::size_t i = 0;
    while (i + 2 < n && stations[i + 1].at <= s) ++i;
    const auto gap = [&](std::size_t k) { return stations[k + 1].at - stations[k].at; };
    const auto add_slope = [&](std::size_t k, float by) {
        const auto add_difference = [&](std::size_t j, float scale) { // of span j
            weights[j + 1] += scale / gap(j);
            weights[j] -= scale / gap(j);
        };
        const auto add_inner = [&](std::size_t j, float scale) {
            const float sum = gap(j - 1) + gap(j);
            add_difference(j - 1, scale * gap(j) / sum);
            add_difference(j, scale * gap(j - 1) / sum);
        };
        if (n == 2) {
            add_difference(0, by);
        } else if (k == 0) {
            add_difference(0, 1.5f * by);
            add_inner(1, -0.5f * by);
        } else if (k == n - 1) {
            add_difference(n - 2, 1.5f * by);
            add_inner(n - 2, -0.5f * by);
        } else {
            add_inner(k, by);
        }
    };
    const float h = gap(i), t = (s - stations[i].at) / h, t2 = t * t, t3 = t2 * t;
    weights[i] += 2 * t3 - 3 * t2 + 1;
    weights[i + 1] += 3 * t2 - 2 * t3;
    add_slope(i, (t3 - 2 * t2 + t) * h);
    add_slope(i + 1, (t3 - t2) * h);
}

// A cap is a piece of an ellipsoid or paraboloid that takes over the slope of the end station: scale² = x (A + B x),
// x from 0 at the tip to 1 at the station.
float LoftSurface::cap(float s) const {
    const float first = loft_.stations.front().at, last = loft_.stations.back().at;
    const auto scale = [](float x, float length, float growth) {
        const float bend = std::clamp(2.0f * growth * length, -0.6f, 1.8f);
        return std::sqrt(std::max(x * ((2.0f - bend) + (bend - 1.0f) * x), 0.0f));
    };
    if (s < first) return scale(std::max(s / first, 0.0f), first, first_growth_);
    const float end = line_.length() - last;
    if (s > last) return scale(std::max((line_.length() - s) / end, 0.0f), end, last_growth_);
    return 1.0f;
}

void LoftSurface::center_weights(float s, std::vector<float>& weights) const {
    const float first = loft_.stations.front().at, last = loft_.stations.back().at;
    weights_between(s, weights);
    if (loft_.stations.size() < 2 || (s >= first && s <= last)) return;
    // Beyond the end stations the center goes on in their direction, half as steep.
    const std::size_t n = weights.size();
    const float out = s < first ? s - first : s - last;
    const std::size_t a = s < first ? 0 : n - 2;
    const float slope = 0.5f * out / (loft_.stations[a + 1].at - loft_.stations[a].at);
    weights[a] -= slope;
    weights[a + 1] += slope;
}

void LoftSurface::term_weights(float s, std::vector<float>& weights) const {
    weights_between(s, weights);
    const float scale = cap(s);
    for (float& weight : weights) weight *= scale;
}

Contour LoftSurface::contour_at(float s) const {
    std::vector<float> weights;
    Contour contour;
    center_weights(s, weights);
    for (std::size_t i = 0; i < weights.size(); ++i) contour.center += weights[i] * loft_.stations[i].contour.center;
    term_weights(s, weights);
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const auto& terms = loft_.stations[i].contour.terms;
        if (contour.terms.size() < terms.size()) contour.terms.resize(terms.size(), glm::vec4(0.0f));
        for (std::size_t h = 0; h < terms.size(); ++h) contour.terms[h] += weights[i] * terms[h];
    }
    return contour;
}

float LoftSurface::area_at(float s) const {
    return enclosed_area(contour_at(s));
}

}
