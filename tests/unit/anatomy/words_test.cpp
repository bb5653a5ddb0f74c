// SPDX-License-Identifier: MIT
#include "myoatlas/anatomy/area.h"
#include "myoatlas/anatomy/chapter.h"
#include "myoatlas/anatomy/kind.h"
#include "myoatlas/anatomy/landmark.h"
#include "myoatlas/anatomy/muscle.h"
#include "myoatlas/anatomy/other_cause.h"
#include "myoatlas/anatomy/structure.h"

#include <gtest/gtest.h>

namespace myoatlas {

namespace {

// Every value from the first on has its own word, and the word gives the value back.
template <class Enum, std::size_t N>
void expect_whole(const core::WordTable<Enum, N>& table, Enum last, std::size_t first = 0) {
    EXPECT_EQ(N + first, static_cast<std::size_t>(last) + 1) << table.rows[0].word;
    for (std::size_t i = first; i <= static_cast<std::size_t>(last); ++i) {
        const auto value = static_cast<Enum>(i);
        EXPECT_NE(anatomy::name_of(value), "");
        EXPECT_EQ(table.value_of(anatomy::name_of(value)), value);
    }
}

}

TEST(Words, are_read_as_they_are_written) {
    using namespace anatomy;
    expect_whole(k_evidence, Evidence::Disputed);
    expect_whole(k_source_kinds, SourceKind::Own);
    expect_whole(k_supports, Support::Unsupported);
    expect_whole(k_audiences, Audience::Both);
    expect_whole(k_fiber_plans, FiberPlan::Circular, 1); // what is unknown has no word
    expect_whole(k_kinds, Kind::OtherCause);
    expect_whole(k_cause_kinds, CauseKind::Organ);
    expect_whole(k_cause_sides, CauseSide::Midline);
    expect_whole(k_towards, Toward::Down);
    expect_whole(k_area_sections, AreaSection::LegAnkleFoot);
    expect_whole(k_muscle_sections, MuscleSection::LegFoot);
    expect_whole(k_zone_grades, ZoneGrade::Spillover);
    expect_whole(k_zone_depths, ZoneDepth::Deep);
    expect_whole(k_muscle_faces, MuscleFace::Deep);
    expect_whole(k_point_kinds, PointKind::Attachment);
    expect_whole(k_link_strengths, LinkStrength::LittleEvidence);
    expect_whole(k_structure_kinds, StructureKind::Vein);
    expect_whole(k_layers, Layer::Neurovascular);
    expect_whole(k_regions, Region::Foot);
}

TEST(Words, say_what_the_files_say) {
    EXPECT_EQ(anatomy::name_of(anatomy::Evidence::ChartedBySeveral), "charted_by_several");
    EXPECT_EQ(anatomy::name_of(anatomy::Layer::MuscleDeepest), "muscle_deepest");
    EXPECT_EQ(anatomy::name_of(anatomy::StructureKind::Other), "other");
    EXPECT_EQ(anatomy::name_of(anatomy::ZoneGrade::Spillover), "spillover");
    EXPECT_EQ(anatomy::name_of(anatomy::LinkStrength::LittleEvidence), "little_evidence");
    EXPECT_EQ(anatomy::name_of(anatomy::FiberPlan::Unknown), "");
}

TEST(Words, that_are_unknown_give_nothing) {
    EXPECT_FALSE(anatomy::k_evidence.value_of("proven"));
    EXPECT_FALSE(anatomy::parse_layer(""));
    EXPECT_FALSE(anatomy::k_structure_kinds.value_of("Muscle"));
    EXPECT_FALSE(anatomy::k_zone_grades.value_of("essentials"));
}

}
