// SPDX-License-Identifier: MIT
#include "myoatlas/study/fsrs.h"

#include <algorithm>
#include <cmath>

namespace myoatlas::study {
namespace {

constexpr double k_least_stability = 0.001;

double grade_of(Rating rating) {
    return static_cast<double>(rating);
}

TimeMs days_between(TimeMs from, TimeMs to) {
    const TimeMs passed = to - from;
    return passed >= 0 ? passed / k_day_ms : -((-passed + k_day_ms - 1) / k_day_ms); // whole days, downward
}

}

Fsrs::Fsrs(const FsrsParameters& parameters)
    : parameters_(parameters), decay_(-parameters.w[20]), factor_(std::pow(0.9, 1.0 / decay_) - 1.0) {}

double Fsrs::recall(const Memory& memory, TimeMs now) const {
    if (memory.reviews == 0) return 0.0;
    const auto days = static_cast<double>(std::max<TimeMs>(days_between(memory.last_ms, now), 0));
    return std::pow(1.0 + factor_ * days / memory.stability, decay_);
}

// D0(G) = w4 - e^(w5 (G - 1)) + 1
double Fsrs::first_difficulty(Rating rating) const {
    return parameters_.w[4] - std::exp(parameters_.w[5] * (grade_of(rating) - 1.0)) + 1.0;
}

// D' = D - w6 (G - 3) (10 - D) / 9, drawn toward D0(Easy) by w7.
double Fsrs::next_difficulty(double difficulty, Rating rating) const {
    const double change = -parameters_.w[6] * (grade_of(rating) - 3.0);
    const double damped = difficulty + (10.0 - difficulty) * change / 9.0;
    const double drawn = parameters_.w[7] * first_difficulty(Rating::Easy) + (1.0 - parameters_.w[7]) * damped;
    return std::clamp(drawn, 1.0, 10.0);
}

// S' = S e^(w17 (G - 3 + w18)) S^-w19; a right answer never lowers it.
double Fsrs::same_day_stability(double stability, Rating rating) const {
    double growth = std::exp(parameters_.w[17] * (grade_of(rating) - 3.0 + parameters_.w[18])) *
                    std::pow(stability, -parameters_.w[19]);
    if (rating >= Rating::Good) growth = std::max(growth, 1.0);
    return std::max(stability * growth, k_least_stability);
}

double Fsrs::next_stability(const Memory& memory, double recalled, Rating rating) const {
    const std::array<double, 21>& w = parameters_.w;
    const double s = memory.stability, d = memory.difficulty;
    if (rating == Rating::Again) {
        const double forgotten =
            w[11] * std::pow(d, -w[12]) * (std::pow(s + 1.0, w[13]) - 1.0) * std::exp((1.0 - recalled) * w[14]);
        return std::max(std::min(forgotten, s / std::exp(w[17] * w[18])), k_least_stability);
    }
    const double penalty = rating == Rating::Hard ? w[15] : 1.0, bonus = rating == Rating::Easy ? w[16] : 1.0;
    const double growth = std::exp(w[8]) * (11.0 - d) * std::pow(s, -w[9]) * (std::exp((1.0 - recalled) * w[10]) - 1.0);
    return std::max(s * (1.0 + growth * penalty * bonus), k_least_stability);
}

TimeMs Fsrs::interval(double stability) const {
    const double days = stability / factor_ * (std::pow(parameters_.retention, 1.0 / decay_) - 1.0);
    const double whole = std::clamp(std::nearbyint(days), 1.0, static_cast<double>(parameters_.most_days));
    return static_cast<TimeMs>(whole) * k_day_ms;
}

// The short steps before a card counts as learned, or as learned again.
void Fsrs::schedule_learning(Memory& memory, Rating rating, TimeMs now) const {
    const bool is_first_time = memory.stage == MemoryStage::Learning;
    const auto& steps = parameters_.learning_steps;
    const int last = is_first_time ? static_cast<int>(steps.size()) - 1 : 0;
    const auto wait = [&](int step) {
        return is_first_time ? steps[static_cast<std::size_t>(step)] : parameters_.relearning_step;
    };
    switch (rating) {
    case Rating::Again:
        memory.step = 0;
        memory.due_ms = now + wait(0);
        return;
    case Rating::Hard:
        if (memory.step == 0)
            memory.due_ms = now + (is_first_time ? (steps[0] + steps[1]) / 2 : parameters_.relearning_step * 3 / 2);
        else
            memory.due_ms = now + wait(memory.step);
        return;
    case Rating::Good:
        if (memory.step < last) {
            ++memory.step;
            memory.due_ms = now + wait(memory.step);
            return;
        }
        break;
    case Rating::Easy:
        break;
    }
    memory.stage = MemoryStage::Review;
    memory.step = 0;
    memory.due_ms = now + interval(memory.stability);
}

Memory Fsrs::after(const std::optional<Memory>& before, Rating rating, TimeMs now) const {
    Memory memory = before.value_or(Memory{});
    if (memory.reviews == 0) {
        memory.stability = std::max(parameters_.w[static_cast<std::size_t>(rating) - 1], k_least_stability);
        memory.difficulty = std::clamp(first_difficulty(rating), 1.0, 10.0);
    } else {
        memory.stability = days_between(memory.last_ms, now) < 1 ? same_day_stability(memory.stability, rating)
                                                                 : next_stability(memory, recall(memory, now), rating);
        memory.difficulty = next_difficulty(memory.difficulty, rating);
    }
    ++memory.reviews;
    memory.last_ms = now;
    if (memory.stage != MemoryStage::Review) {
        schedule_learning(memory, rating, now);
    } else if (rating == Rating::Again) {
        ++memory.lapses;
        memory.stage = MemoryStage::Relearning;
        memory.step = 0;
        memory.due_ms = now + parameters_.relearning_step;
    } else {
        memory.due_ms = now + interval(memory.stability);
    }
    return memory;
}

Rating rating_of(float score) {
    return score >= 0.8f ? Rating::Good : score >= 0.5f ? Rating::Hard : Rating::Again;
}

}
