// The card of a lesson and the keys of whoever gives it, with no window.
// SPDX-License-Identifier: MIT
#include "panels_fixture.h"

namespace myoatlas {

namespace {

using testing::Contains;
using testing::ElementsAre;

class LessonPanel : public support::PanelsTest {
protected:
    static constexpr unsigned k_page_up = 266, k_page_down = 267, k_f5 = 294; // as GLFW counts

    void SetUp() override {
        PanelsTest::SetUp();
        if (IsSkipped()) return;
        const auto step = [](const char* title, std::vector<std::string> commands) {
            anatomy::LessonStep made;
            made.title = {{"en", title}};
            made.text = {{"en", std::string("Words of ") + title + "."}};
            made.notes = {{"en", std::string("Slowly at ") + title + "."}};
            made.commands = std::move(commands);
            made.sources = {"book_1"};
            return made;
        };
        anatomy::Lesson& tour = facts.data.lessons.emplace_back();
        tour.id = "tour";
        tour.names = {{"en", "A tour"}};
        tour.about = {{"en", "All around."}};
        tour.steps = {step("the sail", {"select sail left"}), step("the question", {"peel bone"}),
                      step("the broken one", {"select nothing_known", "select spine"}),
                      step("the guide", {"guide second"}), step("the end", {"view anterior"})};
        tour.steps[1].question = anatomy::LessonQuestion{{{"en", "Which one?"}}, {{"en", "That one."}}, {}};
        catalog = facts.build();
        frames(2);
    }
    std::size_t step() const { return timeline.now().lesson->step; }
};

TEST_F(LessonPanel, is_found_from_the_beginning) {
    EXPECT_THAT(click_on("welcome", texts("welcome.lessons")), ElementsAre("lessons on"));
    frames(4);
    EXPECT_TRUE(shows("lessons", "All around."));
    EXPECT_THAT(click_on("lessons", "A tour"), Contains("lesson tour"));
    frames(4);
    EXPECT_TRUE(shows("lesson", "Words of the sail."));
    EXPECT_TRUE(shows("facts", "Sail muscle")) << "what is chosen stands beside it";
    EXPECT_FALSE(shows("layers", ""));
}

TEST_F(LessonPanel, is_given_by_page_down_alone) {
    run("lesson tour");
    frames(3);
    std::vector<std::string> seen_titles;
    for (int pressed = 0; pressed < 5; ++pressed) {
        EXPECT_THAT(press(k_page_down), ElementsAre("lesson_step next")) << pressed;
        frames(2);
        EXPECT_EQ(shows("lesson", "Which one?"), pressed == 0 || pressed == 1);
        EXPECT_EQ(shows("lesson", "That one."), pressed == 1);
        EXPECT_EQ(shows("lesson", texts("lesson.broken")), pressed == 2);
        EXPECT_EQ(timeline.now().is_guide_shown, pressed == 3);
    }
    EXPECT_EQ(step(), 4u);
    EXPECT_FALSE(timeline.now().is_guide_shown) << "the page of the step before is closed";
    EXPECT_FALSE(shows("lesson", texts("lesson.broken")));
    press(k_page_up);
    EXPECT_EQ(step(), 3u);
}

TEST_F(LessonPanel, each_button_asks_for_what_it_says) {
    run("lesson tour");
    frames(3);
    EXPECT_THAT(click_on("lesson", texts("lesson.next")), ElementsAre("lesson_step next"));
    EXPECT_THAT(click_on("lesson", texts("lesson.answer")), ElementsAre("lesson_step next"));
    EXPECT_THAT(click_on("lesson", texts("lesson.back")), ElementsAre("lesson_step back"));
    EXPECT_THAT(click_on("lesson", texts("lesson.notes")), ElementsAre("lesson_show notes on"));
    frames(2);
    EXPECT_TRUE(shows("lesson", "Slowly at the question."));
    EXPECT_THAT(click_on("lesson", texts("lesson.step", {{"step", "2"}, {"of", "5"}})),
                ElementsAre("lesson_show steps on"));
    EXPECT_THAT(click_on("lesson", "5  the end"), ElementsAre("lesson_step 5"));
    EXPECT_THAT(click_on("lesson", texts("lesson.present")), ElementsAre("lesson_present on"));
    frames(2);
    EXPECT_FALSE(shows("top bar", "")) << "there is the picture and the words";
    EXPECT_THAT(click_on("lesson", texts("lesson.end")), ElementsAre("lesson_present off"));
    EXPECT_THAT(click_on("lesson", texts("lesson.end")), ElementsAre("lesson_end"));
    EXPECT_FALSE(timeline.now().lesson);
}

TEST_F(LessonPanel, has_the_keys_of_a_clicker) {
    run("lesson tour");
    frames(2);
    EXPECT_THAT(press(k_f5), ElementsAre("lesson_present on"));
    type("b");
    EXPECT_THAT(frames(2), ElementsAre("lesson_show black on"));
    type("b");
    EXPECT_THAT(frames(2), ElementsAre("lesson_show black off"));
    EXPECT_THAT(press(k_right), ElementsAre("lesson_step next"));
    EXPECT_THAT(press(k_left), ElementsAre("lesson_step back"));
    type("n");
    EXPECT_THAT(frames(2), ElementsAre("lesson_show notes on"));
    EXPECT_THAT(press(k_escape), ElementsAre("lesson_present off"));
    EXPECT_THAT(press(k_escape), ElementsAre("lesson_end"));
    EXPECT_THAT(press(k_f5), ElementsAre("lessons on")) << "with none open one is chosen";
    EXPECT_THAT(press(k_escape), ElementsAre("lessons off"));
}

TEST_F(LessonPanel, counts_the_class_while_the_answer_is_held_and_shows_bars_with_it) {
    run("lesson tour");
    run("lesson_step 2");
    run("lesson_present on");
    frames(3);
    EXPECT_TRUE(shows("lesson", "1 … 4")) << "how it is done: " << words_of("lesson");
    type("1");
    EXPECT_THAT(frames(2), ElementsAre("lesson_count 1"));
    for (const char* key : {"1", "1", "2"}) {
        type(key);
        frames(2);
    }
    EXPECT_TRUE(shows("lesson", texts("lesson.counted", {{"count", "4"}})));
    const auto tells = [&](std::string_view number) {
        return std::ranges::any_of(seen, [&](const ui::SeenWords& each) { return each.words == number; });
    };
    EXPECT_FALSE(tells("3")) << "how they are parted would sway the class";
    EXPECT_THAT(press('1', ui::k_held_shift), ElementsAre("lesson_count 1 less"));
    press(k_page_down);
    frames(3);
    EXPECT_TRUE(shows("lesson", "That one."));
    EXPECT_EQ(timeline.now().lesson->counted_here(), (session::AnswerCounts{2, 1, 0, 0}));
    EXPECT_TRUE(tells("2"));
    press(k_page_down);
    EXPECT_EQ(step(), 2u) << "a clicker goes on as ever";
    type("1");
    EXPECT_THAT(frames(2), ElementsAre("peel skin")) << "where nothing is asked the keys peel";
}

TEST_F(LessonPanel, numbered_answers_are_rows_to_press) {
    facts.data.lessons.back().steps[1].question->text = {{"en", "Which one? 1. the sail 2. the mast"}};
    catalog = facts.build();
    run("lesson tour");
    run("lesson_step 2");
    frames(3);
    EXPECT_TRUE(shows("lesson", "Which one?"));
    EXPECT_THAT(click_on("lesson", "the mast"), ElementsAre("lesson_count 2"));
}

TEST_F(LessonPanel, a_pen_draws_over_the_picture_until_the_next_step) {
    run("lesson tour");
    run("mode pain");
    run("lesson_present on");
    frames(3);
    type("p");
    EXPECT_THAT(frames(2), ElementsAre("lesson_tool pen"));
    point(800.0f, 300.0f);
    EXPECT_THAT(point(800.0f, 300.0f, true), ElementsAre("ink 0.625 0.4167"));
    EXPECT_THAT(point(832.0f, 300.0f, true), Contains("ink 0.65 0.4167 joined"));
    EXPECT_THAT(point(832.0f, 300.0f), testing::IsEmpty());
    ASSERT_EQ(timeline.now().ink.size(), 1u);
    type("c");
    EXPECT_THAT(frames(2), ElementsAre("ink_clear"));
    point(800.0f, 300.0f, true);
    point(800.0f, 300.0f);
    EXPECT_FALSE(timeline.now().ink.empty());
    press(k_page_down);
    EXPECT_TRUE(timeline.now().ink.empty()) << "the next step is clean";
    EXPECT_THAT(press(k_escape), ElementsAre("lesson_tool none"));
    type("d");
    EXPECT_THAT(frames(2), ElementsAre("lesson_tool laser"));
}

TEST_F(LessonPanel, is_not_left_unsaved_unasked) {
    run("lesson_new Mine");
    run("lesson_add_step");
    frames(3);
    EXPECT_THAT(press(k_escape), ElementsAre("ask_leave lesson_end"));
    frames(3);
    EXPECT_TRUE(shows("leaving", "Mine"));
    EXPECT_THAT(press(k_escape), ElementsAre("ask_leave"));
    EXPECT_TRUE(timeline.now().lesson);
    press(k_escape);
    EXPECT_THAT(click_on("leaving", texts("lesson.save_first")), ElementsAre("ask_leave", "ask_file save_lesson"));
    press(k_escape);
    press(k_escape);
    EXPECT_THAT(click_on("leaving", texts("lesson.leave_unsaved")), ElementsAre("ask_leave", "lesson_end"));
    EXPECT_FALSE(timeline.now().lesson);
    run("lesson tour");
    frames(2);
    EXPECT_THAT(press(k_escape), ElementsAre("lesson_end")) << "one of the atlas has nothing to save";
}

TEST_F(LessonPanel, is_made_in_fewer_than_forty_actions) {
    int actions = 0;
    const auto click_count = [&](const char* card, const std::string& words) {
        ++actions;
        return click_on(card, words);
    };
    run("lessons on");
    EXPECT_THAT(click_count("lessons", texts("lessons.new")), ElementsAre("lesson_new"));
    for (const char* line : {"select sail left", "peel bone", "select spine", "mark temple", "view anterior"}) {
        run(line);
        ++actions;
        EXPECT_THAT(click_count("lesson", texts("lesson.add")), Contains("lesson_add_step"));
    }
    ASSERT_EQ(timeline.now().lesson->lesson->steps.size(), 5u);
    EXPECT_THAT(click_count("lesson", texts("lesson.earlier")), ElementsAre("lesson_move 4"));
    EXPECT_THAT(click_count("lesson", texts("lesson.delete")), ElementsAre("lesson_delete"));
    EXPECT_THAT(click_count("lesson", texts("lesson.save")), ElementsAre("ask_file save_lesson"));
    EXPECT_LT(actions, 40);
}

}

}
