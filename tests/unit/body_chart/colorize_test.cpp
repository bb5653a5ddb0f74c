// SPDX-License-Identifier: MIT
#include "myoatlas/body_chart/colorize.h"
#include "support/chart_ball.h"

#include <gtest/gtest.h>

namespace myoatlas {

namespace {

struct Pixel {
    int red, green, blue, alpha;
};

class Colorize : public testing::Test {
protected:
    Pixel at(const std::vector<std::uint8_t>& rgba, glm::vec3 position) const {
        const glm::vec2 place = figure.place_of(position);
        const std::size_t i = 4 * figure.index_of(static_cast<int>(place.x), static_cast<int>(place.y));
        return {rgba[i], rgba[i + 1], rgba[i + 2], rgba[i + 3]};
    }
    body_chart::Overlay overlay(body_chart::FillPattern pattern) const {
        body_chart::Overlay overlay{
            std::vector<float>(ball.skin.positions.size(), 0.0f), {0.9f, 0.1f, 0.1f}, 1.0f, pattern, scene::Glyph::Dot};
        for (std::size_t v = 0; v < overlay.by_vertex.size(); ++v)
            if (ball.skin.positions[v].y > 20.0f) overlay.by_vertex[v] = 1.0f;
        return overlay;
    }
    // How much of the upper half is red.
    float red_part(const std::vector<std::uint8_t>& rgba) const {
        int red = 0, all = 0;
        for (float x = -60.0f; x <= 60.0f; x += 2.0f)
            for (float y = 40.0f; y <= 70.0f; y += 2.0f) {
                const Pixel p = at(rgba, {x, y, 0.0f});
                red += p.red - p.green > 80;
                ++all;
            }
        return static_cast<float>(red) / static_cast<float>(all);
    }

    const support::ChartBall ball = support::chart_ball();
    const body_chart::Figure figure = body_chart::draw_figure(ball.skin, body_chart::FigureView{}, 1.0f);
};

TEST_F(Colorize, leaves_the_paper_clear) {
    const auto rgba = body_chart::colorized(figure, {}, {}, {});
    EXPECT_EQ(rgba[3], 0);
    EXPECT_EQ(at(rgba, {0, 0, 99}).alpha, 255);
}

TEST_F(Colorize, fills_where_a_solid_wash_lies) {
    const std::vector overlays{overlay(body_chart::FillPattern::Solid)};
    const auto rgba = body_chart::colorized(figure, {}, overlays, {});
    EXPECT_GT(red_part(rgba), 0.98f);
    const Pixel below = at(rgba, {0, -30, 99});
    EXPECT_LT(below.red - below.green, 40);
}

TEST_F(Colorize, dots_where_a_dotted_wash_lies) {
    const std::vector overlays{overlay(body_chart::FillPattern::Dots)};
    const auto rgba = body_chart::colorized(figure, {}, overlays, {});
    EXPECT_GT(red_part(rgba), 0.15f);
    EXPECT_LT(red_part(rgba), 0.75f);
}

TEST_F(Colorize, signs_leave_skin_between_them_and_each_has_its_own_shape) {
    std::vector<std::vector<std::uint8_t>> pictures;
    using enum scene::Glyph;
    for (const scene::Glyph glyph : {Ring, Cross, Slash, Roof, Bars}) {
        std::vector overlays{overlay(body_chart::FillPattern::Signs)};
        overlays.front().glyph = glyph;
        pictures.push_back(body_chart::colorized(figure, {}, overlays, {}));
        EXPECT_GT(red_part(pictures.back()), 0.04f);
        EXPECT_LT(red_part(pictures.back()), 0.6f);
        for (std::size_t other = 0; other + 1 < pictures.size(); ++other) EXPECT_NE(pictures[other], pictures.back());
    }
}

TEST_F(Colorize, draws_an_edge_only_where_the_wash_ends) {
    const std::vector overlays{overlay(body_chart::FillPattern::Edge)};
    const auto rgba = body_chart::colorized(figure, {}, overlays, {});
    EXPECT_EQ(red_part(rgba), 0.0f);
    int red = 0;
    for (float y = 5.0f; y < 35.0f; y += 1.0f) {
        const Pixel p = at(rgba, {0, y, 99});
        red += p.red - p.green > 60;
    }
    EXPECT_GE(red, 1);
    EXPECT_LE(red, 5);
}

}

}
