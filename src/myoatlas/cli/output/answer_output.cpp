// SPDX-License-Identifier: MIT
#include "myoatlas/cli/output/answer_output.h"

#include "myoatlas/cli/output/causes_output.h"
#include "myoatlas/core/terminal_text.h"
#include "myoatlas/core/text.h"
#include "myoatlas/referral/speech/told_sides.h"
#include "myoatlas/referral/speech/words.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace myoatlas::cli {
namespace {

Json json_of(const referral::Candidate& candidate, std::size_t rank, const anatomy::Catalog& catalog) {
    Json because = Json::array();
    for (const referral::Reason& reason : candidate.because)
        because.push_back({{"text", reason.text},
                           {"plain", reason.plain},
                           {"covers", rounded(reason.covers)},
                           {"zone_inside", rounded(reason.zone_inside)},
                           {"grade", anatomy::name_of(reason.grade)},
                           {"sources", reason.sources}});
    std::vector<std::string> own;
    for (const std::string& id : candidate.points)
        if (const anatomy::TriggerPoint* point = catalog.find_point(id); point && point->is_own()) own.push_back(id);
    return {{"rank", rank},
            {"muscle", candidate.muscle},
            {"side", core::name_of(candidate.side)},
            {"score", rounded(candidate.score)},
            {"grade", anatomy::name_of(candidate.grade)},
            {"trigger_points", candidate.points},
            {"own_points", own},
            {"because", std::move(because)},
            {"plain", candidate.plain},
            {"sources", candidate.sources}};
}

Json json_of(const referral::SourceSet& set) {
    Json muscles = Json::array();
    for (const referral::SetMember& member : set.members)
        muscles.push_back({{"muscle", member.muscle},
                           {"side", core::name_of(member.side)},
                           {"trigger_point", member.point},
                           {"areas", member.areas},
                           {"alike", member.alike}});
    return {{"muscles", std::move(muscles)},
            {"covers", rounded(set.covers)},
            {"score", rounded(set.score)},
            {"text", set.text},
            {"sources", set.sources}};
}

Json json_of(const referral::Difference& difference) {
    Json zones = Json::array();
    for (const referral::ZoneView& zone : difference.zones)
        zones.push_back({{"area", zone.area},
                         {"side", core::name_of(zone.side)},
                         {"grade", anatomy::name_of(zone.grade)},
                         {"share", rounded(zone.share)},
                         {"marked", rounded(zone.marked)}});
    return {{"muscle", difference.muscle},       {"side", core::name_of(difference.side)},
            {"trigger_point", difference.point}, {"place", difference.place},
            {"palpation", difference.palpation}, {"reproduces", difference.reproduces},
            {"movement", difference.movement},   {"only", difference.only},
            {"raises", difference.raises},       {"lowers", difference.lowers},
            {"zones", std::move(zones)},         {"sources", difference.sources}};
}

std::string_view name_of(referral::CalledBy by) {
    switch (by) {
    case referral::CalledBy::Symptom:
        return "symptom";
    case referral::CalledBy::Flag:
        return "flag";
    case referral::CalledBy::Condition:
        return "condition";
    case referral::CalledBy::Area:
        return "area";
    }
    return "";
}

bool is_our_advice(const referral::Alert& alert) {
    return alert.sources.empty() && (alert.by == referral::CalledBy::Symptom || alert.by == referral::CalledBy::Flag);
}

std::string name_of_muscle(const anatomy::Catalog& catalog, const std::string& muscle) {
    return referral::short_name(catalog.find_muscle(muscle)->names.name);
}

// What an answer is told with, for people.
struct Told {
    const anatomy::Catalog& catalog;
    const core::TextCatalog& texts;
};

std::string named(const Told& told, const std::string& muscle, core::Side side) {
    return told.texts("answer.sided", {{"muscle", name_of_muscle(told.catalog, muscle)},
                                       {"side", told.texts("answer.side." + std::string(core::name_of(side)), {})}});
}

std::string names_of(const anatomy::Catalog& catalog, const referral::MuscleCare& care) {
    std::vector<std::string> names;
    for (const std::string& muscle : care.muscles) names.push_back(name_of_muscle(catalog, muscle));
    return core::joined(names, "; ");
}

std::string numbered(std::size_t number, const std::string& text) {
    const std::string lead = std::to_string(number) + ". ";
    return std::string(lead.size() < 4 ? 4 - lead.size() : 0, ' ') + lead + text + "\n";
}

std::string sources_of(const Told& told, const referral::Alert& alert) {
    if (is_our_advice(alert)) return " [" + std::string(told.texts("trace.our_advice")) + "]";
    return alert.sources.empty() ? "" : " [" + core::joined(alert.sources) + "]";
}

// What calls for several cautions is said once, above them.
std::string cautions_of(const referral::Answer& answer, const Told& told, bool plain) {
    std::string text, because;
    for (const referral::Alert& alert : answer.alerts) {
        const anatomy::Caution* caution = told.catalog.find_caution(alert.caution);
        if (!caution) continue;
        if (!plain && alert.text != because) text += core::wrapped(alert.text + sources_of(told, alert), 2);
        because = alert.text;
        text += core::labeled(plain ? "  -" : "    -", plain ? caution->plain : caution->name + ": " + caution->text,
                              plain ? 4 : 6);
        if (!plain) text += core::wrapped("[" + core::joined(caution->sources) + "]", 6);
    }
    return text;
}

std::string care_of(const referral::Answer& answer, const anatomy::Catalog& catalog, bool plain) {
    std::string text;
    for (const referral::MuscleCare& care : answer.care) {
        text += core::labeled("  -", plain ? care.plain : names_of(catalog, care) + ". " + care.text, 4);
        if (!plain) text += core::wrapped("[" + core::joined(catalog.find_caution(care.caution)->sources) + "]", 4);
    }
    return text;
}

// Sentences that every muscle compared would be told; said once for all.
bool is_said_of_all(const referral::Answer& answer, const std::string& lower) {
    return answer.difference.size() > 1 &&
           std::all_of(answer.difference.begin(), answer.difference.end(), [&](const auto& difference) {
               return std::find(difference.lowers.begin(), difference.lowers.end(), lower) != difference.lowers.end();
           });
}

std::string difference_text(const referral::Answer& answer, const referral::Difference& difference, const Told& told) {
    constexpr std::size_t k_label = 15;
    const auto labeled = [&](std::string_view key, const std::string& words) {
        return core::labeled("    " + std::string(told.texts(key)), words, k_label);
    };
    std::vector<std::string> lowers;
    for (const std::string& lower : difference.lowers)
        if (!is_said_of_all(answer, lower)) lowers.push_back(lower);
    std::string text = "  " + named(told, difference.muscle, difference.side) + "\n";
    text += labeled("show.where", core::joined({difference.place, difference.palpation}, " "));
    text += labeled("trace.then", difference.reproduces + (difference.only.empty() ? "" : " " + difference.only));
    text += labeled("trace.movement", difference.movement);
    text += labeled("trace.for_it", core::joined(difference.raises, " "));
    text += labeled("trace.against", core::joined(lowers, " "));
    return text + core::wrapped("[" + core::joined(difference.sources) + "]", k_label);
}

// What would stand under nearly every muscle: said once, above the list.
constexpr std::string_view k_usual_grade = "answer.evidence.charted_by_one", k_unreached = "answer.no_zone";

bool has_sentence(const referral::Answer& answer, std::string_view sentence) {
    for (const referral::Candidate& candidate : answer.candidates)
        for (const referral::Reason& reason : candidate.because)
            if (reason.text.find(sentence) != std::string::npos) return true;
    return false;
}

std::string reasons_of(const referral::Candidate& candidate, const Told& told) {
    std::string reasons;
    for (const referral::Reason& reason : candidate.because) reasons += (reasons.empty() ? "" : " ") + reason.text;
    for (const std::string_view key : {k_usual_grade, k_unreached}) {
        const std::string sentence = " " + std::string(told.texts(key));
        if (const std::size_t at = reasons.find(sentence); at != std::string::npos) reasons.erase(at, sentence.size());
    }
    return reasons;
}

std::string candidate_text(const referral::Candidate& candidate, const Told& told, std::size_t number,
                           const std::string& side_key, bool plain) {
    const std::string name =
        told.texts("answer.sided", {{"muscle", name_of_muscle(told.catalog, candidate.muscle)},
                                    {"side", told.texts(side_key.empty() ? "answer.side.midline" : side_key, {})}});
    if (plain) return numbered(number, name) + core::wrapped(candidate.plain, 6);
    // Without a place there is nothing to fit, and the score only repeats how strong the link is.
    const bool is_placed = std::any_of(candidate.because.begin(), candidate.because.end(),
                                       [](const referral::Reason& reason) { return reason.covers > 0.0f; });
    std::string number_words = std::to_string(candidate.score).substr(0, 4);
    std::replace(number_words.begin(), number_words.end(), '.', *told.texts("number.decimal"));
    const std::string score = "  (" + told.texts("trace.score", {{"score", number_words}}) + ")";
    return numbered(number, name + (is_placed ? score : "")) + core::wrapped(reasons_of(candidate, told), 6) +
           core::wrapped("[" + core::joined(candidate.sources) + "]", 6);
}

}

void add_answer(Json& document, const referral::Answer& answer, const anatomy::Catalog& catalog) {
    document["candidates"] = Json::array();
    for (std::size_t i = 0; i < answer.candidates.size(); ++i)
        document["candidates"].push_back(json_of(answer.candidates[i], i + 1, catalog));
    document["sets"] = Json::array();
    for (const referral::SourceSet& set : answer.sets) document["sets"].push_back(json_of(set));
    document["apart"] = Json::array();
    for (const referral::Difference& difference : answer.difference) document["apart"].push_back(json_of(difference));
    document["other_causes"] = causes_json(answer, catalog);
    document["cautions"] = Json::array();
    for (const referral::Alert& alert : answer.alerts)
        if (const anatomy::Caution* caution = catalog.find_caution(alert.caution)) {
            Json row = cli::json_of(*caution);
            row["because"] = alert.text;
            row["called_by"] = name_of(alert.by);
            row["because_sources"] = alert.sources;
            row["our_advice"] = is_our_advice(alert);
            document["cautions"].push_back(std::move(row));
        }
    for (const referral::MuscleCare& care : answer.care) {
        Json row = cli::json_of(*catalog.find_caution(care.caution));
        row["because"] = "Among the first muscles here: " + names_of(catalog, care) + ".";
        row["called_by"] = "muscle";
        row["muscles"] = care.muscles;
        row["care"] = care.text;
        row["care_plain"] = care.plain;
        document["cautions"].push_back(std::move(row));
    }
}

std::string text_of(const referral::Answer& answer, const anatomy::Catalog& catalog, const core::TextCatalog& texts,
                    const std::string& question, std::size_t top, bool plain, const referral::PainReport& report) {
    const Told told{catalog, texts};
    const auto heading = [&](std::string_view key) { return std::string(texts(key)) + "\n"; };
    constexpr std::size_t k_most = 10, k_most_plain = 6; // nobody reads on; more would only worry
    if (top == 0) top = plain ? k_most_plain : k_most;
    std::string text;
    const bool is_none = plain && answer.candidates.empty(); // a client with a fever reads of no muscles
    if (!is_none)
        text += core::wrapped(texts(plain ? "trace.muscles_plain" : "trace.muscles", {{"question", question}})) + "\n";
    if (!plain && has_sentence(answer, texts(k_usual_grade))) text += core::wrapped(texts("trace.usual_grade"), 2);
    if (!plain && has_sentence(answer, texts(k_unreached))) text += core::wrapped(texts("trace.unreached"), 2);
    std::size_t at = 0, number = 0;
    for (; at < answer.candidates.size(); ++at) {
        if (referral::is_told_before(answer, at)) continue;
        if (number == top) break;
        const referral::Candidate& candidate = answer.candidates[at];
        text += candidate_text(candidate, told, ++number, referral::side_key(report, answer, candidate), plain);
    }
    if (answer.candidates.empty()) text += (is_none ? "" : "    ") + heading("trace.none");
    if (!plain && at < answer.candidates.size())
        text += core::wrapped(texts("trace.further", {{"count", std::to_string(answer.candidates.size() - at)},
                                                      {"all", std::to_string(answer.candidates.size())}}),
                              4);
    if (!plain && !answer.sets.empty()) {
        text += "\n" + heading("trace.together");
        for (const referral::SourceSet& set : answer.sets) text += core::labeled("  -", set.text, 4);
    }
    if (!plain && !answer.difference.empty()) {
        text += "\n" + heading("trace.tell");
        if (answer.difference.size() > 1) text += core::wrapped(texts("trace.press"), 2);
        for (const referral::Difference& difference : answer.difference)
            text += difference_text(answer, difference, told);
    }
    // Who is to call for help is not told what else it might be.
    const bool has_causes = !plain || answer.act != referral::Act::CallNow;
    const std::string causes = has_causes ? causes_text(answer, catalog, texts, plain) : "";
    if (!causes.empty()) text += "\n" + causes;
    const std::string cautions = cautions_of(answer, told, plain), care = care_of(answer, catalog, plain);
    if (plain) {
        if (!(cautions + care).empty()) text += "\n" + heading("trace.mind") + cautions + care;
        return text;
    }
    if (!cautions.empty()) text += "\n" + heading("trace.mind") + cautions;
    if (!care.empty()) text += "\n" + heading("trace.care") + care;
    return text;
}

}
