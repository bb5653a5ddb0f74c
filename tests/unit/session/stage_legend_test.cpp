// SPDX-License-Identifier: MIT
#include "stage_fixture.h"

namespace myoatlas {

TEST_F(StageBuilder, the_legend_numbers_sources_as_the_list_does_a_muscle_of_either_side_once) {
    run(session, "trace temple");
    ASSERT_TRUE(session.answer);
    ASSERT_GE(session.answer->candidates.size(), 2u);
    ASSERT_EQ(session.answer->candidates[0].muscle, session.answer->candidates[1].muscle) << "of both sides";
    std::vector<std::string> told;
    for (const session::LegendEntry& entry : stage_of(session).legend.entries)
        if (entry.mark == session::LegendMark::Muscle) told.push_back(entry.name);
    EXPECT_EQ(std::ranges::count(told, std::string("1. Sail muscle")), 1);
    EXPECT_EQ(std::ranges::count(told, std::string("2. Sail muscle")), 0);
}

TEST_F(StageBuilder, the_legend_says_what_the_dot_is_where_a_learner_clicked) {
    add_quiz_facts();
    run(session, "quiz places seed 3");
    run(session, "quiz_at 0 0 0 spine");
    ASSERT_TRUE(session.quiz && session.quiz->is_answered());
    const session::Legend legend = stage_of(session).legend;
    const auto count = [&](session::LegendMark mark) {
        return std::ranges::count(legend.entries, mark, &session::LegendEntry::mark);
    };
    EXPECT_EQ(count(session::LegendMark::Pointed), 1);
    EXPECT_EQ(count(session::LegendMark::Point), 0) << "no trigger point is marked";
}

}
