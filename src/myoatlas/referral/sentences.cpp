// SPDX-License-Identifier: MIT
#include "myoatlas/referral/sentences.h"

#include "myoatlas/referral/words.h"

#include <array>
#include <string_view>

namespace myoatlas::referral {
namespace {

// "point 1" and "its lower point" where the muscle is named already, else the whole name.
void add_point(std::string& text, const anatomy::TriggerPoint& point) {
    const std::size_t comma = point.name.rfind(", ");
    const std::string_view last =
        comma == std::string::npos ? std::string_view() : std::string_view(point.name).substr(comma + 2);
    if (point.is_own() || last.find("point") == std::string_view::npos) {
        add_inside_sentence(text, point.name);
        // A comma within the name wants a second one behind it.
        if (comma != std::string::npos) text += ',';
        return;
    }
    if (last.rfind("point", 0) != 0) text += "its ";
    text += last;
}

// "The essential zone of point 1"
void add_subject(std::string& text, const anatomy::Muscle& muscle, const anatomy::TriggerPoint& point,
                 anatomy::ZoneGrade grade) {
    const bool is_only = muscle.points.size() < 2;
    text += is_only ? "Its " : "The ";
    text += anatomy::name_of(grade);
    text += " zone";
    if (is_only) return;
    text += " of ";
    add_point(text, point);
}

}

std::string zone_sentence(const anatomy::Muscle& muscle, const anatomy::TriggerPoint& point, anatomy::ZoneGrade grade,
                          float covers, float zone_inside) {
    constexpr std::size_t k_usual = 220; // letters, with what follows
    std::string text;
    text.reserve(k_usual);
    add_subject(text, muscle, point, grade);
    text += " covers ";
    text += much_of(covers);
    text += " the marked area (";
    add_percent(text, covers);
    text += "); ";
    text += much_of(zone_inside);
    text += " the zone (";
    add_percent(text, zone_inside);
    text += ") is marked.";
    return text;
}

std::string further_zone_sentence(const anatomy::Muscle& muscle, const anatomy::TriggerPoint& point,
                                  anatomy::ZoneGrade grade, float covers, float zone_inside) {
    std::string text;
    add_subject(text, muscle, point, grade);
    text += " covers ";
    add_percent(text, covers);
    text += " of the area, and ";
    text += much_of(zone_inside);
    text += " that zone is marked.";
    return text;
}

std::string own_sentence() {
    return "This pattern is your own.";
}

std::string plain_zone_sentence(anatomy::ZoneGrade grade, float covers) {
    constexpr std::size_t k_usual = 80;
    std::string text;
    text.reserve(k_usual);
    text +=
        grade == anatomy::ZoneGrade::Essential ? "Its pain is known to be felt in " : "Some people feel its pain in ";
    constexpr float k_small = 0.2f; // less is no number for a client
    text += covers < k_small ? "a small part of" : much_of(covers);
    text += " the place you marked.";
    return text;
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
    if (link.strength == anatomy::LinkStrength::LittleEvidence)
        return "There is little evidence, but it has been linked with " + name + ".";
    return "The sources " + std::string(anatomy::name_of(link.strength)) + " link it with " + name + ".";
}

std::string symptom_sentence(const anatomy::TriggerPoint& point, const std::string& phrase) {
    std::string text = as_sentence(point.name);
    text.pop_back();
    return text + (point.name.find(',') != std::string::npos ? "," : "") + " is charted with \"" + phrase + "\".";
}

std::string linked_symptom_sentence(const std::string& symptom, const anatomy::ConditionLink& link) {
    const std::string name = inside_sentence(symptom);
    if (link.strength == anatomy::LinkStrength::LittleEvidence)
        return "There is little evidence, but it has been linked with " + name + ".";
    return "The sources " + std::string(anatomy::name_of(link.strength)) + " link it with " + name +
           ", though no single point is charted so.";
}

std::string chain_sentence(const std::string& satellite) {
    return "It is charted as setting off " + muscle_inside_sentence(satellite) + ", which refers here too.";
}

}
