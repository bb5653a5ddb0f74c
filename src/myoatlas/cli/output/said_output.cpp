// SPDX-License-Identifier: MIT
#include "myoatlas/cli/output/said_output.h"

#include "myoatlas/core/terminal_text.h"
#include "myoatlas/core/text.h"
#include "myoatlas/loading/context.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

namespace myoatlas::cli {
namespace {

using search::SaidAs;

constexpr std::size_t k_label = 32; // columns

std::string title_of(const anatomy::Catalog& catalog, const std::string& id) {
    const anatomy::Area* area = catalog.find_area(id);
    return area ? area->names.name : id;
}

// What the words became, in words.
std::string became(const search::Understood& told, const anatomy::Catalog& catalog, const core::TextCatalog& texts) {
    std::string meaning = texts("told." + std::string(search::name_of(told.as)), {});
    if (told.as == SaidAs::Intensity || told.as == SaidAs::Age) meaning += ": " + core::plain_number(told.value);
    if (told.as == SaidAs::Muscle)
        meaning += ": " + catalog.find_muscle(told.id)->names.name;
    else if (told.as == SaidAs::Condition)
        meaning += ": " + catalog.find_condition(told.id)->names.name;
    else if (!told.id.empty() && told.as != SaidAs::Ambiguous)
        meaning += ": " + title_of(catalog, told.id);
    if (!told.may_mean.empty()) {
        std::vector<std::string> names;
        for (const std::string& id : told.may_mean) names.push_back(title_of(catalog, id));
        meaning += ": " + core::joined(names, "; ", texts("told.or"));
    }
    if (told.side) meaning += ", " + texts("answer.side." + std::string(core::name_of(*told.side)), {});
    return told.note.empty() ? meaning : meaning + " (" + core::sentence_in(texts, told.note) + ")";
}

std::string not_understood_of(const search::SaidPain& said) {
    std::vector<std::string_view> words;
    for (const search::NotUnderstood& each : said.not_understood) words.push_back(each.words);
    return core::joined(words);
}

}

search::SaidPain understood_or_fail(const search::SaidGrammar& grammar, const anatomy::Catalog& catalog,
                                    const core::TextCatalog& texts, const std::string& text,
                                    const std::string& language) {
    const std::vector<std::string> known = grammar.languages();
    if (known.empty())
        throw loading::Failure(loading::k_exit_cannot, "The atlas data holds no words for pain (atlas/said).");
    if (!language.empty() && std::ranges::find(known, language) == known.end())
        throw loading::Failure(loading::k_exit_bad_input, "There are no words in \"" + language +
                                                              "\"; expected --language " +
                                                              core::joined(known, ", ", " or "));
    search::SaidPain said = grammar.understand(text, language);
    if (!said.report.is_empty()) return said;
    std::string message = "Nothing in \"" + text + "\" can be traced.";
    if (!said.understood.empty()) message += "\n" + text_of(said, catalog, texts);
    if (said.understood.empty() && !said.not_understood.empty())
        message += " Not understood: " + not_understood_of(said) + ".\n";
    if (message.back() == '.') message += '\n';
    throw loading::Failure(loading::k_exit_bad_input, message + "Say for example: myoatlas trace --say \"" +
                                                          std::string(search::k_said_example) + "\"");
}

void add_said(Json& document, const search::SaidPain& said) {
    document["language"] = said.language;
    Json understood = Json::array(), left = Json::array();
    for (const search::Understood& told : said.understood) {
        Json row{{"words", told.words}, {"begin", told.begin}, {"end", told.end}, {"as", search::name_of(told.as)}};
        if (!told.id.empty()) row["id"] = told.id;
        if (told.as == SaidAs::Intensity || told.as == SaidAs::Age) row["value"] = rounded(told.value);
        row["side"] = told.side ? Json(core::name_of(*told.side)) : Json(nullptr);
        if (!told.may_mean.empty()) row["may_mean"] = told.may_mean;
        if (!told.note.empty()) row["note"] = told.note;
        understood.push_back(std::move(row));
    }
    for (const search::NotUnderstood& each : said.not_understood) left.push_back(each.words);
    document["understood"] = std::move(understood);
    document["not_understood"] = std::move(left);
}

std::string text_of(const search::SaidPain& said, const anatomy::Catalog& catalog, const core::TextCatalog& texts) {
    std::string text = std::string(texts("told.understood")) + "\n";
    for (std::size_t i = 0; i < said.understood.size(); ++i) {
        const search::Understood& told = said.understood[i];
        const bool is_new = i == 0 || said.understood[i - 1].begin != told.begin;
        std::string label = is_new ? "  \"" + told.words + "\"" : "";
        if (core::width_of(label) >= k_label) text += std::exchange(label, {}) + '\n'; // the meaning goes below it
        text += core::labeled(label, became(told, catalog, texts), k_label);
    }
    if (!said.not_understood.empty())
        text += core::labeled(texts("told.not_understood"), not_understood_of(said), k_label);
    return text;
}

}
