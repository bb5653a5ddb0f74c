// When a card comes back: the Free Spaced Repetition Scheduler, version 6, with its published default parameters. The
// model is described by its authors at https://github.com/open-spaced-repetition/awesome-fsrs/wiki/The-Algorithm; the
// numbers are held against their reference implementation (tests/unit/study/fsrs_test.cpp, docs/study.md).
// Units: milliseconds since 1970 (UTC); stability in days. Pure: the same reviews give the same times.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/word_table.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace myoatlas::study {

using TimeMs = std::int64_t;
constexpr TimeMs k_last_ms = 253'402'300'799'999; // the end of the year 9999: no answer is given later
constexpr TimeMs k_minute_ms = 60'000, k_day_ms = 86'400'000;

enum class Rating : unsigned char { Again = 1, Hard = 2, Good = 3, Easy = 4 };
constexpr auto k_ratings = core::word_table<Rating>({
    {Rating::Again, "again"},
    {Rating::Hard, "hard"},
    {Rating::Good, "good"},
    {Rating::Easy, "easy"},
});
constexpr std::string_view name_of(Rating rating) {
    return k_ratings.word_of(rating);
}

enum class MemoryStage : unsigned char { Learning = 1, Review = 2, Relearning = 3 };

// What is known of one person's memory of one card.
struct Memory {
    MemoryStage stage = MemoryStage::Learning;
    int step = 0;            // of learning or relearning
    double stability = 0.0;  // days until recall is 90 % likely
    double difficulty = 0.0; // 1..10
    TimeMs due_ms = 0, last_ms = 0;
    int reviews = 0, lapses = 0; // lapses: forgotten once it had been learned
    friend bool operator==(const Memory&, const Memory&) = default;
};

struct FsrsParameters {
    std::array<double, 21> w{0.212,  1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001,  1.8722, 0.1666, 0.796,
                             1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542};
    double retention = 0.9; // that is wanted when a card is due
    std::array<TimeMs, 2> learning_steps{k_minute_ms, 10 * k_minute_ms};
    TimeMs relearning_step = 10 * k_minute_ms;
    int most_days = 36500;
};

class Fsrs {
public:
    explicit Fsrs(const FsrsParameters& = {});

    // Returns the memory after an answer; `before` is nothing for a card never seen.
    Memory after(const std::optional<Memory>& before, Rating, TimeMs now) const;
    // How likely it is recalled, 0..1, by whole days since the last review.
    double recall(const Memory&, TimeMs now) const;

private:
    double first_difficulty(Rating) const;
    double next_difficulty(double difficulty, Rating) const;
    double same_day_stability(double stability, Rating) const;
    double next_stability(const Memory&, double recall, Rating) const;
    TimeMs interval(double stability) const;
    void schedule_learning(Memory&, Rating, TimeMs now) const;

    FsrsParameters parameters_;
    double decay_, factor_;
};

// An answer's rating: wrong is Again, near the mark is Hard, right is Good.
Rating rating_of(float score);

}
