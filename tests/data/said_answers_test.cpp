// What a sentence leads to, on what ships: fingers that are named bring their nerve to the front, and what is denied is
// no sign in any language.
// SPDX-License-Identifier: MIT
#include "engine_on_data.h"
#include "myoatlas/io/facts/said_words.h"
#include "myoatlas/search/said_pain.h"

#include <map>
#include <set>

namespace myoatlas {

namespace {

using support::shipped;
using Texts = std::vector<std::string>;

class SaidAnswers : public support::EngineOnShippedData {
protected:
    static const search::SaidVocabulary& vocabulary() {
        static const search::SaidVocabulary k_vocabulary = [] {
            auto words =
                io::load_said_words(support::repository() / "assets/data", *shipped().catalog, shipped().rules);
            return words ? std::move(*words) : search::SaidVocabulary();
        }();
        return k_vocabulary;
    }
    static referral::PainReport report_of(const std::string& text, const std::string& language) {
        static const search::SaidGrammar k_grammar(*shipped().catalog, shipped().rules, vocabulary());
        return k_grammar.understand(text, language).report;
    }
};

// What help may have to be called for, or a doctor seen the same day.
std::set<std::string> danger_signs() {
    std::set<std::string> signs;
    for (const referral::Emergency& emergency : shipped().rules.emergencies)
        for (const referral::Findings& findings : emergency.when)
            for (const Texts& any : findings.signs)
                if (emergency.act != referral::Act::AskFirst) signs.insert(any.begin(), any.end());
    return signs;
}

}

TEST_F(SaidAnswers, of_named_fingers_have_their_nerve_first) {
    struct Row {
        const char *language, *text;
        Texts first; // any of these
    };
    const Texts ulnar{"nerve_ulnar_elbow", "nerve_ulnar_wrist", "dermatome_c8"},
        median{"nerve_median_carpal_tunnel", "dermatome_c6"};
    const std::vector<Row> rows{
        {"en", "tingling in ring and little finger", ulnar},
        {"en", "my pinky is numb, left hand", ulnar},
        {"en", "pins and needles in the 4th and 5th fingers of the right hand", ulnar},
        {"en", "numb thumb and index finger on the right", median},
        {"en", "thumb, index and middle finger tingle at night", {"nerve_median_carpal_tunnel"}},
        {"es", "hormigueo en el anular y el meñique de la mano derecha", ulnar},
        {"es", "se me duermen el pulgar y el índice", median},
        {"fr", "fourmillements dans l'annulaire et l'auriculaire gauches", ulnar},
        {"fr", "le pouce et l'index de la main droite s'engourdissent", median},
    };
    for (const Row& row : rows) {
        const auto answer = shipped().engine->candidates_for(report_of(row.text, row.language));
        ASSERT_FALSE(answer.other_causes.empty()) << row.text;
        EXPECT_NE(std::ranges::find(row.first, answer.other_causes.front().cause), row.first.end())
            << row.text << ": " << answer.other_causes.front().cause;
    }
    // Which are meant was not said: all of them.
    for (const char* text : {"tingling in two fingers", "my fingers tingle", "the fingers and my little finger tingle"})
        EXPECT_EQ(report_of(text, "en").fingers, Texts{}) << text;
}

// Of each sign by its name and every listed word that is not itself a denial ("cannot see"): in each way to deny it.
TEST_F(SaidAnswers, take_no_sign_from_a_denial) {
    const std::map<std::string, Texts> denials{
        {"en",
         {"no {}, my shoulder hurts", "I don't have {}, my shoulder hurts", "without {}, my shoulder hurts",
          "I don't feel any {}, my shoulder hurts", "{}? no. my shoulder hurts"}},
        {"es",
         {"no tengo {}, me duele el hombro", "sin {}, me duele el hombro", "no noto {}, me duele el hombro",
          "no siento {}, me duele el hombro", "ni {} ni fiebre, me duele el hombro", "nada de {}, me duele el hombro"}},
        {"fr",
         {"pas de {}, mal à l'épaule", "je n'ai pas de {}, mal à l'épaule", "sans {}, mal à l'épaule",
          "je ne sens pas de {}, mal à l'épaule", "ni {} ni nausée, mal à l'épaule", "aucun {}, mal à l'épaule"}},
    };
    const std::set<std::string> signs = danger_signs();
    std::size_t count = 0;
    for (const search::SaidWords& words : vocabulary().languages)
        for (const referral::Symptom& symptom : shipped().rules.symptoms) {
            if (!signs.contains(symptom.id)) continue;
            const Texts names = search::spoken_names(symptom.names, words.language, true, "()");
            for (const std::string& name : names) {
                const auto is_meant = [&](const std::string& text) {
                    const Texts found = report_of(text, words.language).symptoms;
                    return std::ranges::find(found, symptom.id) != found.end();
                };
                if (!is_meant(name)) continue;
                for (std::string text : denials.at(words.language)) {
                    text.replace(text.find("{}"), 2, name);
                    EXPECT_FALSE(is_meant(text)) << words.language << ": " << text;
                    ++count;
                }
            }
        }
    EXPECT_GE(count, 300u);
}

}
