// SPDX-License-Identifier: MIT
#include "flat/aim.h"
#include "flat/sheets.h"
#include "support/flat_ball.h"

#include <glm/geometric.hpp>
#include <gtest/gtest.h>
#include <set>

namespace {

TEST(Sheets, name_every_figure_once) {
    std::set<std::string_view> ids;
    std::size_t count = 0;
    for (const flat::Sheet& sheet : flat::sheets())
        for (const auto& row : sheet.rows)
            for (const flat::FigureSpec& figure : row) {
                ids.insert(figure.id);
                ++count;
            }
    EXPECT_EQ(ids.size(), count);
    EXPECT_EQ(count, 21u);
    EXPECT_EQ(flat::find_sheet("elbow"), nullptr);
    EXPECT_EQ(flat::find_sheet("hands")->rows.front().size(), 4u);
}

TEST(Aim, has_square_directions_for_every_figure_even_without_areas) {
    const support::FlatBall ball = support::flat_ball();
    for (const flat::Sheet& sheet : flat::sheets())
        for (const auto& row : sheet.rows)
            for (const flat::FigureSpec& figure : row) {
                const flat::Aim aim = flat::aim_of(figure, ball.map);
                EXPECT_NEAR(glm::dot(aim.right, aim.up), 0.0f, 1e-5f) << figure.id;
                EXPECT_NEAR(glm::length(aim.right), 1.0f, 1e-5f) << figure.id;
                EXPECT_NEAR(glm::dot(glm::cross(aim.right, aim.up), aim.toward), 1.0f, 1e-5f) << figure.id;
            }
}

}
