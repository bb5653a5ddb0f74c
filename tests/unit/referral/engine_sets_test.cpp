// SPDX-License-Identifier: MIT
#include "engine_fixture.h"

#include <algorithm>

namespace myoatlas {

using core::Side;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;
using testing::UnorderedElementsAre;

namespace {

class EngineSets : public EngineFixture {
protected:
    static std::vector<std::string> members_of(const referral::SourceSet& set) {
        std::vector<std::string> names;
        for (const referral::SetMember& each : set.members)
            names.push_back(each.muscle + " " + std::string(core::name_of(each.side)));
        return names;
    }
    referral::Answer trace_all(std::vector<referral::AreaMark> areas) const {
        referral::PainReport report;
        report.areas = std::move(areas);
        return engine().candidates_for(report);
    }
};

}

TEST_F(EngineSets, hold_one_muscle_where_one_is_enough) {
    const auto answer = trace("temple");
    ASSERT_FALSE(answer.sets.empty());
    EXPECT_THAT(members_of(answer.sets[0]), ElementsAre("upper left"));
    EXPECT_GT(answer.sets[0].covers, 0.9f);
    EXPECT_THAT(answer.sets[0].text, HasSubstr("alone reaches all of the marked area"));
    EXPECT_THAT(answer.sets[0].sources, ElementsAre("book_1"));
}

TEST_F(EngineSets, hold_two_for_pain_in_two_places) {
    const auto answer = trace_all({{"temple", Side::Left}, {"heel", Side::Left}});
    EXPECT_THAT(members_of(answer.sets[0]), UnorderedElementsAre("upper left", "far left"));
    EXPECT_GT(answer.sets[0].covers, 0.9f);
    for (const referral::SetMember& member : answer.sets[0].members)
        EXPECT_THAT(member.areas, ElementsAre(member.muscle == "far" ? "heel" : "temple"));
    EXPECT_THAT(answer.sets[0].text, HasSubstr("together reach"));
}

TEST_F(EngineSets, hold_three_for_three_and_never_more) {
    anatomy::Muscle& fourth = facts.muscle("fourth");
    facts.point(fourth, "fourth_1");
    skin.zone("fourth_1", Grade::Essential, 150, 150, 25);
    facts.area("corner");
    skin.area("corner", 150, 150, 20);
    const auto answer =
        trace_all({{"temple", Side::Left}, {"heel", Side::Left}, {"neck", Side::Left}, {"corner", Side::Left}});
    ASSERT_FALSE(answer.sets.empty());
    for (const referral::SourceSet& set : answer.sets) EXPECT_LE(set.members.size(), 3u);
    EXPECT_THAT(answer.sets[0].members, SizeIs(3));
}

TEST_F(EngineSets, do_not_add_a_muscle_that_explains_no_more) {
    add("twin", Grade::Essential, 60, 100, 30);
    const auto answer = trace("temple");
    ASSERT_GE(answer.sets.size(), 2u);
    EXPECT_THAT(members_of(answer.sets[0]), ElementsAre("upper left"));
    EXPECT_THAT(members_of(answer.sets[1]), ElementsAre("twin left"));
}

TEST_F(EngineSets, count_the_points_of_one_muscle_as_one) {
    facts.point(facts.data.muscles[0], "upper_2");
    skin.zone("upper_2", Grade::Essential, 60, -150, 30);
    const auto answer = trace_all({{"temple", Side::Left}, {"heel", Side::Left}});
    EXPECT_THAT(members_of(answer.sets[0]), ElementsAre("upper left"));
}

TEST_F(EngineSets, do_not_mind_the_order_of_areas) {
    const auto one = trace_all({{"temple", Side::Left}, {"heel", Side::Left}});
    const auto other = trace_all({{"heel", Side::Left}, {"temple", Side::Left}});
    ASSERT_EQ(one.sets.size(), other.sets.size());
    for (std::size_t i = 0; i < one.sets.size(); ++i) {
        EXPECT_EQ(members_of(one.sets[i]), members_of(other.sets[i]));
        EXPECT_EQ(one.sets[i].score, other.sets[i].score);
    }
}

TEST_F(EngineSets, name_the_muscles_of_one_side_where_either_side_was_asked_about) {
    referral::PainReport either;
    either.areas = {{"temple", std::nullopt}, {"heel", std::nullopt}};
    const auto sets = engine().candidates_for(either).sets;
    ASSERT_FALSE(sets.empty());
    for (const referral::SetMember& member : sets[0].members) EXPECT_EQ(member.side, Side::Left);
    EXPECT_GT(sets[0].covers, 0.8f); // one side counts as all of it
}

TEST_F(EngineSets, stay_empty_where_nothing_is_marked) {
    EXPECT_THAT(engine().candidates_for({}).sets, IsEmpty());
}

TEST_F(EngineSets, name_what_several_muscles_have_in_common) {
    const auto areas = engine().common_areas({"upper", "lower", "far"}, Side::Left);
    ASSERT_THAT(areas, SizeIs(1));
    EXPECT_EQ(areas[0].area, "temple");
    EXPECT_EQ(areas[0].side, Side::Left);
    ASSERT_THAT(areas[0].parts, SizeIs(2));
    EXPECT_EQ(areas[0].parts[0].muscle, 0u);
    EXPECT_EQ(areas[0].parts[0].grade, Grade::Essential);
    EXPECT_EQ(areas[0].parts[1].grade, Grade::Spillover);
    EXPECT_THAT(engine().common_areas({"upper", "nobody"}, Side::Left), IsEmpty());
}

}
