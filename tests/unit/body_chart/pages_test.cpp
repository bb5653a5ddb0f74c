// SPDX-License-Identifier: MIT
#include "myoatlas/body_chart/figure_view.h"
#include "myoatlas/body_chart/pages.h"
#include "support/chart_ball.h"

#include <glm/geometric.hpp>
#include <gtest/gtest.h>
#include <set>

namespace myoatlas {

namespace {

TEST(Sheets, name_every_figure_once) {
    std::set<std::string_view> ids;
    std::size_t count = 0;
    for (const body_chart::Page& page : body_chart::pages())
        for (const auto& row : page.rows)
            for (const body_chart::FigureSpec& figure : row) {
                ids.insert(figure.id);
                ++count;
            }
    EXPECT_EQ(ids.size(), count);
    EXPECT_EQ(count, 21u);
    EXPECT_EQ(body_chart::find_page("elbow"), nullptr);
    EXPECT_EQ(body_chart::find_page("hands")->rows.front().size(), 4u);
}

TEST(FigureView, has_square_directions_for_every_figure_even_without_areas) {
    const support::ChartBall ball = support::chart_ball();
    for (const body_chart::Page& page : body_chart::pages())
        for (const auto& row : page.rows)
            for (const body_chart::FigureSpec& figure : row) {
                const body_chart::FigureView view = body_chart::view_of(figure, ball.surface_map);
                EXPECT_NEAR(glm::dot(view.right, view.up), 0.0f, 1e-5f) << figure.id;
                EXPECT_NEAR(glm::length(view.right), 1.0f, 1e-5f) << figure.id;
                EXPECT_NEAR(glm::dot(glm::cross(view.right, view.up), view.toward), 1.0f, 1e-5f) << figure.id;
            }
}

}

}
