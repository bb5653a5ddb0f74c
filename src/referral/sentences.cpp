// SPDX-License-Identifier: MIT
#include "referral/sentences.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <string_view>

namespace referral {
namespace {

std::string percent(float share) {
    const int rounded = static_cast<int>(std::lround(100.0f * std::clamp(share, 0.0f, 1.0f)));
    return std::to_string(rounded) + " %";
}

std::string_view covered(float covers) {
    if (covers >= 0.9f) return "nearly all of";
    if (covers >= 0.6f) return "most of";
    if (covers >= 0.4f) return "about half of";
    if (covers >= 0.15f) return "part of";
    return "a small part of";
}

std::string_view inside(float zone_inside) {
    if (zone_inside >= 0.9f) return "nearly all of the zone";
    if (zone_inside >= 0.6f) return "most of the zone";
    if (zone_inside >= 0.4f) return "about half of the zone";
    if (zone_inside >= 0.28f) return "a third of the zone";
    if (zone_inside >= 0.15f) return "some of the zone";
    return "little of the zone";
}

std::string in_running_text(std::string name) {
    // "Upper trapezius, point 1" stands inside a sentence; "SCM ..." keeps its capitals.
    const auto is_upper = [&](std::size_t i) {
        return i < name.size() && std::isupper(static_cast<unsigned char>(name[i]));
    };
    if (is_upper(0) && !is_upper(1)) name[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(name[0])));
    return name;
}

}

std::string zone_sentence(const anatomy::TriggerPoint& point, anatomy::ZoneGrade grade, float covers,
                          float zone_inside) {
    std::string text = "The ";
    text += anatomy::name_of(grade);
    text += " zone of ";
    text += in_running_text(point.name);
    text += " covers ";
    text += covered(covers);
    text += " the marked area (";
    text += percent(covers);
    text += "); ";
    text += inside(zone_inside);
    text += " (" + percent(zone_inside) + ") lies inside it.";
    return text;
}

std::string points_sentence(std::size_t count, float covers) {
    constexpr std::array<std::string_view, 10> k_counts{"No",   "One", "Two",   "Three", "Four",
                                                        "Five", "Six", "Seven", "Eight", "Nine"};
    std::string text = count < k_counts.size() ? std::string(k_counts[count]) : std::to_string(count);
    text += " of its trigger points reach the marked area; together they cover ";
    text += covered(covers);
    text += " it (" + percent(covers) + ").";
    return text;
}

std::string crossing_sentence() {
    return "It lies on the other side of the body; its zone crosses the midline.";
}

std::string condition_sentence(const anatomy::Condition& condition, const anatomy::ConditionLink& link) {
    const std::string name = in_running_text(condition.names.name);
    if (link.strength == "often") return "The sources often link it with " + name + ".";
    if (link.strength == "sometimes") return "The sources sometimes link it with " + name + ".";
    return "There is little evidence, but it has been linked with " + name + ".";
}

}
