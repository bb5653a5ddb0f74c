// SPDX-License-Identifier: MIT
#include "engine_fixture.h"

#include <algorithm>

namespace myoatlas {

using core::Side;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

namespace {

class EngineApart : public EngineFixture {
protected:
    EngineApart() {
        anatomy::Muscle& upper = facts.data.muscles[0];
        upper.action = "Lifts the slab.";
        upper.palpation = "feel along its edge";
        upper.antagonists = {"lower"};
        upper.points[0].place = "near the top";
        upper.points[0].symptoms = {"cannot turn the slab"};
        skin.zone("upper_1", Grade::Essential, 60, 0, 25); // reaches the neck too
        for (anatomy::Area& area : facts.data.areas) area.names.lay = "the " + area.id;
    }
};

}

TEST_F(EngineApart, says_where_to_press_and_what_that_would_bring_on) {
    const auto answer = trace("temple");
    ASSERT_FALSE(answer.difference.empty());
    const referral::Difference& first = answer.difference[0];
    EXPECT_EQ(first.muscle, "upper");
    EXPECT_EQ(first.point, "upper_1");
    EXPECT_EQ(first.place, "Near the top.");
    EXPECT_EQ(first.palpation, "Feel along its edge.");
    EXPECT_THAT(first.reproduces, HasSubstr("in the temple"));
    EXPECT_THAT(first.reproduces, HasSubstr("to the neck"));
    EXPECT_THAT(first.sources, ElementsAre("book_1"));
}

TEST_F(EngineApart, says_which_movement_to_try) {
    const std::string movement = trace("temple").difference[0].movement;
    EXPECT_THAT(movement, HasSubstr("lifts the slab"));
    EXPECT_THAT(movement, HasSubstr("cannot turn the slab"));
    EXPECT_THAT(movement, HasSubstr("the work of"));
}

TEST_F(EngineApart, says_what_would_raise_and_lower_it) {
    const auto answer = trace("temple");
    EXPECT_THAT(answer.difference[0].raises, Contains(HasSubstr("in the neck (not marked)")));
    EXPECT_THAT(answer.difference[0].only, HasSubstr("alone reaches the neck"));
    EXPECT_THAT(answer.difference[0].lowers, Contains(HasSubstr("brings on no pain")));
    referral::PainReport both;
    both.areas = {{"temple", Side::Left}, {"heel", Side::Left}};
    const auto differences = engine().candidates_for(both).difference;
    const auto upper =
        std::find_if(differences.begin(), differences.end(), [](const auto& each) { return each.muscle == "upper"; });
    ASSERT_NE(upper, differences.end());
    EXPECT_THAT(upper->lowers, Contains("It does not explain the pain marked in the heel."));
}

TEST_F(EngineApart, sets_the_zones_beside_the_drawing) {
    const auto zones = trace("temple").difference[0].zones;
    ASSERT_EQ(zones.size(), 2u);
    for (const referral::ZoneView& zone : zones) {
        EXPECT_EQ(zone.side, Side::Left);
        EXPECT_EQ(zone.marked > 0.9f, zone.area == "temple");
    }
}

TEST_F(EngineApart, speaks_of_no_unmarked_places_where_nothing_is_marked) {
    facts.condition("ache").muscles = {{"upper", anatomy::LinkStrength::Often, {"book_1"}}};
    referral::PainReport report;
    report.conditions = {"ache"};
    const auto answer = engine().candidates_for(report);
    ASSERT_FALSE(answer.difference.empty());
    EXPECT_THAT(answer.difference[0].raises, Not(Contains(HasSubstr("not marked"))));
    EXPECT_THAT(answer.difference[0].reproduces, Not(IsEmpty()));
}

}
