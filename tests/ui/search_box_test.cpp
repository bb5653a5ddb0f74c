// The search box keeps what is typed, and its list of hits takes no key and no click that is not meant for it.
// SPDX-License-Identifier: MIT
#include "panels_fixture.h"

namespace myoatlas {

namespace {

class SearchBoxTest : public support::PanelsTest {};

TEST_F(SearchBoxTest, typing_finds_and_enter_takes_the_first) {
    frames(2);
    type("/");
    frames(3);
    type("sai");
    EXPECT_THAT(frames(3), testing::Contains("search sai"));
    EXPECT_THAT(press(k_enter), testing::Contains("select sail left"));
    EXPECT_EQ(timeline.now().selection->muscle, "sail");
}

TEST_F(SearchBoxTest, what_appears_leaves_the_keyboard_to_the_search_box) {
    frames(2);
    type("/");
    frames(4);
    ASSERT_TRUE(gui->is_typing());
    for (const char* line : {"select sail left", "clear", "mode pain", "mark temple left", "condition ache", "map",
                             "map off", "mode explore", "guide", "guide off", "help on", "help off"}) {
        run(line);
        frames(3);
        EXPECT_TRUE(gui->is_typing()) << "after " << line;
    }
    for (const char* letter : {"s", "a", "i"}) { // one by one: the hits appear after the first
        type(letter);
        for (const std::string& asked : frames(3)) EXPECT_THAT(asked, testing::StartsWith("search ")) << letter;
    }
    EXPECT_EQ(timeline.now().query, "sai");
}

TEST_F(SearchBoxTest, letters_after_the_slash_are_searched_however_few_frames_are_drawn) {
    frames(2);
    type("a/sa"); // the first letter is still a shortcut
    std::vector<std::string> asked = frames(1);
    for (const char* letters : {"i", "l", ""}) {
        type(letters);
        for (std::string& line : frames(1)) asked.push_back(std::move(line));
    }
    ASSERT_GE(asked.size(), 3u);
    EXPECT_EQ(asked[0], "show_all");
    EXPECT_EQ(asked[1], "open_search");
    for (std::size_t i = 2; i < asked.size(); ++i) EXPECT_THAT(asked[i], testing::StartsWith("search sa"));
    frames(2);
    EXPECT_EQ(timeline.now().query, "sail");
}

TEST_F(SearchBoxTest, escape_closes_the_hits_and_empties_the_box) {
    run("select sail left");
    frames(2);
    for (const int count : {1, 4}) { // before the box has the keyboard, and once it has
        run("search sai");
        frames(count);
        EXPECT_TRUE(shows("search hits", "Sail muscle")) << words_of("");
        EXPECT_THAT(press(k_escape), testing::Contains("search")) << count;
        EXPECT_EQ(timeline.now().query, "");
        EXPECT_TRUE(timeline.now().selection) << "it did something else as well";
        EXPECT_FALSE(gui->is_typing());
    }
    EXPECT_THAT(press(k_escape), testing::ElementsAre("clear"));
}

TEST_F(SearchBoxTest, the_click_that_closes_the_hits_does_nothing_else) {
    frames(2);
    const auto drag_picture = [&] {
        const glm::vec2 at = middle_of(layout.free()), to = at + glm::vec2(40.0f, 0.0f);
        point(at.x, at.y);
        point(at.x, at.y, true);
        std::vector<std::string> asked = point(to.x, to.y, true);
        point(to.x, to.y);
        return asked;
    };
    const std::vector<std::function<std::vector<std::string>()>> clicks{
        [&] { return click_on("top bar", texts("mode.pain")); },
        [&] { return click_on("layers", texts("layer.skin")); }, drag_picture};
    for (const auto& clicked : clicks) {
        run("search sai");
        frames(4);
        EXPECT_THAT(clicked(), testing::IsEmpty());
        EXPECT_FALSE(gui->is_typing());
        EXPECT_THAT(clicked(), testing::Not(testing::IsEmpty())) << "the list is still open";
        run("search");
        frames(2);
    }
}

TEST_F(SearchBoxTest, a_click_takes_a_hit_while_the_box_has_the_keyboard) {
    frames(2);
    type("/sai");
    frames(6);
    ASSERT_TRUE(gui->is_typing());
    EXPECT_THAT(click_on("search hits", "Sail muscle"), testing::Contains("select sail left"));
    EXPECT_EQ(timeline.now().query, "");
}

TEST_F(SearchBoxTest, a_script_goes_through_the_hits_as_the_keys_do) {
    frames(2);
    run("search sai");
    frames(1);
    run("hit next"); // the first of its trigger points
    run("hit open");
    EXPECT_THAT(frames(3), testing::Contains(testing::StartsWith("point sail_1")));
    EXPECT_EQ(timeline.now().query, "");
    run("open_search");
    frames(4);
    EXPECT_TRUE(gui->is_typing());
}

TEST_F(SearchBoxTest, enter_without_a_hit_leaves_the_keyboard_to_the_box) {
    frames(2);
    type("/zz");
    frames(6);
    press(k_enter);
    type("p");
    frames(3);
    EXPECT_EQ(timeline.now().query, "zzp");
    EXPECT_EQ(timeline.now().mode, session::Mode::Explore);
}

TEST_F(SearchBoxTest, a_structure_of_a_charted_muscle_is_found_by_that_muscles_name) {
    frames(2);
    type("/");
    frames(3);
    type("slab");
    frames(6);
    EXPECT_TRUE(shows("search hits", "Sail muscle")) << words_of("search hits");
}

}

}
