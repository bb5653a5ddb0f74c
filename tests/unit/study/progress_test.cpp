// SPDX-License-Identifier: MIT
#include "myoatlas/study/progress.h"
#include "support/catalog_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace myoatlas::study {

namespace {

constexpr TimeMs k_first_day = 1'700'000'000'000;

GivenAnswer answer(const std::string& card, TimeMs at, Rating rating = Rating::Good) {
    return {card, at, rating, rating == Rating::Again ? 0.0f : 1.0f, 0};
}

}

TEST(Progress, of_two_machines_is_merged_whatever_the_order) {
    const std::vector<GivenAnswer> here{answer("origin:a", k_first_day), answer("origin:b", k_first_day + 5)};
    const std::vector<GivenAnswer> there{answer("origin:b", k_first_day + 5),
                                         answer("origin:a", k_first_day + k_day_ms, Rating::Again)};
    const std::vector<GivenAnswer> all = merged(here, there);
    EXPECT_EQ(all.size(), 3u); // the one in both is there once
    EXPECT_EQ(all, merged(there, here));
    EXPECT_EQ(merged(all, here), all);
    EXPECT_EQ(replayed(all, Fsrs{}), replayed(merged(there, here), Fsrs{}));
    EXPECT_EQ(replayed(all, Fsrs{}).at("origin:a").reviews, 2);
}

TEST(Progress, lists_what_is_due_longest_overdue_first) {
    const Fsrs fsrs;
    const Memories memories = replayed({answer("origin:a", k_first_day + 100), answer("origin:b", k_first_day),
                                        answer("origin:c", k_first_day, Rating::Easy)},
                                       fsrs);
    EXPECT_THAT(due_cards(memories, k_first_day + k_day_ms), testing::ElementsAre("origin:b", "origin:a"));
    EXPECT_THAT(due_cards(memories, k_first_day), testing::IsEmpty());
    const std::vector<std::size_t> load = due_load(memories, k_first_day + k_day_ms, 30);
    EXPECT_EQ(load[0], 2u); // overdue
    EXPECT_EQ(load[7], 1u); // Easy comes back after eight days
}

TEST(Progress, finds_what_is_weak) {
    const Memories memories =
        replayed({answer("origin:known", k_first_day, Rating::Easy), answer("origin:lost", k_first_day, Rating::Easy),
                  answer("origin:lost", k_first_day + 20 * k_day_ms, Rating::Again)},
                 Fsrs{});
    EXPECT_THAT(weak_cards(memories, Fsrs{}, k_first_day + 20 * k_day_ms), testing::Contains("origin:lost"));
    EXPECT_THAT(weak_cards(memories, Fsrs{}, k_first_day + 8 * k_day_ms),
                testing::Not(testing::Contains("origin:known")));
}

TEST(Progress, a_learners_standing_tells_by_region_and_muscle_what_is_known) {
    support::CatalogBuilder facts;
    facts.muscle("sail").section = anatomy::MuscleSection::Torso;
    facts.muscle("keel").section = anatomy::MuscleSection::Torso;
    const auto catalog = facts.build();
    StudyMeans means;
    means.catalog = catalog.get();
    core::TextCatalog texts;
    means.texts = &texts;
    const StudyFacts studies(means);
    const std::vector<Card> cards{
        {QuestionKind::FindMuscle, "sail"}, {QuestionKind::NameMuscle, "sail"}, {QuestionKind::FindMuscle, "keel"}};
    const Memories memories = replayed(
        {answer("find_muscle:sail", k_first_day, Rating::Easy), answer("name_muscle:sail", k_first_day, Rating::Again)},
        Fsrs{});
    const Standing soon = standing_of(studies, cards, memories, Fsrs{}, k_first_day + 2 * k_minute_ms);
    const Mastery& torso = soon.regions[static_cast<std::size_t>(anatomy::MuscleSection::Torso)];
    EXPECT_EQ(torso.cards, 3u);
    EXPECT_EQ(torso.seen, 2u);
    EXPECT_EQ(torso.known, 1u) << "what was just forgotten is not known";
    EXPECT_EQ(soon.due, 1u);
    EXPECT_EQ(soon.load.size(), k_days_ahead);
    ASSERT_EQ(soon.muscles.size(), 1u) << "of the keel nothing was asked";
    EXPECT_EQ(soon.muscles.at("sail").known, 1u);
    const Standing late = standing_of(studies, cards, memories, Fsrs{}, k_first_day + 400 * k_day_ms);
    EXPECT_EQ(late.muscles.at("sail").known, 0u) << "after a year it may be forgotten";
}

TEST(Progress, retention_counts_only_what_had_been_learned) {
    const std::vector<GivenAnswer> reviews{
        answer("origin:a", k_first_day, Rating::Easy), answer("origin:a", k_first_day + 8 * k_day_ms),
        answer("origin:b", k_first_day, Rating::Easy), answer("origin:b", k_first_day + 8 * k_day_ms, Rating::Again)};
    EXPECT_DOUBLE_EQ(retention_of(reviews, Fsrs{}), 0.5);
    EXPECT_DOUBLE_EQ(retention_of({answer("origin:a", k_first_day)}, Fsrs{}), 0.0);
}

TEST(Cards, are_read_back_from_their_text) {
    for (const auto& row : k_question_kinds.rows) {
        const Card card{row.value, "soleus_1"};
        EXPECT_EQ(parse_card(text_of(card)), card);
    }
    EXPECT_FALSE(parse_card("soleus"));
    EXPECT_FALSE(parse_card("origin:"));
    EXPECT_FALSE(parse_card("no_such:soleus"));
}

TEST(Ratings, follow_from_scores) {
    EXPECT_EQ(rating_of(1.0f), Rating::Good);
    EXPECT_EQ(rating_of(0.6f), Rating::Hard);
    EXPECT_EQ(rating_of(0.2f), Rating::Again);
}

}
