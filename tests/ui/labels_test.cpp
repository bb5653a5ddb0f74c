// Names beside the picture: none overlaps another, all are within the room, no lines cross on a side.
// SPDX-License-Identifier: MIT
#include "myoatlas/ui/widgets/leader_lines.h"

#include <gtest/gtest.h>
#include <random>

namespace myoatlas {
namespace {

bool overlap(const ui::Rect& a, const ui::Rect& b) {
    return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

TEST(Labels, stand_apart_within_their_room_in_the_order_of_their_places) {
    std::mt19937 random(7);
    const ui::Rect room{200.0f, 120.0f, 700.0f, 460.0f};
    const auto between = [&](float low, float high) {
        return std::uniform_real_distribution<float>(low, high)(random);
    };
    for (int round = 0; round < 300; ++round) {
        std::vector<glm::vec2> places(1 + static_cast<std::size_t>(round) % 18);
        std::vector<float> widths;
        for (glm::vec2& place : places) {
            place = {between(200, 900), between(100, 600)};
            if (round % 3 == 0) place = {between(480, 500), between(300, 310)}; // all in one spot
            widths.push_back(between(30, 220));
        }
        const ui::LabelPlan plan = ui::plan_labels(places, widths, 20.0f, room);
        ASSERT_EQ(plan.rects.size(), places.size());
        for (std::size_t i = 0; i < places.size(); ++i) {
            const ui::Rect& a = plan.rects[i];
            EXPECT_GT(a.width, 0.0f) << "there is room for all of them";
            EXPECT_GE(a.y, room.y - 0.01f);
            EXPECT_LE(a.y + a.height, room.y + room.height + 0.01f);
            EXPECT_TRUE(a.x == room.x || std::abs(a.x + a.width - room.x - room.width) < 0.01f);
            for (std::size_t k = 0; k < i; ++k) {
                const ui::Rect& b = plan.rects[k];
                EXPECT_FALSE(overlap(a, b));
                const bool is_same_side = (a.x == room.x) == (b.x == room.x);
                if (is_same_side && places[i].y != places[k].y) {
                    EXPECT_EQ(places[i].y < places[k].y, a.y < b.y) << "their lines would cross";
                }
            }
        }
    }
}

TEST(Labels, that_find_no_room_are_left_out) {
    const std::vector<glm::vec2> places(12, glm::vec2(10.0f, 10.0f));
    const std::vector<float> widths(12, 40.0f);
    const ui::LabelPlan plan = ui::plan_labels(places, widths, 20.0f, {0.0f, 0.0f, 200.0f, 80.0f});
    std::size_t shown = 0;
    for (const ui::Rect& rect : plan.rects) shown += rect.width > 0.0f;
    EXPECT_EQ(shown, 6u); // three on either side
}

}
}
