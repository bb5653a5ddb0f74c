// SPDX-License-Identifier: MIT
#include "myoatlas/body_chart/places.h"
#include "support/chart_ball.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace myoatlas {

namespace {

TEST(Places, offer_the_areas_that_a_figure_shows_and_lie_on_them) {
    const support::ChartBall ball = support::chart_ball();
    const body_chart::AreaWeights areas(ball.surface_map);
    const body_chart::Figure figure = body_chart::draw_figure(ball.skin, body_chart::FigureView{}, 2.0f);
    const body_chart::Places places = body_chart::places_of(figure, ball.surface_map, areas);
    ASSERT_EQ(places.list.size(), 3u);
    for (const body_chart::Place& place : places.list) {
        const body_chart::Spot spot = figure.spot_at(place.at);
        ASSERT_TRUE(spot.is_skin());
        EXPECT_GT(spot.sample(areas.by_vertex(place.area)), 0.4f);
        EXPECT_GT(place.seen_mm2, 2000.0f);
    }
    EXPECT_LT(places.list[0].at.y, places.list[1].at.y) << "the upper half stands above the lower";
}

TEST(Places, leave_out_what_lies_on_the_other_side) {
    support::ChartBall ball = support::chart_ball();
    anatomy::SkinArea behind{"behind", core::Side::Midline, {}};
    for (std::uint32_t v = 0; v < ball.surface_map.positions.size(); ++v)
        if (ball.surface_map.positions[v].z < -40.0f) behind.weights.push_back({v, 1.0f});
    ball.surface_map.areas.push_back(behind);
    const body_chart::Figure figure = body_chart::draw_figure(ball.skin, body_chart::FigureView{}, 2.0f);
    const body_chart::Places places =
        body_chart::places_of(figure, ball.surface_map, body_chart::AreaWeights(ball.surface_map));
    EXPECT_TRUE(std::ranges::none_of(places.list, [](const body_chart::Place& place) { return place.area == 3; }));
}

TEST(Places, draw_a_border_between_areas_and_nowhere_else) {
    const support::ChartBall ball = support::chart_ball();
    const body_chart::Figure figure = body_chart::draw_figure(ball.skin, body_chart::FigureView{}, 2.0f);
    const body_chart::Places places =
        body_chart::places_of(figure, ball.surface_map, body_chart::AreaWeights(ball.surface_map));
    const int x = figure.width / 2;
    int borders = 0;
    for (int y = 0; y < figure.height; ++y) borders += places.borders[figure.index_of(x, y)] > 0;
    EXPECT_GE(borders, 4);
    EXPECT_LE(borders, 6);
}

TEST(NextInDirection, takes_what_lies_straight_ahead_before_what_is_near_but_aside) {
    const std::vector<glm::vec2> points{{0, 0}, {10, 14}, {22, 1}, {-5, 0}};
    EXPECT_EQ(body_chart::next_in_direction(points, {0, 0}, {1, 0}), 2u);
    EXPECT_EQ(body_chart::next_in_direction(points, {0, 0}, {-1, 0}), 3u);
    EXPECT_EQ(body_chart::next_in_direction(points, {0, 0}, {0, 3}), 1u);
    EXPECT_EQ(body_chart::next_in_direction(points, {0, 0}, {0, -1}), std::nullopt);
    EXPECT_EQ(body_chart::next_in_direction({}, {0, 0}, {0, -1}), std::nullopt);
}

TEST(NextInDirection, reaches_every_point_of_a_grid) {
    std::vector<glm::vec2> points;
    for (int y = 0; y < 3; ++y)
        for (int x = 0; x < 3; ++x) points.emplace_back(40 * x + 3 * y, 30 * y);
    std::vector<bool> is_reached(points.size(), false);
    std::vector<std::size_t> open{4};
    while (!open.empty()) {
        const std::size_t at = open.back();
        open.pop_back();
        if (is_reached[at]) continue;
        is_reached[at] = true;
        for (const glm::vec2 way : {glm::vec2(1, 0), glm::vec2(-1, 0), glm::vec2(0, 1), glm::vec2(0, -1)})
            if (const auto next = body_chart::next_in_direction(points, points[at], way)) open.push_back(*next);
    }
    EXPECT_EQ(std::ranges::count(is_reached, true), 9);
}

}

}
