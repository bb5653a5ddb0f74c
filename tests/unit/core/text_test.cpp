// SPDX-License-Identifier: MIT
#include "myoatlas/core/terminal_text.h"
#include "myoatlas/core/text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>
#include <string>

namespace myoatlas {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

TEST(Fold, lowers_letters_and_drops_diacritics) {
    EXPECT_EQ(core::fold("Tríceps"), "triceps");
    EXPECT_EQ(core::fold("ÉPAULE Œ"), core::fold("epaule œ"));
    EXPECT_EQ(core::fold("mięsień"), "miesien");
    for (const char* apostrophe : {"'", "\u2019", "\u02BC", "\u02B9"})
        EXPECT_EQ(core::fold(std::string("golfer") + apostrophe + "s elbow"), "golfer s elbow") << apostrophe;
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

TEST(Fold, takes_greek_and_cyrillic_as_it_takes_latin) {
    EXPECT_EQ(core::fold("Τραπεζοειδής ΜΥΣ"), core::fold("τραπεζοειδησ μυσ"));
    EXPECT_EQ(core::fold("ᾳ"), core::fold("ΑΙ")); // an iota below
    EXPECT_EQ(core::fold("ТРАПЕЦИЕВИДНАЯ Мышца"), "трапециевидная мышца");
    EXPECT_EQ(core::fold("Ёж"), core::fold("еж"));
    EXPECT_EQ(core::fold("Й"), core::fold("и\u0306"));
}

TEST(Fold, makes_one_letter_of_every_turkish_i) {
    for (const char* text : {"kas İğnesi", "KAS IĞNESI", "kas ığnesı", "kas i\u0307ğnesi"})
        EXPECT_EQ(core::fold(text), "kas ignesi") << text;
}

TEST(Fold, drops_vietnamese_marks_that_stand_on_each_other) {
    EXPECT_EQ(core::fold("Cơ bậc thang, Đầu DÀI"), "co bac thang dau dai");
    EXPECT_EQ(core::fold("bâ\u0323c"), core::fold("ba\u0323\u0302c"));
}

TEST(Fold, writes_strokes_and_joined_letters_as_people_type_them) {
    EXPECT_EQ(core::fold("Łokieć"), "lokiec");
    EXPECT_EQ(core::fold("Skjønn Œsophage LÆGG"), "skjonn oesophage laegg");
    EXPECT_EQ(core::fold("Gesäß, GESÄẞ"), "gesass gesass");
}

TEST(Fold, takes_compatible_forms_for_what_they_stand_for) {
    EXPECT_EQ(core::fold("ｓｏｌｅｕｓ　Ｌ５"), "soleus l5");
    EXPECT_EQ(core::fold("\uFB01bular \uFB02exor"), "fibular flexor");
    EXPECT_EQ(core::fold("ﾀﾞ"), core::fold("ダ"));
    EXPECT_EQ(core::fold("cm² Ⅻ"), "cm2 xii");
}

TEST(Fold, makes_a_space_of_spaces_that_do_not_break) {
    EXPECT_EQ(core::fold("vastus\u00A0lateralis\u202Fleft\u3000"), "vastus lateralis left");
}

TEST(Fold, leaves_out_what_is_never_seen) {
    EXPECT_EQ(core::fold("tra\u00ADpe\u200Dzius\uFE0F"), "trapezius");
}

TEST(Fold, keeps_vowel_signs_that_words_are_spelled_with) {
    EXPECT_NE(core::fold("कि"), core::fold("कु"));
    EXPECT_NE(core::fold("กี"), core::fold("กุ"));
}

TEST(Fold, folds_what_is_folded_to_itself) {
    for (const char* text : {"Tríceps (long)", "ΐ ᾳ ς", "İstanbul", "ǆ Ǆ ﷺ ½", "僧帽筋 ガ", "각 한글", "ﬃ ŉ"})
        EXPECT_EQ(core::fold(core::fold(text)), core::fold(text)) << text;
}

TEST(Fold, parts_words_at_bytes_that_are_no_utf_8) {
    EXPECT_EQ(core::fold("\xFF\xFE"), "");
    EXPECT_EQ(core::fold("a\xC3"), "a");
    EXPECT_EQ(core::fold("a\xC3"
                         "b"),
              "a b");
    EXPECT_EQ(core::fold("a\xED\xA0\x80"
                         "b"),
              "a b"); // half of a surrogate pair
    EXPECT_EQ(core::fold("a\xC0\xAF"
                         "b"),
              "a b"); // a slash, longer than it needs to be
    EXPECT_EQ(core::fold("a\xF4\x90\x80\x80"
                         "b"),
              "a b"); // beyond the last character
    EXPECT_EQ(core::fold("a\x80\xE2\x82"), "a");
    EXPECT_EQ(core::fold(""), "");
}

TEST(EditDistance, counts_single_edits_and_swaps) {
    EXPECT_EQ(core::edit_distance("soleus", "soleus"), 0u);
    EXPECT_EQ(core::edit_distance("soleus", "solues"), 1u);
    EXPECT_EQ(core::edit_distance("soleus", "soles"), 1u);
    EXPECT_EQ(core::edit_distance("", "abc"), 3u);
}

TEST(EditDistance, to_a_beginning_leaves_out_what_follows) {
    EXPECT_EQ(core::edit_distance_to_beginning("trapz", "trapezius", 2), 1u);
    EXPECT_EQ(core::edit_distance_to_beginning("rtap", "trapezius", 2), 1u);
    EXPECT_EQ(core::edit_distance_to_beginning("soleus", "sole", 2), 2u);
    EXPECT_EQ(core::edit_distance_to_beginning("soleus", "so", 2), 3u) << "more than the limit";
    EXPECT_EQ(core::edit_distance_to_beginning("xyz", "soleus", 1), 2u);
    EXPECT_EQ(core::edit_distance_to_beginning("", "soleus", 1), 0u);
}

TEST(EditDistance, holds_for_texts_of_any_length) {
    const std::string a(300, 'a'), b = "b" + a + "b";
    EXPECT_EQ(core::edit_distance(a, b), 2u);
    EXPECT_EQ(core::edit_distance_to_beginning(a, b, 2), 1u);
}

TEST(Joined, puts_words_between_words_and_leaves_out_empty_ones) {
    using core::joined;
    EXPECT_EQ(joined(std::vector<std::string>{}), "");
    EXPECT_EQ(joined({"a"}, ", ", " or "), "a");
    EXPECT_EQ(joined({"a", "b"}, ", ", " or "), "a or b");
    EXPECT_EQ(joined({"a", "b", "c"}, ", ", " or "), "a, b or c");
    EXPECT_EQ(joined({"", "a", "", "b", ""}), "a, b");
    EXPECT_EQ(joined(std::vector<std::string_view>{"a", "b"}, "; "), "a; b");
}

TEST(Nearest, gives_the_closest_first_and_no_more_than_asked) {
    const std::vector<std::string> names{"soleus", "temporalis", "upper_trapezius", "lower_trapezius"};
    EXPECT_THAT(core::nearest("temporals", names, 1), ElementsAre("temporalis"));
    EXPECT_THAT(core::nearest("trapezius", names, 3), SizeIs(3));
    EXPECT_THAT(core::nearest("uper trapezius", names, 2), ElementsAre("upper_trapezius", "lower_trapezius"));
}

TEST(Nearest, takes_no_longer_for_a_text_without_end) {
    EXPECT_THAT(core::nearest(std::string(50000000, 'a'), {"soleus", "temporalis"}, 1), SizeIs(1));
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

TEST(TerminalText, shows_what_a_terminal_would_obey) {
    EXPECT_EQ(core::without_controls("a\x1b]0;b\x07\x7f"
                                     "c\xC2\x9B"
                                     "d"),
              "a\\x1b]0;b\\x07\\x7fc\\x9bd");
    EXPECT_EQ(core::without_controls("f\xC3\xA9mur\n\t\xC2\xA0"), "f\xC3\xA9mur\n\t\xC2\xA0");
    EXPECT_EQ(core::without_controls(std::string_view("a\0b", 3)), "a\\x00b");
}

TEST(TerminalText, nothing_that_is_told_moves_the_cursor_whoever_wrote_it) {
    const std::string bad = "a\x1b]0;b\x07";
    core::Table table({"NAME", "NOTE"});
    table.add({bad, bad});
    for (const std::string& told : {core::wrapped(bad), core::labeled(bad, bad), table.text()}) {
        EXPECT_THAT(told, testing::HasSubstr("a\\x1b]0;b\\x07"));
        EXPECT_EQ(told.find_first_of("\x1b\x07"), std::string::npos) << told;
    }
}

}
