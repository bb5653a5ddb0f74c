// The scheduler held against the reference implementation of its authors: py-fsrs 6.3.1, commit 3abe686
// (https://github.com/open-spaced-repetition/py-fsrs), with fuzzing off. Rows named "its own test" are the numbers of
// its tests/test_basic.py; the others are what that implementation returns for the same answers.
// SPDX-License-Identifier: MIT
#include "myoatlas/study/fsrs.h"

#include "myoatlas/study/progress.h"
#include "myoatlas/study/random.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <numeric>
#include <string>
#include <vector>

namespace myoatlas::study {

namespace {

constexpr TimeMs k_begin = 1'669'725'000'000; // 29 November 2022, 12:30 UTC

constexpr Rating again = Rating::Again, hard = Rating::Hard, good = Rating::Good, easy = Rating::Easy;

}

TEST(Fsrs, gives_the_intervals_of_the_references_own_test) {
    const Fsrs fsrs;
    std::optional<Memory> memory;
    TimeMs now = k_begin;
    std::vector<TimeMs> days;
    for (const Rating rating : {good, good, good, good, good, good, again, again, good, good, good, good, good}) {
        memory = fsrs.after(memory, rating, now);
        days.push_back((memory->due_ms - now) / k_day_ms);
        now = memory->due_ms;
    }
    EXPECT_THAT(days, testing::ElementsAre(0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21));
}

TEST(Fsrs, gives_the_memory_of_the_references_own_test) {
    const Fsrs fsrs;
    std::optional<Memory> memory;
    TimeMs now = k_begin;
    const std::vector<std::pair<Rating, int>> answers{{again, 0}, {good, 0}, {good, 1},
                                                      {good, 3},  {good, 8}, {good, 21}};
    for (const auto& [rating, days] : answers) {
        now += days * k_day_ms;
        memory = fsrs.after(memory, rating, now);
    }
    EXPECT_NEAR(memory->stability, 53.62691, 1e-4);
    EXPECT_NEAR(memory->difficulty, 6.3574867, 1e-4);
}

TEST(Fsrs, reaches_the_least_difficulty_by_easy_answers_alone) { // its own test
    const Fsrs fsrs;
    std::optional<Memory> memory;
    for (int i = 0; i < 10; ++i) memory = fsrs.after(memory, easy, k_begin + i);
    EXPECT_DOUBLE_EQ(memory->difficulty, 1.0);
}

TEST(Fsrs, agrees_with_the_reference_answer_by_answer) {
    struct Row {
        Rating rating;
        int minutes; // since the answer before
        double stability, difficulty;
        MemoryStage stage;
        int due_minutes;
    };
    constexpr auto learning = MemoryStage::Learning, review = MemoryStage::Review, relearning = MemoryStage::Relearning;
    const std::vector<std::vector<Row>> sequences{
        {{good, 0, 2.306500000, 2.118103970, learning, 10},
         {good, 10, 2.306500000, 2.111214236, review, 2880},
         {good, 2880, 10.971048263, 2.104331391, review, 15840},
         {easy, 15840, 77.170216144, 1.000000000, review, 110880},
         {hard, 86400, 177.912658843, 4.010608969, review, 256320},
         {again, 129600, 4.378292041, 8.016556265, relearning, 10},
         {good, 10, 4.378292041, 8.003768078, review, 5760},
         {good, 1440, 6.027020096, 7.990992680, review, 8640}},
        {{again, 0, 0.212000000, 6.413300000, learning, 1},
         {again, 1, 0.083356717, 8.806304469, learning, 1},
         {hard, 5, 0.059954959, 9.192797650, learning, 5},
         {good, 10, 0.075810851, 9.178833221, learning, 10},
         {good, 1440, 0.495760944, 9.164882757, review, 1440},
         {again, 4320, 0.221245908, 9.710731010, relearning, 10},
         {again, 20, 0.086748125, 9.890147619, relearning, 10},
         {easy, 30, 0.184168136, 9.838668442, review, 1440},
         {good, 5760, 0.836142057, 9.824058143, review, 1440}},
        {{easy, 0, 8.295600000, 1.000000000, review, 11520},
         {good, 11520, 38.905149982, 1.000000000, review, 56160},
         {hard, 4320, 46.291454690, 4.010608969, review, 66240},
         {hard, 57600, 96.057034999, 6.009191497, review, 138240},
         {again, 576000, 4.461467203, 8.673476752, relearning, 10},
         {easy, 1440000, 60.408425220, 8.215442868, review, 86400}},
        {{hard, 0, 1.293100000, 5.112170706, learning, 5}, // 5.5, in whole minutes
         {hard, 6, 0.776549449, 6.740459511, learning, 5},
         {easy, 6, 1.427210061, 5.636501343, review, 1440},
         {again, 600, 0.494994343, 8.550976033, relearning, 10},
         {good, 9, 0.544731756, 8.537653426, review, 1440},
         {good, 43200, 4.822520461, 8.524344142, review, 7200}}};
    const std::vector<double> recall_after_30_days{0.760965174, 0.575036484, 0.940667181, 0.739178993};
    const Fsrs fsrs;
    for (std::size_t s = 0; s < sequences.size(); ++s) {
        std::optional<Memory> memory;
        TimeMs now = k_begin;
        for (std::size_t i = 0; i < sequences[s].size(); ++i) {
            const Row& row = sequences[s][i];
            now += row.minutes * k_minute_ms;
            memory = fsrs.after(memory, row.rating, now);
            EXPECT_NEAR(memory->stability, row.stability, 1e-8) << s << "." << i;
            EXPECT_NEAR(memory->difficulty, row.difficulty, 1e-8) << s << "." << i;
            EXPECT_EQ(memory->stage, row.stage) << s << "." << i;
            EXPECT_EQ((memory->due_ms - now) / k_minute_ms, row.due_minutes) << s << "." << i;
        }
        EXPECT_NEAR(fsrs.recall(*memory, now + 30 * k_day_ms), recall_after_30_days[s], 1e-8) << s;
    }
}

TEST(Fsrs, bears_a_clock_that_was_set_back) {
    const Fsrs fsrs;
    Memory memory = fsrs.after(std::nullopt, easy, k_begin);
    memory = fsrs.after(memory, good, k_begin - 40 * k_day_ms);
    EXPECT_GT(memory.stability, 0.0);
    EXPECT_LE(fsrs.recall(memory, k_begin - 50 * k_day_ms), 1.0);
}

// A learner who forgets exactly as the model says is asked when cards are due: nine in ten are recalled, as was wanted,
// and the daily load falls as cards are known better.
TEST(Fsrs, keeps_the_wanted_retention_over_100000_reviews) {
    constexpr std::size_t k_cards = 10'000, k_reviews = 100'000;
    const Fsrs fsrs;
    Chance chance(7);
    std::vector<Memory> memories;
    for (std::size_t i = 0; i < k_cards; ++i)
        memories.push_back(fsrs.after(std::nullopt, good, k_begin + static_cast<TimeMs>(i % 100) * k_day_ms));
    std::size_t reviews = k_cards, asked = 0, recalled = 0;
    std::vector<std::size_t> by_quarter;
    for (TimeMs day = 0; reviews < k_reviews && day < 100 * 365; ++day) {
        const TimeMs now = k_begin + day * k_day_ms;
        if (static_cast<std::size_t>(day / 91) >= by_quarter.size()) by_quarter.push_back(0);
        for (Memory& memory : memories)
            for (int again_today = 0; memory.due_ms < now + k_day_ms && memory.last_ms <= now && again_today < 8;
                 ++again_today) {
                const TimeMs at = std::max(memory.due_ms, now);
                const bool is_long_term = memory.stage == MemoryStage::Review;
                const bool is_known = !is_long_term || chance.part() < fsrs.recall(memory, at);
                asked += is_long_term ? 1 : 0;
                recalled += is_long_term && is_known ? 1 : 0;
                memory = fsrs.after(memory, is_known ? good : again, at);
                ++reviews;
                ++by_quarter.back();
                EXPECT_GE(memory.difficulty, 1.0);
                EXPECT_LE(memory.difficulty, 10.0);
                EXPECT_GT(memory.due_ms, at);
                if (memory.due_ms >= now + k_day_ms) break;
            }
    }
    EXPECT_GE(reviews, k_reviews);
    EXPECT_NEAR(static_cast<double>(recalled) / static_cast<double>(asked), 0.9, 0.02);
    ASSERT_GE(by_quarter.size(), 4u);
    EXPECT_LT(by_quarter[3], by_quarter[0]);
}

}
