// SPDX-License-Identifier: MIT
#include "myoatlas/sculpt/finish/ambient.h"

#include "support/shapes.h"

#include <gtest/gtest.h>

namespace myoatlas {

using core::Side;
using scene::PartKind;

namespace {

// A ball inside a larger shell of another part, and a ball that stands free.
std::vector<scene::PartMesh> nested() {
    auto shell = support::ball({0, 0, 0}, 30, 24);
    return {support::part("free", Side::Midline, PartKind::Bone, support::ball({900, 0, 0}, 20, 24)),
            support::part("inner", Side::Midline, PartKind::Bone, support::ball({0, 0, 0}, 20, 24)),
            support::part("shell", Side::Midline, PartKind::Muscle, shell)};
}

float mean(const std::vector<float>& values) {
    double sum = 0.0;
    for (const float value : values) sum += value;
    return static_cast<float>(sum / static_cast<double>(values.size()));
}

}

TEST(Ambient, a_part_that_stands_free_is_open) {
    auto parts = nested();
    sculpt::add_ambient_occlusion(parts, {0, 0, 1});
    EXPECT_GT(mean(parts[0].mesh.ambient_occlusion), 0.97f);
    EXPECT_GT(mean(parts[2].mesh.ambient_occlusion), 0.97f);
}

TEST(Ambient, what_a_shallower_part_covers_is_dark_until_that_part_is_gone) {
    auto parts = nested();
    sculpt::add_ambient_occlusion(parts, {0, 0, 1});
    EXPECT_LT(mean(parts[1].mesh.ambient_occlusion), 0.4f);
    EXPECT_GT(mean(parts[1].mesh.ambient_occlusion_deep), 0.97f);
}

TEST(Ambient, the_skin_darkens_nothing_but_itself) {
    auto parts = nested();
    parts[2].kind = PartKind::Skin;
    sculpt::add_ambient_occlusion(parts, {0, 0, 0});
    EXPECT_GT(mean(parts[1].mesh.ambient_occlusion), 0.97f);
    EXPECT_GT(mean(parts[2].mesh.ambient_occlusion), 0.97f);
}

}
