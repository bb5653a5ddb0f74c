// SPDX-License-Identifier: MIT
#include "myoatlas/referral/visits.h"

#include <algorithm>
#include <array>

namespace myoatlas::referral {

namespace {

std::optional<int> digits_at(std::string_view text, std::size_t at, std::size_t count) {
    int number = 0;
    for (std::size_t i = at; i < at + count; ++i) {
        if (i >= text.size() || text[i] < '0' || text[i] > '9') return std::nullopt;
        number = 10 * number + (text[i] - '0');
    }
    return number;
}

int days_of(int year, int month) {
    constexpr std::array k_days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool is_leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return k_days[static_cast<std::size_t>(month - 1)] + (month == 2 && is_leap ? 1 : 0);
}

}

const PainDrawing* Visit::drawing_of(VisitMoment moment) const {
    const auto last = std::find_if(drawings.rbegin(), drawings.rend(),
                                   [&](const VisitDrawing& drawing) { return drawing.moment == moment; });
    return last == drawings.rend() ? nullptr : &last->drawing;
}

std::string fault_of_date(std::string_view date) {
    const auto year = digits_at(date, 0, 4), month = digits_at(date, 5, 2), day = digits_at(date, 8, 2);
    const bool has_form = date.size() == 10 && date[4] == '-' && date[7] == '-' && year && month && day;
    if (has_form && *month >= 1 && *month <= 12 && *day >= 1 && *day <= days_of(*year, *month)) return {};
    return "\"" + std::string(date) + "\" is no day; expected one like 2026-11-29";
}

std::string fault_of_time(std::string_view time) {
    const auto hour = digits_at(time, 0, 2), minute = digits_at(time, 3, 2);
    if (time.size() == 5 && time[2] == ':' && hour && minute && *hour < 24 && *minute < 60) return {};
    return "\"" + std::string(time) + "\" is no time of day; expected one like 09:30";
}

}
