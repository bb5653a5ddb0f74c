// SPDX-License-Identifier: MIT
#include "stage_fixture.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace myoatlas {

TEST_F(StageBuilder, what_is_faded_is_faint_and_what_is_lifted_shows_through) {
    session.faded = {{"loner", core::Side::Left}};
    session.layers.set(anatomy::Layer::MuscleDeep, 0.0f);
    session.hover = session::PartRef{"buried", core::Side::Left};
    EXPECT_FLOAT_EQ(state_of(stage_of(session), "buried", core::Side::Left).opacity, 0.0f);
    session.is_hover_lifted = true;
    const session::Stage stage = stage_of(session);
    EXPECT_FLOAT_EQ(state_of(stage, "loner", core::Side::Left).opacity, theme.covering_opacity);
    EXPECT_FLOAT_EQ(state_of(stage, "loner", core::Side::Right).opacity, 1.0f);
    EXPECT_FLOAT_EQ(state_of(stage, "buried", core::Side::Left).opacity, 1.0f);
    EXPECT_GE(state_of(stage, "buried", core::Side::Left).highlight, 0.75f);
}

TEST_F(StageBuilder, shows_everything_but_the_skin_at_first) {
    const session::Stage stage = stage_of(session);
    EXPECT_EQ(state_of(stage, "upper_part", k_left).opacity, 1.0f);
    EXPECT_EQ(state_of(stage, "spine", core::Side::Midline).opacity, 1.0f);
    EXPECT_EQ(state_of(stage, "skin", core::Side::Midline).opacity, 0.0f);
    EXPECT_TRUE(stage.list.shows_ghost_skin);
    EXPECT_TRUE(stage.list.pain.empty());
    EXPECT_TRUE(stage.list.markers.empty());
    EXPECT_TRUE(stage.legend.entries.empty());
}

TEST_F(StageBuilder, gives_layers_their_opacity_and_bares_what_they_covered) {
    run(session, "layer muscle_superficial off");
    run(session, "layer bone 0.5");
    const session::Stage stage = stage_of(session);
    EXPECT_EQ(state_of(stage, "upper_part", k_left).opacity, 0.0f);
    EXPECT_EQ(state_of(stage, "buried", k_left).opacity, 1.0f);
    EXPECT_EQ(state_of(stage, "buried", k_left).uncovered, 1.0f);
    EXPECT_EQ(state_of(stage, "spine", core::Side::Midline).opacity, 0.5f);
    EXPECT_EQ(state_of(stage_of({}), "buried", k_left).uncovered, 0.0f);
}

TEST_F(StageBuilder, brings_out_the_selection_and_mutes_the_rest) {
    const session::Stage plain = stage_of(session);
    run(session, "select sail left");
    const session::Stage stage = stage_of(session);
    EXPECT_EQ(state_of(stage, "upper_part", k_left).highlight, 1.0f);
    EXPECT_EQ(state_of(stage, "lower_part", k_left).highlight, 1.0f);
    EXPECT_EQ(state_of(stage, "upper_part", k_right).highlight, 0.0f);
    EXPECT_NE(state_of(stage, "loner", k_right).color, state_of(plain, "loner", k_right).color);
    EXPECT_EQ(stage.legend.entries.front().name, "Sail muscle");
}

TEST_F(StageBuilder, turns_only_what_covers_a_deep_selection_to_glass) {
    run(session, "select buried left");
    const session::Stage stage = stage_of(session);
    EXPECT_FLOAT_EQ(state_of(stage, "upper_part", k_left).opacity, theme.covering_opacity);
    EXPECT_EQ(state_of(stage, "upper_part", k_right).opacity, 1.0f);
    EXPECT_EQ(state_of(stage, "loner", k_left).opacity, 1.0f);
    EXPECT_EQ(state_of(stage, "buried", k_left).opacity, 1.0f);
}

TEST_F(StageBuilder, turns_what_ends_in_the_skin_over_a_selection_of_its_own_layer_to_glass) {
    run(session, "select loner left");
    EXPECT_FLOAT_EQ(state_of(stage_of(session), "hood", k_left).opacity, theme.covering_opacity);
    run(session, "select loner right");
    EXPECT_EQ(state_of(stage_of(session), "hood", k_right).opacity, 1.0f);
    run(session, "select hood left");
    EXPECT_EQ(state_of(stage_of(session), "loner", k_left).opacity, 1.0f);
}

TEST_F(StageBuilder, shows_a_selection_whose_layer_is_off_but_not_one_that_is_hidden) {
    run(session, "select loner left");
    run(session, "layer muscle_superficial off");
    EXPECT_EQ(state_of(stage_of(session), "loner", k_left).opacity, 1.0f);
    run(session, "hide loner left");
    EXPECT_EQ(state_of(stage_of(session), "loner", k_left).opacity, 0.0f);
}

TEST_F(StageBuilder, isolates_parts_over_faint_bones) {
    run(session, "isolate loner left");
    const session::Stage stage = stage_of(session);
    EXPECT_EQ(state_of(stage, "loner", k_left).opacity, 1.0f);
    EXPECT_EQ(state_of(stage, "upper_part", k_left).opacity, 0.0f);
    EXPECT_FLOAT_EQ(state_of(stage, "spine", core::Side::Midline).opacity, theme.context_bone_opacity);
}

TEST_F(StageBuilder, lifts_what_is_under_the_pointer) {
    run(session, "hover loner left");
    const session::Stage stage = stage_of(session);
    EXPECT_EQ(state_of(stage, "loner", k_left).highlight, theme.hover_highlight);
    EXPECT_EQ(state_of(stage, "loner", k_right).highlight, 0.0f);
}

// On flesh, on bone, and on what has stepped back from a selection; a tenth of the way from black to white is easily
// seen.
TEST_F(StageBuilder, what_is_pointed_at_clearly_differs) {
    for (const char* chosen : {"", "select sail right"})
        for (const char* pointed : {"loner", "spine"}) {
            if (*chosen) run(session, chosen);
            const core::Side side = std::string(pointed) == "spine" ? core::Side::Midline : k_left;
            run(session, "hover");
            const glm::vec3 before = state_of(stage_of(session), pointed, side).color;
            run(session, std::string("hover ") + pointed);
            const glm::vec3 after = state_of(stage_of(session), pointed, side).color;
            EXPECT_GT(std::abs(after.r - before.r) + std::abs(after.g - before.g) + std::abs(after.b - before.b), 0.2f)
                << pointed << " " << chosen;
        }
}

TEST_F(StageBuilder, markers_bear_their_number_in_the_card_or_their_rank) {
    run(session, "select sail left");
    std::set<int> numbers;
    for (const scene::Marker& marker : stage_of(session).list.markers) {
        const anatomy::PlacedPoint* point = session::point_of_tag(marker.tag, *surface_map);
        EXPECT_EQ("sail_" + std::to_string(marker.number), point->point);
        numbers.insert(marker.number);
    }
    EXPECT_THAT(numbers, testing::ElementsAre(1, 2));
    run(session, "clear");
    run(session, "mark temple left");
    ASSERT_FALSE(stage_of(session).list.markers.empty());
    EXPECT_EQ(stage_of(session).list.markers.front().number, 1);
}

TEST_F(StageBuilder, marks_the_points_of_the_selection_with_tags_that_lead_back) {
    run(session, "select sail left");
    const session::Stage stage = stage_of(session);
    ASSERT_EQ(stage.list.markers.size(), 2u);
    for (const scene::Marker& marker : stage.list.markers) {
        const anatomy::PlacedPoint* point = session::point_of_tag(marker.tag, *surface_map);
        ASSERT_NE(point, nullptr);
        EXPECT_EQ(point->side, k_left);
        EXPECT_EQ(point->position, marker.position);
    }
    EXPECT_EQ(session::point_of_tag(0, *surface_map), nullptr);
    EXPECT_EQ(session::point_of_tag(1000, *surface_map), nullptr);
}

TEST_F(StageBuilder, lays_the_zones_of_all_points_over_the_skin_or_of_the_one_that_is_chosen) {
    run(session, "select sail left");
    session.time_s = session::k_rest_s;
    const session::Stage all = stage_of(session);
    ASSERT_EQ(all.list.pain.size(), 1u);
    EXPECT_EQ(all.list.pain[0].reveal, 1.0f);
    EXPECT_EQ(all.list.pain[0].pulse, 0.0f);
    run(session, "point sail_1 left");
    const session::Stage one = stage_of(session);
    ASSERT_EQ(one.list.pain.size(), 1u);
    EXPECT_LT(one.list.pain[0].vertices.size(), all.list.pain[0].vertices.size());
    EXPECT_LT(one.list.markers[1].strength, one.list.markers[0].strength);
    for (const scene::PainVertex& vertex : one.list.pain[0].vertices) {
        EXPECT_GT(surface_map->positions[vertex.vertex].x, 0.0f);
        EXPECT_TRUE(vertex.essential > 0.0f || vertex.ground < 1.0f) << "of the zone, or of the shell around it";
        EXPECT_EQ(vertex.spillover, 0.0f);
    }
}

TEST_F(StageBuilder, names_each_vertex_of_an_overlay_once) {
    skin.zone("sail_1", anatomy::ZoneGrade::Spillover, 60, 100, 40);
    surface_map = skin.build();
    run(session, "select sail left");
    const session::Stage stage = stage_of(session);
    std::vector<std::uint32_t> vertices;
    float spillover = 0.0f;
    for (const scene::PainVertex& vertex : stage.list.pain.at(0).vertices) {
        vertices.push_back(vertex.vertex);
        spillover = std::max(spillover, vertex.spillover);
    }
    std::ranges::sort(vertices);
    EXPECT_EQ(std::ranges::adjacent_find(vertices), vertices.end());
    EXPECT_GT(spillover, 0.9f);
}

TEST_F(StageBuilder, opens_the_zone_with_time_and_then_lets_it_pulse_and_rest) {
    run(session, "select sail left");
    session.time_s = 0.0f;
    EXPECT_EQ(stage_of(session).list.pain[0].reveal, 0.0f);
    session.time_s = session::k_reveal_s / 2;
    EXPECT_NEAR(stage_of(session).list.pain[0].reveal, 0.5f, 1e-4f);
    session.time_s = session::k_reveal_s + 0.5f;
    EXPECT_EQ(stage_of(session).list.pain[0].reveal, 1.0f);
    EXPECT_GT(stage_of(session).list.pain[0].pulse, 0.0f);
    session.time_s = session::k_rest_s + 1.0f;
    const session::Stage rest = stage_of(session);
    session.time_s += 5.0f;
    EXPECT_EQ(stage_of(session), rest);
}

TEST_F(StageBuilder, lights_a_chosen_candidate_alone) {
    run(session, "trace temple left");
    run(session, "peel muscle_superficial");
    run(session, "candidate 1");
    const session::Stage stage = stage_of(session);
    EXPECT_EQ(state_of(stage, "upper_part", k_left).highlight, 1.0f);
    std::size_t lit = 0;
    for (const scene::PartState& state : stage.list.parts) lit += state.highlight > 0.0f;
    EXPECT_EQ(lit, 2u) << "the two parts of the chosen muscle";
}

TEST_F(StageBuilder, lets_ranked_sources_wait_under_whole_skin) {
    run(session, "trace temple left");
    EXPECT_EQ(state_of(stage_of(session), "upper_part", k_left).highlight, 0.0f);
}

TEST_F(StageBuilder, tells_a_chain_by_a_finger_and_a_pulse_on_its_way) {
    run(session, "point sail_1 left");
    run(session, "scrub 0.35");
    const auto count = [&](scene::MarkerShape shape) {
        const session::Stage stage = stage_of(session);
        return std::ranges::count(stage.list.markers, shape, &scene::Marker::shape);
    };
    EXPECT_EQ(count(scene::MarkerShape::Press), 1);
    const auto half_way = count(scene::MarkerShape::Spot);
    EXPECT_GT(half_way, 2);
    run(session, "scrub 0.5");
    EXPECT_GT(count(scene::MarkerShape::Spot), half_way);
    run(session, "scrub 0.1");
    EXPECT_EQ(count(scene::MarkerShape::Spot), 0);
}

TEST_F(StageBuilder, tells_a_chain_always_alike_the_muscle_warms_and_the_point_pulses) {
    run(session, "point sail_1 left");
    const auto redness = [&] {
        const glm::vec3 color = state_of(stage_of(session), "upper_part", k_left).color;
        return color.r - color.b;
    };
    const auto pulse = [&] { return stage_of(session).list.markers.at(0).pulse; };
    const float rest = redness();
    run(session, "scrub 0");
    EXPECT_LT(redness(), rest);
    run(session, "scrub 0.1");
    const session::Stage once = stage_of(session);
    EXPECT_GT(pulse(), 0.3f);
    run(session, "scrub 0.6");
    EXPECT_EQ(redness(), rest);
    run(session, "scrub 1");
    EXPECT_EQ(pulse(), 0.0f);
    run(session, "scrub 0.1");
    EXPECT_EQ(stage_of(session), once);
}

TEST_F(StageBuilder, lights_ranked_sources_the_first_brightest) {
    run(session, "trace temple left");
    run(session, "peel muscle_superficial");
    ASSERT_TRUE(session.answer);
    ASSERT_FALSE(session.answer->candidates.empty());
    const session::Stage stage = stage_of(session);
    EXPECT_GT(state_of(stage, "upper_part", k_left).highlight, 0.75f);
    EXPECT_EQ(state_of(stage, "upper_part", k_right).highlight, 0.0f);
    ASSERT_EQ(stage.list.pain.size(), 1u);
    EXPECT_EQ(stage.list.pain[0].essential_color, theme.marked);
    EXPECT_EQ(stage.legend.entries.front().name, "1. Sail muscle");
    EXPECT_EQ(stage.legend.entries.back().mark, session::LegendMark::Marked);
}

TEST_F(StageBuilder, draws_painted_marks_where_they_are) {
    run(session, "paint 60 100 0 radius 20");
    ASSERT_FALSE(session.report.marks.empty());
    const session::Stage stage = stage_of(session);
    ASSERT_FALSE(stage.list.pain.empty());
    ASSERT_FALSE(stage.list.pain[0].vertices.empty());
    for (const scene::PainVertex& vertex : stage.list.pain[0].vertices)
        EXPECT_LT(glm::distance(surface_map->positions[vertex.vertex], glm::vec3(60, 100, 0)), 30.0f);
}

TEST_F(StageBuilder, leaves_out_a_chart_that_was_made_for_another_skin) {
    run(session, "select sail left");
    skin.surface_map.positions.pop_back();
    surface_map = skin.build();
    const session::Stage stage = stage_of(session);
    EXPECT_TRUE(stage.list.pain.empty());
    EXPECT_TRUE(stage.list.markers.empty());
    EXPECT_EQ(state_of(stage, "upper_part", k_left).highlight, 1.0f);
}

TEST_F(StageBuilder, makes_an_empty_picture_without_a_body_and_a_plain_one_without_facts) {
    run(session, "select sail left");
    EXPECT_TRUE(session::build_stage(session, world(), theme).list.parts.empty());
    const session::Stage stage = session::build_stage({}, {nullptr, nullptr, nullptr, &body}, theme);
    ASSERT_EQ(stage.list.parts.size(), body.parts.size());
    EXPECT_EQ(state_of(stage, "spine", core::Side::Midline).material, scene::Material::Bone);
}

TEST_F(StageBuilder, gives_neighbors_slightly_different_reds_and_both_sides_the_same) {
    const session::Stage stage = stage_of(session);
    EXPECT_NE(state_of(stage, "upper_part", k_left).color, state_of(stage, "lower_part", k_left).color);
    EXPECT_EQ(state_of(stage, "upper_part", k_left).color, state_of(stage, "upper_part", k_right).color);
}

TEST_F(StageBuilder, shows_what_only_some_people_have_only_when_it_is_chosen) {
    for (anatomy::Structure& structure : facts.data.structures)
        if (structure.id == "loner") structure.is_variant = true;
    catalog = facts.build();
    EXPECT_EQ(state_of(stage_of(session), "loner", core::Side::Left).opacity, 0.0f);
    run(session, "select loner left");
    const auto chosen = stage_of(session);
    EXPECT_EQ(state_of(chosen, "loner", core::Side::Left).opacity, 1.0f);
    EXPECT_EQ(state_of(chosen, "loner", core::Side::Right).opacity, 0.0f);
}

TEST_F(StageBuilder, lays_a_layer_of_other_causes_on_skin_that_is_then_seen) {
    EXPECT_TRUE(stage_of(session).list.pain.empty());
    run(session, "overlay organs");
    const session::Stage all = stage_of(session);
    ASSERT_EQ(all.list.pain.size(), 1u);
    EXPECT_EQ(all.list.pain[0].essential_color, theme.causes[0]);
    EXPECT_EQ(state_of(all, "skin", core::Side::Midline).opacity, 1.0f);
    EXPECT_EQ(all.legend.entries.back().mark, session::LegendMark::Layer);
    run(session, "overlay organs pulse");
    EXPECT_EQ(stage_of(session).legend.entries.back().name, "Pulse organ");
    run(session, "layer skin 0.5");
    EXPECT_EQ(state_of(stage_of(session), "skin", core::Side::Midline).opacity, 0.5f) << "as it was set";
}

}
