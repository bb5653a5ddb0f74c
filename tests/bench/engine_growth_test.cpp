// What a query costs when the catalog grows: only what the drawing touches, and little for each zone more. Ratios of
// runs made in turn, never times.
// SPDX-License-Identifier: MIT
#include "engine_drawings.h"

#include <cstdio>

namespace myoatlas {

using support::EngineOnShippedData;

namespace {

double times_slower(const referral::Engine& larger, const referral::PainReport& report) {
    constexpr int k_warm_up = 3, k_runs = 41;
    std::vector<double> times, times_of_larger;
    for (int run = 0; run < k_warm_up + k_runs; ++run) {
        const double one = support::time_of(*support::shipped().engine, report);
        const double other = support::time_of(larger, report);
        if (run < k_warm_up) continue;
        times.push_back(one);
        times_of_larger.push_back(other);
    }
    return support::quantile(times_of_larger, 0.5) / support::quantile(times, 0.5);
}

}

TEST_F(EngineOnShippedData, is_at_most_three_times_slower_on_a_catalog_ten_times_larger) {
    constexpr double k_most = 3.0;
    for (const auto copies : {support::Copies::Elsewhere, support::Copies::Everywhere}) {
        const auto larger = support::engine_ten_times_larger(copies);
        ASSERT_TRUE(larger);
        const char* where = copies == support::Copies::Elsewhere ? "elsewhere" : "everywhere";
        for (const support::Drawing& drawing : support::drawings()) {
            const double ratio = times_slower(*larger, drawing.report);
            std::printf("%-20s %.2f times slower, ten times %s\n", drawing.name.c_str(), ratio, where);
            EXPECT_LE(ratio, k_most) << drawing.name << " " << where;
        }
    }
}

TEST_F(EngineOnShippedData, answers_alike_when_the_catalog_grows_elsewhere) {
    const auto larger = support::engine_ten_times_larger(support::Copies::Elsewhere);
    ASSERT_TRUE(larger);
    for (const support::Drawing& drawing : support::drawings()) {
        const auto one = support::shipped().engine->candidates_for(drawing.report);
        const auto other = larger->candidates_for(drawing.report);
        ASSERT_FALSE(one.candidates.empty());
        EXPECT_EQ(one.candidates.front().muscle, other.candidates.front().muscle) << drawing.name;
    }
}

}
