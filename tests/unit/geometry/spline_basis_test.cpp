// SPDX-License-Identifier: MIT
#include "myoatlas/geometry/spline_basis.h"

#include <cmath>
#include <gtest/gtest.h>
#include <numeric>

namespace myoatlas {

using geometry::SplineBasis;
using geometry::SplineEnds;

namespace {

float value_at(const SplineBasis& basis, const std::vector<float>& values, float at) {
    const auto weights = basis.weights(at);
    return std::inner_product(weights.begin(), weights.end(), values.begin(), 0.0f);
}

}

TEST(SplineBasis, passes_through_its_values) {
    const std::vector<float> nodes{0, 1, 3, 4.5f}, values{2, -1, 5, 0};
    for (const auto ends : {SplineEnds::Natural, SplineEnds::Level, SplineEnds::Periodic}) {
        const SplineBasis basis{nodes, ends, 6.0f};
        for (std::size_t i = 0; i < nodes.size(); ++i) EXPECT_NEAR(value_at(basis, values, nodes[i]), values[i], 1e-4f);
    }
}

TEST(SplineBasis, a_natural_one_keeps_a_straight_line) {
    const SplineBasis basis{{0, 1, 3, 4.5f}, SplineEnds::Natural};
    const std::vector<float> line{1, 3, 7, 10};
    for (const float at : {0.3f, 1.7f, 2.9f, 4.4f}) EXPECT_NEAR(value_at(basis, line, at), 1 + 2 * at, 1e-4f);
}

TEST(SplineBasis, a_periodic_one_goes_round_and_follows_a_wave) {
    std::vector<float> nodes, values;
    for (int i = 0; i < 12; ++i) {
        nodes.push_back(30.0f * static_cast<float>(i));
        values.push_back(std::cos(nodes.back() * 0.0174533f));
    }
    const SplineBasis basis{nodes, SplineEnds::Periodic, 360.0f};
    for (const float at : {15.0f, 100.0f, 345.0f})
        EXPECT_NEAR(value_at(basis, values, at), std::cos(at * 0.0174533f), 2e-3f);
    EXPECT_NEAR(value_at(basis, values, -20.0f), value_at(basis, values, 340.0f), 1e-5f);
}

TEST(SplineBasis, a_level_one_has_no_slope_at_its_ends) {
    const SplineBasis basis{{0, 60, 120, 180}, SplineEnds::Level};
    const std::vector<float> values{50, 20, 70, 10};
    EXPECT_NEAR(value_at(basis, values, 1.0f), 50.0f, 0.05f);
    EXPECT_NEAR(value_at(basis, values, 179.0f), 10.0f, 0.05f);
}

}
