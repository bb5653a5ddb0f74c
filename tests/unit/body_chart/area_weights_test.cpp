// SPDX-License-Identifier: MIT
#include "myoatlas/body_chart/area_weights.h"
#include "support/chart_ball.h"

#include <gtest/gtest.h>

namespace myoatlas {

namespace {

body_chart::Spot spot_on(const support::ChartBall& ball, float y_mm) {
    const body_chart::Figure figure = body_chart::draw_figure(ball.skin, body_chart::FigureView{}, 2.0f);
    return figure.spot_at(figure.place_of({0.0f, y_mm, 95.0f}));
}

TEST(AreaWeights, name_the_smallest_area_that_holds_a_spot) {
    const support::ChartBall ball = support::chart_ball();
    const body_chart::AreaWeights areas(ball.surface_map);
    EXPECT_EQ(areas.area_at(spot_on(ball, 30.0f)), 0u);
    EXPECT_EQ(areas.area_at(spot_on(ball, -30.0f)), 1u);
    EXPECT_EQ(areas.area_at(spot_on(ball, 80.0f)), 2u) << "the crown lies within the upper half";
    EXPECT_EQ(areas.area_at(body_chart::Spot{}), std::nullopt);
}

TEST(AreaWeights, fall_from_one_to_nothing_over_the_border) {
    const support::ChartBall ball = support::chart_ball();
    const std::vector<float> upper = body_chart::AreaWeights(ball.surface_map).by_vertex(0);
    ASSERT_EQ(upper.size(), ball.surface_map.positions.size());
    int between = 0;
    for (std::uint32_t v = 0; v < upper.size(); ++v) {
        const float y = ball.surface_map.positions[v].y;
        if (y > 60.0f || y < -60.0f) {
            EXPECT_FLOAT_EQ(upper[v], y > 0.0f ? 1.0f : 0.0f);
        }
        between += upper[v] > 0.1f && upper[v] < 0.9f;
    }
    EXPECT_GT(between, 20);
}

TEST(AreaWeights, know_nothing_beyond_the_skin) {
    const body_chart::AreaWeights areas{anatomy::SurfaceMap{}};
    EXPECT_TRUE(areas.at(0).empty());
    EXPECT_TRUE(areas.at(4000).empty());
}

}

}
