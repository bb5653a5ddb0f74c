// Questions from an invented catalog, where it is plain which answers are right.
// SPDX-License-Identifier: MIT
#include "myoatlas/study/question_maker.h"

#include "myoatlas/study/deck.h"
#include "support/catalog_builder.h"

#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <set>

namespace myoatlas::study {

namespace {

// Five muscles, each on a bone of its own; two of them help each other.
class StudyTest : public testing::Test {
protected:
    StudyTest() {
        const char* bones[] = {"femur", "tibia", "ulna", "radius", "sternum"};
        const char* actions[] = {"bends the knee", "straightens the elbow", "lifts the shoulder", "turns the head",
                                 "bends the knee strongly"};
        for (int i = 0; i < 5; ++i) {
            const std::string id = std::string("m") + static_cast<char>('a' + i);
            anatomy::Structure structure = builder_.data.structures.front();
            structure.id = id + "_shape";
            structure.kind = anatomy::StructureKind::Muscle;
            structure.layer = i < 3 ? anatomy::Layer::MuscleSuperficial : anatomy::Layer::MuscleDeep;
            builder_.data.structures.push_back(structure);
            anatomy::Muscle& muscle = builder_.muscle(id);
            muscle.names.name = "Muscle " + std::string(1, static_cast<char>('A' + i));
            muscle.structures = {id + "_shape"};
            muscle.parent.clear();
            muscle.origin = std::string("front of the ") + bones[i];
            muscle.action = actions[i];
            muscle.innervation = std::string(bones[i]) + "ic nerve";
            muscle.roots = {"C" + std::to_string(i + 1)};
        }
        catalog_ = builder_.build();
        means_.catalog = catalog_.get();
        means_.texts = &texts_;
    }
    StudyFacts facts() const { return StudyFacts(means_); }

    support::CatalogBuilder builder_;
    std::shared_ptr<const anatomy::Catalog> catalog_;
    core::TextCatalog texts_{core::TextCatalog::Entries{{"study.ask.action", "{name} does?"},
                                                        {"study.ask.muscle_by_action", "Who {text}?"}}};
    StudyMeans means_;
};

}

TEST_F(StudyTest, the_same_card_and_seed_give_the_same_question) {
    const StudyFacts all = facts();
    const Card card{QuestionKind::Action, "ma"};
    const auto once = make_question(all, card, 5), twice = make_question(facts(), card, 5);
    ASSERT_TRUE(once && twice);
    EXPECT_EQ(once->prompt, "Muscle A does?");
    EXPECT_EQ(once->right, twice->right);
    ASSERT_EQ(once->choices.size(), twice->choices.size());
    for (std::size_t i = 0; i < once->choices.size(); ++i) EXPECT_EQ(once->choices[i].text, twice->choices[i].text);
}

TEST_F(StudyTest, what_would_be_right_as_well_is_never_a_wrong_answer) {
    const StudyFacts all = facts();
    for (std::uint64_t seed = 0; seed < 30; ++seed) {
        const auto question = make_question(all, {QuestionKind::MuscleByAction, "ma"}, seed);
        ASSERT_TRUE(question);
        EXPECT_EQ(question->prompt, "Who bends the knee?");
        for (std::size_t i = 0; i < question->choices.size(); ++i) {
            EXPECT_EQ(question->choices[i].id == "ma", i == question->right);
            EXPECT_NE(question->choices[i].id, "me"); // it bends the knee, too
        }
    }
}

TEST_F(StudyTest, an_unknown_subject_or_missing_means_make_no_question) {
    const StudyFacts all = facts();
    EXPECT_FALSE(make_question(all, {QuestionKind::Action, "no_such"}, 1));
    EXPECT_FALSE(make_question(all, {QuestionKind::CautionFirst, "stroke"}, 1)); // no engine
    EXPECT_FALSE(make_question(all, {QuestionKind::LayerOrder, "ma_1"}, 1));     // no body
}

TEST_F(StudyTest, a_deck_deals_each_card_once_in_the_shares_of_its_parts) {
    const StudyFacts all = facts();
    Deck deck;
    deck.id = "mixed";
    DeckPart actions, names;
    actions.id = "actions", actions.percent = 75, actions.filter.kinds = {QuestionKind::Action};
    names.id = "names", names.percent = 25, names.filter.kinds = {QuestionKind::NameMuscle};
    deck.parts = {actions, names};
    const auto dealt = deal(all, deck, {}, 4, 9);
    ASSERT_EQ(dealt.size(), 4u);
    EXPECT_EQ(std::count_if(dealt.begin(), dealt.end(), [](const auto& one) { return one.part == "actions"; }), 3);
    std::set<std::string> cards;
    for (const DealtQuestion& one : dealt) cards.insert(text_of(one.question.card));
    EXPECT_EQ(cards.size(), 4u);
    EXPECT_EQ(deal(all, deck, {}, 500, 9).size(), cards_of(all, deck).size());
    EXPECT_TRUE(deal(all, deck, {QuestionKind::Nerve}, 4, 9).empty());
}

TEST_F(StudyTest, a_filter_takes_muscles_by_layer) {
    const StudyFacts all = facts();
    CardFilter filter;
    filter.kinds = {QuestionKind::FindMuscle};
    filter.layers = {anatomy::Layer::MuscleDeep};
    std::vector<std::string> subjects;
    for (const Card& card : cards_of(all, filter)) subjects.push_back(card.subject);
    EXPECT_THAT(subjects, testing::ElementsAre("md", "me"));
}

}
