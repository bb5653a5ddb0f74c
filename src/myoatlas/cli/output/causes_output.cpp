// SPDX-License-Identifier: MIT
#include "myoatlas/cli/output/causes_output.h"

#include "myoatlas/anatomy/sources/citation.h"
#include "myoatlas/core/terminal_text.h"
#include "myoatlas/core/text.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

namespace myoatlas::cli {
namespace {

constexpr std::size_t k_most = 6, k_most_plain = 3; // told as text; JSON has all

std::string where_it_lies(const core::TextCatalog& texts, const anatomy::OtherCause& cause, core::Side side) {
    const std::string word = texts("answer.side." + std::string(core::name_of(side)), {});
    return cause.side == anatomy::CauseSide::Either ? " (" + word + ")" : "";
}

// Left and right of one, one right after the other and as well suited, are told as one.
bool is_either_side(const referral::FeltThere& one, const referral::FeltThere& other) {
    constexpr float k_alike = 0.005f;
    return one.cause == other.cause && one.side != other.side && one.score - other.score < k_alike;
}

std::vector<std::string> areas_of(const anatomy::CauseChart& chart, anatomy::ZoneGrade grade) {
    std::vector<std::string> areas;
    for (const anatomy::Zone& zone : chart.zones)
        if (zone.grade == grade)
            for (const std::string& id : zone.areas)
                if (std::find(areas.begin(), areas.end(), id) == areas.end()) areas.push_back(id);
    return areas;
}

}

Json json_of(const anatomy::OtherCause& cause) {
    Json charts = Json::array();
    for (const anatomy::CauseChart& chart : cause.charts)
        charts.push_back({{"about", chart.about},
                          {"evidence", anatomy::name_of(chart.evidence)},
                          {"essential_areas", areas_of(chart, anatomy::ZoneGrade::Essential)},
                          {"spillover_areas", areas_of(chart, anatomy::ZoneGrade::Spillover)},
                          {"zones", chart.zones.size()},
                          {"sources", chart.sources}});
    std::vector<std::string> sources = cause.sources;
    for (const anatomy::CauseChart& chart : cause.charts)
        for (const std::string& id : chart.sources)
            if (std::find(sources.begin(), sources.end(), id) == sources.end()) sources.push_back(id);
    return {{"id", cause.id},
            {"kind", anatomy::name_of(cause.kind)},
            {"name", cause.names.name},
            {"latin", cause.names.latin},
            {"lay", cause.names.lay},
            {"aliases", cause.names.aliases},
            {"translations", cause.names.translations},
            {"side", anatomy::name_of(cause.side)},
            {"text", cause.text},
            {"plain", cause.plain},
            {"symptoms", cause.symptoms},
            {"charts", std::move(charts)},
            {"sources", sources}};
}

Json causes_json(const referral::Answer& answer, const anatomy::Catalog& catalog) {
    Json rows = Json::array();
    for (const referral::FeltThere& felt : answer.other_causes) {
        const anatomy::OtherCause* cause = catalog.find_other_cause(felt.cause);
        if (!cause) continue;
        rows.push_back({{"id", felt.cause},
                        {"kind", anatomy::name_of(felt.kind)},
                        {"name", cause->names.name},
                        {"side", core::name_of(felt.side)},
                        {"score", rounded(felt.score)},
                        {"covers", rounded(felt.covers)},
                        {"zone_inside", rounded(felt.zone_inside)},
                        {"evidence", anatomy::name_of(cause->charts[felt.chart].evidence)},
                        {"because", felt.text},
                        {"text", cause->text},
                        {"plain", cause->plain},
                        {"sources", felt.sources}});
    }
    return rows;
}

namespace {

// A text without the sentences that stood in one before it: neighbors of a kind are told of in the same words.
std::string without_told(const std::string& text, std::set<std::string>& told) {
    constexpr std::string_view k_between = ". ";
    std::string rest;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find(k_between, begin), text.size() - 1) + 1;
        const std::string sentence = text.substr(begin, end - begin);
        if (told.insert(sentence).second) rest += (rest.empty() ? "" : " ") + sentence;
        begin = std::min(text.find_first_not_of(' ', end), text.size());
    }
    return rest;
}

}

std::string causes_text(const referral::Answer& answer, const anatomy::Catalog& catalog, const core::TextCatalog& texts,
                        bool plain) {
    std::string text;
    const std::size_t most = plain ? k_most_plain : k_most;
    std::size_t told = 0;
    std::set<std::string> sentences;
    for (std::size_t i = 0; i < answer.other_causes.size() && told < most; ++i) {
        const referral::FeltThere& felt = answer.other_causes[i];
        const anatomy::OtherCause* cause = catalog.find_other_cause(felt.cause);
        if (!cause || (plain && !sentences.insert(cause->plain).second)) continue; // neighbors share their plain words
        const bool is_both = i + 1 < answer.other_causes.size() && is_either_side(felt, answer.other_causes[i + 1]);
        const std::string side =
            is_both ? " (" + std::string(texts("causes.either")) + ")" : where_it_lies(texts, *cause, felt.side);
        if (plain) {
            text += core::labeled("  -", cause->plain, 4);
        } else {
            const std::string kind = texts("causes.is." + std::string(anatomy::name_of(felt.kind)), {});
            text += core::labeled("  -",
                                  cause->names.name + side + ", " + kind + ". " +
                                      core::joined({without_told(cause->text, sentences), felt.text}, " "),
                                  4);
            text += core::wrapped("[" + core::joined(felt.sources) + "]", 4);
        }
        if (is_both) ++i;
        ++told;
    }
    if (text.empty()) return text;
    return std::string(texts("causes.title")) + "\n" +
           core::wrapped(texts(plain ? "causes.lead_plain" : "causes.lead"), 2) + text;
}

std::string text_of(const anatomy::OtherCause& cause, const anatomy::Catalog& catalog, const core::TextCatalog& texts) {
    const auto labeled = [&](std::string_view key, std::string_view what) { return core::labeled(texts(key), what); };
    std::string text = labeled("causes.lies", texts("causes.side." + std::string(anatomy::name_of(cause.side)), {})) +
                       labeled("causes.shows", cause.text) + labeled("causes.for_clients", cause.plain) +
                       labeled("causes.symptoms", core::joined(cause.symptoms, "; "));
    const auto names = [&](const std::vector<std::string>& ids) {
        std::vector<std::string> list;
        for (const std::string& id : ids)
            if (const anatomy::Area* area = catalog.find_area(id)) list.push_back(area->names.name);
        return core::joined(list, "; ");
    };
    for (const anatomy::CauseChart& chart : cause.charts)
        text +=
            "\n" + labeled("causes.chart", chart.about.empty() ? texts("causes.usual_chart") : chart.about) +
            labeled("causes.felt_in", names(areas_of(chart, anatomy::ZoneGrade::Essential))) +
            labeled("causes.spills_to", names(areas_of(chart, anatomy::ZoneGrade::Spillover))) +
            labeled("causes.evidence", texts("refer.evidence." + std::string(anatomy::name_of(chart.evidence)), {}) +
                                           " [" + core::joined(chart.sources) + "]");
    text += "\n";
    const Json told = json_of(cause);
    for (const Json& id : told["sources"])
        if (const anatomy::Source* source = catalog.find_source(id.get<std::string>()))
            text += labeled("causes.source", anatomy::full_reference(*source) + " [" + source->id + "]");
    return text;
}

}
