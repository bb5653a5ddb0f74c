// SPDX-License-Identifier: MIT
#include "myoatlas/sculpt/warp/smooth_curve.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace myoatlas::sculpt {

SmoothCurve::SmoothCurve(std::vector<Knot> knots, End end) : knots_(std::move(knots)) {
    std::ranges::stable_sort(knots_, {}, &Knot::at);
    const auto is_double = [](const Knot& a, const Knot& b) { return a.at == b.at; };
    knots_.erase(std::unique(knots_.begin(), knots_.end(), is_double), knots_.end()); // Clang 14 lacks ranges::unique
    slopes_.assign(knots_.size(), 0.0);
    if (knots_.size() < 2) return;
    const auto step = [&](std::size_t i) { return knots_[i + 1].at - knots_[i].at; };
    const auto secant = [&](std::size_t i) { return (knots_[i + 1].value - knots_[i].value) / step(i); };
    for (std::size_t i = 1; i + 1 < knots_.size(); ++i) {
        const double before = secant(i - 1), after = secant(i);
        if (before * after <= 0.0) continue;
        const double a = 2.0 * step(i) + step(i - 1), b = step(i) + 2.0 * step(i - 1);
        slopes_[i] = (a + b) / (a / before + b / after);
    }
    if (end == End::Straight) {
        slopes_.front() = secant(0);
        slopes_.back() = secant(knots_.size() - 2);
    }
}

SmoothCurve::Value SmoothCurve::at(double x) const {
    if (knots_.empty()) return {};
    const auto straight = [&](std::size_t i) {
        return Value{knots_[i].value + slopes_[i] * (x - knots_[i].at), slopes_[i]};
    };
    const auto above = std::ranges::upper_bound(knots_, x, {}, &Knot::at);
    if (above == knots_.begin()) return straight(0);
    if (above == knots_.end()) return straight(knots_.size() - 1);
    const auto i = static_cast<std::size_t>(above - knots_.begin()) - 1;
    const Knot &low = knots_[i], &high = knots_[i + 1];
    const double h = high.at - low.at, t = (x - low.at) / h, u = 1.0 - t;
    const double rise = high.value - low.value;
    return {low.value + rise * t * t * (3.0 - 2.0 * t) + h * t * u * (slopes_[i] * u - slopes_[i + 1] * t),
            6.0 * rise / h * t * u + slopes_[i] * u * (1.0 - 3.0 * t) + slopes_[i + 1] * t * (3.0 * t - 2.0)};
}

}
