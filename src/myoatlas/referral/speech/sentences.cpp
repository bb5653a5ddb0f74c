// SPDX-License-Identifier: MIT
#include "myoatlas/referral/speech/sentences.h"

#include <string_view>

namespace myoatlas::referral {
namespace {

// "point 1" and "its lower point" where the muscle is named already, else the whole name.
std::string point_of(const Words& words, const anatomy::TriggerPoint& point) {
    const std::size_t comma = point.name.rfind(", ");
    const std::string last = comma == std::string::npos ? std::string() : point.name.substr(comma + 2);
    const std::string word = words("point.word");
    if (point.is_own() || last.find(word) == std::string::npos)
        // A comma within the name wants a second one behind it.
        return words(comma != std::string::npos ? "point.named_with_comma" : "point.named",
                     {{"point", inside_sentence(point.name)}});
    return words(last.starts_with(word) ? "point.numbered" : "point.described", {{"point", last}});
}

std::string grade_of(const Words& words, anatomy::ZoneGrade grade) {
    return words("grade." + std::string(anatomy::name_of(grade)));
}

std::string link_sentence(const Words& words, std::string_view beginning, const std::string& name,
                          anatomy::LinkStrength strength) {
    const bool is_weak = strength == anatomy::LinkStrength::LittleEvidence;
    const std::string key =
        (is_weak ? "condition" : std::string(beginning)) + "." + std::string(anatomy::name_of(strength));
    return words(key, {{"name", inside_sentence(name)}});
}

}

std::string zone_sentence(const Words& words, const anatomy::Muscle& muscle, const anatomy::TriggerPoint& point,
                          anatomy::ZoneGrade grade, float covers, float zone_inside) {
    const bool is_only = muscle.points.size() < 2;
    return words(is_only ? "zone.only" : "zone.of_point", {{"grade", grade_of(words, grade)},
                                                           {"point", is_only ? std::string() : point_of(words, point)},
                                                           {"much", words.much_of(covers, Thing::MarkedArea)},
                                                           {"percent", percent(covers)},
                                                           {"much_of_zone", words.much_of(zone_inside, Thing::Zone)},
                                                           {"percent_of_zone", percent(zone_inside)}});
}

std::string further_zone_sentence(const Words& words, const anatomy::Muscle& muscle, const anatomy::TriggerPoint& point,
                                  anatomy::ZoneGrade grade, float covers, float zone_inside) {
    const bool is_only = muscle.points.size() < 2;
    return words(is_only ? "further_zone.only" : "further_zone.of_point",
                 {{"grade", grade_of(words, grade)},
                  {"point", is_only ? std::string() : point_of(words, point)},
                  {"percent", percent(covers)},
                  {"much_of_zone", words.much_of(zone_inside, Thing::ThatZone)}});
}

std::string plain_zone_sentence(const Words& words, anatomy::ZoneGrade grade, float covers) {
    // Of less there is nothing to say that the muscle's own sentence does not: the same words under every muscle are
    // noise.
    constexpr float k_worth_saying = 0.6f;
    if (grade == anatomy::ZoneGrade::Essential && covers < k_worth_saying) return "";
    return words("plain_zone." + std::string(anatomy::name_of(grade)));
}

std::string points_sentence(const Words& words, std::size_t count, float covers) {
    constexpr std::size_t k_in_words = 10;
    return words("points",
                 {{"count", count < k_in_words ? words("count." + std::to_string(count)) : std::to_string(count)},
                  {"much", words.much_of(covers, Thing::It)},
                  {"percent", percent(covers)}});
}

std::string condition_sentence(const Words& words, const anatomy::Condition& condition,
                               const anatomy::ConditionLink& link) {
    return link_sentence(words, "condition", condition.names.name, link.strength);
}

std::string symptom_sentence(const Words& words, const anatomy::TriggerPoint& point, const std::string& phrase) {
    std::string name = as_sentence(point.name);
    name.pop_back();
    const bool has_comma = point.name.find(',') != std::string::npos;
    return words(has_comma ? "symptom.with_comma" : "symptom.charted", {{"point", name}, {"phrase", phrase}});
}

std::string linked_symptom_sentence(const Words& words, const std::string& symptom,
                                    const anatomy::ConditionLink& link) {
    return link_sentence(words, "linked", symptom, link.strength);
}

std::string chain_sentence(const Words& words, const std::string& satellite) {
    return words("chain", {{"muscle", words.muscle_inside_sentence(satellite)}});
}

}
