// Latin names as they are said: syllables, the stressed one, and the letters of the reader.
// SPDX-License-Identifier: MIT
#include "myoatlas/anatomy/language/pronunciation.h"

#include <gtest/gtest.h>

namespace myoatlas {

namespace {

const core::TextCatalog k_texts(core::TextCatalog::Entries{{"sound.a", "ah"},
                                                           {"sound.e", "eh"},
                                                           {"sound.i", "ee"},
                                                           {"sound.o", "oh"},
                                                           {"sound.u", "oo"},
                                                           {"sound.ae", "ay"},
                                                           {"sound.ch", "k"},
                                                           {"sound.qu", "kw"},
                                                           {"sound.x", "ks"},
                                                           {"sound.soft_c", "s"},
                                                           {"sound.hard_c", "k"},
                                                           {"sound.soft_g", "j"},
                                                           {"sound.hard_g", "g"},
                                                           {"latin.long_endings", "alis ator orum"},
                                                           {"latin.long_words", "gluteus obliquus"}});

std::string said(std::string_view latin) {
    return anatomy::respelled(latin, k_texts);
}

}

TEST(Pronunciation, stresses_the_last_syllable_but_one_where_it_is_closed_or_long) {
    EXPECT_EQ(said("externus"), "ehks-TEHR-noos");
    EXPECT_EQ(said("temporalis"), "tehm-poh-RAH-lees");
    EXPECT_EQ(said("levator"), "leh-VAH-tohr");
    EXPECT_EQ(said("digitorum"), "dee-jee-TOH-room");
}

TEST(Pronunciation, stresses_the_one_before_where_it_is_short) {
    EXPECT_EQ(said("musculus soleus"), "MOOS-koo-loos SOH-leh-oos");
    EXPECT_EQ(said("scapulae"), "SKAH-poo-lay");
    EXPECT_EQ(said("latissimus"), "lah-TEES-see-moos");
    EXPECT_EQ(said("vertebra"), "VEHR-teh-brah"); // a stop and an r go on together
}

TEST(Pronunciation, knows_words_that_the_rule_would_get_wrong) {
    EXPECT_EQ(said("gluteus"), "gloo-TEH-oos");
    EXPECT_EQ(said("obliquus"), "oh-BLEE-kwoos");
}

TEST(Pronunciation, writes_c_and_g_as_they_sound) {
    EXPECT_EQ(said("biceps brachii"), "BEE-sehps BRAH-kee-ee");
    EXPECT_EQ(said("genu"), "JEH-noo");
}

TEST(Pronunciation, says_nothing_without_letters_to_write_it_in) {
    EXPECT_EQ(anatomy::respelled("soleus", {}), "");
    EXPECT_EQ(said(""), "");
}

}
