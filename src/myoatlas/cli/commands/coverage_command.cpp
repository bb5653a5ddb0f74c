// SPDX-License-Identifier: MIT
#include "myoatlas/cli/commands.h"
#include "myoatlas/cli/output/json_output.h"
#include "myoatlas/cli/output/knowledge.h"
#include "myoatlas/core/language.h"
#include "myoatlas/core/terminal_text.h"
#include "myoatlas/core/text.h"
#include "myoatlas/io/facts/translation_files.h"
#include "myoatlas/loading/text_file.h"
#include "myoatlas/search/coverage.h"
#include "myoatlas/search/translation_coverage.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cctype>
#include <cstddef>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>
#include <set>

namespace myoatlas::cli {
namespace {

constexpr std::size_t k_ids_shown = 3; // of what lacks something; --json lists all

// "trigger point" becomes "trigger points".
std::string plural_of(anatomy::Kind kind) {
    return std::string(anatomy::name_of(kind)) + "s";
}

std::string key_of(anatomy::Kind kind) {
    std::string key = plural_of(kind);
    std::replace(key.begin(), key.end(), ' ', '_');
    return key;
}

Json coverage_json(const search::Coverage& coverage) {
    Json document;
    for (const search::KindCoverage& kind : coverage.kinds) {
        Json& row = document[key_of(kind.kind)];
        row["total"] = kind.total;
        for (const search::Share& share : kind.shares)
            row["has"][share.what] = {{"have", share.have()}, {"of", share.of}, {"lacking", share.lacking}};
    }
    document[key_of(anatomy::Kind::TriggerPoint)]["own"] = coverage.own_points;
    Json& zones = document["zones"];
    std::size_t total = 0;
    for (const auto& [grade, count] : coverage.zones) total += count;
    zones["total"] = total;
    for (const auto& [grade, count] : coverage.zones) zones[std::string(grade)] = count;
    zones["deep"] = coverage.deep_zones;
    for (const auto& [grade, count] : coverage.evidence) document["evidence"][std::string(grade)] = count;
    for (const auto& [support, count] : coverage.claims) document["claims"][std::string(support)] = count;
    document["languages"] = coverage.languages;
    document["uncited"] = Json::array();
    for (const search::UncitedClaim& claim : coverage.uncited)
        document["uncited"].push_back(
            {{"kind", anatomy::name_of(claim.kind)}, {"id", claim.id}, {"claim", claim.claim}});
    return document;
}

// What every kind is asked for stands in the table; the rest is told where something lacks it.
std::vector<std::string> columns_of(const search::Coverage& coverage) {
    std::vector<std::string> columns{"trigger_points", "zones", "sources", "grades", "drawn", "latin", "lay"};
    columns.insert(columns.end(), coverage.languages.begin(), coverage.languages.end());
    return columns;
}

std::string heading_of(const std::string& what) {
    std::string heading = what == "trigger_points" ? "POINTS" : what;
    std::transform(heading.begin(), heading.end(), heading.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return heading;
}

std::string table_of(const search::Coverage& coverage) {
    const std::vector<std::string> columns = columns_of(coverage);
    std::vector<std::string> headings{"", "TOTAL"};
    for (const std::string& what : columns) headings.push_back(heading_of(what));
    core::Table table(headings);
    for (const search::KindCoverage& kind : coverage.kinds) {
        std::vector<std::string> cells{plural_of(kind.kind), std::to_string(kind.total)};
        for (const std::string& what : columns) {
            const search::Share* share = kind.find(what);
            cells.push_back(!share ? "-" : share->lacking.empty() ? "all" : std::to_string(share->have()));
        }
        table.add(std::move(cells));
    }
    return table.text();
}

std::string ids_in_short(const std::vector<std::string>& ids) {
    const std::size_t shown = std::min(ids.size(), k_ids_shown);
    std::string text = core::joined({ids.begin(), ids.begin() + static_cast<std::ptrdiff_t>(shown)});
    if (ids.size() > shown) text += " and " + std::to_string(ids.size() - shown) + " more";
    return text;
}

// "without palpation", "not drawn".
std::string lack_of(const std::string& what) {
    const bool is_done_to_it = what == "drawn" || what == "charted" || what == "cited";
    return (is_done_to_it ? "not " : "without ") + core::in_words(what);
}

std::string lacks_of(const search::Coverage& coverage) {
    core::Table table({"LACKING", "", "WHICH"});
    for (const search::KindCoverage& kind : coverage.kinds)
        for (const search::Share& share : kind.shares)
            if (!share.lacking.empty() && !core::is_language(share.what)) // languages are told of below
                table.add({plural_of(kind.kind) + " " + lack_of(share.what), std::to_string(share.lacking.size()),
                           share.have() == 0 ? "all of them" : ids_in_short(share.lacking)});
    return table.text();
}

std::string counts_of(const search::Tally& tally) {
    std::vector<std::string> parts;
    for (const auto& [word, count] : tally)
        if (count > 0) parts.push_back(std::to_string(count) + " " + core::in_words(word));
    return parts.empty() ? "none" : core::joined(parts);
}

// The engine brings cautions to the front; where no source says so it is our own advice.
void add_uncited_rules(search::Coverage& coverage, const referral::Rules& rules) {
    for (const referral::Flag& flag : rules.flags)
        if (flag.sources.empty()) coverage.uncited.push_back({anatomy::Kind::Caution, flag.caution, flag.text});
    for (const referral::Symptom& symptom : rules.symptoms)
        for (const referral::CautionCall& call : symptom.cautions)
            if (call.sources.empty())
                coverage.uncited.push_back({anatomy::Kind::Caution, call.caution, "named: " + symptom.id});
}

// What only the engine's rules cite is cited, too.
void count_sources_of_rules(search::Coverage& coverage, const referral::Rules& rules) {
    std::set<std::string> cited;
    for (const referral::Emergency& emergency : rules.emergencies)
        cited.insert(emergency.sources.begin(), emergency.sources.end());
    for (const referral::Symptom& symptom : rules.symptoms)
        for (const referral::CautionCall& call : symptom.cautions)
            cited.insert(call.sources.begin(), call.sources.end());
    for (search::KindCoverage& kind : coverage.kinds)
        for (search::Share& share : kind.shares)
            if (kind.kind == anatomy::Kind::Source && share.what == "cited")
                std::erase_if(share.lacking, [&](const std::string& id) { return cited.contains(id); });
}

void print_text(const search::Coverage& coverage) {
    const std::string own =
        coverage.own_points == 0 ? "" : "; " + std::to_string(coverage.own_points) + " of them your own";
    std::cout << table_of(coverage)
              << "A dash stands where it does not apply. An area has zones when a zone is meant to reach it.\n\n"
              << core::labeled("Points by grade", counts_of(coverage.evidence) + own)
              << core::labeled("Zones",
                               counts_of(coverage.zones) + "; " + std::to_string(coverage.deep_zones) + " of them deep")
              << core::labeled("Guide's claims", counts_of(coverage.claims));
    if (coverage.uncited.empty()) {
        std::cout << core::labeled("Uncited claims", "none");
    } else {
        std::vector<std::string> claims;
        for (const search::UncitedClaim& claim : coverage.uncited)
            claims.push_back(std::string(anatomy::name_of(claim.kind)) + " " + claim.id +
                             (claim.claim.empty() ? "" : " (" + claim.claim + ")"));
        std::cout << core::labeled("Uncited claims", std::to_string(claims.size()) + ": " + ids_in_short(claims));
    }
    const std::string lacks = lacks_of(coverage);
    std::cout << '\n'
              << (lacks.empty() ? "Nothing is lacking.\n"
                                : lacks + "\n`myoatlas coverage --json` lists all of them.\n");
}

// One for each language but English.
std::vector<search::TranslationCoverage> translations_of(loading::Context& context) {
    std::vector<search::TranslationCoverage> all;
    const auto english = loading::load_interface(context.data_folder() / "text", std::string(core::k_english));
    for (const std::string_view code : core::k_languages) {
        if (code == core::k_english) continue;
        const std::string language(code);
        const auto translation = io::load_translation(context.atlas_folder(), language);
        if (!translation) throw loading::Failure(loading::k_exit_bad_input, loading::lines_of(translation.problems()));
        search::TranslationCoverage coverage =
            search::translation_coverage_of(context.built_in_catalog()->all(), context.rules(), *translation);
        // What plain English leaves out is plain already.
        const auto own = loading::load_texts(context.data_folder() / "text" / (language + ".json"));
        search::TranslatedShare interface {
            "interface", 0, {}
        };
        if (english)
            for (const auto& [key, text] : english->entries()) {
                if (key.starts_with("latin.")) continue; // of Latin, not of English
                ++interface.of;
                if (code != core::k_plain_english && !(own && own->has(key))) interface.lacking.push_back(key);
            }
        coverage.shares.insert(coverage.shares.begin(), std::move(interface));
        all.push_back(std::move(coverage));
    }
    return all;
}

Json translations_json(const std::vector<search::TranslationCoverage>& translations) {
    Json all = Json::object();
    for (const search::TranslationCoverage& each : translations) {
        Json& row = all[each.language];
        for (const search::TranslatedShare& share : each.shares)
            row["has"][share.what] = {{"have", share.have()}, {"of", share.of}, {"lacking", share.lacking}};
        row["stale"] = each.stale;
    }
    return all;
}

std::string text_of(const std::vector<search::TranslationCoverage>& translations) {
    std::string text = "\nStill told in English in other languages\n";
    for (const search::TranslationCoverage& each : translations) {
        std::vector<std::string> parts;
        for (const search::TranslatedShare& share : each.shares)
            if (!share.lacking.empty())
                parts.push_back(std::to_string(share.lacking.size()) + " of " + std::to_string(share.of) + " " +
                                share.what);
        if (!each.stale.empty()) parts.push_back(std::to_string(each.stale.size()) + " for words that stand nowhere");
        text += core::labeled("  " + each.language, core::joined(parts, "; "), 9);
    }
    return text;
}

}

void add_coverage_command(CLI::App& program, loading::Context& context) {
    CLI::App* command = program.add_subcommand(
        "coverage", "What has points, zones, sources, grades and translations, and what lacks them");
    auto is_json = std::make_shared<bool>(false);
    command->add_flag("--json", *is_json, "Print JSON");
    command->callback([&context, is_json] {
        const auto catalog = context.catalog();
        search::Coverage coverage = search::coverage_of(catalog->all(), surface_map_or_note(context));
        add_uncited_rules(coverage, context.rules());
        count_sources_of_rules(coverage, context.rules());
        const auto translations = translations_of(context);
        if (!*is_json) {
            print_text(coverage);
            std::cout << text_of(translations);
            return;
        }
        Json document = coverage_json(coverage);
        document["translations"] = translations_json(translations);
        print_json(document);
    });
}

}
