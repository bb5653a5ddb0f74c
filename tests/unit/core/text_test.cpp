// SPDX-License-Identifier: MIT
#include "core/text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

TEST(Fold, lowers_letters_and_drops_diacritics) {
    EXPECT_EQ(core::fold("Tríceps"), "triceps");
    EXPECT_EQ(core::fold("ÉPAULE Œ"), core::fold("epaule œ"));
    EXPECT_EQ(core::fold("mięsień"), "miesien");
}

TEST(Fold, makes_one_space_of_anything_between_words) {
    EXPECT_EQ(core::fold("  upper_trapezius -- (left) "), "upper trapezius left");
    EXPECT_EQ(core::fold("L5\u2013S1"), "l5 s1");
}

TEST(Fold, takes_a_combining_mark_off_its_letter) {
    EXPECT_EQ(core::fold("cafe\u0301 au lait"), "cafe au lait");
}

TEST(Fold, keeps_letters_of_other_scripts) {
    EXPECT_EQ(core::fold("僧帽筋 上部"), "僧帽筋 上部");
}

TEST(Fold, survives_text_that_is_no_utf_8) {
    EXPECT_EQ(core::fold("\xFF\xFE"), core::fold("\xFF\xFE"));
    EXPECT_EQ(core::fold("a\xC3").substr(0, 1), "a");
    EXPECT_EQ(core::fold(""), "");
}

TEST(EditDistance, counts_single_edits_and_swaps) {
    EXPECT_EQ(core::edit_distance("soleus", "soleus"), 0u);
    EXPECT_EQ(core::edit_distance("soleus", "solues"), 1u);
    EXPECT_EQ(core::edit_distance("soleus", "soles"), 1u);
    EXPECT_EQ(core::edit_distance("", "abc"), 3u);
}

TEST(Nearest, gives_the_closest_first_and_no_more_than_asked) {
    const std::vector<std::string> names{"soleus", "temporalis", "upper_trapezius", "lower_trapezius"};
    EXPECT_THAT(core::nearest("temporals", names, 1), ElementsAre("temporalis"));
    EXPECT_THAT(core::nearest("trapezius", names, 3), SizeIs(3));
    EXPECT_THAT(core::nearest("uper trapezius", names, 2), ElementsAre("upper_trapezius", "lower_trapezius"));
}

TEST(Nearest, is_empty_without_names) {
    EXPECT_THAT(core::nearest("anything", {}, 3), IsEmpty());
}

TEST(PlainNumber, is_written_as_people_write_it) {
    EXPECT_EQ(core::plain_number(0.5f), "0.5");
    EXPECT_EQ(core::plain_number(12.0f), "12");
    EXPECT_EQ(core::plain_number(-30.0f), "-30");
    EXPECT_EQ(core::plain_number(std::numeric_limits<float>::quiet_NaN()), "not a number");
    EXPECT_EQ(core::plain_number(std::numeric_limits<float>::infinity()), "infinite");
}
