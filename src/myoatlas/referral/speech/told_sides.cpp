// SPDX-License-Identifier: MIT
#include "myoatlas/referral/speech/told_sides.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace myoatlas::referral {

namespace {

bool is_other_side_of(const Candidate& one, const Candidate& other) {
    constexpr float k_as_likely = 0.005f;
    return one.muscle == other.muscle && one.side != other.side && std::abs(one.score - other.score) < k_as_likely;
}

bool leaves_side_open(const PainReport& report) {
    return std::ranges::any_of(report.areas, [](const AreaMark& mark) { return !mark.side; }) ||
           (report.areas.empty() && report.marks.empty() && !report.side);
}

}

bool is_told_before(const Answer& answer, std::size_t index) {
    const auto before = std::span(answer.candidates).first(index);
    return std::ranges::any_of(before,
                               [&](const Candidate& one) { return is_other_side_of(answer.candidates[index], one); });
}

std::string side_key(const PainReport& report, const Answer& answer, const Candidate& candidate) {
    if (candidate.side == core::Side::Midline) return {};
    const bool is_alike = std::ranges::any_of(
        answer.candidates, [&](const Candidate& other) { return is_other_side_of(candidate, other); });
    if (!is_alike) return "side.within." + std::string(core::name_of(candidate.side));
    return leaves_side_open(report) ? "side.within.either" : "side.within.both";
}

}
