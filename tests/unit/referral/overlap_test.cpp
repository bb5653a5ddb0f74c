// What the index sums in one go, against the same summed zone by zone.
// SPDX-License-Identifier: MIT
#include "engine_fixture.h"
#include "myoatlas/referral/knowledge.h"
#include "myoatlas/referral/overlap/overlap.h"

#include <algorithm>
#include <map>

namespace myoatlas {

namespace {

constexpr float k_wrong_depth = 0.8f;

class Overlaps : public EngineFixture {
protected:
    Overlaps() {
        // "upper" meets itself: a second point over the first, with a deep zone, and spillover over both.
        facts.point(facts.data.muscles[0], "upper_2");
        skin.zone("upper_2", Grade::Essential, 70, 100, 30, true);
        skin.zone("upper_2", Grade::Spillover, 60, 100, 60);
        skin.zone("upper_1", Grade::Spillover, 60, 80, 40);
        add("deep", Grade::Essential, 50, 100, 35, true);
    }

    anatomy::Muscle& add(const std::string& muscle, Grade grade, float x, float y, float radius_mm, bool is_deep) {
        anatomy::Muscle& made = facts.muscle(muscle);
        facts.point(made, muscle + "_1");
        skin.zone(muscle + "_1", grade, x, y, radius_mm, is_deep);
        return made;
    }

    static referral::PaintMark mark(float x, float y, referral::PainDepth depth) {
        return {{x, y, 0}, 35, 6, referral::PainQuality::Unsaid, depth};
    }

    // Adds vertex by vertex, looking at every zone of every bearer.
    static referral::Overlap summed_zone_by_zone(const referral::Knowledge& known, const referral::PaintedSkin& skin) {
        using referral::Shared;
        std::map<std::uint32_t, Shared> zones, patterns, muscle_sides;
        for (const referral::PaintedVertex& painted : skin.vertices) {
            struct Most {
                float explains = 0.0f, fills = 0.0f, presence = 0.0f;
            };
            std::map<std::uint32_t, Most> of_pattern, of_muscle_side;
            const float skin_mm2 = known.surface_map.area_mm2[painted.vertex], marked_mm2 = painted.strength * skin_mm2;
            for (std::uint32_t z = 0; z < known.zones.zones.size(); ++z) {
                const referral::IndexedZone& zone = known.zones.zones[z];
                for (const anatomy::SkinWeight& weight : *zone.weights) {
                    if (weight.vertex != painted.vertex) continue;
                    const float presence = known.zones.presence_of(weight.weight);
                    const float suited = presence * referral::suits(painted, zone.is_deep, k_wrong_depth);
                    zones[z].marked += presence * marked_mm2;
                    zones[z].filled += presence * skin_mm2;
                    for (Most* most : {&of_pattern[zone.pattern], &of_muscle_side[zone.muscle_side]}) {
                        most->explains = std::max(most->explains, suited * zone.explains);
                        most->fills = std::max(most->fills, suited * zone.fills);
                        most->presence = std::max(most->presence, presence);
                    }
                }
            }
            const auto add_to = [&](std::map<std::uint32_t, Shared>& sums, const std::map<std::uint32_t, Most>& most) {
                for (const auto& [id, each] : most) {
                    sums[id].marked += each.explains * marked_mm2;
                    sums[id].filled += each.fills * skin_mm2;
                    sums[id].reached += each.presence * marked_mm2;
                }
            };
            add_to(patterns, of_pattern);
            add_to(muscle_sides, of_muscle_side);
        }
        const auto listed = [](std::map<std::uint32_t, Shared>& sums) {
            std::vector<Shared> list;
            for (auto& [id, each] : sums) {
                each.id = id;
                list.push_back(each);
            }
            return list;
        };
        return {listed(zones), listed(patterns), listed(muscle_sides)};
    }

    static void expect_alike(const std::vector<referral::Shared>& one, const std::vector<referral::Shared>& other) {
        ASSERT_EQ(one.size(), other.size());
        for (std::size_t i = 0; i < one.size(); ++i) {
            EXPECT_EQ(one[i].id, other[i].id);
            EXPECT_NEAR(one[i].marked, other[i].marked, 1.0e-4f * other[i].filled);
            EXPECT_NEAR(one[i].filled, other[i].filled, 1.0e-4f * other[i].filled);
        }
    }

    void expect_the_same_sums(std::vector<referral::PaintMark> marks) const {
        const referral::Knowledge known(facts.build(), skin.build(), rules);
        referral::Workspace work(known.surface_map.positions.size(), known.surface_map.areas.size(),
                                 known.zones.zones.size(), known.zones.patterns.size(),
                                 known.zones.muscle_sides.size());
        referral::PainReport report;
        report.marks = std::move(marks);
        const auto painted = referral::paint(report, known.catalog, known.surface_map, known.grid, known.areas, work);
        ASSERT_FALSE(painted.vertices.empty());
        const auto expected = summed_zone_by_zone(known, painted);
        for (int time = 0; time < 2; ++time) { // the second finds the sums cleared
            const auto overlap = overlap_of(painted, known.zones, known.surface_map, k_wrong_depth, work.sums);
            expect_alike(overlap.zones, expected.zones);
            expect_alike(overlap.patterns, expected.patterns);
            expect_alike(overlap.muscle_sides, expected.muscle_sides);
            for (std::size_t i = 0; i < overlap.muscle_sides.size(); ++i)
                EXPECT_NEAR(overlap.muscle_sides[i].reached, expected.muscle_sides[i].reached,
                            1.0e-4f * expected.muscle_sides[i].reached);
        }
    }
};

}

TEST_F(Overlaps, are_the_sums_over_the_zones) {
    expect_the_same_sums({mark(60, 100, referral::PainDepth::Unsure), mark(60, 0, referral::PainDepth::Unsure)});
}

TEST_F(Overlaps, heed_the_depth_place_by_place) {
    expect_the_same_sums({mark(60, 110, referral::PainDepth::Deep), mark(60, 70, referral::PainDepth::Surface),
                          mark(30, 100, referral::PainDepth::Unsure)});
}

}
