// SPDX-License-Identifier: MIT
#include "body/contour.h"

#include "shapes.h"
#include <glm/geometric.hpp>
#include <gtest/gtest.h>

TEST(contour, describing_a_curve_gives_back_its_own_terms) {
    // A circle runs evenly with its arc length, so its terms are the radius and nothing else.
    const body::Contour circle = shapes::ellipse(12.0f, 12.0f, {3.0f, -4.0f});
    const body::Contour again = body::describe(body::points_of(circle, 512), 4);
    EXPECT_NEAR(again.center.x, 3.0f, 1e-3f);
    EXPECT_NEAR(again.center.y, -4.0f, 1e-3f);
    EXPECT_NEAR(again.terms[0].x, 12.0f, 5e-3f);
    EXPECT_NEAR(again.terms[0].w, 12.0f, 5e-3f);
    for (std::size_t h = 1; h < again.terms.size(); ++h) EXPECT_LT(glm::length(again.terms[h]), 5e-3f);
}

TEST(contour, enough_harmonics_come_near_any_polygon) {
    const body::Polygon corner{{0, 0}, {30, 0}, {30, 10}, {10, 10}, {10, 25}, {0, 25}}; // an L
    const body::Polygon made = body::points_of(body::describe(corner, 24), 400);
    const std::vector<body::Polygon> polygons(1, corner);
    for (const glm::vec2& p : made) EXPECT_LT(std::abs(body::signed_distance(polygons, p, 100.0f)), 0.6f);
    EXPECT_NEAR(body::signed_area(made), body::signed_area(corner), 3.0f);
}

TEST(contour, the_area_from_the_terms_is_that_of_the_polygon) {
    const body::Contour curve{{1, 2}, {{8, 1, -2, 5}, {1, 0.5f, 0, -1}, {0, 0.4f, 0.3f, 0}}, false};
    EXPECT_NEAR(body::enclosed_area(curve), body::signed_area(body::points_of(curve, 2000)), 0.05f);
}

TEST(contour, a_hole_counts_as_outside) {
    const std::vector<body::Polygon> ring{body::points_of(shapes::ellipse(10, 10), 64),
                                          body::points_of(shapes::ellipse(4, 4), 64)};
    EXPECT_LT(body::signed_distance(ring, {0, 0}, 100), 0.0f);
    EXPECT_GT(body::signed_distance(ring, {7, 0}, 100), 0.0f);
    EXPECT_LT(body::signed_distance(ring, {12, 0}, 100), 0.0f);
}

TEST(contour, nothing_gives_a_contour_without_terms) {
    EXPECT_TRUE(body::describe({}, 5).terms.empty());
    EXPECT_TRUE(body::describe(body::Polygon{{1, 1}, {1, 1}, {1, 1}}, 5).terms.empty());
}
