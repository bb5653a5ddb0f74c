// The translations that ship: what they are for stands in the facts, and names and answers are complete.
// SPDX-License-Identifier: MIT
#include "engine_on_data.h"
#include "myoatlas/core/language.h"
#include "myoatlas/io/facts/translation_files.h"
#include "myoatlas/loading/language.h"
#include "myoatlas/referral/speech/words.h"
#include "myoatlas/search/translation_coverage.h"
#include "support/places.h"

#include <gmock/gmock.h>
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

}
