// SPDX-License-Identifier: MIT
#include "myoatlas/referral/speech/sentences.h"
#include "myoatlas/referral/speech/words.h"

#include <gtest/gtest.h>

namespace myoatlas {

namespace {

anatomy::TriggerPoint point(const std::string& name) {
    anatomy::TriggerPoint point;
    point.name = name;
    return point;
}

anatomy::Muscle muscle(std::size_t points) {
    anatomy::Muscle muscle;
    muscle.points.resize(points);
    return muscle;
}

const referral::Words k_words(referral::english_answers());
constexpr auto k_essential = anatomy::ZoneGrade::Essential;

}

TEST(Sentences, tell_of_a_zone_in_words_and_numbers) {
    EXPECT_EQ(referral::zone_sentence(k_words, muscle(2), point("Upper trapezius, point 1"), k_essential, 0.71f, 0.34f),
              "The essential zone of point 1 covers most of the marked area (71\u00a0%); about a third of the zone "
              "(34\u00a0%) is marked.");
    EXPECT_EQ(referral::further_zone_sentence(k_words, muscle(2), point("Temporalis, back point"),
                                              anatomy::ZoneGrade::Spillover, 0.05f, 1.0f),
              "The spillover zone of its back point covers 5\u00a0% of the area, and all of that zone is marked.");
}

TEST(Sentences, keep_the_capitals_of_roots_and_short_forms) {
    EXPECT_EQ(referral::as_clause("C5, C6"), "C5, C6");
    EXPECT_EQ(referral::as_clause("V"), "V");
    EXPECT_EQ(referral::as_clause("VII"), "VII");
    EXPECT_EQ(referral::as_clause("A tendon of the soleus."), "a tendon of the soleus");
}

TEST(Sentences, name_no_point_where_there_is_one) {
    EXPECT_EQ(referral::zone_sentence(k_words, muscle(1), point("Soleus, point 1"), k_essential, 0.71f, 0.34f)
                  .rfind("Its essential zone covers", 0),
              0u);
}

TEST(Sentences, keep_the_capitals_of_an_abbreviation) {
    EXPECT_NE(referral::zone_sentence(k_words, muscle(2), point("SCM, lower end"), k_essential, 0.1f, 1.0f)
                  .find("of SCM, lower end, covers"),
              std::string::npos);
}

TEST(Sentences, stay_within_a_hundred_percent) {
    const std::string text = referral::zone_sentence(k_words, muscle(2), point("P"), k_essential, 1.0004f, 1.2f);
    EXPECT_NE(text.find("(100\u00a0%)"), std::string::npos);
    EXPECT_EQ(text.find("120"), std::string::npos);
}

TEST(Sentences, take_muscles_into_a_list) {
    EXPECT_EQ(k_words.muscle_inside_sentence("Trapezius, lower part"), "the lower part of trapezius");
    EXPECT_EQ(k_words.muscle_inside_sentence("Quadratus lumborum, superficial (lateral) fibers"),
              "the superficial fibers of quadratus lumborum");
    EXPECT_EQ(k_words.muscle_inside_sentence("Peroneus (fibularis) longus"), "peroneus longus");
    EXPECT_EQ(k_words.muscle_inside_sentence("Scalenus anterior, medius and posterior"),
              "scalenus anterior, medius and posterior");
}

TEST(Sentences, count_points_in_words) {
    EXPECT_EQ(referral::points_sentence(k_words, 3, 0.82f),
              "Three of its trigger points reach the marked area; together they cover most of it (82\u00a0%).");
    EXPECT_EQ(referral::points_sentence(k_words, 12, 0.1f).substr(0, 2), "12");
}

TEST(Sentences, say_how_strong_a_link_is) {
    anatomy::Condition condition;
    condition.names.name = "Tension-type headache";
    EXPECT_EQ(referral::condition_sentence(k_words, condition, {"m", anatomy::LinkStrength::Often, {}}),
              "The sources often link it with tension-type headache.");
    EXPECT_NE(referral::condition_sentence(k_words, condition, {"m", anatomy::LinkStrength::LittleEvidence, {}})
                  .find("little evidence"),
              std::string::npos);
}

}
