// What clicks and keys in a real window come to.
// SPDX-License-Identifier: MIT
#include "click_fixture.h"

#include <sstream>

namespace myoatlas {
namespace {

using support::ClickTest;
using support::KeysTest;

TEST_F(ClickTest, a_click_on_the_upper_trapezius_selects_it) {
    look("neck_back");
    const auto pixel = place_to_click("descending_part_of_trapezius", core::Side::Left);
    ASSERT_TRUE(pixel) << "nothing of it is seen from there";
    const std::string log = click_in_window("view neck_back\nwait 0.5\nsearch\n", *pixel, "trapezius");
    EXPECT_THAT(log, testing::HasSubstr("select upper_trapezius left"));
}

TEST_F(ClickTest, a_click_on_the_left_temple_in_pain_mode_ranks_its_sources) {
    look("head_left");
    std::optional<glm::vec2> pixel;
    for (const anatomy::PlacedLandmark& landmark : loaded.world.surface_map->landmarks)
        if (landmark.landmark == "temple" && landmark.side == core::Side::Left) pixel = pixel_of(landmark.position);
    ASSERT_TRUE(pixel) << "the chart lacks the landmark of the temple";
    const std::string log = click_in_window("mode pain\nview head_left\nwait 0.5\nsearch\n", *pixel, "temple");
    EXPECT_THAT(log, testing::HasSubstr("\npaint "));
    const std::size_t sources = log.find("# sources: ");
    ASSERT_NE(sources, std::string::npos) << log;
    EXPECT_THAT(log.substr(sources), testing::HasSubstr("temporalis left"));
}

TEST_F(ClickTest, m_opens_the_flat_map_and_a_click_on_its_left_shoulder_ranks_sources) {
    ASSERT_TRUE(loaded.chart_body);
    const auto pixel = place_on_chart("body", "front", "shoulder_front", core::Side::Left);
    ASSERT_TRUE(pixel) << "the front figure does not offer the shoulder";
    const std::string log = click_in_window("wait 0.5\nsearch\n", *pixel, "map", "m");
    EXPECT_THAT(log, testing::HasSubstr("\nmap\n"));
    const std::size_t mark = log.find("\nmark shoulder_front left\n");
    ASSERT_NE(mark, std::string::npos) << log;
    EXPECT_THAT(log.substr(mark), testing::HasSubstr("# sources: "));
    EXPECT_THAT(log.substr(mark), testing::HasSubstr(" left"));
}

TEST_F(KeysTest, letters_typed_into_the_search_box_stay_in_it) {
    const std::string asked = asked_by("", typed("slash g a s t r o"), "typing");
    EXPECT_THAT(asked, testing::EndsWith("search gastro\n"));
    std::istringstream lines(asked);
    std::string first;
    std::getline(lines, first);
    EXPECT_EQ(first, "open_search");
    for (std::string line; std::getline(lines, line);) EXPECT_THAT(line, testing::StartsWith("search g"));
}

TEST_F(KeysTest, escape_empties_the_search_box_and_does_nothing_else) {
    const std::string asked = asked_by("select upper_trapezius left\n",
                                       "xdotool type --delay 0 /gastro; sleep 2\n" + typed("Escape p"), "escape");
    EXPECT_THAT(asked, testing::HasSubstr("search gastro\n"));
    EXPECT_THAT(asked, testing::EndsWith("\nsearch\nmode pain\n"));
    EXPECT_THAT(asked, testing::Not(testing::HasSubstr("clear\n")));
}

TEST_F(KeysTest, b_hides_the_panels_and_arrows_move_the_cursor_of_the_body_chart) {
    const std::string asked =
        asked_by("", typed("b b m") + "sleep 3\n" + typed("Right Down Down Return space ctrl+z Escape Left"), "cursor");
    EXPECT_THAT(asked,
                testing::StartsWith("panels off\npanels on\nmap\ncursor right\ncursor down\ncursor down\nmark "));
    EXPECT_THAT(asked, testing::HasSubstr("\nunmark ")); // by the space
    EXPECT_THAT(asked, testing::EndsWith("\nmap off\norbit -8 0\n"));
    EXPECT_THAT(asked, testing::HasSubstr("\nundo\n"));
}

TEST_F(KeysTest, enter_opens_the_hit_that_the_arrows_lead_to) {
    const std::string asked = asked_by("",
                                       "xdotool type --delay 0 /gastro\n"
                                       "until grep -q 'search gastro' log.txt; do sleep 0.2; done; sleep 3\n" +
                                           typed("Down") + typed("Return") + typed("i"),
                                       "hits");
    EXPECT_THAT(asked, testing::HasSubstr("search gastro\nhit next\nhit open\npoint gastrocnemius_"));
    EXPECT_THAT(asked, testing::EndsWith("\nframe\nsearch\nisolate gastrocnemius left\n"));
}

TEST_F(KeysTest, the_click_that_closes_the_hits_neither_paints_nor_selects) {
    look("head_left");
    glm::vec2 temple{};
    for (const anatomy::PlacedLandmark& landmark : loaded.world.surface_map->landmarks)
        if (landmark.landmark == "temple" && landmark.side == core::Side::Left) temple = pixel_of(landmark.position);
    const std::string click = "xdotool click 1; sleep 3\n"; // the first closes, the second does what it does anywhere
    for (const auto& [mode, work] : {std::pair{"pain", "paint "}, std::pair{"explore", "select "}}) {
        const std::string asked = asked_by(std::string("mode ") + mode + "\nview head_left\n",
                                           typed("slash z z") + move_to(temple) + click + click, mode);
        EXPECT_THAT(asked, testing::HasSubstr(std::string("search zz\n") + work));
        EXPECT_EQ(asked.find(work), asked.rfind(work)) << "both clicks did it: " << asked;
    }
}

}

}
