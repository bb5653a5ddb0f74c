// A slow machine: a real window whose frames take 200 ms more on purpose. Nothing a hand does is lost, late or changed.
// SPDX-License-Identifier: MIT
#include "click_fixture.h"
#include "support/places.h"

#include <algorithm>
#include <cstdio>
#include <sstream>

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

TEST_F(SlowFrames, what_was_just_painted_is_erased_by_a_key_and_a_stroke) {
    const glm::vec2 at = temple();
    const std::string stroke = "xdotool mousedown 1; sleep 0.1; xdotool mousemove_relative -- 0 20; sleep 0.1; "
                               "xdotool mousemove_relative -- 0 -20; sleep 0.1; xdotool mouseup 1\n";
    const std::string said =
        asked("mode pain\nview head_left\n",
              move_to(at) + stroke + "xdotool key --delay 5 e\n" + stroke + "xdotool key --delay 5 ctrl+z\n", "eraser");
    EXPECT_GE(count(said, "paint "), 1u) << said;
    EXPECT_EQ(count(said, "eraser on"), 1u) << said;
    EXPECT_GE(count(said, "erase_at "), 1u) << said;
    EXPECT_LT(said.find("erase_at "), said.find("undo\n"));
    EXPECT_LT(said.rfind("paint "), said.find("eraser on")) << "the key counts from when it was pressed";
    EXPECT_LT(said.find("eraser on"), said.find("erase_at "));
}

TEST_F(SlowFrames, the_mirror_is_on_for_the_click_after_its_key) {
    const glm::vec2 at = temple();
    const std::string said = asked("mode pain\nview head_left\n",
                                   move_to(at) + "xdotool key --delay 5 x; xdotool click --delay 20 1\n", "mirror");
    EXPECT_THAT(said, HasSubstr("mirror on\npaint "));
}

TEST_F(SlowFrames, the_chain_is_played_and_paused_by_one_key) {
    EXPECT_THAT(
        asked("select soleus left\n", "xdotool key --delay 5 space; sleep 1; xdotool key --delay 5 space\n", "chain"),
        EndsWith("play\npause\n"));
}

TEST_F(SlowFrames, three_notches_of_the_wheel_are_three) {
    // Each halves the distance, in however few frames they are seen.
    std::istringstream lines(asked("", move_to({640, 400}) + "xdotool click --repeat 3 --delay 10 4\n", "wheel"));
    float factor = 1.0f, one = 1.0f;
    for (std::string line; std::getline(lines, line);)
        if (std::sscanf(line.c_str(), "zoom %f", &one) == 1) factor *= one;
    EXPECT_FLOAT_EQ(factor, 0.125f);
}

TEST_F(SlowFrames, the_palette_takes_what_is_typed_at_once_and_none_of_it_is_a_shortcut) {
    EXPECT_THAT(asked("",
                      "xdotool key --delay 5 ctrl+k; xdotool type --delay 10 client; xdotool key --delay 10 Return\n",
                      "palette"),
                EndsWith("palette on\nhit open\npalette off\nclient_view on\n"));
}

TEST_F(SlowFrames, escape_leaves_the_palette_and_letters_are_shortcuts_again) {
    const std::string said =
        asked("select soleus left\n",
              "xdotool key --delay 5 ctrl+k; xdotool type --delay 10 tri; xdotool key --delay 10 Escape p\n",
              "palette_escape");
    EXPECT_EQ(said, "palette on\npalette off\nmode pain\n");
}

TEST_F(SlowFrames, settings_are_set_by_keys_and_letters_do_nothing_else) {
    EXPECT_EQ(asked("", "xdotool key --delay 10 ctrl+comma p i h Escape p\n", "settings"),
              "settings on\nsettings off\nmode pain\n");
}

// With a home of its own, so that files go nowhere else.
class SlowFiles : public SlowFrames {
protected:
    std::string asked_at_home(const std::string& script, const std::string& hands, const std::string& name) {
        const std::string log = in_window(
            script + "wait 0.5\nsearch\n",
            "until [ \"$(xdotool getactivewindow)\" = $window ]; do sleep 0.2; done; sleep 1\n" + hands + "sleep 3\n",
            "slow_" + name,
            "rm -rf home; mkdir -p home/Documents; export HOME=$PWD/home XDG_CONFIG_HOME=$PWD/home/.config\nopenbox & "
            "sleep 1\n",
            "--slow-frames 200");
        home = support::fs::path(testing::TempDir()) / ("myoatlas_click_slow_" + name) / "home";
        const std::size_t end = ("\n" + log).find("\nsearch\n");
        return end == std::string::npos ? log : log.substr(end + 7);
    }
    support::fs::path home;
};

TEST_F(SlowFiles, a_drawing_is_saved_and_opened_again_by_keys) {
    const std::string file = "/home/Documents/pain-drawing.json";
    const std::string said =
        asked_at_home("trace head_temporal left\n",
                      "xdotool key --delay 10 ctrl+s Return; sleep 2\n"
                      "xdotool key --delay 10 ctrl+z; sleep 1; xdotool key --delay 10 ctrl+o; sleep 1; "
                      "xdotool key --delay 10 Return\n",
                      "drawing");
    EXPECT_THAT(said, testing::StartsWith("ask_file save_drawing\naccept\nask_file off\nsave_drawing "));
    EXPECT_THAT(support::content_of(home / "Documents/pain-drawing.json"), HasSubstr("head_temporal"));
    EXPECT_THAT(said, HasSubstr("\nundo\n"));
    EXPECT_THAT(said, HasSubstr("\nask_file open_drawing\naccept\nask_file off\nopen_drawing "));
    EXPECT_THAT(said,
                HasSubstr(file + "\nmirror off\nmark head_temporal left\n")); // what was painted is not mirrored again
}

TEST_F(SlowFiles, printing_goes_among_the_documents_in_3d_too_and_the_window_goes_on) {
    const std::string said = asked_at_home("select soleus left\n",
                                           "xdotool key --delay 10 ctrl+p p; for i in $(seq 120); do [ -s "
                                           "home/Documents/pain-chart.pdf ] && break; sleep 0.25; done\n",
                                           "print");
    EXPECT_THAT(said, testing::StartsWith("print pain-chart.pdf\n"));
    EXPECT_THAT(said, EndsWith("mode pain\n"));
    EXPECT_THAT(support::content_of(home / "Documents/pain-chart.pdf"), testing::StartsWith("%PDF"));
}

TEST_F(SlowFrames, damaged_data_is_a_card_that_esc_leaves) {
    const std::string data = support::build_folder() / "data";
    const std::string log =
        in_window("wait 0.5\nsearch\n",
                  "sleep 2; import -window root fault.png; xdotool key --delay 20 p Escape p; sleep 3\n", "fault",
                  "rm -rf data; mkdir data; cp -r " + data +
                      "/. data; rm data/text/en.json; echo '{' > data/atlas/cautions.json\n"
                      "export MYOATLAS_DATA=$PWD/data\nopenbox & sleep 1\n",
                  "--slow-frames 200");
    EXPECT_THAT(log, EndsWith("search\ndismiss\nmode pain\n")) << log;
}

}
}
