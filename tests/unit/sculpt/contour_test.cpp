// SPDX-License-Identifier: MIT
#include "myoatlas/sculpt/shapes/contour.h"

#include "shapes.h"
#include <glm/geometric.hpp>
#include <gtest/gtest.h>

namespace myoatlas {

TEST(contour, describing_a_curve_gives_back_its_own_terms) {
    // A circle runs evenly with its arc length, so its terms are the radius and nothing else.
    const sculpt::Contour circle = shapes::ellipse(12.0f, 12.0f, {3.0f, -4.0f});
    const sculpt::Contour again = sculpt::describe(sculpt::points_of(circle, 512), 4);
    EXPECT_NEAR(again.center.x, 3.0f, 1e-3f);
    EXPECT_NEAR(again.center.y, -4.0f, 1e-3f);
    EXPECT_NEAR(again.terms[0].x, 12.0f, 5e-3f);
    EXPECT_NEAR(again.terms[0].w, 12.0f, 5e-3f);
    for (std::size_t h = 1; h < again.terms.size(); ++h) EXPECT_LT(glm::length(again.terms[h]), 5e-3f);
}

TEST(contour, enough_harmonics_come_near_any_polygon) {
    const sculpt::Polygon corner{{0, 0}, {30, 0}, {30, 10}, {10, 10}, {10, 25}, {0, 25}}; // an L
    const sculpt::Polygon made = sculpt::points_of(sculpt::describe(corner, 24), 400);
    const std::vector<sculpt::Polygon> polygons(1, corner);
    for (const glm::vec2& p : made) EXPECT_LT(std::abs(sculpt::signed_distance(polygons, p, 100.0f)), 0.6f);
    EXPECT_NEAR(sculpt::signed_area(made), sculpt::signed_area(corner), 3.0f);
}

TEST(contour, the_area_from_the_terms_is_that_of_the_polygon) {
    const sculpt::Contour curve{{1, 2}, {{8, 1, -2, 5}, {1, 0.5f, 0, -1}, {0, 0.4f, 0.3f, 0}}, false};
    EXPECT_NEAR(sculpt::enclosed_area(curve), sculpt::signed_area(sculpt::points_of(curve, 2000)), 0.05f);
}

TEST(contour, a_hole_counts_as_outside) {
    const std::vector<sculpt::Polygon> ring{sculpt::points_of(shapes::ellipse(10, 10), 64),
                                            sculpt::points_of(shapes::ellipse(4, 4), 64)};
    EXPECT_LT(sculpt::signed_distance(ring, {0, 0}, 100), 0.0f);
    EXPECT_GT(sculpt::signed_distance(ring, {7, 0}, 100), 0.0f);
    EXPECT_LT(sculpt::signed_distance(ring, {12, 0}, 100), 0.0f);
}

TEST(contour, nothing_gives_a_contour_without_terms) {
    EXPECT_TRUE(sculpt::describe({}, 5).terms.empty());
    EXPECT_TRUE(sculpt::describe(sculpt::Polygon{{1, 1}, {1, 1}, {1, 1}}, 5).terms.empty());
}

}
