// SPDX-License-Identifier: MIT
#include "myoatlas/study/choices.h"

#include <gtest/gtest.h>
#include <set>

namespace myoatlas::study {

namespace {

std::vector<Distractor> some(std::initializer_list<const char*> texts) {
    std::vector<Distractor> list;
    for (const char* text : texts) list.push_back({{text, text}, 1.0f});
    return list;
}

}

TEST(Choices, hold_the_right_one_once_and_no_text_twice) {
    std::set<std::size_t> places;
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        Question question;
        Chance chance(seed);
        ASSERT_TRUE(
            fill_choices(question, {"r", "Right"}, some({"right", "One", "ONE", "two", "three", "four"}), chance));
        ASSERT_EQ(question.choices.size(), 4u);
        EXPECT_EQ(question.choices[question.right].id, "r");
        std::set<std::string> texts;
        for (const Choice& choice : question.choices) texts.insert(choice.text);
        EXPECT_FALSE(texts.contains("right")); // the right one, written otherwise
        EXPECT_FALSE(texts.contains("One") && texts.contains("ONE"));
        places.insert(question.right);
    }
    EXPECT_EQ(places.size(), 4u); // the right one stands anywhere
}

TEST(Choices, too_few_make_no_question) {
    Question question;
    Chance chance(1);
    EXPECT_FALSE(fill_choices(question, {"r", "Right"}, some({"one"}), chance));
    EXPECT_TRUE(question.choices.empty());
    EXPECT_TRUE(fill_choices(question, {"r", "Right"}, some({"one", "two"}), chance));
}

TEST(Choices, are_written_alike) {
    EXPECT_EQ(as_choice("pisiform and the tendon"), "Pisiform and the tendon");
    EXPECT_EQ(as_choice("Outer surfaces of the ribs."), "Outer surfaces of the ribs");
}

TEST(Chance, is_the_published_sequence_and_depends_on_text_and_seed) {
    Chance chance(1234567); // the first value of the reference for this seed
    EXPECT_EQ(chance.next(), 6457827717110365317u);
    EXPECT_EQ(chance.next(), 3203168211198807973u);
    EXPECT_NE(seed_of("a", 1), seed_of("b", 1));
    EXPECT_NE(seed_of("a", 1), seed_of("a", 2));
}

}
