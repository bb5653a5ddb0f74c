// Linear least squares by the normal equations, for some hundred unknowns.
// SPDX-License-Identifier: MIT
#pragma once
#include <cmath>
#include <cstddef>
#include <vector>

namespace measure {

class LeastSquares {
public:
    explicit LeastSquares(std::size_t unknowns)
        : n_(unknowns), matrix_(unknowns * unknowns, 0.0), right_(unknowns, 0.0) {}

    // Adds the equation sum of factor * x[index] = value. Indices rise.
    void add(const std::vector<std::size_t>& index, const std::vector<double>& factor, double value, double weight) {
        // The matrix is symmetric: only what lies below its diagonal is kept. Most equations are about unknowns in a
        // row, which leaves the inner loop plain.
        const std::size_t n = index.size();
        if (n == 0) return;
        const bool is_row = index[n - 1] - index[0] + 1 == n;
        for (std::size_t a = 0; a < n; ++a) {
            const double fa = weight * factor[a];
            right_[index[a]] += fa * value;
            double* row = matrix_.data() + index[a] * n_;
            if (is_row) {
                double* from = row + index[0];
                for (std::size_t b = 0; b <= a; ++b) from[b] += fa * factor[b];
            } else {
                for (std::size_t b = 0; b <= a; ++b) row[index[b]] += fa * factor[b];
            }
        }
    }
    // Pulls one unknown towards a value.
    void pull(std::size_t index, double value, double weight) {
        matrix_[index * n_ + index] += weight;
        right_[index] += weight * value;
    }

    // Cholesky; the matrix must be positive definite, which pulling every unknown makes sure of.
    std::vector<double> solve() {
        for (std::size_t j = 0; j < n_; ++j) {
            double* row_j = matrix_.data() + j * n_;
            for (std::size_t k = 0; k < j; ++k) row_j[j] -= row_j[k] * row_j[k];
            row_j[j] = std::sqrt(row_j[j] > 1e-12 ? row_j[j] : 1e-12);
            for (std::size_t i = j + 1; i < n_; ++i) {
                double* row_i = matrix_.data() + i * n_;
                double sum = row_i[j];
                for (std::size_t k = 0; k < j; ++k) sum -= row_i[k] * row_j[k];
                row_i[j] = sum / row_j[j];
            }
        }
        std::vector<double> x = right_;
        for (std::size_t i = 0; i < n_; ++i) {
            for (std::size_t k = 0; k < i; ++k) x[i] -= matrix_[i * n_ + k] * x[k];
            x[i] /= matrix_[i * n_ + i];
        }
        for (std::size_t i = n_; i-- > 0;) {
            for (std::size_t k = i + 1; k < n_; ++k) x[i] -= matrix_[k * n_ + i] * x[k];
            x[i] /= matrix_[i * n_ + i];
        }
        return x;
    }

private:
    std::size_t n_;
    std::vector<double> matrix_, right_;
};

}
