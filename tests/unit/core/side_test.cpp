// SPDX-License-Identifier: MIT
#include "myoatlas/core/side.h"

#include <gtest/gtest.h>

namespace myoatlas {

TEST(Side, reads_the_words_it_writes) {
    for (const core::Side side : {core::Side::Left, core::Side::Right, core::Side::Midline})
        EXPECT_EQ(core::parse_side(core::name_of(side)), side);
}

TEST(Side, knows_no_other_words) {
    EXPECT_FALSE(core::parse_side(""));
    EXPECT_FALSE(core::parse_side("Left"));
    EXPECT_FALSE(core::parse_side("both"));
}

TEST(Side, mirrors_left_and_right_and_keeps_the_midline) {
    EXPECT_EQ(core::mirrored(core::Side::Left), core::Side::Right);
    EXPECT_EQ(core::mirrored(core::Side::Right), core::Side::Left);
    EXPECT_EQ(core::mirrored(core::Side::Midline), core::Side::Midline);
}

}
