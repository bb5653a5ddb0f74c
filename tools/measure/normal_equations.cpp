// SPDX-License-Identifier: MIT
#include "normal_equations.h"

#include <Eigen/Cholesky>
#include <algorithm>

namespace myoatlas::measure {

namespace {

Eigen::Index at(std::size_t index) {
    return static_cast<Eigen::Index>(index);
}

}

NormalEquations::NormalEquations(std::size_t unknowns)
    : matrix_(Eigen::MatrixXd::Zero(at(unknowns), at(unknowns))), right_(Eigen::VectorXd::Zero(at(unknowns))) {}

void NormalEquations::add(const std::vector<std::size_t>& index, const std::vector<double>& factor, double value,
                          double weight) {
    const std::size_t n = index.size();
    if (n == 0) return;
    const Eigen::Map<const Eigen::VectorXd> factors(factor.data(), at(n));
    // Most equations are about unknowns in a row: a block of the matrix.
    const bool is_row = std::adjacent_find(index.begin(), index.end(),
                                           [](std::size_t a, std::size_t b) { return b != a + 1; }) == index.end();
    if (is_row) {
        matrix_.block(at(index[0]), at(index[0]), at(n), at(n))
            .selfadjointView<Eigen::Lower>()
            .rankUpdate(factors, weight);
        right_.segment(at(index[0]), at(n)) += weight * value * factors;
        return;
    }
    for (std::size_t b = 0; b < n; ++b) {
        const double weighted = weight * factor[b];
        right_[at(index[b])] += weighted * value;
        for (std::size_t a = 0; a < n; ++a)
            if (index[a] >= index[b]) matrix_(at(index[a]), at(index[b])) += weighted * factor[a];
    }
}

void NormalEquations::pull(std::size_t index, double value, double weight) {
    matrix_(at(index), at(index)) += weight;
    right_[at(index)] += weight * value;
}

std::vector<double> NormalEquations::solve() const {
    const Eigen::LLT<Eigen::MatrixXd> quick(matrix_);
    // Where rounding leaves a pivot below zero, the slower way with pivoting finds the solution.
    Eigen::VectorXd x = quick.solve(right_);
    if (quick.info() != Eigen::Success) x = Eigen::LDLT<Eigen::MatrixXd>(matrix_).solve(right_);
    return {x.begin(), x.end()};
}

}
