// SPDX-License-Identifier: MIT
#include "myoatlas/cli/output/emergency_output.h"

#include "myoatlas/core/terminal_text.h"
#include "myoatlas/core/text.h"

#include <nlohmann/json.hpp>
#include <utility>

namespace myoatlas::cli {
namespace {

constexpr std::size_t k_most_told = 3; // who is frightened reads one line, who helps a few

std::string told(const EmergencySpeech& speech, const referral::LocalText& texts) {
    return referral::with_number(speech.rules.emergency_words, texts, speech.language, speech.number);
}

std::string symptom_name(const EmergencySpeech& speech, const std::string& id) {
    const anatomy::Names& names = referral::find_symptom(speech.rules, id)->names;
    const auto translated = names.translations.find(speech.language);
    return translated == names.translations.end() ? names.lay : translated->second;
}

std::vector<std::string> symptom_names(const EmergencySpeech& speech, const std::vector<std::string>& ids) {
    std::vector<std::string> names;
    for (const std::string& id : ids) names.push_back(symptom_name(speech, id));
    return names;
}

}

Json json_of(const referral::Emergency& emergency, const EmergencySpeech& speech) {
    return {{"id", emergency.id},
            {"act", referral::name_of(emergency.act)},
            {"name", told(speech, emergency.names)},
            {"names", emergency.names},
            {"plain", told(speech, emergency.plain)},
            {"text", told(speech, emergency.text)},
            {"lists_muscles", emergency.lists_muscles},
            {"asks", emergency.asks},
            {"uncited", emergency.sources.empty()},
            {"sources", emergency.sources}};
}

void add_emergencies(Json& document, const referral::Answer& answer, const EmergencySpeech& speech) {
    document["act"] = referral::name_of(answer.act);
    document["muscles_listed"] = answer.lists_muscles;
    Json rows = Json::array();
    for (const referral::RaisedEmergency& raised : answer.emergencies) {
        Json row = json_of(*referral::find_emergency(speech.rules, raised.emergency), speech);
        row["asks"] = raised.asks;
        row["questions"] = symptom_names(speech, raised.asks);
        row["because"] = {{"symptoms", raised.symptoms}, {"areas", raised.areas}};
        rows.push_back(std::move(row));
    }
    document["emergencies"] = std::move(rows);
}

std::string emergencies_text(const referral::Answer& answer, const EmergencySpeech& speech, bool plain) {
    if (answer.emergencies.empty()) return {};
    std::string text = core::in_language(speech.rules.emergency_words.headings.at(answer.act), speech.language) + "\n";
    std::size_t count = 0;
    for (const referral::RaisedEmergency& raised : answer.emergencies) {
        if (count == k_most_told || (plain && raised.act != answer.act)) break;
        const referral::Emergency& emergency = *referral::find_emergency(speech.rules, raised.emergency);
        const std::string words = told(speech, plain ? emergency.plain : emergency.text);
        if (plain && count == 0)
            text += words + "\n";
        else
            text += core::labeled("  -", plain ? words : told(speech, emergency.names) + ". " + words, 4);
        if (!plain && !raised.symptoms.empty())
            text += core::wrapped("(" + core::joined(symptom_names(speech, raised.symptoms)) + ")", 4);
        if (!plain)
            text += core::wrapped(
                emergency.sources.empty() ? "[our own advice]" : "[" + core::joined(emergency.sources) + "]", 4);
        ++count;
    }
    return text + "\n";
}

std::string withheld_text(const EmergencySpeech& speech, bool plain) {
    return core::wrapped(core::in_language(speech.rules.emergency_words.withheld, speech.language) +
                         (plain ? "" : " (--muscles-anyway)"));
}

}
