// SPDX-License-Identifier: MIT
#include "measure/normal_equations.h"

#include <gtest/gtest.h>

namespace myoatlas {

TEST(NormalEquations, a_line_through_its_points_is_found) {
    measure::NormalEquations line(2); // offset, slope
    for (const double x : {0.0, 1.0, 2.0, 5.0}) line.add({0, 1}, {1.0, x}, 3.0 - 0.5 * x, 1.0);
    const auto found = line.solve();
    EXPECT_NEAR(found[0], 3.0, 1e-12);
    EXPECT_NEAR(found[1], -0.5, 1e-12);
}

TEST(NormalEquations, heavier_equations_are_met_more_closely) {
    measure::NormalEquations one(1);
    one.add({0}, {1.0}, 1.0, 3.0);
    one.add({0}, {2.0}, 10.0, 0.25);
    EXPECT_NEAR(one.solve()[0], 2.0, 1e-12); // (3 * 1 + 0.25 * 2 * 10) / (3 + 0.25 * 4)
}

TEST(NormalEquations, scattered_and_repeated_unknowns_count_as_written) {
    // 2 a + b + 3 a = 5 a + b, in any order.
    measure::NormalEquations scattered(4), plain(4);
    scattered.add({3, 0, 3}, {2.0, 1.0, 3.0}, 11.0, 0.7);
    plain.add({0, 3}, {1.0, 5.0}, 11.0, 0.7);
    for (std::size_t i = 0; i < 4; ++i) {
        scattered.pull(i, 1.0, 0.5);
        plain.pull(i, 1.0, 0.5);
    }
    const auto one = scattered.solve(), other = plain.solve();
    for (std::size_t i = 0; i < 4; ++i) EXPECT_NEAR(one[i], other[i], 1e-12) << i;
}

TEST(NormalEquations, an_unknown_that_nothing_tells_of_follows_its_pull) {
    measure::NormalEquations two(2);
    two.add({0}, {1.0}, 4.0, 1.0);
    two.pull(1, 7.0, 1e-9);
    EXPECT_NEAR(two.solve()[1], 7.0, 1e-6);
}

}
