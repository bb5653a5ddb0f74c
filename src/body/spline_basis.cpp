// SPDX-License-Identifier: MIT
#include "body/spline_basis.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace body {

namespace {

// Solves the square system in place for many right-hand sides, by elimination with pivots.
void solve(std::vector<double>& matrix, std::vector<double>& right, std::size_t n, std::size_t columns) {
    for (std::size_t k = 0; k < n; ++k) {
        std::size_t pivot = k;
        for (std::size_t i = k + 1; i < n; ++i)
            if (std::abs(matrix[i * n + k]) > std::abs(matrix[pivot * n + k])) pivot = i;
        for (std::size_t j = 0; j < n; ++j) std::swap(matrix[k * n + j], matrix[pivot * n + j]);
        for (std::size_t j = 0; j < columns; ++j) std::swap(right[k * columns + j], right[pivot * columns + j]);
        const double scale = 1.0 / matrix[k * n + k];
        for (std::size_t j = 0; j < n; ++j) matrix[k * n + j] *= scale;
        for (std::size_t j = 0; j < columns; ++j) right[k * columns + j] *= scale;
        for (std::size_t i = 0; i < n; ++i) {
            const double factor = matrix[i * n + k];
            if (i == k || factor == 0.0) continue;
            for (std::size_t j = 0; j < n; ++j) matrix[i * n + j] -= factor * matrix[k * n + j];
            for (std::size_t j = 0; j < columns; ++j) right[i * columns + j] -= factor * right[k * columns + j];
        }
    }
}

}

SplineBasis::SplineBasis(std::vector<float> nodes, SplineEnds ends, float period)
    : nodes_(nodes.begin(), nodes.end()), count_(nodes.size()), is_periodic_(ends == SplineEnds::Periodic),
      period_(period) {
    if (is_periodic_) nodes_.push_back(nodes_.front() + period_);
    const std::size_t n = nodes_.size(), values = count_;
    const auto value_of = [&](std::size_t node) { return node % values; };
    // One equation a node for the second derivatives m: the first derivative is continuous there.
    std::vector<double> matrix(n * n, 0.0);
    curvature_.assign(n * values, 0.0);
    const auto add_slope = [&](std::size_t row, std::size_t left, bool at_right_end, double sign) {
        // The slope of the piece left..left+1 at one of its ends, times sign, goes to the equation.
        const double h = nodes_[left + 1] - nodes_[left];
        const double near = h / 3.0, far = h / 6.0;
        const double turn = at_right_end ? 1.0 : -1.0;
        matrix[row * n + left + (at_right_end ? 1 : 0)] += sign * turn * near;
        matrix[row * n + left + (at_right_end ? 0 : 1)] += sign * turn * far;
        curvature_[row * values + value_of(left + 1)] -= sign / h;
        curvature_[row * values + value_of(left)] += sign / h;
    };
    for (std::size_t i = 1; i + 1 < n; ++i) {
        add_slope(i, i - 1, true, 1.0);
        add_slope(i, i, false, -1.0);
    }
    if (is_periodic_) {
        add_slope(0, n - 2, true, 1.0);
        add_slope(0, 0, false, -1.0);
        matrix[(n - 1) * n + 0] = 1.0; // the last node is the first again
        matrix[(n - 1) * n + n - 1] = -1.0;
    } else if (ends == SplineEnds::Level) {
        add_slope(0, 0, false, 1.0);
        add_slope(n - 1, n - 2, true, 1.0);
    } else {
        matrix[0] = matrix[n * n - 1] = 1.0;
    }
    solve(matrix, curvature_, n, values);
}

std::vector<float> SplineBasis::weights(float at) const {
    double x = at;
    if (is_periodic_) x = nodes_.front() + std::fmod(std::fmod(x - nodes_.front(), period_) + period_, period_);
    x = std::clamp(x, nodes_.front(), nodes_.back());
    const auto above = std::upper_bound(nodes_.begin() + 1, nodes_.end() - 1, x);
    const auto left = static_cast<std::size_t>(above - nodes_.begin()) - 1;
    const double h = nodes_[left + 1] - nodes_[left];
    const double b = (x - nodes_[left]) / h, a = 1.0 - b;
    const double curve_a = (a * a * a - a) * h * h / 6.0, curve_b = (b * b * b - b) * h * h / 6.0;
    std::vector<float> weights(count_, 0.0f);
    for (std::size_t i = 0; i < count_; ++i)
        weights[i] =
            static_cast<float>(curve_a * curvature_[left * count_ + i] + curve_b * curvature_[(left + 1) * count_ + i]);
    weights[left % count_] += static_cast<float>(a);
    weights[(left + 1) % count_] += static_cast<float>(b);
    return weights;
}

}
