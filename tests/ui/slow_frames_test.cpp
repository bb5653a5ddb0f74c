// A slow machine: a real window whose frames take 200 ms more on purpose. Nothing a hand does is lost, late or changed.
// SPDX-License-Identifier: MIT
#include "click_fixture.h"

#include <algorithm>

namespace myoatlas {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;

class SlowFrames : public support::KeysTest {
protected:
    std::string asked(const std::string& script, const std::string& hands, const std::string& name) {
        return asked_by(script, hands + "sleep 3\n", "slow_" + name, "--slow-frames 200");
    }
    static std::size_t count(const std::string& text, const std::string& line) {
        std::size_t found = 0;
        for (auto at = text.find(line); at != std::string::npos; at = text.find(line, at + 1)) ++found;
        return found;
    }
    // A place on the skin of the forehead's left half, seen from the front.
    glm::vec2 temple() {
        look("head_left");
        for (const anatomy::PlacedLandmark& landmark : loaded.world.surface_map->landmarks)
            if (landmark.landmark == "temple" && landmark.side == core::Side::Left) return pixel_of(landmark.position);
        ADD_FAILURE() << "the surface map lacks the temple";
        return {};
    }
};

TEST_F(SlowFrames, a_name_typed_at_once_is_searched_whole) {
    EXPECT_THAT(asked("", "xdotool type --delay 10 /sciatica\n", "type"), HasSubstr("\nsearch sciatica\n"));
}

TEST_F(SlowFrames, a_name_typed_at_human_speed_is_searched_whole) {
    const std::string said = asked("", "xdotool type --delay 120 '/gluteus medius'\n", "human");
    EXPECT_THAT(said, EndsWith("search \"gluteus medius\"\n"));
    EXPECT_THAT(said, Not(HasSubstr("mode")));
    EXPECT_THAT(said, Not(HasSubstr("hide")));
}

TEST_F(SlowFrames, backspace_pressed_and_released_within_a_frame_counts) {
    EXPECT_THAT(asked("", "xdotool type --delay 10 /soleusx; sleep 2; xdotool key --delay 10 BackSpace\n", "backspace"),
                EndsWith("search soleusx\nsearch soleus\n"));
}

TEST_F(SlowFrames, three_quick_backspaces_take_three_letters) {
    EXPECT_THAT(asked("", "xdotool type --delay 10 /soleus; xdotool key --delay 10 BackSpace BackSpace BackSpace\n",
                      "backspaces"),
                EndsWith("\nsearch sol\n"));
}

TEST_F(SlowFrames, a_quick_redo_is_no_undo) {
    EXPECT_THAT(
        asked("select soleus left\n", "xdotool key --delay 5 ctrl+z; xdotool key --delay 5 ctrl+shift+z\n", "redo"),
        EndsWith("undo\nredo\n"));
}

TEST_F(SlowFrames, a_modifier_let_go_does_not_change_the_key_before) {
    EXPECT_THAT(asked("select soleus left\nselect piriformis left\n", "xdotool keydown ctrl key z keyup ctrl key p\n",
                      "modifier"),
                EndsWith("undo\nmode pain\n"));
}

TEST_F(SlowFrames, every_press_of_a_key_counts) {
    const std::string said = asked("", "xdotool key --delay 5 p p p\n", "presses");
    EXPECT_THAT(said, EndsWith("mode pain\nmode explore\nmode pain\n"));
}

TEST_F(SlowFrames, escape_after_a_search_leaves_nothing_and_closes_nothing_else) {
    const std::string said =
        asked("select soleus left\n", "xdotool type --delay 10 /tri; xdotool key --delay 10 Escape p\n", "escape");
    EXPECT_THAT(said, EndsWith("search\nmode pain\n"));
    EXPECT_THAT(said, Not(HasSubstr("clear")));
}

TEST_F(SlowFrames, two_quick_clicks_frame_what_they_hit) {
    look("neck_back");
    const auto pixel = place_to_click("descending_part_of_trapezius", core::Side::Left);
    ASSERT_TRUE(pixel);
    EXPECT_THAT(asked("view neck_back\n", move_to(*pixel) + "xdotool click --repeat 2 --delay 60 1\n", "double"),
                HasSubstr("select upper_trapezius left\nframe"));
}

TEST_F(SlowFrames, two_slow_clicks_are_not_a_double_click) {
    look("neck_back");
    const auto pixel = place_to_click("descending_part_of_trapezius", core::Side::Left);
    ASSERT_TRUE(pixel);
    EXPECT_THAT(asked("view neck_back\n", move_to(*pixel) + "xdotool click --repeat 2 --delay 700 1\n", "two"),
                Not(HasSubstr("frame")));
}

TEST_F(SlowFrames, a_stroke_of_the_brush_follows_the_hand) {
    const glm::vec2 at = temple();
    std::string hands = move_to(at) + "xdotool mousedown 1\n";
    for (int i = 0; i < 12; ++i) hands += "xdotool mousemove_relative -- 0 6; sleep 0.02\n";
    const std::string said = asked("mode pain\nview head_left\n", hands + "xdotool mouseup 1\n", "stroke");
    EXPECT_GE(count(said, "paint "), 4u) << said;
}

TEST_F(SlowFrames, three_notches_of_the_wheel_are_three) {
    // Together, as they are seen in one frame: each halves the distance.
    EXPECT_THAT(asked("", move_to({640, 400}) + "xdotool click --repeat 3 --delay 10 4\n", "wheel"),
                HasSubstr("zoom 0.125 "));
}

}
}
