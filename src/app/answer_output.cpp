// SPDX-License-Identifier: MIT
#include "app/answer_output.h"

#include "app/terminal.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace app {
namespace {

Json json_of(const referral::Candidate& candidate, std::size_t rank) {
    Json because = Json::array();
    for (const referral::Reason& reason : candidate.because)
        because.push_back({{"text", reason.text},
                           {"plain", reason.plain},
                           {"covers", rounded(reason.covers)},
                           {"zone_inside", rounded(reason.zone_inside)},
                           {"grade", anatomy::name_of(reason.grade)},
                           {"sources", reason.sources}});
    return {{"rank", rank},
            {"muscle", candidate.muscle},
            {"side", core::name_of(candidate.side)},
            {"score", rounded(candidate.score)},
            {"grade", anatomy::name_of(candidate.grade)},
            {"trigger_points", candidate.points},
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

Json json_of(const referral::Apart& apart) {
    Json zones = Json::array();
    for (const referral::ZoneView& zone : apart.zones)
        zones.push_back({{"area", zone.area},
                         {"side", core::name_of(zone.side)},
                         {"grade", anatomy::name_of(zone.grade)},
                         {"share", rounded(zone.share)},
                         {"marked", rounded(zone.marked)}});
    return {{"muscle", apart.muscle},       {"side", core::name_of(apart.side)},
            {"trigger_point", apart.point}, {"place", apart.place},
            {"palpation", apart.palpation}, {"reproduces", apart.reproduces},
            {"movement", apart.movement},   {"only", apart.only},
            {"raises", apart.raises},       {"lowers", apart.lowers},
            {"zones", std::move(zones)},    {"sources", apart.sources}};
}

std::string named(const anatomy::Catalog& catalog, const std::string& muscle, core::Side side) {
    return catalog.find_muscle(muscle)->names.name + ", " + std::string(core::name_of(side));
}

std::string numbered(std::size_t number, const std::string& text) {
    const std::string lead = std::to_string(number) + ". ";
    return std::string(lead.size() < 4 ? 4 - lead.size() : 0, ' ') + lead + text + "\n";
}

std::string cautions_of(const referral::Answer& answer, const anatomy::Catalog& catalog, bool is_serious, bool plain) {
    std::string text;
    for (const referral::Alert& alert : answer.alerts) {
        const anatomy::Caution* caution = catalog.find_caution(alert.caution);
        if (!caution || caution->is_serious != is_serious) continue;
        text += labeled("  -", plain ? caution->plain : alert.text + " " + caution->text, 4);
        if (!plain) text += wrapped("[" + joined(caution->sources) + "]", 4);
    }
    return text;
}

std::string apart_text(const referral::Apart& apart, const anatomy::Catalog& catalog) {
    constexpr std::size_t k_label = 15;
    std::string text = "  " + named(catalog, apart.muscle, apart.side) + "\n";
    text += labeled("    Where", apart.place + " " + apart.palpation, k_label);
    text += labeled("    Then", apart.reproduces + (apart.only.empty() ? "" : " " + apart.only), k_label);
    text += labeled("    Movement", apart.movement, k_label);
    for (const std::string& raise : apart.raises) text += labeled("    For it", raise, k_label);
    for (const std::string& lower : apart.lowers) text += labeled("    Against", lower, k_label);
    return text + wrapped("[" + joined(apart.sources) + "]", k_label);
}

}

void add_answer(Json& document, const referral::Answer& answer, const anatomy::Catalog& catalog) {
    document["candidates"] = Json::array();
    for (std::size_t i = 0; i < answer.candidates.size(); ++i)
        document["candidates"].push_back(json_of(answer.candidates[i], i + 1));
    document["sets"] = Json::array();
    for (const referral::SourceSet& set : answer.sets) document["sets"].push_back(json_of(set));
    document["apart"] = Json::array();
    for (const referral::Apart& apart : answer.apart) document["apart"].push_back(json_of(apart));
    document["cautions"] = Json::array();
    for (const referral::Alert& alert : answer.alerts)
        if (const anatomy::Caution* caution = catalog.find_caution(alert.caution)) {
            Json row = app::json_of(*caution);
            row["because"] = alert.text;
            document["cautions"].push_back(std::move(row));
        }
}

std::string text_of(const referral::Answer& answer, const anatomy::Catalog& catalog, const std::string& question,
                    bool plain) {
    std::string text;
    if (const std::string serious = cautions_of(answer, catalog, true, plain); !serious.empty())
        text += (plain ? "First of all\n" : "Before anything else, consider\n") + serious + "\n";
    text += wrapped((plain ? "Muscles that may take part: " : "Muscles to look at: ") + question) + "\n";
    constexpr std::size_t k_most_plain = 8; // more would only worry
    const std::size_t count = plain ? std::min(answer.candidates.size(), k_most_plain) : answer.candidates.size();
    for (std::size_t i = 0; i < count; ++i) {
        const referral::Candidate& candidate = answer.candidates[i];
        const std::string name = named(catalog, candidate.muscle, candidate.side);
        if (plain) {
            text += numbered(i + 1, name) + wrapped(candidate.plain, 6);
            continue;
        }
        text += numbered(i + 1, name + "  (score " + std::to_string(candidate.score).substr(0, 4) + ")");
        for (const referral::Reason& reason : candidate.because) text += wrapped(reason.text, 6);
        text += wrapped("[" + joined(candidate.sources) + "]", 6);
    }
    if (answer.candidates.empty()) text += "    No charted muscle is known for it.\n";
    if (!plain && !answer.sets.empty()) {
        text += "\nWhat explains it together\n";
        for (const referral::SourceSet& set : answer.sets) text += labeled("  -", set.text, 4);
    }
    if (!plain && !answer.apart.empty()) {
        text += "\nTelling them apart\n";
        for (const referral::Apart& apart : answer.apart) text += apart_text(apart, catalog);
    }
    if (const std::string mild = cautions_of(answer, catalog, false, plain); !mild.empty())
        text += "\nKeep in mind\n" + mild;
    return text;
}

}
