// The engine on the facts and the body that ship: what it must find, and that it finds something everywhere.
// SPDX-License-Identifier: MIT
#include "io/catalog_files.h"
#include "io/json_file.h"
#include "io/pack.h"
#include "referral/engine.h"

#include <algorithm>
#include <filesystem>
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
        engine =
            std::make_unique<referral::Engine>(catalog, std::make_shared<const anatomy::SurfaceMap>(std::move(*chart)));
    }
    static void TearDownTestSuite() {
        engine.reset();
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
    static inline std::unique_ptr<referral::Engine> engine;
};

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
    for (const char* muscle : {"upper_trapezius", "sternocleidomastoid", "temporalis"}) {
        EXPECT_GE(rank_of(answer, muscle), 1u) << muscle;
        EXPECT_LE(rank_of(answer, muscle), 4u) << muscle;
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
