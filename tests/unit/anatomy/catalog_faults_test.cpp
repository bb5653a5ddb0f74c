// SPDX-License-Identifier: MIT
#include "myoatlas/anatomy/catalog_faults.h"

#include "support/catalog_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <limits>

namespace myoatlas {

using testing::HasSubstr;

namespace {

// A sound catalog with one of everything; each test spoils one thing and expects exactly that fault.
class CatalogFaults : public testing::Test {
protected:
    CatalogFaults() {
        builder.caution("care", true);
        builder.area("temple").red_flags = {"care"};
        anatomy::Muscle& muscle = builder.muscle("upper");
        builder.point(muscle, "upper_1").zones[0].areas = {"temple"};
        builder.condition("ache").muscles = {{"upper", anatomy::LinkStrength::Often, {"book_1"}}};
    }

    void expect_fault(anatomy::Kind kind, const std::string& pointer, const std::string& words) {
        const auto faults = anatomy::faults_of(builder.data);
        ASSERT_EQ(faults.size(), 1u) << (faults.empty() ? "no fault" : faults[1].pointer + " " + faults[1].what);
        EXPECT_EQ(faults[0].kind, kind);
        EXPECT_EQ(faults[0].pointer, pointer);
        EXPECT_THAT(faults[0].what, HasSubstr(words));
    }

    anatomy::Muscle& muscle() { return builder.data.muscles[0]; }
    anatomy::TriggerPoint& point() { return muscle().points[0]; }
    anatomy::Stroke& stroke() { return point().zones[0].strokes[0]; }

    support::CatalogBuilder builder;
};

constexpr float k_nan = std::numeric_limits<float>::quiet_NaN();

}

TEST_F(CatalogFaults, are_none_in_sound_data) {
    EXPECT_TRUE(anatomy::faults_of(builder.data).empty());
}

TEST_F(CatalogFaults, name_the_nearest_of_an_unknown_area) {
    point().zones[0].areas = {"temples"};
    expect_fault(anatomy::Kind::Muscle, "/trigger_points/0/zones/0/areas/0", "the nearest is \"temple\"");
}

TEST_F(CatalogFaults, name_the_nearest_of_an_unknown_landmark) {
    stroke().path[0].landmark = "spott";
    expect_fault(anatomy::Kind::Muscle, "/trigger_points/0/zones/0/strokes/0/path/0", "the nearest is \"spot\"");
}

TEST_F(CatalogFaults, find_an_id_used_twice) {
    builder.area("temple");
    expect_fault(anatomy::Kind::Area, "/id", "used twice");
}

TEST_F(CatalogFaults, find_a_point_id_used_in_two_muscles) {
    builder.point(builder.muscle("lower"), "upper_1");
    expect_fault(anatomy::Kind::Muscle, "/trigger_points/0/id", "used twice");
}

TEST_F(CatalogFaults, find_an_id_that_is_not_snake_case) {
    builder.caution("Care!", false);
    expect_fault(anatomy::Kind::Caution, "/id", "lower-case");
}

TEST_F(CatalogFaults, find_a_claim_without_a_source) {
    point().sources.clear();
    expect_fault(anatomy::Kind::Muscle, "/trigger_points/0/sources", "no source");
}

TEST_F(CatalogFaults, find_empty_texts) {
    muscle().origin = "  ";
    expect_fault(anatomy::Kind::Muscle, "/origin", "empty");
}

TEST_F(CatalogFaults, find_radii_that_draw_nothing) {
    for (const float radius : {0.0f, -4.0f, k_nan, std::numeric_limits<float>::infinity(), 1.0e6f}) {
        stroke().radius_mm = radius;
        expect_fault(anatomy::Kind::Muscle, "/trigger_points/0/zones/0/strokes/0/radius_mm", "expected more than 0");
    }
}

TEST_F(CatalogFaults, find_numbers_that_are_not_finite) {
    stroke().path[0].offset_mm.y = k_nan;
    expect_fault(anatomy::Kind::Muscle, "/trigger_points/0/zones/0/strokes/0/path/0/offset_mm", "finite");
}

TEST_F(CatalogFaults, find_a_zone_without_strokes) {
    point().zones[0].strokes.clear();
    expect_fault(anatomy::Kind::Muscle, "/trigger_points/0/zones/0/strokes", "no strokes");
}

TEST_F(CatalogFaults, find_an_anchor_on_a_foreign_structure) {
    anatomy::Structure other = builder.data.structures[0];
    other.id = "board";
    builder.data.structures.push_back(other);
    point().anchor.structure = "board";
    expect_fault(anatomy::Kind::Muscle, "/trigger_points/0/anchor/structure", "own structures");
}

TEST_F(CatalogFaults, find_an_anchor_beyond_its_muscle) {
    point().anchor.along = 1.2f;
    expect_fault(anatomy::Kind::Muscle, "/trigger_points/0/anchor/along", "0 to 1");
}

TEST_F(CatalogFaults, find_a_claim_with_neither_a_source_nor_the_word_that_it_has_none) {
    anatomy::Claim& claim = builder.chapter("first").sections[0].claims[0];
    claim.sources.clear();
    expect_fault(anatomy::Kind::Chapter, "/sections/0/claims/0/sources", "\"uncited\": true");
    claim.is_uncited = true;
    EXPECT_TRUE(anatomy::faults_of(builder.data).empty());
    claim.sources = {"book_1"};
    expect_fault(anatomy::Kind::Chapter, "/sections/0/claims/0/uncited", "one or the other");
}

TEST_F(CatalogFaults, find_a_chapter_that_leads_nowhere) {
    builder.chapter("first").see = {"firts"};
    expect_fault(anatomy::Kind::Chapter, "/see/0", "the nearest is \"first\"");
}

TEST_F(CatalogFaults, find_two_sections_of_one_id) {
    anatomy::Chapter& chapter = builder.chapter("first");
    chapter.sections.push_back(chapter.sections[0]);
    expect_fault(anatomy::Kind::Chapter, "/sections/1/id", "used twice");
}

TEST_F(CatalogFaults, find_a_layer_that_does_not_suit_the_kind) {
    builder.data.structures[0].layer = anatomy::Layer::Bone;
    expect_fault(anatomy::Kind::Structure, "/layer", "does not suit");
}

TEST_F(CatalogFaults, allow_a_fascia_but_no_bone_among_the_muscles) {
    anatomy::Structure sheet = builder.data.structures[0];
    sheet.id = "sheet";
    sheet.kind = anatomy::StructureKind::Other;
    sheet.layer = anatomy::Layer::MuscleSuperficial;
    builder.data.structures.push_back(sheet);
    EXPECT_TRUE(anatomy::faults_of(builder.data).empty());
    builder.data.structures.back().kind = anatomy::StructureKind::Bone;
    EXPECT_FALSE(anatomy::faults_of(builder.data).empty());
}

TEST_F(CatalogFaults, find_landmarks_that_hang_on_each_other) {
    for (const char* id : {"a", "b"}) {
        anatomy::Landmark landmark;
        landmark.id = id;
        landmark.names.name = id;
        landmark.anchor.from = "spot";
        landmark.anchor.to = *id == 'a' ? "b" : "a";
        builder.data.landmarks.push_back(landmark);
    }
    expect_fault(anatomy::Kind::Landmark, "/between", "circle");
}

TEST_F(CatalogFaults, allow_muscles_that_work_together_to_be_charted_later) {
    muscle().synergists = {"slab"};
    EXPECT_TRUE(anatomy::faults_of(builder.data).empty());
    muscle().synergists = {"plank"};
    expect_fault(anatomy::Kind::Muscle, "/synergists/0", "plank");
}

TEST_F(CatalogFaults, are_all_found_in_one_go) {
    muscle().origin.clear();
    point().sources.clear();
    builder.data.areas[0].names.name.clear();
    EXPECT_EQ(anatomy::faults_of(builder.data).size(), 3u);
}

TEST_F(CatalogFaults, finds_another_cause_without_charts_sources_or_words) {
    anatomy::OtherCause& cause = builder.other_cause("strip", anatomy::CauseKind::Dermatome);
    EXPECT_TRUE(anatomy::faults_of(builder.data).empty());
    cause.charts[0].sources = {"book_9"};
    expect_fault(anatomy::Kind::OtherCause, "/charts/0/sources/0", "no source");
    cause.charts[0].sources.clear();
    expect_fault(anatomy::Kind::OtherCause, "/charts/0/sources", "no source");
    cause.charts.clear();
    expect_fault(anatomy::Kind::OtherCause, "/charts", "no charts");
}

TEST_F(CatalogFaults, finds_a_nerve_of_one_side) {
    builder.other_cause("strip", anatomy::CauseKind::Nerve).side = anatomy::CauseSide::Left;
    expect_fault(anatomy::Kind::OtherCause, "/side", "either");
}

}
