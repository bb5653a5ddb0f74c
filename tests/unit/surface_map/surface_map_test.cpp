// SPDX-License-Identifier: MIT
#include "ball_body.h"
#include "myoatlas/anatomy/merge_patterns.h"
#include "myoatlas/surface_map/surface_map.h"
#include "myoatlas/surface_map/zone_shares.h"

#include <cmath>
#include <gtest/gtest.h>

namespace myoatlas {

using core::Side;

namespace {

anatomy::SurfaceMap map_of(anatomy::CatalogData facts) {
    const auto catalog = anatomy::Catalog::build(std::move(facts));
    auto surface_map = surface_map::build_surface_map(*catalog, support::ball_body());
    return surface_map ? *surface_map : anatomy::SurfaceMap{};
}

}

TEST(surface_map, lays_everything_on_both_sides) {
    const auto surface_map = map_of(support::ball_facts());
    EXPECT_EQ(surface_map.areas.size(), 4u);
    EXPECT_EQ(surface_map.zones.size(), 2u);
    EXPECT_EQ(surface_map.points.size(), 2u);
    EXPECT_EQ(surface_map.landmarks.size(), 7u); // three on the midline, two pairs
    EXPECT_EQ(surface_map.neighbor_begin.size(), surface_map.positions.size() + 1);
}

TEST(surface_map, mirrors_a_symmetric_skin_exactly) {
    const auto surface_map = map_of(support::ball_facts());
    const auto& left = surface_map.zones[0];
    const auto& right = surface_map.zones[1];
    ASSERT_EQ(left.side, Side::Left);
    ASSERT_EQ(right.side, Side::Right);
    ASSERT_EQ(left.weights.size(), right.weights.size());
    std::vector<float> weights(surface_map.positions.size(), 0.0f);
    for (const auto& w : right.weights) weights[w.vertex] = w.weight;
    for (const auto& w : left.weights) {
        float mirrored = -1.0f;
        for (const auto& other : right.weights) {
            const auto &a = surface_map.positions[w.vertex], &b = surface_map.positions[other.vertex];
            if (std::abs(a.x + b.x) < 0.1f && std::abs(a.y - b.y) < 0.1f && std::abs(a.z - b.z) < 0.1f)
                mirrored = other.weight;
        }
        EXPECT_EQ(mirrored, w.weight);
    }
}

TEST(surface_map, gives_every_vertex_to_an_area_of_its_side) {
    const auto surface_map = map_of(support::ball_facts());
    std::vector<bool> has_left(surface_map.positions.size()), has_right(surface_map.positions.size());
    for (const auto& area : surface_map.areas)
        for (const auto& w : area.weights) (area.side == Side::Left ? has_left : has_right)[w.vertex] = true;
    for (std::size_t v = 0; v < surface_map.positions.size(); ++v) {
        const float x = surface_map.positions[v].x;
        EXPECT_EQ(has_left[v], x > -0.05f) << x;
        EXPECT_EQ(has_right[v], x < 0.05f) << x;
    }
}

TEST(surface_map, reports_all_problems_at_once) {
    auto facts = support::ball_facts();
    facts.landmarks[3].anchor.at.x = 0.0f; // "side", now 50 mm deep: its neighbor, area and zone have no skin either
    const auto catalog = anatomy::Catalog::build(std::move(facts));
    const auto surface_map = surface_map::build_surface_map(*catalog, support::ball_body());
    ASSERT_FALSE(surface_map);
    std::vector<std::string> places;
    for (const auto& problem : surface_map.problems()) places.push_back(problem.where);
    EXPECT_NE(std::find(places.begin(), places.end(), "landmark side"), places.end());
    EXPECT_NE(std::find(places.begin(), places.end(), "area front"), places.end());
    EXPECT_NE(std::find(places.begin(), places.end(), "zone strap_1/0"), places.end());
}

TEST(surface_map, is_the_same_twice) {
    const auto a = map_of(support::ball_facts()), b = map_of(support::ball_facts());
    ASSERT_EQ(a.zones.size(), b.zones.size());
    EXPECT_EQ(a.zones[0].weights, b.zones[0].weights);
    EXPECT_EQ(a.zones[0].arrival, b.zones[0].arrival);
}

TEST(surface_map, lays_own_points_as_if_all_were_laid_anew) {
    anatomy::CatalogData facts = support::ball_facts();
    anatomy::SurfaceMap surface_map = map_of(facts);
    anatomy::OwnPatterns own{"mine.json", "", {}, {}};
    using Change = anatomy::PatternChange::Kind;
    own.changes.push_back({Change::Replace, "", facts.muscles[0].points[0]});
    own.changes[0].point.zones[0].strokes[0].radius_mm *= 0.7f;
    own.changes.push_back({Change::Add, facts.muscles[0].id, facts.muscles[0].points[0]});
    own.changes[1].point.id = "mine_1";
    ASSERT_TRUE(anatomy::merge_patterns(own, facts).empty());
    const anatomy::SurfaceMap anew = map_of(facts);
    const auto catalog = anatomy::Catalog::build(facts);
    surface_map::Draft draft = surface_map::draw_own_points(*catalog, support::ball_body());
    EXPECT_TRUE(draft.problems.empty());
    EXPECT_TRUE(draft.surface_map.areas.empty());
    surface_map::add_own_points(surface_map, std::move(draft.surface_map), *catalog);
    ASSERT_EQ(surface_map.zones.size(), 4u);
    ASSERT_EQ(anew.zones.size(), 4u);
    for (std::size_t z = 0; z < 4; ++z) {
        EXPECT_EQ(surface_map.zones[z].point, anew.zones[z].point);
        EXPECT_EQ(surface_map.zones[z].side, anew.zones[z].side);
        EXPECT_EQ(surface_map.zones[z].weights, anew.zones[z].weights);
    }
    ASSERT_EQ(surface_map.points.size(), 4u);
    for (std::size_t p = 0; p < 4; ++p) EXPECT_EQ(surface_map.points[p].position, anew.points[p].position);
}

TEST(surface_map, drops_what_a_person_hides) {
    anatomy::CatalogData facts = support::ball_facts();
    anatomy::SurfaceMap surface_map = map_of(facts);
    facts.muscles[0].points.clear();
    const auto catalog = anatomy::Catalog::build(facts);
    surface_map::add_own_points(surface_map, {}, *catalog);
    EXPECT_TRUE(surface_map.zones.empty());
    EXPECT_TRUE(surface_map.points.empty());
    EXPECT_EQ(surface_map.areas.size(), 4u);
}

TEST(surface_map, says_in_which_file_an_own_zone_misses_the_body) {
    anatomy::CatalogData facts = support::ball_facts();
    facts.landmarks[3].anchor.at.x = 0.0f; // "side", now 50 mm deep
    facts.muscles[0].points[0].own_place = "mine.json#/patterns/0/trigger_point";
    const auto catalog = anatomy::Catalog::build(facts);
    const surface_map::Draft draft = surface_map::draw_own_points(*catalog, support::ball_body());
    ASSERT_FALSE(draft.problems.empty());
    for (const auto& problem : draft.problems)
        EXPECT_EQ(problem.where, "mine.json#/patterns/0/trigger_point/zones/0") << problem.what;
}

TEST(zone_shares, says_where_a_zone_was_drawn_and_what_was_forgotten) {
    auto facts = support::ball_facts();
    facts.muscles[0].points[0].zones[0].areas = {"back"};
    const auto catalog = anatomy::Catalog::build(facts);
    const auto surface_map = map_of(facts);
    const auto readings = surface_map::read_zones(*catalog, surface_map);
    ASSERT_EQ(readings.size(), 1u);
    EXPECT_EQ(readings[0].drawn.front().area, "front");
    EXPECT_GT(readings[0].drawn.front().share, 0.7f);
    EXPECT_EQ(readings[0].missed, std::vector<std::string>{"back"});
    EXPECT_EQ(readings[0].undeclared, std::vector<std::string>{"front"});
}

// One cause a side rule, all with the strokes of one zone.
TEST(surface_map, draws_other_causes_on_the_side_where_they_lie) {
    using anatomy::CauseSide;
    auto facts = support::ball_facts();
    const anatomy::Zone zone = facts.muscles[0].points[0].zones[0];
    for (const CauseSide side : {CauseSide::Either, CauseSide::Left, CauseSide::Right, CauseSide::Midline}) {
        anatomy::OtherCause cause;
        cause.id = std::string(anatomy::name_of(side));
        cause.names.name = cause.text = cause.plain = "Invented.";
        cause.kind = anatomy::CauseKind::Organ;
        cause.side = side;
        cause.sources = facts.muscles[0].sources;
        cause.charts.push_back({"", {zone}, cause.sources, anatomy::Evidence::ChartedBySeveral});
        facts.other_causes.push_back(cause);
    }
    const auto surface_map = map_of(facts);
    ASSERT_EQ(surface_map.causes.size(), 5u);
    const auto middle_of = [&](const anatomy::SkinCause& drawn) {
        float x = 0.0f, whole = 0.0f;
        for (const auto& w : drawn.weights) {
            x += w.weight * surface_map.positions[w.vertex].x;
            whole += w.weight;
        }
        return x / whole;
    };
    const auto& all = surface_map.causes;
    const float left = middle_of(all[0]);
    EXPECT_EQ(all[0].side, Side::Left);
    EXPECT_EQ(all[1].side, Side::Right);
    EXPECT_NEAR(middle_of(all[1]), -left, 0.1f);
    EXPECT_EQ(all[2].side, Side::Left);
    EXPECT_EQ(all[2].weights, all[0].weights);
    EXPECT_EQ(all[3].side, Side::Right);
    EXPECT_NEAR(middle_of(all[3]), -left, 1.0f);
    EXPECT_EQ(all[4].side, Side::Midline);
    EXPECT_NEAR(middle_of(all[4]), 0.0f, 0.1f);
    EXPECT_GE(all[4].weights.size(), all[0].weights.size());
}

}
