// Commands of pain: marks, strokes, sentences and conditions, and the answer that follows.
// SPDX-License-Identifier: MIT
#include "session_fixture.h"

namespace myoatlas {

namespace {

using namespace session;
using core::Side;

class ApplyPainTest : public SessionFixture {
protected:
    Session session;
};
TEST_F(ApplyPainTest, trace_sets_the_answer_and_the_mode) {
    run(session, "trace temple left");
    EXPECT_EQ(session.mode, Mode::Pain);
    ASSERT_TRUE(session.answer);
    ASSERT_FALSE(session.answer->candidates.empty());
    EXPECT_EQ(session.answer->candidates.front().muscle, "sail");
    EXPECT_EQ(session.answer->candidates.front().side, Side::Left);
    EXPECT_GT(session.layers.of(anatomy::Layer::Skin), 0.0f);
}

TEST_F(ApplyPainTest, a_sentence_marks_what_it_says_in_one_step) {
    Timeline timeline;
    EXPECT_EQ(run(timeline, "say \"burning in the left temple and the heel, not otherwise\"").refusal, "");
    const Session& now = timeline.now();
    EXPECT_EQ(now.mode, Mode::Pain);
    const std::vector<referral::AreaMark> expected{{"temple", core::Side::Left}, {"heel", core::Side::Left}};
    EXPECT_EQ(now.report.areas, expected);
    EXPECT_EQ(now.report.qualities, std::vector{referral::PainQuality::Burning});
    ASSERT_TRUE(now.answer);
    EXPECT_FALSE(now.said.understood.empty());
    run(timeline, "undo");
    EXPECT_TRUE(now.report.is_empty());
    EXPECT_TRUE(now.said.text.empty());
    EXPECT_FALSE(timeline.has_undo());
}

TEST_F(ApplyPainTest, a_sentence_that_marks_nothing_is_refused_and_changes_nothing) {
    const std::string refusal = run(session, "say my frobnicator").refusal;
    EXPECT_THAT(refusal, testing::HasSubstr("frobnicator"));
    EXPECT_THAT(refusal, testing::HasSubstr("for example"));
    EXPECT_EQ(session.mode, Mode::Explore);
}

TEST_F(ApplyPainTest, choosing_a_candidate_selects_its_muscle) {
    EXPECT_FALSE(run(session, "candidate 1").refusal.empty());
    run(session, "trace temple left");
    run(session, "candidate 1");
    ASSERT_TRUE(session.selection);
    EXPECT_EQ(session.selection->muscle, "sail");
    EXPECT_EQ(session.candidate, 0u);
    EXPECT_THAT(run(session, "candidate 99").refusal, testing::HasSubstr("ends at"));
}

TEST_F(ApplyPainTest, marks_are_added_and_taken_away_one_by_one) {
    run(session, "mark temple left");
    run(session, "mark temple left");
    run(session, "mark heel right");
    EXPECT_EQ(session.report.areas.size(), 2u);
    run(session, "unmark temple left");
    EXPECT_EQ(session.report.areas.size(), 1u);
    EXPECT_FALSE(run(session, "unmark temple left").refusal.empty());
    run(session, "erase");
    EXPECT_TRUE(session.report.is_empty());
    EXPECT_FALSE(session.answer);
}

TEST_F(ApplyPainTest, painting_answers_too) {
    run(session, "paint 60 100 0 radius 20");
    ASSERT_TRUE(session.answer);
    EXPECT_EQ(session.answer->candidates.front().muscle, "sail");
}

TEST_F(ApplyPainTest, a_condition_names_its_muscles) {
    run(session, "condition ache");
    ASSERT_TRUE(session.answer);
    EXPECT_EQ(session.answer->candidates.front().muscle, "sail");
}

TEST_F(ApplyPainTest, conditions_join_what_is_marked) {
    run(session, "mark temple left");
    run(session, "mark_condition ache");
    EXPECT_EQ(session.report.areas.size(), 1u);
    EXPECT_THAT(session.report.conditions, testing::ElementsAre("ache"));
    run(session, "mark_condition ache");
    EXPECT_EQ(session.report.conditions.size(), 1u) << "nothing is marked twice";
    run(session, "mark_condition ache off");
    EXPECT_TRUE(session.report.conditions.empty());
    EXPECT_EQ(session.report.areas.size(), 1u);
    EXPECT_THAT(run(session, "mark_symptom nonsense").refusal, testing::HasSubstr("nonsense"));
}

TEST_F(ApplyPainTest, what_is_painted_can_be_described_and_taken_away_alone) {
    EXPECT_FALSE(run(session, "describe intensity 8").refusal.empty()) << "nothing is painted yet";
    run(session, "mark temple left");
    run(session, "paint 60 100 0");
    run(session, "paint 62 100 0");
    run(session, "describe intensity 8 quality burning depth deep");
    for (const referral::PaintMark& mark : session.report.marks) {
        EXPECT_EQ(mark.intensity, 8.0f);
        EXPECT_EQ(mark.quality, referral::PainQuality::Burning);
        EXPECT_EQ(mark.depth, referral::PainDepth::Deep);
    }
    run(session, "erase paint");
    EXPECT_TRUE(session.report.marks.empty());
    EXPECT_EQ(session.report.areas.size(), 1u);
    EXPECT_NE(session.answer, nullptr);
    run(session, "erase");
    EXPECT_TRUE(session.report.is_empty());
    EXPECT_EQ(session.answer, nullptr);
}

TEST_F(ApplyPainTest, the_map_opens_in_pain_mode_and_goes_with_it) {
    run(session, "map hands");
    EXPECT_TRUE(session.is_body_chart_shown);
    EXPECT_EQ(session.chart_page, "hands");
    EXPECT_EQ(session.mode, Mode::Pain);
    run(session, "map off");
    EXPECT_FALSE(session.is_body_chart_shown);
    run(session, "map");
    EXPECT_EQ(session.chart_page, "hands") << "it opens where it was left";
    EXPECT_THAT(run(session, "map elbow").refusal, testing::HasSubstr("feet"));
    run(session, "mode explore");
    EXPECT_FALSE(session.is_body_chart_shown);
}

TEST_F(ApplyPainTest, leaving_pain_mode_takes_the_skin_off_that_it_put_on) {
    run(session, "mode pain");
    EXPECT_EQ(session.layers.of(anatomy::Layer::Skin), 1.0f);
    run(session, "mode explore");
    EXPECT_EQ(session.layers.of(anatomy::Layer::Skin), 0.0f);
    run(session, "layer skin on");
    run(session, "mode pain");
    run(session, "mode explore");
    EXPECT_EQ(session.layers.of(anatomy::Layer::Skin), 1.0f);
}

TEST_F(ApplyPainTest, a_drawing_is_saved_only_where_something_is_drawn) {
    EXPECT_NE(run(session, "save_drawing a.json").refusal, "");
    EXPECT_NE(run(session, "ask_file save_drawing").refusal, "");
    EXPECT_FALSE(session.asked_file);
    run(session, "mark temple left");
    EXPECT_EQ(run(session, "save_drawing a.json").save_drawing, "a.json");
    EXPECT_EQ(run(session, "open_drawing b.json").open_drawing, "b.json");
    run(session, "ask_file save_drawing");
    EXPECT_EQ(session.asked_file, FilePurpose::SaveDrawing);
}

}

}
