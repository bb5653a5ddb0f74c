// Studying by keys and clicks, with no window: decks, questions, what is told and what is not, and the report.
// SPDX-License-Identifier: MIT
#include "panels_fixture.h"
#include "support/study_facts.h"

namespace myoatlas {

namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;

class QuizPanel : public support::PanelsTest {
protected:
    void SetUp() override {
        PanelsTest::SetUp();
        if (IsSkipped()) return;
        for (const auto& [id, nerve] : {std::pair{"jib", "axillary"}, {"keel", "tibial"}, {"mast", "facial"}}) {
            anatomy::Muscle& muscle = facts.muscle(id);
            muscle.names.name = std::string("Muscle of ") + id;
            muscle.innervation = std::string(nerve) + " nerve";
            anatomy::Structure shape; // muscles of one shape are never told apart
            shape.id = std::string(id) + "_shape";
            shape.names.name = "Shape of " + std::string(id);
            shape.kind = anatomy::StructureKind::Muscle;
            shape.layer = anatomy::Layer::MuscleSuperficial;
            shape.region = anatomy::Region::Back;
            facts.data.structures.push_back(shape);
            muscle.structures = {shape.id};
        }
        facts.data.muscles.front().innervation = "ulnar nerve";
        catalog = facts.build();
        engine = std::make_unique<referral::Engine>(catalog, surface_map);
        studies = support::study_facts_of(*catalog, *surface_map, *engine, texts);
        study::Deck& nerves = decks.emplace_back();
        nerves.id = "nerves";
        nerves.names["en"] = "Nerves";
        nerves.about["en"] = "Which nerve serves what.";
        nerves.parts.emplace_back().filter.kinds = {study::QuestionKind::MuscleByNerve};
        study::Deck& paintings = decks.emplace_back();
        paintings.id = "paintings";
        paintings.names["en"] = "Paintings";
        paintings.parts.emplace_back().filter.kinds = {study::QuestionKind::PaintReferral};
        learned.now_ms = 5000;
        frames(2);
    }
    const session::QuizRun& quiz() const { return *timeline.now().quiz; }
    // The number key of the right answer, or of a wrong one.
    std::string number(bool is_right) const {
        const std::size_t right = quiz().question().right;
        return std::to_string(is_right ? right + 1 : right == 0 ? 2 : 1);
    }
    std::vector<std::string> key(const std::string& typed) {
        type(typed);
        return frames(3);
    }
};

TEST_F(QuizPanel, is_found_from_the_beginning_and_begins_with_a_deck) {
    EXPECT_THAT(click_on("welcome", texts("welcome.study")), ElementsAre("study on"));
    frames(4);
    EXPECT_TRUE(shows("study", "Which nerve serves what."));
    EXPECT_TRUE(shows("study", texts("study.nothing_due")));
    EXPECT_THAT(click_on("study", texts("study.test")), ElementsAre()) << "how, not what";
    EXPECT_THAT(click_on("study", "Nerves"), ElementsAre("study off", "quiz nerves test seed 6"));
    ASSERT_TRUE(timeline.now().quiz);
    EXPECT_TRUE(quiz().is_test);
    frames(3);
    EXPECT_TRUE(shows("quiz", quiz().question().prompt));
}

TEST_F(QuizPanel, learners_are_chosen_added_and_renamed) {
    learned.learners = {"Ana", "me"};
    run("study on");
    frames(4);
    EXPECT_THAT(click_on("study", "Ana"), ElementsAre("learner Ana"));
    learned.learner = "Ana"; // as desktop takes it up
    EXPECT_THAT(click_on("study", texts("study.another")), ElementsAre());
    type("Ben");
    frames(3);
    EXPECT_THAT(press(k_enter), ElementsAre("accept", "learner Ben"));
    frames(3);
    EXPECT_THAT(click_on("study", texts("study.rename_this")), ElementsAre());
    frames(3);
    type(" B");
    frames(3);
    EXPECT_THAT(click_on("study", texts("study.rename")), ElementsAre("learner_rename \"Ana B\""));
    EXPECT_THAT(click_on("study", texts("study.save_table")), ElementsAre("ask_file save_progress"));
}

TEST_F(QuizPanel, is_given_by_keys_alone) {
    EXPECT_THAT(key("s"), ElementsAre("study on"));
    // Three of the learner, learn, test, three counts, progress, close, the first deck.
    for (int i = 0; i < 11; ++i) press(k_tab);
    EXPECT_THAT(press(k_enter), Contains(HasSubstr("quiz nerves")));
    frames(3);
    ASSERT_TRUE(timeline.now().quiz);
    const std::size_t count = quiz().questions->size();
    ASSERT_GE(count, 3u);
    for (std::size_t i = 0; i < count; ++i) {
        const bool is_right = i != 1;
        EXPECT_TRUE(shows("quiz", quiz().question().prompt));
        EXPECT_TRUE(shows("status", texts("status.quiz")));
        EXPECT_FALSE(shows("quiz", quiz().question().why)) << "not before the answer";
        EXPECT_THAT(press(k_enter), ElementsAre()) << "a question waits for its answer";
        const std::string typed = number(is_right);
        EXPECT_THAT(key(typed), ElementsAre("quiz_answer " + typed));
        frames(3);
        EXPECT_TRUE(shows("quiz", texts(is_right ? "quiz.right" : "quiz.wrong"))) << words_of("quiz");
        EXPECT_TRUE(shows("quiz", quiz().question().why));
        EXPECT_THAT(key(typed), ElementsAre()) << "once";
        EXPECT_THAT(i % 2 == 0 ? press(k_enter) : key(" "), ElementsAre("quiz_next"));
        frames(3);
    }
    EXPECT_TRUE(
        shows("quiz", texts("quiz.result", {{"right", std::to_string(count - 1)}, {"of", std::to_string(count)}})));
    EXPECT_TRUE(shows("quiz", texts("quiz.look_again"))) << "what was not right, with why";
    EXPECT_THAT(press(k_escape), ElementsAre("quiz_end"));
    EXPECT_FALSE(timeline.now().quiz);
}

TEST_F(QuizPanel, nothing_beside_a_question_tells_its_answer) {
    run("select sail left");
    run("quiz nerves seed 6");
    frames(3);
    for (const char* card : {"facts", "layers", "welcome", "legend", "top bar"}) EXPECT_FALSE(shows(card, "")) << card;
    EXPECT_THAT(key("p"), ElementsAre());
    EXPECT_THAT(key("l"), ElementsAre());
    EXPECT_THAT(press(k_escape), ElementsAre("quiz_end"));
    frames(3);
    EXPECT_TRUE(shows("facts", "Sail muscle")) << "what was there before is there again";
}

TEST_F(QuizPanel, each_button_asks_for_what_it_says) {
    run("quiz nerves seed 6");
    EXPECT_THAT(click_on("quiz", texts("quiz.not_known")), ElementsAre("quiz_answer 0"));
    frames(3);
    EXPECT_TRUE(shows("quiz", texts("quiz.unknown")));
    EXPECT_THAT(click_on("quiz", texts("quiz.next")), ElementsAre("quiz_next"));
    const std::string first = quiz().question().choices.front().text;
    EXPECT_THAT(click_on("quiz", first), ElementsAre("quiz_answer 1"));
    EXPECT_THAT(click_on("quiz", texts("quiz.leave")), ElementsAre("quiz_end"));
}

TEST_F(QuizPanel, what_is_painted_is_handed_in_by_enter) {
    run("quiz paintings seed 1");
    frames(3);
    EXPECT_TRUE(shows("quiz", texts("quiz.hand_in")));
    EXPECT_TRUE(shows("status", texts("status.quiz_paint"))) << "1 to 4 choose nothing here";
    EXPECT_FALSE(shows("pain", "")) << "the panel that ranks muscles would tell";
    EXPECT_THAT(press(k_enter), ElementsAre()) << "nothing is painted yet";
    run("paint 60 100 0");
    frames(2);
    EXPECT_THAT(press(k_enter), ElementsAre("quiz_painted"));
    frames(3);
    EXPECT_TRUE(shows("quiz", "of the essential zone")) << words_of("quiz");
    EXPECT_TRUE(shows("status", texts("status.quiz_answered")));
}

TEST_F(QuizPanel, progress_tells_what_comes_back_and_what_is_known) {
    learned.memories["muscle_by_nerve:sail"].due_ms = 1000;
    learned.standing = study::standing_of(*studies, study::cards_of(*studies, study::CardFilter{}), learned.memories,
                                          study::Fsrs{}, learned.now_ms);
    run("study on");
    frames(4);
    EXPECT_TRUE(shows("study", texts("study.due", {{"count", "1"}})));
    EXPECT_THAT(click_on("study", texts("study.progress")), ElementsAre("progress on"));
    frames(4);
    EXPECT_FALSE(shows("study", "")) << "one card lies in front at a time";
    EXPECT_TRUE(shows("progress", texts("progress.now", {{"due", "1"}, {"weak", "1"}}))) << words_of("progress");
    EXPECT_TRUE(shows("progress", texts("study.deck.head_neck")));
    EXPECT_THAT(click_on("progress", texts("progress.body_on")), ElementsAre("mastery on", "progress off"));
    EXPECT_TRUE(timeline.now().is_mastery_shown);
    run("progress on");
    EXPECT_THAT(press(k_escape), ElementsAre("progress off"));
}

}

}
