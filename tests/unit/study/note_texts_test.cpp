// What is told of a muscle beside the atlas, said once.
// SPDX-License-Identifier: MIT
#include "myoatlas/study/note_texts.h"

#include <gtest/gtest.h>

namespace myoatlas::study {

namespace {

std::string told(const std::string& nerve, std::vector<std::string> roots) {
    anatomy::Muscle muscle;
    muscle.innervation = nerve;
    muscle.roots = std::move(roots);
    return nerve_sentence(muscle);
}

}

TEST(NoteTexts, tell_roots_once) {
    EXPECT_EQ(told("axillary nerve", {"C5", "C6"}), "Axillary nerve (C5, C6).");
    EXPECT_EQ(told("Tibial nerve.", {"S1", "S2"}), "Tibial nerve (S1, S2).");
    EXPECT_EQ(told("facial nerve (VII)", {"VII"}), "Facial nerve (VII).");
    EXPECT_EQ(told("mylohyoid nerve from the mandibular nerve (V3)", {"V"}),
              "Mylohyoid nerve from the mandibular nerve (V3).");
    EXPECT_EQ(told("accessory nerve (XI) for movement; C3 and C4 for pain", {"XI", "C3", "C4"}),
              "Accessory nerve (XI) for movement; C3 and C4 for pain.");
}

TEST(NoteTexts, tell_all_roots_where_words_name_only_some) {
    EXPECT_EQ(told("branches of S3 and S4", {"S2", "S3", "S4"}), "Branches of S3 and S4 (S2, S3, S4).");
    EXPECT_EQ(told("dorsal ramus of C11", {"C1"}), "Dorsal ramus of C11 (C1).");
    EXPECT_EQ(told("facial nerve (VII)", {"V"}), "Facial nerve (VII) (V).");
    EXPECT_EQ(told("suprascapular nerve", {}), "Suprascapular nerve.");
    EXPECT_EQ(told("", {"C5"}), "C5.");
    EXPECT_EQ(told("", {}), "");
}

TEST(NoteTexts, tell_of_spillover_only_where_it_goes_on) {
    PointReach reach;
    reach.essential = {4, 2};
    reach.spillover = {2, 7, 4, 1};
    EXPECT_EQ(beyond_essential(reach), (std::vector<std::size_t>{7, 1}));
}

}
