// SPDX-License-Identifier: MIT
#include "myoatlas/anatomy/home_care.h"

#include <algorithm>

namespace myoatlas::anatomy {

bool HomeCare::suits(const std::vector<std::string>& symptoms) const {
    return std::ranges::none_of(
        symptoms, [&](const std::string& each) { return std::ranges::find(not_with, each) != not_with.end(); });
}

std::vector<const HomeCare*> HomeCareBook::care_for(const Muscle& muscle, HomeCareKind kind) const {
    std::vector<const HomeCare*> by_name, by_section;
    for (const HomeCare& each : care) {
        if (each.kind != kind) continue;
        const auto names = [&](const std::vector<std::string>& ids) {
            return std::ranges::find(ids, muscle.id) != ids.end();
        };
        if (names(each.muscles))
            by_name.push_back(&each);
        else if (std::ranges::find(each.sections, muscle.section) != each.sections.end() && !names(each.except))
            by_section.push_back(&each);
    }
    // Of tools all that suit; of stretches the one for this muscle.
    if (kind == HomeCareKind::Tool) by_name.insert(by_name.end(), by_section.begin(), by_section.end());
    return by_name.empty() ? by_section : by_name;
}

}
