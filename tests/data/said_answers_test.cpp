// What a sentence leads to, on what ships: fingers that are named bring their nerve to the front, and what is denied is
// no sign in any language.
// SPDX-License-Identifier: MIT
#include "myoatlas/referral/overlap/named_fingers.h"
#include "myoatlas/session/stage/stage_pain.h"
#include "said_on_data.h"

#include <map>
#include <set>

namespace myoatlas {

namespace {

using support::shipped;
using Texts = std::vector<std::string>;

class SaidAnswers : public support::EngineOnShippedData {
protected:
    static referral::PainReport report_of(const std::string& text, const std::string& language) {
        return support::shipped_grammar().understand(text, language).report;
    }
};

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

// What is seen as marked is what is looked at.
TEST_F(SaidAnswers, of_a_named_finger_are_drawn_on_it_alone) {
    const session::World world{shipped().catalog.get(), shipped().surface_map.get(), shipped().engine.get(), nullptr};
    std::map<std::string, std::set<std::uint32_t>> drawn;
    for (const char* text : {"my left ring finger hurts", "my left fingers hurt"}) {
        session::Session now;
        now.mode = session::Mode::Pain;
        now.report = report_of(text, "en");
        for (const scene::PainOverlay& overlay : session::pain_on_skin(now, world, {}).overlays)
            for (const scene::PainVertex& vertex : overlay.vertices)
                if (vertex.essential > 0.3f) drawn[text].insert(vertex.vertex);
    }
    const auto &one = drawn["my left ring finger hurts"], &all = drawn["my left fingers hurt"];
    EXPECT_GT(one.size(), all.size() / 10);
    EXPECT_LT(one.size(), all.size() / 2);
    const referral::NamedFingers ring(report_of("my left ring finger hurts", "en"), *shipped().surface_map);
    for (const std::uint32_t vertex : one) EXPECT_TRUE(ring.hold(vertex, core::Side::Left)) << vertex;
}

// Notes deny from comma to comma; what is stated after that counts.
TEST_F(SaidAnswers, take_no_sign_from_a_list_of_denials) {
    const std::vector<std::pair<const char*, const char*>> denied{
        {"en", "denies fever, chills, weight loss; c/o right shoulder pain"},
        {"en", "pt denies chest pain, SOB, dizziness. R neck pain x 3/52"},
        {"en", "denies saddle anesthesia, bladder or bowel changes, weakness. LBP 6/10"},
        {"en", "LBP, denies numbness, weakness, night pain, trauma"},
        {"en", "denies numbness, tingling, weakness, c/o left shoulder pain"},
        {"es", "niega fiebre, pérdida de peso, debilidad; dolor lumbar 5/10"},
        {"es", "niega falta de aire, mareo, dolor de pecho. Dolor cervical derecho"},
        {"fr", "nie fièvre, frissons, perte de poids ; douleur à l'épaule droite"},
    };
    for (const auto& [language, text] : denied) {
        const referral::PainReport report = report_of(text, language);
        EXPECT_TRUE(report.symptoms.empty()) << text << ": " << report.symptoms.front();
        EXPECT_TRUE(report.qualities.empty()) << text;
        EXPECT_FALSE(report.areas.empty()) << text;
        for (const referral::AreaMark& mark : report.areas) EXPECT_NE(mark.area, "chest_front") << text;
    }
    const std::vector<std::pair<const char*, const char*>> stated{
        {"denies fever, chills, has crushing chest pain", "chest_pressure"},
        {"denies fever, fell off a ladder today", "recent_injury"},
        {"denies chest pain. Since yesterday short of breath", "short_breath"},
        {"denies fever, says her face is drooping", "face_droop"},
    };
    for (const auto& [text, symptom] : stated)
        EXPECT_EQ(std::ranges::count(report_of(text, "en").symptoms, symptom), 1) << text;
}

TEST_F(SaidAnswers, know_who_is_spoken_of_and_how_old_they_are) {
    struct Row {
        const char *language, *text;
        int age;
    };
    const std::vector<Row> rows{
        {"en", "my mother, 81, fell in the kitchen and her hip hurts", 81},
        {"en", "71, sudden pain in the low back and belly", 71},
        {"en", "58f with left shoulder pain", 58},
        {"en", "my dad is 81 and his neck hurts", 81},
        {"es", "mi abuela, 84, le duele la rodilla", 84},
        {"fr", "ma mère, 81 ans, est tombée et a mal à la hanche", 81},
        {"en", "7, my knee", 0},
        {"en", "left knee, 40 squats a day", 0},
    };
    for (const Row& row : rows) EXPECT_EQ(report_of(row.text, row.language).age, row.age) << row.text;
}

TEST_F(SaidAnswers, mark_where_pain_runs_and_no_hand_of_a_finger) {
    const auto areas_of = [](const char* text, const char* language) {
        std::set<std::string> areas;
        for (const referral::AreaMark& mark : report_of(text, language).areas) areas.insert(mark.area);
        return areas;
    };
    const std::set<std::string> fingers{"finger_volar", "finger_dorsal"}, behind{"thigh_posterior", "leg_posterior"};
    EXPECT_EQ(areas_of("anular y meñique de la mano derecha", "es"), fingers);
    EXPECT_EQ(areas_of("l'annulaire et l'auriculaire de la main droite", "fr"), fingers);
    EXPECT_EQ(areas_of("it goes down into my leg", "en"), behind);
    EXPECT_EQ(areas_of("ça descend dans la jambe", "fr"), behind);
    EXPECT_EQ(areas_of("my leg hurts", "en"), std::set<std::string>());
}

// However it is denied.
TEST_F(SaidAnswers, take_no_sign_from_a_denial) {
    struct Denied {
        const char* language;
        Texts ways, signs;
    };
    const std::vector<Denied> rows{
        {"en",
         {"no {}, my shoulder hurts", "without {}, my shoulder hurts", "I don't have {}, my shoulder hurts",
          "denies {}, shoulder pain", "{}? no. my shoulder hurts"},
         {"shortness of breath", "fever", "double vision", "slurred speech", "cold sweats", "numbness between my legs",
          "blurred vision", "fainting", "vomiting", "coughing blood", "palpitations", "saddle numbness"}},
        {"es",
         {"no tengo {}, me duele el hombro", "sin {}, me duele el hombro", "no noto {}, me duele el hombro",
          "no siento {}, me duele el hombro", "nada de {}, me duele el hombro", "niega {}, dolor de hombro"},
         {"falta de aire", "fiebre", "visión doble", "sudor frío", "debilidad", "náuseas", "mareo"}},
        {"fr",
         {"pas de {}, mal à l'épaule", "sans {}, mal à l'épaule", "aucun {}, mal à l'épaule",
          "je ne sens pas de {}, mal à l'épaule", "ni {} ni toux, mal à l'épaule"},
         {"essoufflement", "fièvre", "vision double", "sueurs froides", "faiblesse", "nausée", "vertige"}},
    };
    for (const Denied& row : rows)
        for (const std::string& sign : row.signs) {
            const Texts meant = report_of(sign, row.language).symptoms;
            EXPECT_FALSE(meant.empty()) << row.language << ": " << sign;
            for (std::string text : row.ways) {
                text.replace(text.find("{}"), 2, sign);
                const referral::PainReport report = report_of(text, row.language);
                for (const std::string& id : meant)
                    EXPECT_EQ(std::ranges::count(report.symptoms, id), 0) << row.language << ": " << text;
                EXPECT_FALSE(report.areas.empty()) << row.language << ": " << text;
            }
        }
}

// What is old in one part of a sentence quiets nothing new in another; cramps in both legs are no sign of the spine.
TEST_F(SaidAnswers, are_as_loud_as_what_is_new) {
    const auto act_of = [](const char* text, const char* language) {
        return shipped().engine->candidates_for(report_of(text, language)).act;
    };
    const std::vector<std::pair<const char*, const char*>> loud{
        {"en", "crushing chest pain now, I've had back pain for years"},
        {"en", "worst headache of my life since this morning, I've had migraines for years"},
        {"en", "back pain for 10 years, since yesterday I can't pee"},
        {"es", "mi madre de 80 años tiene la boca torcida"},
        {"es", "llevo años con dolor de espalda, hoy no puedo orinar"},
        {"fr", "mal au dos depuis des années, ce matin je n'arrive plus à uriner"},
    };
    for (const auto& [language, text] : loud) EXPECT_EQ(act_of(text, language), referral::Act::CallNow) << text;
    const std::vector<std::pair<const char*, const char*>> quiet{
        {"en", "cramps in both legs at night"},
        {"en", "calf cramps at night in both legs"},
        {"es", "calambres en las dos piernas por la noche"},
        {"fr", "crampes dans les deux jambes la nuit"},
        {"en", "I had a stroke 5 years ago, today only my shoulder hurts"},
        {"es", "hace 5 años tuve un infarto, hoy me duele solo el cuello"},
        {"es", "no noto falta de aire, me duele el cuello"},
    };
    for (const auto& [language, text] : quiet) EXPECT_EQ(act_of(text, language), referral::Act::None) << text;
}

}
