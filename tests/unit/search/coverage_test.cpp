// SPDX-License-Identifier: MIT
#include "myoatlas/search/coverage.h"

#include "support/catalog_builder.h"

#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace myoatlas {

using anatomy::Kind;
using search::UncitedClaim;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

namespace {

// A muscle with two points, another without any, and an area that no zone is meant to reach.
support::CatalogBuilder facts() {
    support::CatalogBuilder builder;
    anatomy::Muscle& charted = builder.muscle("charted");
    charted.names = {"Charted", "musculus chartatus", "the drawn one", {}, {{"es", "dibujado"}}};
    anatomy::TriggerPoint& first = builder.point(charted, "charted_1");
    first.zones[0].areas = {"reached"};
    first.evidence = anatomy::Evidence::Disputed;
    anatomy::TriggerPoint& second = builder.point(charted, "charted_2");
    second.zones[0].grade = anatomy::ZoneGrade::Spillover;
    second.zones[0].depth = anatomy::ZoneDepth::Deep;
    builder.muscle("bare");
    builder.area("reached");
    builder.area("forgotten");
    builder.caution("ask_first", true);
    builder.condition("complaint").muscles.push_back({"charted", anatomy::LinkStrength::Often, {"book_1"}});
    return builder;
}

const search::KindCoverage& kind_in(const search::Coverage& coverage, Kind kind) {
    return *std::find_if(coverage.kinds.begin(), coverage.kinds.end(),
                         [&](const auto& row) { return row.kind == kind; });
}

std::vector<std::string> lacking(const search::Coverage& coverage, Kind kind, std::string_view what) {
    const search::Share* share = kind_in(coverage, kind).find(what);
    return share ? share->lacking : std::vector<std::string>{"no such share"};
}

}

TEST(Coverage, names_what_lacks_points_and_zones) {
    const auto coverage = search::coverage_of(facts().data, nullptr);
    EXPECT_EQ(kind_in(coverage, Kind::Muscle).total, 2u);
    EXPECT_EQ(kind_in(coverage, Kind::TriggerPoint).total, 2u);
    EXPECT_EQ(kind_in(coverage, Kind::Muscle).find("trigger_points")->have(), 1u);
    EXPECT_THAT(lacking(coverage, Kind::Muscle, "trigger_points"), ElementsAre("bare"));
    EXPECT_THAT(lacking(coverage, Kind::Muscle, "zones"), ElementsAre("bare"));
    EXPECT_THAT(lacking(coverage, Kind::TriggerPoint, "essential_zone"), ElementsAre("charted_2"));
    EXPECT_THAT(lacking(coverage, Kind::TriggerPoint, "declared_areas"), ElementsAre("charted_2"));
    EXPECT_THAT(lacking(coverage, Kind::Area, "zones"), ElementsAre("forgotten"));
}

TEST(Coverage, counts_grades_and_zones) {
    const auto coverage = search::coverage_of(facts().data, nullptr);
    EXPECT_THAT(coverage.evidence,
                ElementsAre(Pair("reproduced", 0u), Pair("charted_by_several", 1u), Pair("charted_by_one", 0u),
                            Pair("traditional", 0u), Pair("disputed", 1u)));
    EXPECT_THAT(coverage.zones, ElementsAre(Pair("essential", 1u), Pair("spillover", 1u)));
    EXPECT_EQ(coverage.deep_zones, 1u);
}

TEST(Coverage, asks_for_spanish_french_and_whatever_else_was_begun) {
    auto builder = facts();
    builder.data.areas[0].names.translations["de"] = "erreicht";
    const auto coverage = search::coverage_of(builder.data, nullptr);
    EXPECT_THAT(coverage.languages, ElementsAre("de", "es", "fr"));
    EXPECT_THAT(lacking(coverage, Kind::Area, "de"), ElementsAre("forgotten"));
    EXPECT_THAT(lacking(coverage, Kind::Muscle, "es"), ElementsAre("bare"));
    EXPECT_THAT(lacking(coverage, Kind::Muscle, "fr"), ElementsAre("charted", "bare"));
    EXPECT_THAT(lacking(coverage, Kind::Muscle, "latin"), ElementsAre("bare"));
}

TEST(Coverage, finds_nothing_uncited_where_everything_is_cited) {
    EXPECT_THAT(search::coverage_of(facts().data, nullptr).uncited, IsEmpty());
}

TEST(Coverage, lists_every_uncited_claim) {
    auto builder = facts();
    anatomy::CatalogData& data = builder.data;
    data.muscles[1].sources.clear();
    data.muscles[0].points[1].sources.clear();
    data.conditions[0].sources.clear();
    data.conditions[0].muscles[0].sources.clear();
    data.cautions[0].sources.clear();
    const auto coverage = search::coverage_of(data, nullptr);
    EXPECT_THAT(coverage.uncited,
                ElementsAre(UncitedClaim{Kind::Muscle, "bare", ""}, UncitedClaim{Kind::TriggerPoint, "charted_2", ""},
                            UncitedClaim{Kind::Condition, "complaint", ""},
                            UncitedClaim{Kind::Condition, "complaint", "link to charted"},
                            UncitedClaim{Kind::Caution, "ask_first", ""}));
    EXPECT_THAT(lacking(coverage, Kind::TriggerPoint, "sources"), ElementsAre("charted_2"));
}

TEST(Coverage, lists_the_claims_of_the_guide_that_stand_without_a_source) {
    auto builder = facts();
    anatomy::Chapter& chapter = builder.chapter("first");
    chapter.sections[0].claims.push_back({"Our own word.", "", {}, true, anatomy::Support::Traditional});
    const auto coverage = search::coverage_of(builder.data, nullptr);
    EXPECT_THAT(coverage.uncited, ElementsAre(UncitedClaim{Kind::Chapter, "first", "opening, claim 2"}));
    EXPECT_THAT(lacking(coverage, Kind::Chapter, "every_claim_cited"), ElementsAre("first"));
    EXPECT_THAT(lacking(coverage, Kind::Chapter, "sources"), IsEmpty());
    EXPECT_THAT(coverage.claims, testing::IsSupersetOf({Pair("taught", 1u), Pair("traditional", 1u)}));
}

TEST(Coverage, counts_a_source_of_the_guide_as_cited) {
    auto builder = facts();
    builder.data.sources.push_back(builder.data.sources[0]);
    builder.data.sources.back().id = "for_the_guide";
    builder.chapter("first").sections[0].claims[0].sources = {"for_the_guide"};
    EXPECT_THAT(lacking(search::coverage_of(builder.data, nullptr), Kind::Source, "cited"), IsEmpty());
}

TEST(Coverage, knows_sources_that_nothing_cites_and_muscles_that_nothing_charts) {
    auto builder = facts();
    builder.data.sources.push_back(builder.data.sources[0]);
    builder.data.sources.back().id = "unread";
    anatomy::Structure spare = builder.data.structures[0];
    spare.id = "spare";
    builder.data.structures.push_back(spare);
    spare.id = "bone";
    spare.kind = anatomy::StructureKind::Bone;
    builder.data.structures.push_back(spare);
    const auto coverage = search::coverage_of(builder.data, nullptr);
    EXPECT_THAT(lacking(coverage, Kind::Source, "cited"), ElementsAre("unread"));
    EXPECT_THAT(lacking(coverage, Kind::Structure, "charted"), ElementsAre("spare"));
    EXPECT_EQ(kind_in(coverage, Kind::Structure).find("charted")->of, 2u);
}

TEST(Coverage, of_the_body_asks_for_both_sides) {
    const auto builder = facts();
    EXPECT_EQ(kind_in(search::coverage_of(builder.data, nullptr), Kind::TriggerPoint).find("drawn"), nullptr);
    support::SheetBuilder sheet;
    sheet.area("reached", 100.0f, 0.0f, 30.0f);
    for (const char* point : {"charted_1", "charted_2"}) {
        sheet.zone(point, anatomy::ZoneGrade::Essential, 100.0f, 0.0f, 30.0f);
        sheet.place(point, 100.0f, 0.0f);
    }
    EXPECT_THAT(lacking(search::coverage_of(builder.data, &sheet.surface_map), Kind::TriggerPoint, "drawn"), IsEmpty());
    EXPECT_THAT(lacking(search::coverage_of(builder.data, &sheet.surface_map), Kind::Area, "drawn"),
                ElementsAre("forgotten"));
    EXPECT_THAT(lacking(search::coverage_of(builder.data, &sheet.surface_map), Kind::Muscle, "drawn"),
                ElementsAre("bare"));
    sheet.surface_map.zones.back().weights.clear(); // the right side of the second point
    EXPECT_THAT(lacking(search::coverage_of(builder.data, &sheet.surface_map), Kind::TriggerPoint, "drawn"),
                ElementsAre("charted_2"));
    sheet.surface_map.points.erase(sheet.surface_map.points.begin());
    EXPECT_THAT(lacking(search::coverage_of(builder.data, &sheet.surface_map), Kind::TriggerPoint, "drawn"),
                ElementsAre("charted_1", "charted_2"));
}

TEST(Coverage, of_nothing_is_zero) {
    const auto coverage = search::coverage_of({}, nullptr);
    for (const search::KindCoverage& kind : coverage.kinds) {
        EXPECT_EQ(kind.total, 0u);
        for (const search::Share& share : kind.shares) EXPECT_EQ(share.have(), 0u) << share.what;
    }
    EXPECT_THAT(coverage.uncited, IsEmpty());
}

}
