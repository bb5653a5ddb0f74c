// Cubic splines as weights: how much each node's value counts at a place between them.
// SPDX-License-Identifier: MIT
#pragma once
#include <vector>

namespace myoatlas::geometry {

enum class SplineEnds : unsigned char {
    Natural,  // straight at both ends
    Level,    // level at both ends, as a curve that is its own mirror image there
    Periodic, // goes round; the period is given
};

// The interpolating cubic spline through values at fixed nodes, continuous in its second derivative.
class SplineBasis {
public:
    // At least two nodes (three for a periodic one), strictly ascending.
    SplineBasis(std::vector<float> nodes, SplineEnds ends, float period = 0.0f);
    // Returns one weight a node; their sum is 1. Beyond the ends the end value is kept.
    std::vector<float> weights(float at) const;
    std::size_t size() const { return count_; }

private:
    std::vector<double> nodes_; // a periodic spline has its first node again at the end
    std::size_t count_ = 0;
    bool is_periodic_ = false;
    double period_ = 0.0;
    std::vector<double> curvature_; // row i: second derivative at node i as weights of the values
};

}
