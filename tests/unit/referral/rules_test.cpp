// SPDX-License-Identifier: MIT
#include "myoatlas/referral/rules.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace myoatlas {

using testing::HasSubstr;

namespace {

referral::Rules rules() {
    referral::Rules rules;
    const auto add = [&](const char* id, const char* name, std::vector<std::string> aliases,
                         std::vector<std::string> phrases) {
        referral::Symptom symptom;
        symptom.id = id;
        symptom.names.name = name;
        symptom.names.aliases = std::move(aliases);
        symptom.phrases = std::move(phrases);
        rules.symptoms.push_back(std::move(symptom));
    };
    add("dizziness", "Dizziness", {"dizzy"}, {"dizz", "unsteady"});
    add("ringing_ear", "Ringing in the ear", {"tinnitus"}, {"ring ear"});
    add("weak_grip", "Weak grip", {"drops things"}, {"weak grip"});
    add("fever", "Fever", {}, {});
    return rules;
}

}

TEST(Rules, find_a_symptom_by_what_people_call_it) {
    for (const auto& [said, id] : {std::pair{"dizziness", "dizziness"},
                                   {"Dizzy", "dizziness"},
                                   {"ringing ear", "ringing_ear"},
                                   {"ringing in both ears", "ringing_ear"},
                                   {"Tinnitus", "ringing_ear"},
                                   {"grip is weak", "weak_grip"}}) {
        const auto found = referral::symptom_named(rules(), said);
        ASSERT_TRUE(found) << said;
        EXPECT_EQ(*found, id) << said;
    }
}

TEST(Rules, name_the_three_nearest_of_an_unknown_symptom) {
    const auto missing = referral::symptom_named(rules(), "diziness");
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.problems()[0].where, "symptom \"diziness\"");
    EXPECT_THAT(missing.problems()[0].what, HasSubstr("nearest are dizziness, "));
    EXPECT_THAT(missing.problems()[0].what, HasSubstr(" and "));
}

TEST(Rules, take_no_empty_words_for_a_symptom) {
    EXPECT_FALSE(referral::symptom_named(rules(), ""));
    EXPECT_FALSE(referral::symptom_named(rules(), " ?"));
    EXPECT_FALSE(referral::means(rules().symptoms[3], ""));
}

TEST(Rules, reach_every_weight_by_its_name) {
    referral::Weights weights;
    for (const std::string& id : referral::weight_ids()) {
        ASSERT_NE(referral::find_weight(weights, id), nullptr) << id;
        *referral::find_weight(weights, id) = 0.125f;
    }
    EXPECT_EQ(weights.explaining, 0.125f);
    EXPECT_EQ(weights.evidence[4], 0.125f);
    EXPECT_EQ(referral::find_weight(weights, "luck"), nullptr);
}

}
