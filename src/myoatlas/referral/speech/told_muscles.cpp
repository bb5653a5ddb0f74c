// SPDX-License-Identifier: MIT
#include "myoatlas/referral/speech/told_muscles.h"

#include <algorithm>

namespace myoatlas::referral {

void tell_of(std::vector<ToldMuscle>& muscles, const std::string& muscle, core::Side side, const std::string& point) {
    const auto known = std::ranges::find_if(
        muscles, [&](const ToldMuscle& each) { return each.muscle == muscle && each.side == side; });
    if (known == muscles.end()) {
        muscles.push_back({muscle, side, point.empty() ? std::vector<std::string>() : std::vector{point}});
        return;
    }
    const bool is_new = std::ranges::find(known->points, point) == known->points.end();
    if (point.empty())
        known->points.clear();
    else if (!known->points.empty() && is_new)
        known->points.push_back(point);
}

}
