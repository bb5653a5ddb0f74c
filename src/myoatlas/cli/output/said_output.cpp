// SPDX-License-Identifier: MIT
#include "myoatlas/cli/output/said_output.h"

#include "myoatlas/core/terminal_text.h"
#include "myoatlas/core/text.h"
#include "myoatlas/loading/context.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <span>
#include <utility>

namespace myoatlas::cli {
namespace {

using search::SaidAs;

constexpr std::size_t k_label = 32; // columns

// The name of whatever an id may be of.
std::string title_of(const SaidSpeech& speech, const std::string& id) {
    if (const anatomy::Area* area = speech.catalog.find_area(id))
        return speech.is_plain && !area->names.lay.empty() ? area->names.lay : area->names.name;
    if (const referral::Symptom* symptom = referral::find_symptom(speech.rules, id)) return symptom->names.name;
    if (const anatomy::Muscle* muscle = speech.catalog.find_muscle(id)) return muscle->names.name;
    if (const anatomy::Condition* condition = speech.catalog.find_condition(id)) return condition->names.name;
    for (const std::string beginning : {"quality.", "depth.within."})
        if (speech.texts.has(beginning + id)) return speech.texts(beginning + id, {});
    return id;
}

std::string side_of(const search::Understood& told, const SaidSpeech& speech) {
    return told.side ? ", " + speech.texts("answer.side." + std::string(core::name_of(*told.side)), {}) : "";
}

std::string what_may_be_meant(const search::Understood& told, const SaidSpeech& speech) {
    std::vector<std::string> names;
    for (const std::string& id : told.may_mean) names.push_back(title_of(speech, id));
    return core::joined(names, "; ", speech.texts("told.or"));
}

// What the words became, in words.
std::string became(const search::Understood& told, const SaidSpeech& speech) {
    std::string meaning = speech.texts("told." + std::string(search::name_of(told.as)), {});
    if (told.as == SaidAs::Intensity || told.as == SaidAs::Age) meaning += ": " + core::plain_number(told.value);
    if (!told.id.empty() && told.as != SaidAs::Ambiguous) meaning += ": " + title_of(speech, told.id);
    if (!told.may_mean.empty()) meaning += ": " + what_may_be_meant(told, speech);
    meaning += side_of(told, speech);
    return told.note.empty() ? meaning : meaning + " (" + core::sentence_in(speech.texts, told.note) + ")";
}

// The same for a client; empty for what would only puzzle them.
std::string became_plainly(const search::Understood& told, const SaidSpeech& speech) {
    switch (told.as) {
    case SaidAs::Excluded:
        return speech.texts("told.not_so", {{"what", title_of(speech, told.id) + side_of(told, speech)}});
    case SaidAs::Ambiguous:
        return speech.texts("told.say_which", {{"places", what_may_be_meant(told, speech)}});
    case SaidAs::Intensity:
        return speech.texts("told.of_ten", {{"number", core::plain_number(told.value)}});
    case SaidAs::Age:
        return speech.texts("told.years", {{"number", core::plain_number(told.value)}});
    case SaidAs::Muscle:
        return speech.texts("told.muscle_marks_nothing", {{"muscle", title_of(speech, told.id)}});
    case SaidAs::Vague:
        return speech.texts("told.how_strong");
    case SaidAs::Side:
        return core::sentence_in(speech.texts, told.note);
    case SaidAs::When:
    case SaidAs::Since:
    case SaidAs::BroughtOn:
    case SaidAs::Eased:
        return std::string(speech.texts("told." + std::string(search::name_of(told.as)), {}));
    default:
        return title_of(speech, told.id) + side_of(told, speech);
    }
}

// What one stretch became, each once.
std::string became_plainly(std::span<const search::Understood> stretch, const SaidSpeech& speech) {
    std::vector<std::string> meanings;
    for (const search::Understood& told : stretch)
        if (const std::string meaning = became_plainly(told, speech);
            std::ranges::find(meanings, meaning) == meanings.end())
            meanings.push_back(meaning);
    return core::joined(meanings, "; ");
}

std::string not_understood_of(const search::SaidPain& said) {
    std::vector<std::string_view> words;
    for (const search::NotUnderstood& each : said.not_understood) words.push_back(each.words);
    return core::joined(words);
}

}

search::SaidPain understood_or_fail(const search::SaidGrammar& grammar, const SaidSpeech& speech,
                                    const std::string& text, const std::string& language) {
    const std::vector<std::string> known = grammar.languages();
    if (known.empty())
        throw loading::Failure(loading::k_exit_cannot, "The atlas data holds no words for pain (atlas/said).");
    if (!language.empty() && std::ranges::find(known, language) == known.end())
        throw loading::Failure(loading::k_exit_bad_input, "There are no words in \"" + language +
                                                              "\"; expected --language " +
                                                              core::joined(known, ", ", " or "));
    search::SaidPain said = grammar.understand(text, language);
    if (!said.report.is_empty()) return said;
    std::string message = speech.texts("told.nothing", {{"said", text}});
    if (!said.understood.empty()) message += "\n" + text_of(said, speech);
    if (said.understood.empty() && !said.not_understood.empty())
        message += " " + speech.texts("told.left", {{"words", not_understood_of(said)}}) + "\n";
    if (message.back() != '\n') message += '\n';
    const std::string example = std::string("myoatlas trace --say \"") + speech.texts("told.example_said") + "\"";
    throw loading::Failure(loading::k_exit_bad_input, message + speech.texts("told.example", {{"command", example}}));
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

std::string text_of(const search::SaidPain& said, const SaidSpeech& speech) {
    std::string text = std::string(speech.texts("told.understood")) + "\n";
    for (std::size_t i = 0, next = 0; i < said.understood.size(); i = next) {
        while (next < said.understood.size() && said.understood[next].begin == said.understood[i].begin) ++next;
        std::string label = "  \"" + said.understood[i].words + "\"";
        if (core::width_of(label) >= k_label) text += std::exchange(label, {}) + '\n'; // the meaning goes below it
        const auto stretch = std::span(said.understood).subspan(i, next - i);
        if (speech.is_plain) {
            text += core::labeled(label, became_plainly(stretch, speech), k_label);
            continue;
        }
        for (const search::Understood& told : stretch)
            text += core::labeled(std::exchange(label, {}), became(told, speech), k_label);
    }
    if (!said.not_understood.empty())
        text += core::labeled(speech.texts("told.not_understood"), not_understood_of(said), k_label);
    const auto is_sideless = [](const search::Understood& told) { return told.as == SaidAs::Area && !told.side; };
    if (speech.is_plain && std::ranges::any_of(said.understood, is_sideless))
        text += core::wrapped(speech.texts("told.no_side"), 2);
    return text;
}

std::string because_text(const search::SaidPain& said, const SaidSpeech& speech) {
    std::vector<std::string> words;
    for (const search::Understood& told : said.understood)
        if (told.as == SaidAs::Area || told.as == SaidAs::Symptom || told.as == SaidAs::Ambiguous)
            if (std::string quoted = '"' + told.words + '"'; std::ranges::find(words, quoted) == words.end())
                words.push_back(std::move(quoted));
    return words.empty() ? "" : core::wrapped(speech.texts("told.because", {{"words", core::joined(words)}}));
}

}
