// SPDX-License-Identifier: MIT
#include "myoatlas/geometry/spline_basis.h"

#include <Eigen/LU>
#include <algorithm>
#include <cmath>
#include <cstddef>

namespace myoatlas::geometry {

SplineBasis::SplineBasis(std::vector<float> nodes, SplineEnds ends, float period)
    : nodes_(nodes.begin(), nodes.end()), count_(nodes.size()), is_periodic_(ends == SplineEnds::Periodic),
      period_(period) {
    if (is_periodic_) nodes_.push_back(nodes_.front() + period_);
    const std::size_t n = nodes_.size(), values = count_;
    const auto value_of = [&](std::size_t node) { return node % values; };
    // One equation a node for the second derivatives m: the first derivative is continuous there.
    using Matrix = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
    const auto rows = static_cast<Eigen::Index>(n), columns = static_cast<Eigen::Index>(values);
    Matrix matrix = Matrix::Zero(rows, rows);
    curvature_.assign(n * values, 0.0);
    Eigen::Map<Matrix> curvature(curvature_.data(), rows, columns); // the right-hand sides, then the solution
    const auto add_slope = [&](std::size_t row, std::size_t left, bool at_right_end, double sign) {
        // The slope of the piece left..left+1 at one of its ends, times sign, goes to the equation.
        const double h = nodes_[left + 1] - nodes_[left];
        const double near = h / 3.0, far = h / 6.0;
        const double turn = at_right_end ? 1.0 : -1.0;
        matrix(row, left + (at_right_end ? 1 : 0)) += sign * turn * near;
        matrix(row, left + (at_right_end ? 0 : 1)) += sign * turn * far;
        curvature(row, value_of(left + 1)) -= sign / h;
        curvature(row, value_of(left)) += sign / h;
    };
    for (std::size_t i = 1; i + 1 < n; ++i) {
        add_slope(i, i - 1, true, 1.0);
        add_slope(i, i, false, -1.0);
    }
    if (is_periodic_) {
        add_slope(0, n - 2, true, 1.0);
        add_slope(0, 0, false, -1.0);
        matrix(n - 1, 0) = 1.0; // the last node is the first again
        matrix(n - 1, n - 1) = -1.0;
    } else if (ends == SplineEnds::Level) {
        add_slope(0, 0, false, 1.0);
        add_slope(n - 1, n - 2, true, 1.0);
    } else {
        matrix(0, 0) = matrix(n - 1, n - 1) = 1.0;
    }
    curvature = matrix.partialPivLu().solve(curvature).eval();
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
