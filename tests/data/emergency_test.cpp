// What must not wait, on what ships: each emergency is raised by what people say and draw, and not by what only looks
// like it (emergency_cases.jsonl); the loud ones stay few; the words are as strong as they must be in every language.
// SPDX-License-Identifier: MIT
#include "myoatlas/core/text.h"
#include "said_on_data.h"
#include "support/places.h"

#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

namespace myoatlas {

namespace {

using Json = nlohmann::json;
using referral::Act;
using support::shipped;

const std::vector<Json>& cases() {
    static const std::vector<Json> k_cases = [] {
        std::vector<Json> read;
        std::ifstream file(support::repository() / "tests/data/emergency_cases.jsonl");
        for (std::string line; std::getline(file, line);) read.push_back(Json::parse(line));
        return read;
    }();
    return k_cases;
}

class Emergencies : public support::EngineOnShippedData {
protected:
    static referral::PainReport report_of(const Json& row) {
        referral::PainReport report;
        if (row.contains("text")) {
            const std::string language = row["language"].get<std::string>();
            report = support::shipped_grammar()
                         .understand(row["text"].get<std::string>(), language == "plain" ? "en" : language)
                         .report;
        }
        for (const std::string& area : row.value("areas", std::vector<std::string>())) {
            const std::size_t colon = std::min(area.find(':'), area.size());
            report.areas.push_back(
                {area.substr(0, colon), core::parse_side(area.substr(std::min(colon + 1, area.size())))});
        }
        for (std::string symptom : row.value("symptoms", std::vector<std::string>()))
            report.symptoms.push_back(std::move(symptom));
        if (row.contains("age")) report.age = row["age"].get<int>();
        return report;
    }

    static std::string raised_by(const referral::Answer& answer) {
        std::string ids;
        for (const referral::RaisedEmergency& raised : answer.emergencies) ids += " " + raised.emergency;
        return ids;
    }
    static bool raises(const referral::Answer& answer, const std::string& id) {
        return std::ranges::any_of(answer.emergencies, [&](const auto& raised) { return raised.emergency == id; });
    }
};

}

TEST_F(Emergencies, are_raised_first_by_what_people_say_and_draw) {
    for (const Json& row : cases()) {
        if (!row.contains("raises")) continue;
        const std::string id = row["raises"].get<std::string>();
        const referral::Emergency* emergency = referral::find_emergency(shipped().rules, id);
        ASSERT_TRUE(emergency) << id;
        const auto answer = shipped().engine->candidates_for(report_of(row));
        ASSERT_FALSE(answer.emergencies.empty()) << row;
        EXPECT_EQ(answer.emergencies.front().emergency, id) << row << raised_by(answer);
        EXPECT_EQ(answer.act, emergency->act) << row;
        EXPECT_EQ(answer.lists_muscles, emergency->lists_muscles) << row;
    }
}

TEST_F(Emergencies, are_not_raised_by_what_looks_like_them) {
    for (const Json& row : cases()) {
        if (!row.contains("quiet")) continue;
        const auto answer = shipped().engine->candidates_for(report_of(row));
        EXPECT_FALSE(raises(answer, row["quiet"].get<std::string>())) << row << raised_by(answer);
        EXPECT_NE(answer.act, Act::CallNow) << row << raised_by(answer);
    }
}

TEST_F(Emergencies, have_cases_of_both_kinds_in_every_language) {
    std::map<std::string, std::map<std::string, std::size_t>> raising, looking;
    std::map<std::string, std::size_t> languages;
    for (const Json& row : cases()) {
        const std::string language = row.value("language", std::string("drawn"));
        ++languages[language];
        if (row.contains("raises")) ++raising[row["raises"].get<std::string>()][language];
        if (row.contains("quiet")) ++looking[row["quiet"].get<std::string>()][language];
    }
    EXPECT_GE(cases().size(), 100u);
    for (const char* language : {"en", "es", "fr", "plain"}) EXPECT_GE(languages[language], 40u) << language;
    for (const referral::Emergency& emergency : shipped().rules.emergencies)
        for (const char* language : {"en", "es", "fr"}) {
            EXPECT_GE(raising[emergency.id][language], 1u) << emergency.id << " " << language;
            EXPECT_GE(looking[emergency.id][language], 1u) << emergency.id << " " << language;
        }
}

TEST_F(Emergencies, send_nobody_to_the_telephone_for_a_place_that_hurts) {
    std::set<std::string> loud;
    for (const anatomy::Area& area : shipped().catalog->all().areas)
        for (const std::optional<core::Side> side : {std::optional<core::Side>(), std::optional(core::Side::Left)}) {
            referral::PainReport report;
            report.areas.push_back({area.id, side});
            const auto answer = shipped().engine->candidates_for(report);
            EXPECT_NE(answer.act, Act::CallNow) << area.id;
            EXPECT_TRUE(answer.lists_muscles) << area.id;
            if (answer.act != Act::None) loud.insert(area.id);
        }
    EXPECT_EQ(loud, (std::set<std::string>{"abdomen", "chest_front", "lower_abdomen"}));
}

TEST_F(Emergencies, let_drawings_of_the_charted_pain_of_a_muscle_pass) {
    std::size_t count = 0;
    for (const anatomy::Muscle& muscle : shipped().catalog->all().muscles)
        for (const anatomy::TriggerPoint& point : muscle.points) {
            referral::PainReport report;
            report.marks = support::drawing_of(*shipped().surface_map, point.id);
            if (report.marks.empty()) continue;
            count += shipped().engine->candidates_for(report).act == Act::CallNow;
        }
    std::printf("drawings of charted pain that call for help: %zu\n", count);
    EXPECT_LE(count, 12u); // chest and left arm, or chest and throat, together: the heart's own pattern
}

// Whoever reads only the client's words must do at least as much.
TEST_F(Emergencies, are_never_softer_for_the_client) {
    const std::map<std::string, std::vector<std::string>> today{
        {"en", {"today"}}, {"es", {"hoy"}}, {"fr", {"aujourd’hui"}}};
    for (const referral::Emergency& emergency : shipped().rules.emergencies)
        for (const auto& [language, words] : today) {
            const std::string plain =
                referral::with_number(shipped().rules.emergency_words, emergency.plain, language, "");
            const std::string text =
                referral::with_number(shipped().rules.emergency_words, emergency.text, language, "");
            EXPECT_EQ(plain.find('{'), std::string::npos) << plain;
            const std::string number = core::in_language(shipped().rules.emergency_words.number_unset, language);
            const std::size_t first_sentence = plain.find(". ");
            if (emergency.act == Act::CallNow) {
                EXPECT_LT(plain.find(number), first_sentence) << plain;
                EXPECT_LT(text.find(number), text.find(". ")) << text;
            }
            if (emergency.act == Act::Today) {
                EXPECT_LT(plain.find(words.front()), first_sentence) << plain;
            }
            if (emergency.act == Act::AskFirst && text.find('?') != std::string::npos &&
                text.find(language == "en"   ? "emergency number"
                          : language == "es" ? "de emergencias"
                                             : "d’urgence") != std::string::npos) {
                EXPECT_NE(plain.find(number), std::string::npos) << plain;
            }
        }
}

// The same for cautions, and for what is to be minded with a muscle.
TEST_F(Emergencies, of_cautions_are_never_softer_for_the_client) {
    const auto says = [](const std::string& text, const std::vector<std::string>& any) {
        return std::ranges::any_of(any, [&](const std::string& each) { return text.find(each) != std::string::npos; });
    };
    const auto expect_as_firm = [&](const std::string& id, const std::string& text, const std::string& plain) {
        if (says(text, {"emergency", "Emergency"})) {
            EXPECT_TRUE(says(plain, {"emergency", "hospital now"})) << id << ": " << plain;
        }
        if (says(text, {"the same day"})) {
            EXPECT_TRUE(says(plain, {"today", "same day", "emergency", "hospital"})) << id << ": " << plain;
        }
    };
    for (const anatomy::Caution& caution : shipped().catalog->all().cautions)
        expect_as_firm(caution.id, caution.text, caution.plain);
    for (const referral::Care& care : shipped().rules.cares) expect_as_firm(care.caution, care.text, care.plain);
}

TEST_F(Emergencies, take_no_word_of_a_charted_symptom) {
    // Charted for a muscle: a point's own words mean it, or a condition that muscles are linked to does.
    const auto is_charted = [](const referral::Symptom& symptom) {
        if (!symptom.condition.empty()) return true;
        for (const anatomy::Muscle& muscle : shipped().catalog->all().muscles)
            for (const anatomy::TriggerPoint& point : muscle.points)
                for (const std::string& words : point.symptoms)
                    if (referral::means(symptom, words)) return true;
        return false;
    };
    std::map<std::string, std::string> charted; // what it is called, folded
    std::set<std::string> ids;
    for (const referral::Symptom& symptom : shipped().rules.symptoms) {
        if (!is_charted(symptom)) continue;
        ids.insert(symptom.id);
        charted[core::fold(symptom.names.name)] = charted[core::fold(symptom.names.lay)] = symptom.id;
        for (const std::string& alias : symptom.names.aliases) charted[core::fold(alias)] = symptom.id;
    }
    for (const char* id : {"saddle_numbness", "drooping_lid", "foot_drop", "new_weakness", "double_vision"})
        EXPECT_FALSE(ids.contains(id)) << id;
    for (const referral::Symptom& symptom : shipped().rules.symptoms) {
        if (!symptom.is_sign) continue;
        for (const std::string& name : {symptom.names.name, symptom.names.lay})
            EXPECT_FALSE(charted.contains(core::fold(name))) << name << " of " << symptom.id;
    }
    for (const search::SaidWords& words : support::shipped_words().languages)
        for (const search::SaidTerm& term : words.symptoms)
            for (const std::string& said : term.words) {
                if (ids.contains(term.id)) continue;
                EXPECT_FALSE(charted.contains(core::fold(said)))
                    << said << " of " << term.id << " is charted for " << charted[core::fold(said)];
            }
    for (const char* word : {"double vision", "ptosis", "dysphagia", "slurred speech", "foot drop", "weak leg"}) {
        const auto id = referral::symptom_named(shipped().rules, word);
        EXPECT_TRUE(!id || !ids.contains(*id)) << word;
    }
}

TEST_F(Emergencies, speak_of_the_number_that_is_set) {
    const referral::Emergency& stroke = *referral::find_emergency(shipped().rules, "stroke");
    const referral::EmergencyWords& words = shipped().rules.emergency_words;
    EXPECT_EQ(referral::with_number(words, stroke.plain, "en", "911").find("Call 911 now."), 0u);
    EXPECT_EQ(referral::with_number(words, stroke.plain, "es", "112").find("Marque el 112 ahora."), 0u);
    EXPECT_EQ(referral::with_number(words, stroke.plain, "fr", "15").find("Appelez le 15 maintenant."), 0u);
    EXPECT_EQ(referral::with_number(words, stroke.plain, "plain", ""),
              referral::with_number(words, stroke.plain, "en", ""));
}

TEST_F(Emergencies, ask_no_question_that_was_answered) {
    referral::PainReport report;
    report.areas.push_back({"chest_front", std::nullopt});
    report.denied = {"chest_pressure", "short_breath"};
    const auto answer = shipped().engine->candidates_for(report);
    ASSERT_EQ(raised_by(answer), " chest_pain");
    EXPECT_EQ(std::ranges::count(answer.emergencies[0].asks, "short_breath"), 0);
    EXPECT_EQ(std::ranges::count(answer.emergencies[0].asks, "breathless_sweating"), 1);
    for (const std::string& ask : answer.emergencies[0].asks) report.denied.push_back(ask);
    EXPECT_EQ(shipped().engine->candidates_for(report).act, Act::None);
}

}
