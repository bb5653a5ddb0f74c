// SPDX-License-Identifier: MIT
#include "myoatlas/referral/speech/told_sides.h"

#include <gtest/gtest.h>

namespace myoatlas {

namespace {

using core::Side;

referral::Candidate candidate(const char* muscle, Side side, float score) {
    referral::Candidate one;
    one.muscle = muscle;
    one.side = side;
    one.score = score;
    return one;
}

}

TEST(ToldSides, what_both_sides_explain_alike_is_told_once) {
    referral::Answer answer;
    answer.candidates = {candidate("sail", Side::Left, 0.9f), candidate("sail", Side::Right, 0.899f),
                         candidate("rudder", Side::Left, 0.5f), candidate("rudder", Side::Right, 0.4f)};
    EXPECT_FALSE(referral::is_told_before(answer, 0));
    EXPECT_TRUE(referral::is_told_before(answer, 1));
    EXPECT_FALSE(referral::is_told_before(answer, 3)) << "the other side is clearly less likely";

    referral::PainReport report;
    report.areas = {{"temple", {}}};
    EXPECT_EQ(referral::side_key(report, answer, answer.candidates[0]), "side.within.either");
    EXPECT_EQ(referral::side_key(report, answer, answer.candidates[2]), "side.within.left");
    report.areas = {{"temple", Side::Left}, {"temple", Side::Right}};
    EXPECT_EQ(referral::side_key(report, answer, answer.candidates[0]), "side.within.both");
    EXPECT_EQ(referral::side_key(report, answer, candidate("spine", Side::Midline, 0.9f)), "");
}

}
