// How long a whole answer takes (candidates, sets, comparison, sentences, cautions), by kind of drawing: median and
// 99th percentile in microseconds, on the catalog that ships and on one ten times larger.
// SPDX-License-Identifier: MIT
#include "engine_drawings.h"

#include <benchmark/benchmark.h>
#include <cstdio>

namespace myoatlas {

namespace {

void answer(benchmark::State& state, const referral::Engine& engine, const referral::PainReport& report) {
    std::vector<double> times;
    for (auto _ : state) {
        times.push_back(support::time_of(engine, report));
        state.SetIterationTime(times.back() / 1.0e6);
    }
    state.counters["median_us"] = support::quantile(times, 0.5);
    state.counters["p99_us"] = support::quantile(times, 0.99);
}

// Both engines in turn, so that a change of the machine's pace meets both alike.
void compare(benchmark::State& state, const referral::Engine& engine, const referral::Engine& larger,
             const referral::PainReport& report) {
    std::vector<double> times, times_of_larger;
    for (auto _ : state) {
        times.push_back(support::time_of(engine, report));
        times_of_larger.push_back(support::time_of(larger, report));
        state.SetIterationTime(times_of_larger.back() / 1.0e6);
    }
    state.counters["median_us"] = support::quantile(times_of_larger, 0.5);
    state.counters["p99_us"] = support::quantile(times_of_larger, 0.99);
    state.counters["times_slower"] = support::quantile(times_of_larger, 0.5) / support::quantile(times, 0.5);
}

}

}

int main(int count, char** words) {
    using namespace myoatlas;
    benchmark::Initialize(&count, words);
    if (benchmark::ReportUnrecognizedArguments(count, words)) return 2;
    if (!support::shipped().engine) {
        std::fputs("the facts, the rules or the chart cannot be read\n", stderr);
        return 2;
    }
    const auto elsewhere = support::engine_ten_times_larger(support::Copies::Elsewhere);
    const auto everywhere = support::engine_ten_times_larger(support::Copies::Everywhere);
    if (!elsewhere || !everywhere) {
        std::fputs("the larger catalog is at fault\n", stderr);
        return 2;
    }
    const std::vector<support::Drawing> drawings = support::drawings();
    const auto in_turn = [](benchmark::internal::Benchmark* each) {
        each->UseManualTime()->Unit(benchmark::kMicrosecond);
    };
    for (const support::Drawing& drawing : drawings) {
        in_turn(benchmark::RegisterBenchmark(drawing.name.c_str(), [&](benchmark::State& state) {
            answer(state, *support::shipped().engine, drawing.report);
        }));
        in_turn(
            benchmark::RegisterBenchmark((drawing.name + "/ten_times_elsewhere").c_str(), [&](benchmark::State& state) {
                compare(state, *support::shipped().engine, *elsewhere, drawing.report);
            }));
        in_turn(benchmark::RegisterBenchmark(
            (drawing.name + "/ten_times_everywhere").c_str(),
            [&](benchmark::State& state) { compare(state, *support::shipped().engine, *everywhere, drawing.report); }));
    }
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
}
