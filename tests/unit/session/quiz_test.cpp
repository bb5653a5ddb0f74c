// A quiz on an invented body: asked, answered by a choice, by a place on the body or by painting, told at once or at
// the end, and never a step of the past.
// SPDX-License-Identifier: MIT
#include "myoatlas/session/apply/definite.h"
#include "myoatlas/session/apply/rebuild.h"
#include "myoatlas/session/keys/shortcuts.h"
#include "myoatlas/session/stage/stage_builder.h"
#include "myoatlas/session/stage/stage_parts.h"
#include "session_fixture.h"

namespace myoatlas {

using session::Session;
using session::Timeline;
using testing::IsEmpty;

namespace {

class QuizTest : public SessionFixture {
protected:
    QuizTest() {
        learned.now_ms = 1'700'000'000'000;
        add_quiz_facts();
    }
    session::World with_studies() const {
        session::World all = world();
        all.learned = &learned;
        return all;
    }
    session::Effects ask(const std::string& line) {
        return timeline.run(*session::parse_command(line), with_studies());
    }
    // As a key or a click asks for it.
    session::Effects press(const std::string& line) {
        session::Effects last;
        for (const session::Command& command :
             session::definite(*session::parse_command(line), timeline.now(), with_studies()))
            last = timeline.run(command, with_studies());
        return last;
    }
    const Session& now() const { return timeline.now(); }
    const session::QuizRun& quiz() const { return *timeline.now().quiz; }
    std::string right_answer() const { return "quiz_answer " + std::to_string(quiz().question().right + 1); }
    std::string wrong_answer() const { return quiz().question().right == 0 ? "quiz_answer 2" : "quiz_answer 1"; }

    Timeline timeline;
    session::Learned learned;
};

}

TEST_F(QuizTest, is_answered_by_a_choice_and_tells_what_was_right) {
    EXPECT_EQ(ask("quiz names seed 3").refusal, "");
    ASSERT_TRUE(now().quiz);
    EXPECT_EQ(quiz().questions->size(), 4u);
    ASSERT_TRUE(now().selection) << "the muscle asked for is lit";
    EXPECT_FALSE(now().shown) << "its pain would tell";
    const std::string subject = quiz().question().card.subject;
    EXPECT_EQ(now().selection->muscle, subject);
    const session::Effects effects = ask(right_answer());
    ASSERT_TRUE(effects.quiz_answer);
    EXPECT_EQ(effects.quiz_answer->card, "name_muscle:" + subject);
    EXPECT_EQ(effects.quiz_answer->score, 1.0f);
    EXPECT_TRUE(quiz().results.back().is_right());
    EXPECT_NE(ask("quiz_answer 1").refusal, "") << "once";
    EXPECT_EQ(press("quiz_answer 1").refusal, "") << "a key pressed twice means nothing";
    EXPECT_EQ(quiz().results.size(), 1u);
    ask("quiz_next");
    EXPECT_EQ(quiz().at, 1u);
    EXPECT_EQ(ask(wrong_answer()).quiz_answer->score, 0.0f);
    EXPECT_EQ(quiz().right(), 1u);
    ask("quiz_next");
    EXPECT_EQ(ask("quiz_answer 0").quiz_answer->score, 0.0f) << "not known";
    EXPECT_TRUE(quiz().results.back().is_unknown);
}

TEST_F(QuizTest, a_muscle_is_found_by_a_click_and_shown_where_it_is) {
    ask("quiz places seed 3");
    EXPECT_FALSE(now().selection) << "nothing tells where it is";
    EXPECT_NE(ask("quiz_answer 1").refusal, "") << "there are no choices";
    const std::string wanted = quiz().question().on_body->structures.front();
    EXPECT_EQ(ask("quiz_at 0 0 0 " + wanted + " left").quiz_answer->score, 1.0f);
    ask("quiz_next");
    const std::string asked = quiz().question().card.subject;
    EXPECT_EQ(ask("quiz_at 0 0 0 spine").quiz_answer->score, 0.0f);
    EXPECT_EQ(quiz().results.back().hit, "spine");
    EXPECT_EQ(now().selection->muscle, asked);
    EXPECT_NE(ask("quiz_at 0 0 0 spine").refusal, "") << "later clicks are no answers";
}

TEST_F(QuizTest, what_was_clicked_is_told_and_shown_on_the_side_where_it_was_clicked) {
    ask("quiz places seed 3");
    const std::string structure = quiz().question().on_body->structures.front();
    ask("quiz_at -40 0 0 " + structure + " right");
    EXPECT_EQ(quiz().results.back().hit_side, core::Side::Right);
    EXPECT_EQ(now().selection->side, core::Side::Right) << "and not across the body from the click";
    ask("quiz_next");
    ask("quiz_at 40 0 0 spine");
    EXPECT_EQ(quiz().results.back().hit_side, core::Side::Midline) << "the midline has no left";
}

TEST_F(QuizTest, ones_own_brush_is_in_hand_again_at_its_end) {
    ask("brush intensity 8 quality burning");
    const session::Feeling own = now().brush;
    ask("quiz paintings seed 1");
    EXPECT_EQ(now().brush, session::Feeling{});
    ask("quiz_end");
    EXPECT_EQ(now().brush, own);
}

TEST_F(QuizTest, a_point_is_scored_by_how_near_the_click_comes_on_either_side) {
    ask("quiz points seed 1");
    ASSERT_EQ(quiz().question().card.kind, study::QuestionKind::FindPoint);
    const std::string point = quiz().question().card.subject;
    const float y = point == "sail_1" ? 0.0f : -10.0f;
    const session::Effects near = ask("quiz_at 65 " + std::to_string(y) + " 0 upper_part left");
    EXPECT_NEAR(*quiz().results.back().off_mm, 5.0f, 0.01f);
    EXPECT_EQ(near.quiz_answer->score, 1.0f);
    const session::Stage stage = session::build_stage(now(), with_studies(), {});
    EXPECT_TRUE(stage.list.markers.empty()) << "without a body there is no picture";
    ask("quiz_next");
    const float other_y = point == "sail_1" ? -10.0f : 0.0f;
    ask("quiz_at -90 " + std::to_string(other_y) + " 0 upper_part right");
    EXPECT_NEAR(*quiz().results.back().off_mm, 30.0f, 0.01f) << "the other side's point counts alike";
    EXPECT_NEAR(quiz().results.back().score, 0.5f, 0.01f);
}

TEST_F(QuizTest, what_is_painted_is_laid_beside_what_is_charted) {
    ask("quiz paintings seed 1");
    ASSERT_TRUE(quiz().waits_for_paint());
    EXPECT_EQ(now().mode, session::Mode::Pain);
    EXPECT_NE(ask("quiz_painted").refusal, "") << "nothing is painted yet";
    const float x = quiz().question().on_body->side == core::Side::Left ? 60.0f : -60.0f;
    const float y = quiz().question().card.subject == "sail_1" ? 100.0f : 0.0f;
    ask("paint " + std::to_string(x) + " " + std::to_string(y) + " 0 radius 30");
    EXPECT_FALSE(now().answer) << "ranked muscles would tell";
    const session::Effects effects = press("quiz_next");
    ASSERT_TRUE(effects.quiz_answer) << "Enter hands in what is painted";
    EXPECT_GT(effects.quiz_answer->score, 0.9f);
    ASSERT_TRUE(now().shown) << "the charted zone";
    EXPECT_EQ(now().shown->point, quiz().question().card.subject);
    EXPECT_EQ(now().report.marks.size(), 1u) << "and what was painted, over each other";
    press("quiz_next");
    EXPECT_TRUE(now().report.is_empty()) << "the next question begins clean";
}

TEST_F(QuizTest, a_test_tells_nothing_before_its_end) {
    ask("quiz names test seed 3");
    const std::string first = quiz().question().card.subject;
    ask(wrong_answer());
    EXPECT_EQ(quiz().at, 1u) << "the next question at once";
    EXPECT_NE(quiz().question().card.subject, first);
    for (int i = 0; i < 3; ++i) ask(right_answer());
    EXPECT_TRUE(quiz().is_over());
    EXPECT_EQ(quiz().results.size(), 4u);
    EXPECT_EQ(quiz().right(), 3u);
    EXPECT_FALSE(now().selection);
    press("quiz_next");
    EXPECT_FALSE(now().quiz) << "after the report it is left";
}

TEST_F(QuizTest, while_learning_the_muscle_that_is_named_is_shown_and_in_a_test_not) {
    ask("quiz nerves seed 2");
    EXPECT_EQ(now().selection->muscle, quiz().question().card.subject);
    EXPECT_FALSE(now().shows_attachments);
    ask("quiz nerves test seed 2");
    EXPECT_FALSE(now().selection);
}

TEST_F(QuizTest, what_was_there_before_comes_back_and_undo_goes_on_where_it_was) {
    ask("select sail left");
    ask("hide spine");
    const session::Undoable before = now().undoable();
    ask("quiz paintings seed 1");
    EXPECT_FALSE(timeline.has_undo()) << "a question begins with no past";
    ask("paint 60 100 0");
    ask("undo");
    EXPECT_TRUE(now().report.is_empty()) << "a stroke can be taken back";
    EXPECT_NE(ask("undo").refusal, "");
    ask("paint 60 100 0");
    ask("quiz_painted");
    EXPECT_FALSE(timeline.has_undo()) << "an answer cannot";
    EXPECT_EQ(quiz().results.size(), 1u);
    ask("quiz_end");
    EXPECT_EQ(now().undoable(), before);
    ask("undo");
    EXPECT_THAT(now().hidden, IsEmpty());
    EXPECT_TRUE(now().selection);
    ask("redo");
    EXPECT_EQ(now().undoable(), before);
}

TEST_F(QuizTest, a_lesson_that_is_opened_ends_it) {
    ask("select sail left");
    ask("quiz names seed 3");
    EXPECT_EQ(ask("lesson tour").refusal, "");
    EXPECT_FALSE(now().quiz);
    ASSERT_TRUE(now().lesson);
    ask("undo");
    EXPECT_FALSE(now().lesson);
    EXPECT_EQ(now().selection->muscle, "sail") << "and nothing of the quiz is left behind";
}

TEST_F(QuizTest, is_not_kept_when_the_window_closes) {
    ask("select sail left");
    const auto lines = [&] {
        std::vector<std::string> all;
        for (const session::Command& command : session::rebuilding(now())) all.push_back(session::text_of(command));
        return all;
    };
    ask("camera 0 1000 0 20 5 900");
    session::advance(timeline.now(), 10.0f);
    const auto before = lines();
    ask("quiz names seed 3");
    EXPECT_EQ(lines(), before);
}

TEST_F(QuizTest, ones_own_decks_are_what_is_due_weak_and_selected) {
    EXPECT_EQ(ask("quiz due").refusal, "Nothing is due now.");
    EXPECT_NE(ask("quiz weak").refusal, "");
    EXPECT_EQ(ask("quiz selection").refusal, "Select a charted muscle first.");
    study::Memory forgotten;
    forgotten.stage = study::MemoryStage::Relearning;
    forgotten.stability = 0.2;
    forgotten.lapses = 2;
    forgotten.last_ms = learned.now_ms - study::k_day_ms;
    forgotten.due_ms = learned.now_ms - 1000;
    learned.memories["find_muscle:keel"] = forgotten;
    for (const char* deck : {"due", "weak"}) {
        EXPECT_EQ(ask(std::string("quiz ") + deck).refusal, "") << deck;
        ASSERT_EQ(quiz().questions->size(), 1u);
        EXPECT_EQ(quiz().question().card.subject, "keel");
    }
    ask("quiz_end");
    ask("select keel");
    EXPECT_EQ(ask("quiz selection count 50").refusal, "");
    for (const study::DealtQuestion& one : *quiz().questions) EXPECT_EQ(one.question.card.subject, "keel");
}

TEST_F(QuizTest, refuses_in_plain_words) {
    EXPECT_EQ(ask("quiz no_such").refusal, "There is no deck \"no_such\".");
    EXPECT_EQ(ask("quiz_next").refusal, "No quiz is going on.");
    EXPECT_EQ(ask("quiz_end").refusal, "No quiz is going on.");
    Session bare;
    session::World none = world();
    none.studies = nullptr;
    EXPECT_NE(session::apply(bare, session::StartQuiz{"names", false, 10, 1}, none).refusal, "");
    EXPECT_NE(session::apply(bare, session::ShowStudy{}, none).refusal, "");
}

TEST_F(QuizTest, has_the_keyboard_to_itself) {
    using session::Focus;
    using session::Key;
    using session::Modifiers;
    const auto key = [&](Key one, session::Typing typing = session::Typing::None) {
        return session::command_for(one, Modifiers::None, session::focus_of(now(), typing));
    };
    EXPECT_EQ(key(Key{U's'}), "toggle study");
    ask("quiz names seed 3");
    EXPECT_EQ(key(Key{U'2'}), "quiz_answer 2");
    EXPECT_EQ(key(Key{U'2'}, session::Typing::Widget), "quiz_answer 2");
    EXPECT_EQ(key(Key::Enter), "quiz_next");
    EXPECT_EQ(key(Key{U' '}), "quiz_next");
    EXPECT_EQ(key(Key::Escape), "quiz_end");
    EXPECT_EQ(key(Key::Left), "orbit -8 0");
    EXPECT_EQ(key(Key{U'p'}), "") << "nothing else is begun by mistake";
    EXPECT_EQ(key(Key{U'l'}), "") << "names would tell";
    ask("quiz places seed 3");
    EXPECT_EQ(key(Key{U'2'}), "peel muscle_superficial") << "to find what lies deep";
    EXPECT_EQ(key(Key{U'0'}), "quiz_answer 0");
}

TEST_F(QuizTest, mastery_colors_what_was_asked_by_what_is_known) {
    EXPECT_EQ(ask("mastery on").refusal, "");
    EXPECT_TRUE(now().is_mastery_shown);
    EXPECT_FALSE(timeline.has_undo());
    const session::Theme theme;
    EXPECT_EQ(session::mastery_color(theme, std::nullopt), theme.muted);
    EXPECT_EQ(session::mastery_color(theme, 0.0), theme.last_candidate);
    EXPECT_EQ(session::mastery_color(theme, 1.0), theme.first_candidate);
    EXPECT_EQ(ask("mastery off").refusal, "");
    EXPECT_FALSE(now().is_mastery_shown);
}

}
