// What lies on the skin: strokes by how they feel, zones, and how the two agree.
// SPDX-License-Identifier: MIT
#include "myoatlas/session/stage/stage_pain.h"
#include "session_fixture.h"

#include <algorithm>
#include <glm/geometric.hpp>
#include <set>

namespace myoatlas {

namespace {

using namespace session;
using referral::PainQuality;

class StagePain : public SessionFixture {
protected:
    SkinPain drawn() const { return pain_on_skin(session, world(), theme); }
    static float strongest(const scene::PainOverlay& overlay) {
        float most = 0.0f;
        for (const scene::PainVertex& vertex : overlay.vertices) most = std::max(most, vertex.essential);
        return most;
    }
    static const LegendEntry* told(const SkinPain& pain, LegendMark mark) {
        const auto found = std::ranges::find(pain.legend, mark, &LegendEntry::mark);
        return found == pain.legend.end() ? nullptr : &*found;
    }
    // Vertices of the overlay in a color.
    std::set<std::uint32_t> vertices(const SkinPain& pain, const glm::vec3& color, float above = 0.3f) const {
        std::set<std::uint32_t> found;
        for (const scene::PainOverlay& overlay : pain.overlays)
            if (overlay.essential_color == color)
                for (const scene::PainVertex& vertex : overlay.vertices)
                    if (std::max(vertex.essential, vertex.spillover) > above) found.insert(vertex.vertex);
        return found;
    }
    Session session;
    Theme theme;
};

TEST_F(StagePain, every_quality_has_a_color_and_a_sign_of_its_own) {
    std::set<scene::Glyph> signs;
    std::vector<glm::vec3> colors{color_of(theme, PainQuality::Unsaid)};
    for (const auto& [quality, word] : referral::k_pain_qualities.rows) {
        EXPECT_TRUE(signs.insert(glyph_of(quality)).second) << word;
        for (const glm::vec3& other : colors) EXPECT_NE(color_of(theme, quality), other) << word;
        colors.push_back(color_of(theme, quality));
    }
}

TEST_F(StagePain, each_stroke_is_drawn_by_how_it_feels) {
    run(session, "paint 60 100 0 quality burning intensity 9");
    run(session, "paint -60 100 0 quality numb intensity 2");
    run(session, "paint 60 -100 0");
    const SkinPain pain = drawn();
    ASSERT_EQ(pain.overlays.size(), 3u);
    const auto overlay = [&](PainQuality quality) {
        return *std::ranges::find(pain.overlays, color_of(theme, quality), &scene::PainOverlay::essential_color);
    };
    EXPECT_EQ(overlay(PainQuality::Burning).glyph, scene::Glyph::Cross);
    EXPECT_EQ(overlay(PainQuality::Numb).glyph, scene::Glyph::Ring);
    EXPECT_GT(strongest(overlay(PainQuality::Burning)), 1.5f * strongest(overlay(PainQuality::Numb)));
    for (const scene::PainVertex& vertex : overlay(PainQuality::Unsaid).vertices)
        EXPECT_EQ(vertex.spillover, 0.0f) << "what was not said has no sign";
    std::set<PainQuality> in_legend;
    for (const LegendEntry& entry : pain.legend) in_legend.insert(entry.quality);
    EXPECT_EQ(in_legend.size(), 3u);
}

TEST_F(StagePain, named_areas_feel_as_they_were_said_to) {
    run(session, "say burning in the left temple");
    const SkinPain pain = drawn();
    ASSERT_EQ(pain.overlays.size(), 1u);
    EXPECT_EQ(pain.overlays[0].glyph, scene::Glyph::Cross);
}

TEST_F(StagePain, a_shown_zone_and_the_drawing_are_told_apart_by_what_they_share) {
    // The zone of sail_1 is a disk about (60, 100), that of sail_2 one about (60, 0).
    run(session, "paint 60 100 0 radius 25");
    run(session, "paint -60 -100 0 radius 25");
    run(session, "candidate 1");
    session.time_s = k_rest_s;
    const SkinPain pain = drawn();
    for (const LegendMark mark : {LegendMark::Match, LegendMark::Unexplained, LegendMark::Unfilled})
        EXPECT_TRUE(told(pain, mark));
    EXPECT_EQ(pain.legend.front().mark, LegendMark::Match);
    EXPECT_NE(told(pain, LegendMark::Unexplained)->glyph, told(pain, LegendMark::Unfilled)->glyph);
    const auto at = [&](float x, float y) {
        const auto found = std::ranges::min_element(surface_map->positions, {}, [&](const glm::vec3& place) {
            return glm::distance(place, glm::vec3(x, y, 0));
        });
        return static_cast<std::uint32_t>(found - surface_map->positions.begin());
    };
    const auto match = vertices(pain, theme.match), rest = vertices(pain, theme.unexplained, 0.5f),
               unfilled = vertices(pain, theme.unfilled);
    EXPECT_TRUE(match.contains(at(60, 100)));
    EXPECT_FALSE(rest.contains(at(60, 100)));
    EXPECT_TRUE(rest.contains(at(-60, -100)));
    EXPECT_FALSE(match.contains(at(-60, -100)));
    EXPECT_TRUE(unfilled.contains(at(60, 0)));
    EXPECT_FALSE(match.contains(at(60, 0)));
}

TEST_F(StagePain, what_lies_on_skin_that_is_off_brings_its_own) {
    const auto grounds = [&] {
        std::size_t within = 0, around = 0;
        const SkinPain pain = drawn();
        for (const scene::PainVertex& vertex : pain.overlays.at(0).vertices)
            (std::max(vertex.essential, vertex.spillover) > 0.0f ? within : around) += vertex.ground > 0.0f;
        return std::pair{within, around};
    };
    run(session, "select sail left");
    EXPECT_GT(grounds().first, 10u);
    EXPECT_GT(grounds().second, 10u) << "it fades out beyond the zone";
    run(session, "layer skin on");
    EXPECT_EQ(grounds(), (std::pair<std::size_t, std::size_t>{0, 0}));
    run(session, "layer skin 0.3");
    EXPECT_GT(grounds().first, 10u);
    run(session, "clear");
    run(session, "paint 60 100 0");
    run(session, "layer skin 0.3");
    EXPECT_GT(grounds().first, 10u) << "a drawing too";
}

TEST_F(StagePain, spillover_comes_when_the_core_is_there) {
    skin.zone("sail_1", anatomy::ZoneGrade::Spillover, 60, 100, 60);
    anatomy::SurfaceMap map = *skin.build();
    for (auto& zone : map.zones) std::ranges::fill(zone.arrival, 0.5f); // core and spillover would come at once
    surface_map = std::make_shared<const anatomy::SurfaceMap>(std::move(map));
    run(session, "point sail_1 left");
    float core_ends = 0.0f, spillover_begins = 1.0f;
    const SkinPain pain = drawn();
    for (const scene::PainVertex& vertex : pain.overlays.at(0).vertices) {
        if (vertex.essential > 0.4f) core_ends = std::max(core_ends, vertex.arrival);
        if (vertex.essential == 0.0f && vertex.spillover > 0.0f)
            spillover_begins = std::min(spillover_begins, vertex.arrival);
    }
    EXPECT_GT(core_ends, 0.1f);
    EXPECT_LE(core_ends, spillover_begins);
}

TEST_F(StagePain, a_chain_opens_the_zone_only_once_the_pulse_is_there) {
    run(session, "select sail left");
    run(session, "scrub 0.3");
    EXPECT_EQ(drawn().overlays.at(0).reveal, 0.0f);
    run(session, "scrub 0.7");
    EXPECT_NEAR(drawn().overlays.at(0).reveal, 0.5f, 0.01f);
    run(session, "scrub 1");
    EXPECT_EQ(drawn().overlays.at(0).reveal, 1.0f);
}

}
}
