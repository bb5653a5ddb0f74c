// The translations that ship: what they are for stands in the facts, names and answers are complete, and what is told
// to clients holds no clinicians' words.
// SPDX-License-Identifier: MIT
#include "engine_on_data.h"
#include "myoatlas/core/language.h"
#include "myoatlas/core/local_text.h"
#include "myoatlas/io/facts/translation_files.h"
#include "myoatlas/loading/language.h"
#include "myoatlas/referral/speech/words.h"
#include "myoatlas/search/translation_coverage.h"
#include "support/places.h"

#include <gmock/gmock.h>
#include <map>
#include <regex>
#include <set>

namespace myoatlas {

namespace {

anatomy::Translation translation(const std::string& language) {
    auto read = io::load_translation(support::repository() / "assets/data", language);
    EXPECT_TRUE(read) << language << ": " << (read ? "" : read.problems().front().where + read.problems().front().what);
    return read ? *read : anatomy::Translation{};
}

search::TranslationCoverage coverage(const std::string& language) {
    return search::translation_coverage_of(support::shipped().catalog->all(), support::shipped().rules,
                                           translation(language));
}

// Everything the engine says of every area, in a language.
std::vector<std::string> all_said(const std::string& language) {
    const auto texts = loading::load_interface(support::repository() / "assets/text", language);
    EXPECT_TRUE(texts);
    const anatomy::Translation own = translation(language);
    auto facts = anatomy::Catalog::build(
        anatomy::translated(support::shipped().catalog->all(), own, false, (*texts)("facts.numbered_point")));
    EXPECT_TRUE(facts);
    const referral::Speech speech{
        std::make_shared<const anatomy::Catalog>(std::move(*facts)),
        std::make_shared<const referral::Rules>(referral::translated(support::shipped().rules, own)),
        std::make_shared<const core::TextCatalog>(*texts)};
    std::vector<std::string> said;
    for (const anatomy::Area& area : support::shipped().catalog->all().areas) {
        referral::PainReport report;
        report.areas.push_back({area.id, core::Side::Left});
        const referral::Answer answer = support::shipped().engine->candidates_for(report, speech);
        for (const referral::Candidate& candidate : answer.candidates)
            for (const referral::Reason& reason : candidate.because) said.push_back(reason.text);
        for (const referral::SourceSet& set : answer.sets) said.push_back(set.text);
        for (const referral::Difference& difference : answer.difference) {
            said.push_back(difference.reproduces);
            said.push_back(difference.only);
            said.insert(said.end(), difference.raises.begin(), difference.raises.end());
            said.insert(said.end(), difference.lowers.begin(), difference.lowers.end());
        }
        for (const referral::Alert& alert : answer.alerts) said.push_back(alert.text);
    }
    return said;
}

// Words of clinicians, by which no client finds a place.
const std::regex& clinicians_words() {
    static const std::regex words(
        R"(\b(costal|iliac|sacroiliac|sacral|ischi\w+|coccyx|pub[ie]s|symphysis|inguinal|perineum|glut\w+|crest|)"
        R"(trochanters?|fem(ur|oral)|patella\w*|tibia\w*|fibula\w*|peron\w+|navicular|metatars\w+|metacarp\w+|)"
        R"(hum(erus|eral)|\w*condyles?|olecranon|ulnar?|radi(us|al)|clavic\w+|scapul\w+|acromion|coracoid|)"
        R"(stern(um|al|o\w+)|xiphoid|mastoid|occipit\w+|nuchal|zygoma\w+|ram(us|i)|larynx|fossa|spinous|)"
        R"(transverse|process(es)?|tuberosity|lumbar|thoracic|cervical|[CTLS][0-9]+|proximal|distal|lateral|)"
        R"(medial|anterior|posterior|superior|inferior|dorsal|volar|plantar|midline|fib(er|re)s?|insertion|)"
        R"(origin|interosse\w+|longus|brevis|gastrocnemius|piriformis|gracilis|\w*spinatus|scalenus|platysma|)"
        R"(rhomboids?)\b)",
        std::regex::ECMAScript | std::regex::icase | std::regex::optimize);
    return words;
}

}

TEST(TranslationData, names_are_complete_in_spanish_and_french) {
    const std::set<std::string> asked{"names of muscles", "names of areas", "names of conditions",
                                      "names of structures", "names of guide"};
    for (const char* language : {"es", "fr"})
        for (const search::TranslatedShare& share : coverage(language).shares) {
            if (!asked.contains(share.what)) continue;
            EXPECT_THAT(share.lacking, testing::IsEmpty()) << language << " " << share.what;
        }
}

TEST(TranslationData, areas_and_muscles_have_their_lay_names) {
    for (const char* language : {"es", "fr"}) {
        const anatomy::Translation own = translation(language);
        for (const anatomy::Area& area : support::shipped().catalog->all().areas)
            EXPECT_TRUE(own.has(area.names.lay)) << language << " " << area.names.lay;
        for (const anatomy::Muscle& muscle : support::shipped().catalog->all().muscles)
            EXPECT_TRUE(own.has(muscle.names.lay)) << language << " " << muscle.names.lay;
    }
}

TEST(TranslationData, answers_leave_no_place_unfilled_and_nothing_run_apart) {
    for (const char* language : {"es", "fr", "plain"})
        for (const std::string& text : all_said(language)) {
            EXPECT_EQ(text.find('{'), std::string::npos) << language << ": " << text;
            EXPECT_EQ(text.find("  "), std::string::npos) << language << ": " << text;
            static const std::regex k_apart(R"re(\b(de el|a el|de le|de les|à le|à les) )re");
            EXPECT_FALSE(std::regex_search(text, k_apart)) << language << ": " << text;
        }
}

TEST(TranslationData, the_engine_speaks_by_itself_as_the_english_texts_do) {
    const auto texts = loading::load_interface(support::repository() / "assets/text", "en");
    ASSERT_TRUE(texts);
    std::size_t count = 0;
    for (const auto& [key, text] : texts->entries()) {
        if (!key.starts_with("answer.")) continue;
        ++count;
        ASSERT_TRUE(referral::english_answers().has(key)) << key;
        EXPECT_EQ(text, referral::english_answers()(key)) << key;
    }
    EXPECT_EQ(count, referral::english_answers().entries().size());
    EXPECT_GT(count, 80u);
}

TEST(TranslationData, an_area_stands_in_a_plain_sentence_as_it_does_in_an_english_one) {
    const anatomy::CatalogData& english = support::shipped().catalog->all();
    const anatomy::CatalogData plain = anatomy::translated(english, translation("plain"), false, "{muscle}, {number}");
    const referral::Words words(referral::english_answers());
    ASSERT_EQ(plain.areas.size(), english.areas.size());
    for (std::size_t i = 0; i < english.areas.size(); ++i) {
        EXPECT_EQ(words.place_of(plain.areas[i]), words.place_of(english.areas[i]));
        EXPECT_EQ(words.where_of(plain.areas[i]), words.where_of(english.areas[i]));
    }
}

TEST(TranslationData, a_client_reads_where_every_point_lies_in_words_for_everyone) {
    const anatomy::Translation own = translation("plain");
    const anatomy::CatalogData plain =
        anatomy::translated(support::shipped().catalog->all(), own, false, "{muscle}, spot {number}");
    const std::vector<anatomy::Muscle>& english = support::shipped().catalog->all().muscles;
    static const std::regex k_sides_of_a_hand(R"(\b(inner|outer)\b)");
    std::map<std::string, std::string> told; // a place: whose
    std::size_t changed = 0;
    ASSERT_EQ(plain.muscles.size(), english.size());
    for (std::size_t m = 0; m < english.size(); ++m)
        for (std::size_t p = 0; p < english[m].points.size(); ++p) {
            const anatomy::TriggerPoint& exact = english[m].points[p];
            const anatomy::TriggerPoint& point = plain.muscles[m].points[p];
            EXPECT_TRUE(own.has(exact.place)) << exact.id;
            for (const std::string& symptom : exact.symptoms) EXPECT_TRUE(own.has(symptom)) << exact.id << symptom;
            std::vector<std::string> texts{point.name, point.place};
            texts.insert(texts.end(), point.symptoms.begin(), point.symptoms.end());
            for (const std::string& text : texts)
                EXPECT_FALSE(std::regex_search(text, clinicians_words())) << exact.id << ": " << text;
            if (english[m].section == anatomy::MuscleSection::ForearmHand) {
                EXPECT_FALSE(std::regex_search(point.place, k_sides_of_a_hand)) << exact.id << ": " << point.place;
            }
            const auto [other, is_new] = told.emplace(point.place, exact.id);
            EXPECT_TRUE(is_new) << exact.id << " lies where " << other->second << " does: " << point.place;
            changed += std::regex_search(exact.place, clinicians_words()) ? 1 : 0;
        }
    EXPECT_GT(changed, 100u) << "the words that are refused are those that the exact texts use";
}

TEST(TranslationData, what_a_client_reads_holds_no_clinicians_words) {
    const anatomy::CatalogData& data = support::shipped().catalog->all();
    const auto expect_plain = [](const std::string& id, const std::string& text) {
        EXPECT_FALSE(std::regex_search(text, clinicians_words())) << id << ": " << text;
    };
    std::size_t count = 0;
    const auto ask = [&](const std::string& id, const std::string& text) {
        expect_plain(id, text);
        count += text.empty() ? 0 : 1;
    };
    for (const anatomy::Muscle& muscle : data.muscles) ask(muscle.id, muscle.plain);
    for (const anatomy::Caution& caution : data.cautions) ask(caution.id, caution.plain);
    for (const anatomy::OtherCause& cause : data.other_causes) ask(cause.id, cause.plain);
    for (const referral::Care& care : support::shipped().rules.cares) ask(care.caution, care.plain);
    for (const referral::Emergency& emergency : support::shipped().rules.emergencies)
        ask(emergency.id, core::in_language(emergency.plain, "en"));
    EXPECT_GT(count, 300u);
}

}
