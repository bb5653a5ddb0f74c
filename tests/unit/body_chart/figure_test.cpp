// SPDX-License-Identifier: MIT
#include "myoatlas/body_chart/figure.h"
#include "myoatlas/scene/skin.h"
#include "support/chart_ball.h"

#include <cmath>
#include <glm/geometric.hpp>
#include <gtest/gtest.h>

namespace myoatlas {

namespace {

using support::ChartBall;

body_chart::Figure figure_of(const ChartBall& ball, float mm_per_pixel = 2.0f) {
    return body_chart::draw_figure(ball.skin, body_chart::FigureView{}, mm_per_pixel);
}

TEST(Figure, is_as_large_as_what_it_shows) {
    const ChartBall ball = support::chart_ball();
    const body_chart::Figure figure = figure_of(ball);
    const glm::vec2 size = body_chart::size_of(ball.skin, body_chart::FigureView{});
    EXPECT_NEAR(size.x, 2 * ChartBall::k_radius_mm, 8.0f);
    EXPECT_EQ(figure.width, static_cast<int>(std::ceil(size.x / 2.0f)));
    EXPECT_EQ(figure.height, static_cast<int>(std::ceil(size.y / 2.0f)));
}

TEST(Figure, knows_the_skin_under_every_pixel_and_the_pixel_of_every_skin) {
    const ChartBall ball = support::chart_ball();
    const body_chart::Figure figure = figure_of(ball);
    int seen = 0;
    for (int y = 0; y < figure.height; y += 7)
        for (int x = 0; x < figure.width; x += 7) {
            const body_chart::Spot spot = figure.spot_at({static_cast<float>(x) + 0.5f, static_cast<float>(y) + 0.5f});
            if (!spot.is_skin()) continue;
            ++seen;
            const glm::vec3 position = body_chart::position_of(spot, ball.skin.positions);
            EXPECT_GT(position.z, -2.0f) << "the far side is not seen";
            const glm::vec2 at = figure.place_of(position);
            EXPECT_NEAR(at.x, static_cast<float>(x) + 0.5f, 0.6f);
            EXPECT_NEAR(at.y, static_cast<float>(y) + 0.5f, 0.6f);
        }
    EXPECT_GT(seen, 100);
    EXPECT_FALSE(figure.spot_at({0.5f, 0.5f}).is_skin()) << "a corner of the paper";
    EXPECT_FALSE(figure.spot_at({-3.0f, 5.0f}).is_skin());
    EXPECT_FALSE(figure.spot_at({1.0e6f, 5.0f}).is_skin());
}

TEST(Figure, shows_what_is_nearer_to_the_side_that_is_seen) {
    const ChartBall ball = support::chart_ball();
    const body_chart::Figure figure = figure_of(ball);
    const auto shows = [&](glm::vec3 at) { return figure.shows(at, scene::nearest_vertex(ball.skin, at), ball.skin); };
    EXPECT_TRUE(shows({0.0f, 0.0f, 95.0f}));
    EXPECT_TRUE(shows({20.0f, 20.0f, 30.0f}));
    EXPECT_FALSE(shows({0.0f, 0.0f, -95.0f}));
    EXPECT_FALSE(shows({300.0f, 0.0f, 50.0f}));
}

TEST(Figure, shows_nothing_that_lies_under_skin_it_leaves_out) {
    const ChartBall ball = support::chart_ball();
    body_chart::FigureView view; // from above, only the cap
    view.up = {0.0f, 0.0f, -1.0f};
    view.toward = {0.0f, 1.0f, 0.0f};
    for (const glm::vec3& p : ball.skin.positions) view.kept.push_back(p.y > 50.0f ? 1.0f : 0.0f);
    const body_chart::Figure figure = body_chart::draw_figure(ball.skin, view, 2.0f);
    const auto shows = [&](glm::vec3 at) { return figure.shows(at, scene::nearest_vertex(ball.skin, at), ball.skin); };
    EXPECT_TRUE(shows({10.0f, 90.0f, 0.0f}));
    EXPECT_FALSE(shows({10.0f, -80.0f, 0.0f})) << "far below, where no skin was kept";
}

TEST(Figure, puts_the_left_of_the_body_on_the_right_when_seen_from_the_front) {
    const body_chart::Figure figure = figure_of(support::chart_ball());
    EXPECT_GT(figure.place_of({50.0f, 0.0f, 90.0f}).x, figure.place_of({-50.0f, 0.0f, 90.0f}).x);
    EXPECT_LT(figure.place_of({0.0f, 50.0f, 90.0f}).y, figure.place_of({0.0f, -50.0f, 90.0f}).y);
}

TEST(Figure, has_a_line_around_it_and_none_on_its_middle) {
    const body_chart::Figure figure = figure_of(support::chart_ball());
    const int middle = figure.height / 2;
    EXPECT_EQ(figure.line_art[figure.index_of(figure.width / 2, middle)], 0);
    int darkest = 0;
    for (int x = 0; x < 8; ++x) darkest = std::max<int>(darkest, figure.line_art[figure.index_of(x, middle)]);
    EXPECT_GT(darkest, 180);
    EXPECT_EQ(figure.cover[figure.index_of(figure.width / 2, middle)], 255);
    EXPECT_EQ(figure.cover[figure.index_of(0, 0)], 0);
}

TEST(Figure, fades_where_the_aim_keeps_less) {
    const ChartBall ball = support::chart_ball();
    body_chart::FigureView view;
    for (const glm::vec3& p : ball.skin.positions) view.kept.push_back(p.y > 20.0f ? 1.0f : p.y > -20.0f ? 0.5f : 0.0f);
    const body_chart::Figure figure = body_chart::draw_figure(ball.skin, view, 2.0f);
    const auto cover_at = [&](float y_mm) {
        const glm::vec2 at = figure.place_of({0.0f, y_mm, 99.0f});
        return static_cast<int>(figure.cover[figure.index_of(static_cast<int>(at.x), static_cast<int>(at.y))]);
    };
    EXPECT_EQ(cover_at(60.0f), 255);
    EXPECT_NEAR(cover_at(0.0f), 128, 12);
    EXPECT_LT(figure.height * 2, 160) << "what is not kept takes no paper";
}

TEST(Figure, never_looks_into_a_body_that_is_cut_open) {
    const ChartBall ball = support::chart_ball();
    body_chart::FigureView view; // from above, only the lower half: one looks into a bowl
    view.up = {0.0f, 0.0f, -1.0f};
    view.toward = {0.0f, 1.0f, 0.0f};
    for (const glm::vec3& p : ball.skin.positions) view.kept.push_back(p.y < -10.0f ? 1.0f : 0.0f);
    const body_chart::Figure figure = body_chart::draw_figure(ball.skin, view, 2.0f);
    for (const body_chart::Spot& spot : figure.spots) EXPECT_FALSE(spot.is_skin());
}

TEST(Figure, of_no_skin_is_empty) {
    const body_chart::Figure figure = body_chart::draw_figure({}, body_chart::FigureView{}, 1.0f);
    EXPECT_EQ(figure.width, 0);
    EXPECT_FALSE(figure.spot_at({0.5f, 0.5f}).is_skin());
    EXPECT_FALSE(figure.shows(glm::vec3(0.0f), 0, {}));
}

TEST(Figure, is_the_same_every_time) {
    const ChartBall ball = support::chart_ball();
    EXPECT_EQ(figure_of(ball).line_art, figure_of(ball).line_art);
    EXPECT_EQ(figure_of(ball).tone, figure_of(ball).tone);
}

}

}
