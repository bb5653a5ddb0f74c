// Two to four side by side, and one after another.
// SPDX-License-Identifier: MIT
#include "myoatlas/scene/build_library.h"
#include "myoatlas/session/apply/definite.h"
#include "myoatlas/session/stage/compared_stages.h"
#include "myoatlas/session/views/panes.h"
#include "myoatlas/session/views/views.h"
#include "session_fixture.h"
#include "support/shapes.h"

#include <algorithm>

namespace myoatlas {
namespace {

using session::Session;

// Beside the fixture's muscle a second one, whose zone shares a part of the first's, and a body of blocks.
class Comparing : public SessionFixture {
protected:
    Comparing() {
        anatomy::Muscle& oar = facts.muscle("oar");
        oar.names.name = "Oar muscle";
        oar.structures = {"loner"};
        facts.point(oar, "oar_1").anchor.structure = "loner";
        skin.zone("oar_1", anatomy::ZoneGrade::Essential, 60, 80, 30);
        skin.place("oar_1", 60, 20);
        catalog = facts.build();
        surface_map = skin.build();
        engine = std::make_unique<referral::Engine>(catalog, surface_map);
        std::vector<scene::PartMesh> parts;
        for (const core::Side side : {core::Side::Left, core::Side::Right})
            for (const char* id : {"upper_part", "lower_part", "loner"}) {
                const float x = side == core::Side::Left ? 40.0f : -60.0f;
                parts.push_back(
                    support::part(id, side, scene::PartKind::Muscle, support::box({x, -10, -20}, {x + 20, 20, -10})));
            }
        geometry::MeshData sheet;
        sheet.positions = surface_map->positions;
        sheet.normals = surface_map->normals;
        const std::uint32_t across = 81;
        for (std::uint32_t row = 0; row + 1 < across; ++row)
            for (std::uint32_t column = 0; column + 1 < across; ++column) {
                const std::uint32_t at = row * across + column;
                sheet.triangles.push_back({at, at + 1, at + across + 1});
                sheet.triangles.push_back({at, at + across + 1, at + across});
            }
        parts.push_back(support::part("skin", core::Side::Midline, scene::PartKind::Skin, sheet));
        body = scene::build_library(std::move(parts), "blocks");
    }
    session::World full_world() const { return {catalog.get(), surface_map.get(), engine.get(), &body, nullptr}; }
    std::string asked(const std::string& line) {
        std::string refusal;
        for (const session::Command& command : session::definite(*session::parse_command(line), now, full_world()))
            refusal += session::apply(now, command, full_world()).refusal;
        return refusal;
    }
    std::vector<std::string> compared() const {
        std::vector<std::string> ids;
        for (const session::Selection& each : now.compared)
            ids.push_back(session::text_of(session::Select{each.id(), each.side}));
        return ids;
    }

    scene::MeshLibrary body;
    Session now;
};

TEST_F(Comparing, named_ones_stand_side_by_side_and_the_first_ones_facts_are_shown) {
    EXPECT_EQ(asked("compare sail oar:right left"), "");
    EXPECT_THAT(compared(), testing::ElementsAre("select sail left", "select oar right"));
    EXPECT_EQ(now.selection->id(), "sail");
    EXPECT_TRUE(now.camera_move) << "they are framed";
    EXPECT_EQ(now.framing, session::Framing::Referral);
}

TEST_F(Comparing, what_is_chosen_is_compared_and_put_together_again) {
    asked("select sail left");
    EXPECT_NE(session::apply(now, session::Compare{}, full_world()).refusal, "") << "one is no comparison";
    asked("select add oar left");
    EXPECT_EQ(asked("toggle compare"), "");
    EXPECT_THAT(compared(), testing::ElementsAre("select sail left", "select oar left"));
    asked("toggle compare");
    EXPECT_TRUE(now.compared.empty());
    EXPECT_EQ(now.beside.size(), 1u) << "all of it is still chosen";
}

TEST_F(Comparing, more_than_four_or_one_alone_are_refused) {
    EXPECT_THAT(asked("compare sail"), testing::HasSubstr("Two to four"));
    EXPECT_THAT(asked("compare sail:left sail:right oar:left oar:right spine"), testing::HasSubstr("Two to four"));
    EXPECT_TRUE(now.compared.empty());
}

TEST_F(Comparing, another_of_them_is_made_current_in_its_place_and_any_other_ends_it) {
    asked("compare sail oar left");
    asked("select current oar left");
    EXPECT_THAT(compared(), testing::ElementsAre("select sail left", "select oar left"));
    asked("point sail_2 left");
    EXPECT_EQ(now.shown->point, "sail_2");
    EXPECT_THAT(compared(), testing::ElementsAre("select sail left", "select oar left"));
    asked("select add spine");
    EXPECT_EQ(now.compared.size(), 3u) << "added ones get a picture, too";
    asked("select add spine");
    EXPECT_EQ(now.compared.size(), 2u);
    asked("select spine");
    EXPECT_TRUE(now.compared.empty());
}

TEST_F(Comparing, in_pain_the_chosen_source_stands_beside_the_likeliest_other) {
    asked("mark temple left");
    ASSERT_GE(now.answer->candidates.size(), 2u);
    EXPECT_EQ(asked("compare"), "");
    ASSERT_EQ(now.compared.size(), 2u);
    EXPECT_EQ(now.compared[0].id(), now.answer->candidates[0].muscle);
    EXPECT_EQ(now.compared[1].id(), now.answer->candidates[1].muscle);
}

TEST_F(Comparing, each_has_its_own_hue_and_what_they_share_is_hatched) {
    asked("compare sail oar left");
    const session::Theme theme;
    const session::ComparedStages made = session::build_compared_stages(now, full_world(), theme);
    ASSERT_EQ(made.stages.size(), 2u);
    std::size_t shared[2] = {}, own[2] = {};
    for (std::size_t i = 0; i < 2; ++i) {
        const scene::PainOverlay& zone = made.stages[i].list.pain.back();
        EXPECT_EQ(zone.essential_color, session::compared_color(theme, i));
        for (const scene::PainVertex& vertex : zone.vertices) ++(vertex.shared > 0.0f ? shared : own)[i];
        ASSERT_FALSE(made.stages[i].list.markers.empty());
    }
    EXPECT_GT(shared[0], 20u);
    EXPECT_EQ(shared[0], shared[1]) << "the same places";
    EXPECT_GT(own[0], 20u);
    EXPECT_GT(own[1], 20u);
    std::vector<session::LegendMark> marks;
    for (const auto& entry : made.legend.entries) marks.push_back(entry.mark);
    EXPECT_THAT(marks, testing::ElementsAre(session::LegendMark::Muscle, session::LegendMark::Muscle,
                                            session::LegendMark::Shared, session::LegendMark::Point));
    EXPECT_EQ(made.legend.entries[1].name, "Oar muscle");
}

TEST_F(Comparing, only_its_own_muscle_is_lit_in_each_picture) {
    asked("compare sail oar left");
    const session::ComparedStages made = session::build_compared_stages(now, full_world(), {});
    const auto light_of = [&](std::size_t stage, const char* structure) {
        const scene::Part* part = body.find_part(structure, core::Side::Left);
        return made.stages[stage].list.parts[static_cast<std::size_t>(part - body.parts.data())].highlight;
    };
    EXPECT_GT(light_of(0, "upper_part"), 0.9f);
    EXPECT_LT(light_of(0, "loner"), 0.1f);
    EXPECT_GT(light_of(1, "loner"), 0.9f);
    EXPECT_LT(light_of(1, "upper_part"), 0.1f);
}

TEST_F(Comparing, pictures_stand_apart_within_what_is_free_and_show_all_zones) {
    now.viewport = {1280, 720};
    now.insets = {240, 76, 364, 32};
    asked("compare sail oar left");
    now.camera = now.camera_move->to;
    const std::vector<session::Pane> panes = session::panes_of(now);
    ASSERT_EQ(panes.size(), 2u);
    EXPECT_GE(panes[0].x, 240.0f);
    EXPECT_GE(panes[1].x, panes[0].x + panes[0].width + 4.0f);
    EXPECT_LE(panes[1].x + panes[1].width, 1280.0f - 364.0f + 0.5f);
    for (const session::Pane& pane : panes) {
        const scene::Camera camera = session::pane_camera(now, pane);
        const glm::mat4 to_clip = camera.projection(pane.width / pane.height) * camera.view();
        for (const anatomy::SkinZone& zone : surface_map->zones)
            for (const anatomy::SkinWeight& weight : zone.weights) {
                if (zone.side != core::Side::Left || weight.weight < 0.3f) continue;
                const glm::vec4 clip = to_clip * glm::vec4(surface_map->positions[weight.vertex], 1.0f);
                EXPECT_LE(std::abs(clip.x), clip.w);
                EXPECT_LE(std::abs(clip.y), clip.w);
            }
    }
}

TEST_F(Comparing, page_down_goes_through_what_was_found_and_stops_at_its_end) {
    EXPECT_EQ(asked("present sail oar right"), "");
    EXPECT_EQ(now.selection->id(), "sail");
    EXPECT_EQ(now.framing, session::Framing::Referral);
    asked("present next");
    EXPECT_EQ(now.selection->id(), "oar");
    EXPECT_EQ(now.selection->side, core::Side::Right);
    asked("present next");
    EXPECT_EQ(now.selection->id(), "oar");
    asked("present previous");
    EXPECT_EQ(now.selection->id(), "sail");
    asked("select spine");
    EXPECT_TRUE(now.sequence.empty()) << "who chooses something else has left it";
}

TEST_F(Comparing, page_down_goes_through_what_is_chosen_the_sources_or_the_region) {
    asked("present next");
    ASSERT_TRUE(now.selection) << "with nothing chosen, the first muscle";
    const std::string first = now.selection->id();
    asked("present next");
    EXPECT_NE(now.selection->id(), first) << "the next of its region";
    asked("clear");
    asked("select oar left");
    asked("select add sail left");
    asked("present next");
    EXPECT_EQ(now.sequence.size(), 2u);
    EXPECT_EQ(now.selection->id(), "oar");
    asked("clear");
    asked("mark temple left");
    asked("present next");
    EXPECT_EQ(now.candidate, 0u);
    asked("present next");
    EXPECT_EQ(now.candidate, 1u);
    asked("present previous");
    EXPECT_EQ(now.candidate, 0u);
}

TEST_F(Comparing, page_down_brings_up_no_muscle_where_none_is_told) {
    asked("mode pain");
    EXPECT_THAT(session::apply(now, session::Present{}, full_world()).refusal, testing::HasSubstr("no other"));
    EXPECT_FALSE(now.selection);
}

}
}
