// Lessons given and made: each step from the plain body, what is faulty left out, the person's own work untouched.
// SPDX-License-Identifier: MIT
#include "myoatlas/session/apply/definite.h"
#include "myoatlas/session/apply/rebuild.h"
#include "myoatlas/session/study/lessons.h"
#include "session_fixture.h"

namespace myoatlas {
namespace {

using namespace session;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class LessonTest : public SessionFixture {
protected:
    std::string refusal_of(const std::string& line) { return run(timeline, line).refusal; }
    void go(const std::string& line) { EXPECT_EQ(refusal_of(line), "") << line; }
    const Session& now() const { return timeline.now(); }
    const anatomy::Lesson& lesson() const { return *now().lesson->lesson; }
    Timeline timeline;
};

TEST_F(LessonTest, opens_by_id_or_name_at_its_first_step) {
    go("lesson Una vuelta");
    ASSERT_TRUE(now().lesson);
    EXPECT_EQ(lesson().id, "tour");
    EXPECT_EQ(now().lesson->step, 0u);
    EXPECT_EQ(now().selection->muscle, "sail");
    EXPECT_THAT(refusal_of("lesson tuor"), HasSubstr("tour"));
}

TEST_F(LessonTest, ones_own_brush_is_in_hand_again_at_its_end) {
    go("brush intensity 8 quality burning");
    const Feeling own = now().brush;
    go("lesson tour");
    EXPECT_EQ(now().brush, Feeling{});
    go("lesson_step next");
    go("lesson_end");
    EXPECT_EQ(now().brush, own);
}

TEST_F(LessonTest, next_asks_then_answers_then_goes_on) {
    go("lesson tour");
    go("lesson_step next");
    EXPECT_FALSE(now().selection) << "the answer is held, and the step before is gone";
    EXPECT_FALSE(now().lesson->is_revealed);
    go("lesson_step next");
    EXPECT_TRUE(now().lesson->is_revealed);
    EXPECT_EQ(now().selection->structures, std::vector<std::string>{"loner"});
    go("lesson_step back");
    EXPECT_FALSE(now().lesson->is_revealed) << "held again";
    EXPECT_EQ(now().lesson->step, 1u);
    go("lesson_step next");
    go("lesson_step next");
    EXPECT_EQ(now().lesson->step, 2u);
}

TEST_F(LessonTest, a_broken_step_shows_what_it_can_and_the_lesson_goes_on) {
    go("lesson tour");
    go("lesson_step 3");
    ASSERT_EQ(now().lesson->faults.size(), 2u);
    EXPECT_THAT(now().lesson->faults[0], HasSubstr("no_such_muscle"));
    EXPECT_THAT(now().lesson->faults[1], HasSubstr("save stolen.png"));
    EXPECT_EQ(now().selection->structures, std::vector<std::string>{"spine"}) << "the lines after it";
    go("lesson_step next");
    EXPECT_THAT(now().lesson->faults, IsEmpty());
    EXPECT_EQ(now().mode, Mode::Pain);
}

TEST_F(LessonTest, ends_at_its_last_step_and_goes_to_any) {
    go("lesson tour");
    go("lesson_step 4");
    EXPECT_EQ(run(timeline, "lesson_step next").note, "This is the last step.");
    EXPECT_EQ(now().lesson->step, 3u);
    EXPECT_THAT(refusal_of("lesson_step 5"), HasSubstr("4 steps"));
    go("lesson_step 1");
    EXPECT_EQ(now().mode, Mode::Explore);
    EXPECT_FALSE(now().answer) << "of the pain of another step";
    go("lesson_step back");
    EXPECT_EQ(now().lesson->step, 0u);
}

TEST_F(LessonTest, a_step_is_the_same_from_wherever_one_comes) {
    go("lesson tour");
    go("lesson_step 3");
    Undoable from_here = now().undoable();
    go("lesson_step 4");
    go("map head");
    go("lesson_step 3");
    from_here.lesson = now().lesson;
    EXPECT_EQ(now().undoable(), from_here);
    EXPECT_FALSE(now().is_body_chart_shown);
}

TEST_F(LessonTest, gives_back_what_was_there_before) {
    go("mark heel right");
    go("theme dark");
    const Undoable before = now().undoable();
    go("lesson tour");
    go("lesson_present on");
    EXPECT_EQ(now().theme, "projector");
    EXPECT_TRUE(now().is_full_screen);
    go("lesson_step 4");
    go("lesson_end");
    EXPECT_EQ(now().undoable(), before);
    EXPECT_EQ(now().theme, "dark");
    EXPECT_FALSE(now().is_full_screen);
    EXPECT_TRUE(now().answer) << "to the pain that is back";
}

TEST_F(LessonTest, a_second_one_still_gives_back_what_was_there_before_the_first) {
    go("mark heel right");
    const Undoable before = now().undoable();
    go("lesson tour");
    go("lesson tour");
    go("lesson_end");
    EXPECT_EQ(now().undoable(), before);
}

TEST_F(LessonTest, undo_goes_back_step_by_step_and_out_of_the_lesson) {
    go("mark heel right");
    go("lesson tour");
    go("lesson_present on");
    go("lesson_step 4");
    go("undo");
    EXPECT_EQ(now().lesson->step, 0u);
    EXPECT_EQ(now().selection->muscle, "sail");
    go("undo");
    EXPECT_FALSE(now().lesson);
    EXPECT_EQ(now().report.areas.size(), 1u);
    EXPECT_FALSE(now().before_presenting) << "there is nothing to present";
    EXPECT_EQ(now().theme, "atlas");
}

TEST_F(LessonTest, what_is_kept_meanwhile_is_the_persons_own) {
    go("mark heel right");
    go("lesson tour");
    go("lesson_present on");
    go("lesson_step 4");
    std::vector<std::string> kept;
    for (const Command& command : rebuilding(now())) kept.push_back(text_of(command));
    EXPECT_THAT(kept, testing::Contains("mark heel right"));
    EXPECT_THAT(kept, testing::Not(testing::Contains(HasSubstr("temple"))));
    EXPECT_THAT(kept, testing::Contains("theme atlas"));
    EXPECT_THAT(kept, testing::Not(testing::Contains("full_screen on")));
}

TEST_F(LessonTest, escape_leaves_what_lies_over_it_first) {
    const auto meant = [&](const std::string& line) {
        std::vector<std::string> lines;
        for (const Command& command : definite(*parse_command(line), now(), world())) lines.push_back(text_of(command));
        return lines;
    };
    EXPECT_THAT(meant("lesson_present on"), ElementsAre("lessons on")) << "one is chosen first";
    go("lesson tour");
    EXPECT_THAT(meant("lesson_end"), ElementsAre("lesson_end"));
    go("lesson_present on");
    EXPECT_THAT(meant("lesson_end"), ElementsAre("lesson_present off"));
    go("lesson_show steps on");
    EXPECT_THAT(meant("lesson_end"), ElementsAre("lesson_show steps off"));
    go("lesson_show black on");
    EXPECT_THAT(meant("lesson_end"), ElementsAre("lesson_show black off"));
    go("lesson_step next");
    EXPECT_FALSE(now().is_black) << "the next step is seen";
}

TEST_F(LessonTest, may_show_and_mark_and_no_more) {
    for (const char* line : {"select sail left", "mark temple", "view head", "guide first", "overlay organs"})
        EXPECT_TRUE(may_be_taught(*parse_command(line))) << line;
    for (const char* line :
         {"save a.png", "print a.pdf", "save_drawing a.json", "open_drawing a.json", "open_file /etc/passwd", "quit",
          "undo", "lesson tour", "lesson_save a.json", "language fr", "wait 10", "accept"})
        EXPECT_FALSE(may_be_taught(*parse_command(line))) << line;
}

TEST_F(LessonTest, its_faults_are_told_with_their_places) {
    const core::Problems problems = lesson_faults(*catalog->find_lesson("tour"), world(), "tour.json");
    ASSERT_EQ(problems.size(), 2u);
    EXPECT_EQ(problems[0].where, "tour.json#/steps/2/commands/0");
    EXPECT_EQ(problems[1].where, "tour.json#/steps/2/commands/1");
}

TEST_F(LessonTest, a_file_is_asked_for_and_then_opened_as_ones_own) {
    EXPECT_EQ(run(timeline, "lesson mine.json").open_lesson, "mine.json");
    EXPECT_FALSE(now().lesson);
    const LessonFiles files{{"mine.json", *catalog->find_lesson("tour")}};
    World read = world();
    read.lesson_files = &files;
    EXPECT_EQ(timeline.run(OpenLesson{"mine.json"}, read).open_lesson, "");
    ASSERT_TRUE(now().lesson);
    EXPECT_TRUE(now().lesson->is_own);
}

TEST_F(LessonTest, is_made_of_what_is_seen) {
    go("lesson_new Heels & I");
    EXPECT_EQ(lesson().id, "heels_i");
    go("mark heel left");
    go("lesson_add_step");
    go("select spine");
    go("peel bone");
    go("lesson_add_step the bones");
    ASSERT_EQ(lesson().steps.size(), 2u);
    EXPECT_EQ(lesson().steps[1].title.at("en"), "the bones");
    const Undoable made = now().undoable();
    go("lesson_step 1");
    EXPECT_EQ(now().report.areas.size(), 1u);
    EXPECT_THAT(now().lesson->faults, IsEmpty());
    go("lesson_step 2");
    Undoable again = now().undoable();
    again.lesson = made.lesson;
    EXPECT_EQ(again, made) << "the step shows what was seen";
    EXPECT_THAT(lesson_faults(lesson(), world(), ""), IsEmpty());
}

TEST_F(LessonTest, a_view_without_a_name_is_called_by_what_it_shows) {
    go("lesson_new");
    const auto titled = [&](const std::vector<std::string>& lines) {
        go("clear");
        go("erase");
        go("overlay off");
        for (const std::string& line : lines) go(line);
        go("lesson_add_step");
        return lesson().steps[now().lesson->step].title.at("en");
    };
    const std::string heel = catalog->find_area("heel")->names.name;
    EXPECT_EQ(titled({"paint 60 -150 0", "paint 60 -148 0", "paint 60 100 0"}), heel);
    EXPECT_EQ(titled({"mark heel left"}), heel);
    EXPECT_EQ(titled({"condition ache"}), catalog->find_condition("ache")->names.name);
    EXPECT_EQ(titled({"paint 60 -150 0", "select sail left"}), "Sail muscle");
    EXPECT_EQ(titled({"overlay organs pulse"}), "Pulse organ");
    EXPECT_EQ(titled({"peel bone"}), "6") << "a view of nothing in particular";
}

TEST_F(LessonTest, is_reordered_written_and_taken_back) {
    go("lesson_new");
    for (const char* title : {"one", "two", "three"}) go(std::string("lesson_add_step ") + title);
    const auto titles = [&] {
        std::vector<std::string> all;
        for (const anatomy::LessonStep& step : lesson().steps) all.push_back(step.title.at("en"));
        return all;
    };
    go("lesson_move 1");
    EXPECT_THAT(titles(), ElementsAre("three", "one", "two"));
    EXPECT_EQ(now().lesson->step, 0u);
    go("lesson_delete");
    EXPECT_THAT(titles(), ElementsAre("one", "two"));
    go("undo");
    EXPECT_THAT(titles(), ElementsAre("three", "one", "two"));
    go("language es");
    go("lesson_write title tres");
    EXPECT_EQ(lesson().steps[0].title.at("es"), "tres");
    EXPECT_EQ(lesson().steps[0].title.at("en"), "three");
    go("lesson_write question ¿cuál?");
    EXPECT_THAT(refusal_of("lesson_save a.json"), HasSubstr("answer"));
    go("lesson_write answer este");
    EXPECT_EQ(run(timeline, "lesson_save a.json").save_lesson, "a.json");
    go("lesson_write question");
    go("lesson_write answer");
    EXPECT_FALSE(lesson().steps[0].question);
    EXPECT_NE(refusal_of("lesson_write title"), "");
}

TEST_F(LessonTest, a_step_is_put_in_once_more_after_itself) {
    Timeline own;
    run(own, "lesson_new mine");
    EXPECT_NE(run(own, "lesson_duplicate").refusal, "") << "there are no steps yet";
    run(own, "select sail left");
    run(own, "lesson_add_step first");
    run(own, "select spine");
    run(own, "lesson_add_step last");
    run(own, "lesson_step 1");
    run(own, "lesson_duplicate");
    const auto& steps = own.now().lesson->lesson->steps;
    ASSERT_EQ(steps.size(), 3u);
    EXPECT_EQ(steps[0], steps[1]);
    EXPECT_EQ(own.now().lesson->step, 1u) << "one stands at the copy, to change it";
    EXPECT_EQ(steps[2].title.at("en"), "last");
    run(own, "undo");
    EXPECT_EQ(own.now().lesson->lesson->steps.size(), 2u);
}

TEST_F(LessonTest, the_class_is_counted_by_step_and_undone_one_by_one) {
    EXPECT_THAT(refusal_of("lesson_count 1"), HasSubstr("No lesson"));
    go("lesson tour");
    EXPECT_THAT(refusal_of("lesson_count 1"), HasSubstr("asks nothing"));
    go("lesson_step 2");
    for (const char* line : {"lesson_count 2", "lesson_count 2", "lesson_count 4", "lesson_count 1 less"}) go(line);
    EXPECT_EQ(now().lesson->counted_here(), (AnswerCounts{0, 2, 0, 1})) << "none is less than none";
    go("lesson_count 2 less");
    go("undo");
    EXPECT_EQ(now().lesson->counted_here()[1], 2);
    go("lesson_step next");
    EXPECT_EQ(now().lesson->counted_here(), (AnswerCounts{0, 2, 0, 1})) << "with the answer";
    go("lesson_step next");
    EXPECT_EQ(now().lesson->counted_here(), AnswerCounts{});
    go("lesson_step back");
    EXPECT_EQ(now().lesson->counted_here()[3], 1) << "they are kept for who goes back";
    go("lesson_count 0");
    EXPECT_THAT(now().lesson->counted, IsEmpty());
}

TEST_F(LessonTest, a_question_says_its_answers_by_numbers) {
    const ClassQuestion plain = class_question("Which of these 2 muscles?");
    EXPECT_EQ(plain.asked, "Which of these 2 muscles?");
    EXPECT_THAT(plain.answers, IsEmpty());
    EXPECT_THAT(class_question("Only 1. one").answers, IsEmpty()) << "one is no choice";
    const ClassQuestion choice = class_question("Where first? 1. the calf 2. the heel, 2.5 cm up\n3. neither");
    EXPECT_EQ(choice.asked, "Where first?");
    EXPECT_THAT(choice.answers, ElementsAre("the calf", "the heel, 2.5 cm up", "neither"));
    EXPECT_EQ(class_question("1. a 2. b 3. c 4. d 5. e").answers.back(), "d 5. e");
}

TEST_F(LessonTest, pen_and_laser_are_of_a_lesson_and_of_its_step) {
    EXPECT_THAT(refusal_of("lesson_tool pen"), HasSubstr("No lesson"));
    EXPECT_THAT(refusal_of("ink 0.5 0.5"), HasSubstr("No lesson"));
    go("lesson tour");
    const Undoable before = now().undoable();
    go("lesson_tool pen");
    for (const char* line : {"ink 0.1 0.1", "ink 0.2 0.1 joined", "ink 0.5 0.5"}) go(line);
    ASSERT_EQ(now().ink.size(), 2u);
    EXPECT_EQ(now().ink[0].size(), 2u);
    EXPECT_EQ(now().undoable(), before) << "it is no mark of pain, and no step of undo";
    go("lesson_step next");
    EXPECT_THAT(now().ink, IsEmpty());
    EXPECT_EQ(now().tool, LessonTool::Pen) << "it stays in hand";
    go("ink 0.5 0.5");
    go("lesson_step next");
    EXPECT_EQ(now().ink.size(), 1u) << "what was drawn at the question is seen beside its answer";
    go("lesson_end");
    EXPECT_EQ(now().tool, LessonTool::None);
    EXPECT_THAT(now().ink, IsEmpty());
}

TEST_F(LessonTest, of_ones_own_is_asked_about_before_it_is_left_unsaved) {
    const auto asked = [&](const char* line) {
        const auto command = asked_before(*parse_command(line), now());
        return command ? text_of(*command) : std::string();
    };
    EXPECT_EQ(asked("quit"), "");
    go("lesson_new");
    EXPECT_EQ(asked("quit"), "") << "it has nothing to lose";
    go("lesson_add_step");
    EXPECT_EQ(asked("quit"), "ask_leave quit");
    EXPECT_EQ(asked("lesson tour"), "ask_leave \"lesson tour\"");
    EXPECT_EQ(asked("lesson_step next"), "");
    timeline.now().saved_lesson = now().lesson->lesson;
    EXPECT_EQ(asked("lesson_end"), "");
    go("lesson_write text other");
    EXPECT_EQ(asked("lesson_end"), "ask_leave lesson_end");
    go("ask_leave lesson_end");
    EXPECT_EQ(now().leaving, "lesson_end");
    EXPECT_THAT(refusal_of("ask_leave \"no such thing\""), HasSubstr("no such thing"));
    go("dismiss");
    EXPECT_EQ(now().leaving, "");
    const LessonFiles files{{"mine.json", *catalog->find_lesson("tour")}};
    World read = world();
    read.lesson_files = &files;
    timeline.run(OpenLesson{"mine.json"}, read);
    EXPECT_EQ(asked("quit"), "") << "as its file has it";
}

TEST_F(LessonTest, of_the_atlas_is_not_changed) {
    go("lesson tour");
    for (const char* line :
         {"lesson_add_step", "lesson_delete", "lesson_move 2", "lesson_write title x", "lesson_save a.json"})
        EXPECT_THAT(refusal_of(line), HasSubstr("your own")) << line;
}

TEST_F(LessonTest, a_picture_of_a_step_needs_no_window) {
    const Session step = session_of_step(*catalog->find_lesson("tour"), 1, true, {400.0f, 300.0f}, world());
    EXPECT_EQ(step.selection->structures, std::vector<std::string>{"loner"});
    EXPECT_FALSE(step.camera_move);
}

}
}
