// SPDX-License-Identifier: MIT
#include "myoatlas/surface_map/fingerprint.h"

#include "ball_body.h"

#include <gtest/gtest.h>

namespace myoatlas {

namespace {

std::string fingerprint_of(anatomy::CatalogData data) {
    auto catalog = anatomy::Catalog::build(std::move(data));
    EXPECT_TRUE(catalog);
    return catalog ? surface_map::fingerprint_of(*catalog) : "";
}

}

TEST(Fingerprint, changes_with_what_is_laid_and_not_with_what_is_said) {
    const std::string before = fingerprint_of(support::ball_facts());
    EXPECT_EQ(before.size(), 16u);
    auto facts = support::ball_facts();
    facts.muscles[0].action = "something else";
    EXPECT_EQ(fingerprint_of(facts), before);
    facts.muscles[0].points[0].anchor.along += 0.01f;
    EXPECT_NE(fingerprint_of(facts), before);
    facts = support::ball_facts();
    facts.muscles[0].points[0].zones[0].strokes[0].radius_mm += 1.0f;
    EXPECT_NE(fingerprint_of(facts), before);
    facts = support::ball_facts();
    facts.landmarks[0].anchor.offset_mm.y += 1.0f;
    EXPECT_NE(fingerprint_of(facts), before);
}

}
