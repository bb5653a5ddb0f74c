// The engine on the facts and the body that ship: what it must find, and that it finds something everywhere.
// SPDX-License-Identifier: MIT
#include "io/catalog_files.h"
#include "io/json_file.h"
#include "io/pack.h"
#include "referral/engine.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <glm/geometric.hpp>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace {

using core::Side;

class EngineOnShippedData : public testing::Test {
protected:
    static void SetUpTestSuite() {
        auto facts = io::load_catalog(MYOATLAS_SOURCE_DIR "/assets/data");
        auto chart = io::read_chart_pack(MYOATLAS_BUILD_DIR "/data/built-in.chart");
        ASSERT_TRUE(facts) << facts.problems()[0].where << ": " << facts.problems()[0].what;
        ASSERT_TRUE(chart) << chart.problems()[0].what;
        catalog = std::make_shared<const anatomy::Catalog>(std::move(*facts));
        map = std::make_shared<const anatomy::SurfaceMap>(std::move(*chart));
        engine = std::make_unique<referral::Engine>(catalog, map);
    }
    static void TearDownTestSuite() {
        engine.reset();
        map.reset();
        catalog.reset();
    }
    void SetUp() override { ASSERT_TRUE(engine); }

    static referral::Answer trace(const std::string& area, std::optional<Side> side) {
        referral::PainReport report;
        report.areas.push_back({area, side});
        return engine->candidates_for(report);
    }

    // From 1; 0 when the answer lacks it.
    static std::size_t rank_of(const referral::Answer& answer, const std::string& muscle) {
        for (std::size_t i = 0; i < answer.candidates.size(); ++i)
            if (answer.candidates[i].muscle.rfind(muscle, 0) == 0) return i + 1;
        return 0;
    }

    static inline std::shared_ptr<const anatomy::Catalog> catalog;
    static inline std::shared_ptr<const anatomy::SurfaceMap> map;
    static inline std::unique_ptr<referral::Engine> engine;
};

// A person's drawing of the essential pain of one point: dabs of one brush over the skin of weight a half and more. The
// brush suits the zone, as a finger tip is not painted with a brush for the back.
std::vector<referral::PaintMark> drawing_of(const anatomy::SurfaceMap& map, const std::string& point) {
    std::vector<anatomy::SkinWeight> skin;
    float mass_mm2 = 0.0f;
    for (const anatomy::SkinZone& zone : map.zones) {
        if (zone.point != point || zone.side != Side::Left || zone.grade != anatomy::ZoneGrade::Essential) continue;
        for (const anatomy::SkinWeight& weight : zone.weights) {
            mass_mm2 += weight.weight * map.area_mm2[weight.vertex];
            if (weight.weight >= 0.5f) skin.push_back(weight);
        }
    }
    std::stable_sort(skin.begin(), skin.end(), [](const auto& a, const auto& b) { return a.weight > b.weight; });
    const float radius_mm = std::clamp(0.6f * std::sqrt(mass_mm2 / 3.14f), 6.0f, 18.0f);
    std::vector<referral::PaintMark> marks;
    for (const anatomy::SkinWeight& weight : skin) {
        const glm::vec3 at = map.positions[weight.vertex];
        const bool is_painted = std::any_of(marks.begin(), marks.end(), [&](const referral::PaintMark& mark) {
            return glm::distance(mark.at_mm, at) < 0.7f * radius_mm;
        });
        if (is_painted) continue;
        marks.emplace_back().at_mm = at;
        marks.back().radius_mm = radius_mm;
    }
    return marks;
}

}

TEST_F(EngineOnShippedData, finds_muscles_for_every_area_on_both_sides) {
    for (const anatomy::Area& area : catalog->all().areas)
        for (const Side side : {Side::Left, Side::Right}) {
            const auto answer = trace(area.id, side);
            EXPECT_FALSE(answer.candidates.empty()) << area.id << " " << core::name_of(side);
            EXPECT_TRUE(answer.problems.empty()) << area.id;
        }
}

TEST_F(EngineOnShippedData, ranks_left_and_right_alike) {
    for (const anatomy::Area& area : catalog->all().areas) {
        const auto left = trace(area.id, Side::Left), right = trace(area.id, Side::Right);
        ASSERT_FALSE(left.candidates.empty());
        ASSERT_FALSE(right.candidates.empty());
        // The two sides of a body differ a little; the best of one is among the best of the other.
        const std::size_t rank = rank_of(right, left.candidates[0].muscle);
        EXPECT_GE(rank, 1u) << area.id;
        EXPECT_LE(rank, 3u) << area.id;
    }
}

TEST_F(EngineOnShippedData, puts_the_known_sources_of_a_temporal_headache_first) {
    const auto answer = trace("head_temporal", Side::Left);
    for (const char* muscle : {"upper_trapezius", "sternocleidomastoid_sternal", "temporalis"}) {
        EXPECT_GE(rank_of(answer, muscle), 1u) << muscle;
        EXPECT_LE(rank_of(answer, muscle), 4u) << muscle;
    }
    // The others that the manuals list for the temple follow at once.
    for (const char* muscle : {"suboccipitals", "semispinalis_capitis", "splenius_cervicis"}) {
        EXPECT_GE(rank_of(answer, muscle), 1u) << muscle;
        EXPECT_LE(rank_of(answer, muscle), 6u) << muscle;
    }
    EXPECT_FALSE(answer.cautions.empty());
}

TEST_F(EngineOnShippedData, refers_every_point_somewhere) {
    for (const anatomy::Muscle& muscle : catalog->all().muscles)
        for (const referral::PointReferral& referral : engine->referral_of(muscle.id, Side::Left))
            EXPECT_FALSE(referral.areas.empty()) << referral.point;
}

TEST_F(EngineOnShippedData, agrees_with_facts_gathered_independently) {
    const auto path = std::filesystem::path(MYOATLAS_SOURCE_DIR) / ".." / "shared" / "vocabulary" / "sample_facts.json";
    if (!std::filesystem::exists(path)) GTEST_SKIP() << "no sample of facts at " << path;
    const auto sample = io::read_json_file(path, "sample_facts.json");
    ASSERT_TRUE(sample);
    std::size_t asked = 0, found = 0;
    std::string missed;
    for (const auto& pair : (*sample)["pairs"]) {
        const std::string muscle = pair["muscle"], area = pair["area"];
        if (!catalog->find_muscle(muscle) || !catalog->find_area(area)) continue;
        ++asked;
        if (rank_of(trace(area, Side::Left), muscle) > 0)
            ++found;
        else
            missed += muscle + " in " + area + "; ";
    }
    ASSERT_GT(asked, 0u);
    EXPECT_GE(found, asked * 9 / 10) << found << " of " << asked << "; missed " << missed;
}

// How sure the way back is: paint what a point refers, as charted or as a person would misplace it, and see where its
// muscle ranks. Several muscles are charted with nearly the same zone, so not all can come first.
TEST_F(EngineOnShippedData, finds_the_muscle_back_from_a_drawing_of_its_pain) {
    struct Hand {
        const char* name;
        std::vector<glm::vec3> shifts_mm;
        float radius;                    // times that of the drawing
        double floor_first, floor_three; // percent
    };
    const std::vector<glm::vec3> around{{0, 20, 0}, {0, -20, 0}, {20, 0, 0}, {-20, 0, 0}, {0, 0, 20}, {0, 0, -20}};
    const std::vector<Hand> hands{{"as charted", {glm::vec3(0.0f)}, 1.0f, 83, 97},
                                  {"wider by 30 %", {glm::vec3(0.0f)}, 1.3f, 78, 95},
                                  {"narrower by 30 %", {glm::vec3(0.0f)}, 0.7f, 85, 97},
                                  {"20 mm off", around, 1.0f, 69, 92},
                                  {"20 mm off, wider", around, 1.3f, 69, 92},
                                  {"20 mm off, narrower", around, 0.7f, 69, 92}};
    std::printf("%-22s %9s %7s %12s\n", "drawing", "drawings", "first", "first three");
    for (const Hand& hand : hands) {
        std::size_t asked = 0, first = 0, three = 0;
        for (const anatomy::Muscle& muscle : catalog->all().muscles)
            for (const anatomy::TriggerPoint& point : muscle.points) {
                const std::vector<referral::PaintMark> drawn = drawing_of(*map, point.id);
                if (drawn.empty()) continue;
                for (const glm::vec3& shift : hand.shifts_mm) {
                    referral::PainReport report;
                    report.marks = drawn;
                    for (referral::PaintMark& mark : report.marks) {
                        mark.at_mm += shift;
                        mark.radius_mm *= hand.radius;
                    }
                    const auto& candidates = engine->candidates_for(report).candidates;
                    const auto at = std::find_if(candidates.begin(), candidates.end(), [&](const auto& candidate) {
                        return candidate.muscle == muscle.id && candidate.side == Side::Left;
                    });
                    const auto rank = at - candidates.begin();
                    ++asked;
                    first += rank == 0 && at != candidates.end();
                    three += rank < 3 && at != candidates.end();
                }
            }
        ASSERT_GT(asked, 0u);
        const double percent = 100.0 / static_cast<double>(asked);
        const double in_first = percent * static_cast<double>(first), in_three = percent * static_cast<double>(three);
        std::printf("%-22s %9zu %5.1f %% %10.1f %%\n", hand.name, asked, in_first, in_three);
        EXPECT_GE(in_first, hand.floor_first) << hand.name;
        EXPECT_GE(in_three, hand.floor_three) << hand.name;
    }
}
