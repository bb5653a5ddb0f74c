// SPDX-License-Identifier: MIT
#include "referral/sentences.h"

#include "referral/words.h"

#include <array>
#include <string_view>

namespace referral {
namespace {

std::string_view inside(float zone_inside) {
    if (zone_inside >= 0.9f) return "nearly all of that zone";
    if (zone_inside >= 0.6f) return "most of that zone";
    if (zone_inside >= 0.4f) return "about half of that zone";
    if (zone_inside >= 0.36f) return "more than a third of that zone";
    if (zone_inside >= 0.28f) return "a third of that zone";
    if (zone_inside >= 0.15f) return "some of that zone";
    return "little of that zone";
}

std::string_view how_often(const anatomy::ConditionLink& link) {
    return link.strength == "often" ? "often" : "sometimes";
}

}

std::string zone_sentence(const anatomy::TriggerPoint& point, anatomy::ZoneGrade grade, float covers,
                          float zone_inside) {
    std::string text = "The ";
    text += anatomy::name_of(grade);
    text += " zone of ";
    text += inside_sentence(point.name);
    // The name mostly ends in ", point 1", which wants its second comma.
    if (point.name.find(',') != std::string::npos) text += ',';
    text += " covers ";
    text += much_of(covers);
    text += " the marked area (";
    text += percent(covers);
    text += "); ";
    text += inside(zone_inside);
    text += " (" + percent(zone_inside) + ") is marked.";
    return text;
}

std::string plain_zone_sentence(anatomy::ZoneGrade grade, float covers) {
    return (grade == anatomy::ZoneGrade::Essential ? "Its pain is known to be felt in "
                                                   : "Some people feel its pain in ") +
           std::string(much_of(covers)) + " the place you marked.";
}

std::string points_sentence(std::size_t count, float covers) {
    constexpr std::array<std::string_view, 10> k_counts{"No",   "One", "Two",   "Three", "Four",
                                                        "Five", "Six", "Seven", "Eight", "Nine"};
    std::string text = count < k_counts.size() ? std::string(k_counts[count]) : std::to_string(count);
    text += " of its trigger points reach the marked area; together they cover ";
    text += much_of(covers);
    text += " it (" + percent(covers) + ").";
    return text;
}

std::string crossing_sentence() {
    return "It lies on the other side of the body; its zone crosses the midline.";
}

std::string plain_crossing_sentence() {
    return "The muscle itself lies on the other side.";
}

std::string condition_sentence(const anatomy::Condition& condition, const anatomy::ConditionLink& link) {
    const std::string name = inside_sentence(condition.names.name);
    if (link.strength == "little_evidence")
        return "There is little evidence, but it has been linked with " + name + ".";
    return "The sources " + std::string(how_often(link)) + " link it with " + name + ".";
}

std::string symptom_sentence(const anatomy::TriggerPoint& point, const std::string& phrase) {
    std::string text = as_sentence(point.name);
    text.pop_back();
    return text + (point.name.find(',') != std::string::npos ? "," : "") + " is charted with \"" + phrase + "\".";
}

std::string linked_symptom_sentence(const std::string& symptom, const anatomy::ConditionLink& link) {
    const std::string name = inside_sentence(symptom);
    if (link.strength == "little_evidence")
        return "There is little evidence, but it has been linked with " + name + ".";
    return "The sources " + std::string(how_often(link)) + " link it with " + name +
           ", though no single point is charted so.";
}

std::string chain_sentence(const std::string& satellite) {
    return "Its points are charted as setting off others in " + inside_sentence(short_name(satellite)) +
           ", which refers there too.";
}

}
