// SPDX-License-Identifier: MIT
#include "flat/area_weights.h"
#include "support/flat_ball.h"

#include <gtest/gtest.h>

namespace {

flat::Spot spot_on(const support::FlatBall& ball, float y_mm) {
    const flat::Figure figure = flat::draw_figure(ball.skin, flat::Aim{}, 2.0f);
    return figure.spot_at(figure.place_of({0.0f, y_mm, 95.0f}));
}

TEST(AreaWeights, name_the_smallest_area_that_holds_a_spot) {
    const support::FlatBall ball = support::flat_ball();
    const flat::AreaWeights areas(ball.map);
    EXPECT_EQ(areas.area_at(spot_on(ball, 30.0f)), 0u);
    EXPECT_EQ(areas.area_at(spot_on(ball, -30.0f)), 1u);
    EXPECT_EQ(areas.area_at(spot_on(ball, 80.0f)), 2u) << "the crown lies within the upper half";
    EXPECT_EQ(areas.area_at(flat::Spot{}), std::nullopt);
}

TEST(AreaWeights, fall_from_one_to_nothing_over_the_border) {
    const support::FlatBall ball = support::flat_ball();
    const std::vector<float> upper = flat::AreaWeights(ball.map).by_vertex(0);
    ASSERT_EQ(upper.size(), ball.map.positions.size());
    int between = 0;
    for (std::uint32_t v = 0; v < upper.size(); ++v) {
        const float y = ball.map.positions[v].y;
        if (y > 60.0f || y < -60.0f) {
            EXPECT_FLOAT_EQ(upper[v], y > 0.0f ? 1.0f : 0.0f);
        }
        between += upper[v] > 0.1f && upper[v] < 0.9f;
    }
    EXPECT_GT(between, 20);
}

TEST(AreaWeights, know_nothing_beyond_the_skin) {
    const flat::AreaWeights areas{anatomy::SurfaceMap{}};
    EXPECT_TRUE(areas.at(0).empty());
    EXPECT_TRUE(areas.at(4000).empty());
}

}
