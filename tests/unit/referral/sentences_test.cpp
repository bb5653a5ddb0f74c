// SPDX-License-Identifier: MIT
#include "referral/sentences.h"

#include <gtest/gtest.h>

namespace {

anatomy::TriggerPoint point(const std::string& name) {
    anatomy::TriggerPoint point;
    point.name = name;
    return point;
}

}

TEST(Sentences, tell_of_a_zone_in_words_and_numbers) {
    EXPECT_EQ(
        referral::zone_sentence(point("Upper trapezius, point 1"), anatomy::ZoneGrade::Essential, 0.71f, 0.34f),
        "The essential zone of upper trapezius, point 1, covers most of the marked area (71 %); a third of that zone "
        "(34 %) is marked.");
}

TEST(Sentences, keep_the_capitals_of_an_abbreviation) {
    EXPECT_NE(referral::zone_sentence(point("SCM, point 2"), anatomy::ZoneGrade::Spillover, 0.1f, 1.0f)
                  .find("of SCM, point 2,"),
              std::string::npos);
}

TEST(Sentences, stay_within_a_hundred_percent) {
    const std::string text = referral::zone_sentence(point("P"), anatomy::ZoneGrade::Essential, 1.0004f, 1.2f);
    EXPECT_NE(text.find("(100 %)"), std::string::npos);
    EXPECT_EQ(text.find("120"), std::string::npos);
}

TEST(Sentences, count_points_in_words) {
    EXPECT_EQ(referral::points_sentence(3, 0.82f),
              "Three of its trigger points reach the marked area; together they cover most of it (82 %).");
    EXPECT_EQ(referral::points_sentence(12, 0.1f).substr(0, 2), "12");
}

TEST(Sentences, say_how_strong_a_link_is) {
    anatomy::Condition condition;
    condition.names.name = "Tension-type headache";
    EXPECT_EQ(referral::condition_sentence(condition, {"m", "often", {}}),
              "The sources often link it with tension-type headache.");
    EXPECT_NE(referral::condition_sentence(condition, {"m", "little_evidence", {}}).find("little evidence"),
              std::string::npos);
}
