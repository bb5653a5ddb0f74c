// Linear least squares by the normal equations, for up to some thousand unknowns.
// SPDX-License-Identifier: MIT
#pragma once
#include <Eigen/Core>
#include <cstddef>
#include <vector>

namespace myoatlas::measure {

class NormalEquations {
public:
    explicit NormalEquations(std::size_t unknowns);

    // Adds the equation sum of factor * x[index] = value. An index may come twice.
    void add(const std::vector<std::size_t>& index, const std::vector<double>& factor, double value, double weight);
    // Pulls one unknown toward a value.
    void pull(std::size_t index, double value, double weight);

    // The matrix must be positive definite, which pulling every unknown makes sure of.
    std::vector<double> solve() const;

private:
    Eigen::MatrixXd matrix_; // symmetric: only what lies on and below its diagonal is kept
    Eigen::VectorXd right_;
};

}
