// SPDX-License-Identifier: MIT
#include "myoatlas/anatomy/evidence.h"
#include "myoatlas/anatomy/muscle.h"
#include "myoatlas/anatomy/structure.h"

#include <gtest/gtest.h>

namespace myoatlas {

TEST(Words, are_read_as_they_are_written) {
    for (int i = 0; i < 5; ++i) {
        const auto evidence = static_cast<anatomy::Evidence>(i);
        EXPECT_EQ(anatomy::parse_evidence(anatomy::name_of(evidence)), evidence);
    }
    for (int i = 0; i < 7; ++i) {
        const auto layer = static_cast<anatomy::Layer>(i);
        EXPECT_EQ(anatomy::parse_layer(anatomy::name_of(layer)), layer);
    }
    for (int i = 0; i < 4; ++i) {
        const auto kind = static_cast<anatomy::StructureKind>(i);
        EXPECT_EQ(anatomy::parse_structure_kind(anatomy::name_of(kind)), kind);
    }
    for (int i = 0; i < 2; ++i) {
        const auto grade = static_cast<anatomy::ZoneGrade>(i);
        EXPECT_EQ(anatomy::parse_zone_grade(anatomy::name_of(grade)), grade);
    }
}

TEST(Words, say_what_the_files_say) {
    EXPECT_EQ(anatomy::name_of(anatomy::Evidence::ChartedBySeveral), "charted_by_several");
    EXPECT_EQ(anatomy::name_of(anatomy::Layer::MuscleDeepest), "muscle_deepest");
    EXPECT_EQ(anatomy::name_of(anatomy::StructureKind::Other), "other");
    EXPECT_EQ(anatomy::name_of(anatomy::ZoneGrade::Spillover), "spillover");
}

TEST(Words, that_are_unknown_give_nothing) {
    EXPECT_FALSE(anatomy::parse_evidence("proven"));
    EXPECT_FALSE(anatomy::parse_layer(""));
    EXPECT_FALSE(anatomy::parse_structure_kind("Muscle"));
    EXPECT_FALSE(anatomy::parse_zone_grade("essentials"));
}

}
