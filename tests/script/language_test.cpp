// The atlas told in other languages, through the built program.
// SPDX-License-Identifier: MIT
#include "support/said_json.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace myoatlas {

using nlohmann::json;
using support::json_of;
using support::run_myoatlas;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

TEST(Language, ids_and_numbers_stay_whatever_the_language) {
    const std::vector<std::string> asked{"trace", "head_temporal", "--side", "left", "--json"};
    const json english = json_of(asked);
    for (const char* language : {"plain", "es", "fr"}) {
        std::vector<std::string> also = asked;
        also.insert(also.end(), {"--language", language});
        const json other = json_of(also);
        ASSERT_EQ(other["candidates"].size(), english["candidates"].size()) << language;
        for (std::size_t i = 0; i < english["candidates"].size(); ++i)
            for (const char* same : {"muscle", "side", "score", "trigger_points", "sources"})
                EXPECT_EQ(other["candidates"][i][same], english["candidates"][i][same]) << language << " " << same;
        EXPECT_NE(other["candidates"][0]["because"][0]["text"], english["candidates"][0]["because"][0]["text"]);
    }
}

TEST(Language, answers_are_whole_sentences_in_it) {
    const std::string spanish = run_myoatlas({"--language", "es", "trace", "head_temporal", "--side", "left"}).out;
    EXPECT_THAT(spanish, AllOf(HasSubstr("de la región marcada"), Not(HasSubstr("marked area")),
                               Not(HasSubstr("Several authors"))));
    const std::string french = run_myoatlas({"--language", "fr", "trace", "head_temporal", "--side", "left"}).out;
    EXPECT_THAT(french, AllOf(HasSubstr("région marquée"), Not(HasSubstr("marked area"))));
}

TEST(Language, english_names_find_in_every_language_and_others_in_english) {
    for (const char* language : {"en", "plain", "es", "fr"})
        for (const char* name : {"upper trap", "Trapecio, porción superior", "Trapèze, partie supérieure"}) {
            const json hits = json_of({"search", name, "--json", "--language", language})["hits"];
            ASSERT_FALSE(hits.empty()) << language << " " << name;
            EXPECT_EQ(hits[0]["id"], "upper_trapezius") << language << " " << name;
        }
}

TEST(Language, names_are_those_of_the_language_or_latin) {
    EXPECT_THAT(run_myoatlas({"show", "soleus", "--language", "fr"}).out, testing::StartsWith("Soléaire\n"));
    EXPECT_THAT(run_myoatlas({"show", "soleus", "--latin"}).out, testing::StartsWith("Musculus soleus\n"));
    EXPECT_THAT(run_myoatlas({"show", "clavicle", "--language", "es"}).out, testing::StartsWith("Clavícula\n"));
}

TEST(Language, an_unknown_one_is_refused_with_those_there_are) {
    const support::Said said = run_myoatlas({"show", "soleus", "--language", "tlh"});
    EXPECT_EQ(said.code, 2);
    EXPECT_THAT(said.err, HasSubstr("en, plain, es, fr"));
}

}
