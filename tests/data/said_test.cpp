// Pain said in words, as clients say it: what each sentence of said_sentences.jsonl is understood as.
// SPDX-License-Identifier: MIT
#include "myoatlas/io/facts/catalog_files.h"
#include "myoatlas/io/facts/engine_rules.h"
#include "myoatlas/io/facts/said_words.h"
#include "myoatlas/search/said_pain.h"
#include "support/places.h"

#include <algorithm>
#include <fstream>
#include <gtest/gtest.h>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

namespace myoatlas {

namespace {

using search::SaidAs;
using OrderedJson = nlohmann::ordered_json;
using Texts = std::vector<std::string>;

std::string sided(const std::string& id, std::optional<core::Side> side) {
    return side ? id + ":" + std::string(core::name_of(*side)) : id;
}

// What was understood, in the form of the sentences' file.
OrderedJson told(const search::SaidPain& said) {
    Texts areas, excluded, ambiguous, moments, left;
    for (const referral::AreaMark& mark : said.report.areas) areas.push_back(sided(mark.area, mark.side));
    for (const search::Understood& each : said.understood) {
        if (each.as == SaidAs::Excluded) excluded.push_back(sided(each.id, each.side));
        if (each.as == SaidAs::Ambiguous) ambiguous.push_back(sided(each.id, each.side));
        if (search::is_of_moment(each.as)) moments.push_back(std::string(name_of(each.as)) + ": " + each.words);
    }
    for (const search::NotUnderstood& each : said.not_understood) left.push_back(each.words);
    OrderedJson row{{"text", said.text}, {"language", said.language}};
    const auto add = [&](const char* key, const Texts& list) {
        if (!list.empty()) row[key] = list;
    };
    add("areas", areas);
    add("fingers", said.report.fingers);
    Texts qualities;
    for (const referral::PainQuality quality : said.report.qualities) qualities.emplace_back(name_of(quality));
    add("qualities", qualities);
    if (said.report.intensity > 0.0f) row["intensity"] = said.report.intensity;
    if (said.depth) row["depth"] = name_of(*said.depth);
    add("symptoms", said.report.symptoms);
    add("conditions", said.report.conditions);
    if (said.report.side && !said.report.conditions.empty()) row["side"] = name_of(*said.report.side);
    add("excluded", excluded);
    add("ambiguous", ambiguous);
    add("moments", moments);
    add("not_understood", left);
    return row;
}

class SaidOnShippedData : public testing::Test {
protected:
    static void SetUpTestSuite() {
        const std::string folder = support::repository() / "assets/data";
        auto facts = io::load_catalog(folder);
        ASSERT_TRUE(facts) << facts.problems()[0].where << ": " << facts.problems()[0].what;
        catalog = std::make_unique<anatomy::Catalog>(std::move(*facts));
        const auto rules = io::load_engine_rules(folder, *catalog);
        ASSERT_TRUE(rules);
        auto read = io::load_said_words(folder, *catalog, *rules);
        ASSERT_TRUE(read) << read.problems()[0].where << ": " << read.problems()[0].what;
        vocabulary = std::make_unique<search::SaidVocabulary>(std::move(*read));
        grammar = std::make_unique<search::SaidGrammar>(*catalog, *rules, *vocabulary);
        std::ifstream file(support::repository() / "tests/data/said_sentences.jsonl");
        for (std::string line; std::getline(file, line);) sentences.push_back(OrderedJson::parse(line));
    }
    static void TearDownTestSuite() {
        grammar.reset();
        vocabulary.reset();
        catalog.reset();
        sentences.clear();
    }
    void SetUp() override { ASSERT_TRUE(grammar); }

    static search::SaidPain understand(const OrderedJson& row) {
        return grammar->understand(row["text"].get<std::string>(), row["language"].get<std::string>());
    }
    // True when the words are told of as a symptom or area, or as not understood.
    static bool keeps(const search::SaidPain& said, const std::string& words) {
        return std::ranges::any_of(said.not_understood, [&](const auto& each) { return each.words == words; }) ||
               std::ranges::any_of(said.understood, [&](const search::Understood& each) {
                   return (each.as == SaidAs::Symptom || each.as == SaidAs::Area || each.as == SaidAs::Quality) &&
                          each.words.find(words) != std::string::npos;
               });
    }

    static inline std::unique_ptr<anatomy::Catalog> catalog;
    static inline std::unique_ptr<search::SaidVocabulary> vocabulary;
    static inline std::unique_ptr<search::SaidGrammar> grammar;
    static inline std::vector<OrderedJson> sentences;
};

}

TEST_F(SaidOnShippedData, is_understood_as_clients_mean_it) {
    std::map<std::string, int> counts;
    for (const OrderedJson& row : sentences) {
        EXPECT_EQ(told(understand(row)), row);
        ++counts[row["language"].get<std::string>()];
    }
    EXPECT_GE(counts["en"], 80);
    EXPECT_GE(counts["es"], 35);
    EXPECT_GE(counts["fr"], 35);
}

TEST_F(SaidOnShippedData, is_understood_without_the_language) {
    for (const OrderedJson& row : sentences) {
        const std::string text = row["text"].get<std::string>();
        EXPECT_EQ(grammar->understand(text).language, row["language"].get<std::string>()) << text;
    }
}

TEST_F(SaidOnShippedData, quotes_the_text_exactly) {
    for (const OrderedJson& row : sentences) {
        const search::SaidPain said = understand(row);
        for (const search::Understood& each : said.understood)
            EXPECT_EQ(said.text.substr(each.begin, each.end - each.begin), each.words) << said.text;
        for (const search::NotUnderstood& each : said.not_understood)
            EXPECT_EQ(said.text.substr(each.begin, each.end - each.begin), each.words) << said.text;
    }
}

// What is left out of a report must be told, and what is excluded must not be marked.
TEST_F(SaidOnShippedData, tells_every_mark) {
    for (const OrderedJson& row : sentences) {
        const search::SaidPain said = understand(row);
        for (const referral::AreaMark& mark : said.report.areas)
            EXPECT_TRUE(std::ranges::any_of(said.understood, [&](const search::Understood& each) {
                return each.as == SaidAs::Area && each.id == mark.area && each.side == mark.side;
            })) << said.text;
    }
}

TEST_F(SaidOnShippedData, knows_every_word_of_its_lists) {
    for (const search::SaidWords& words : vocabulary->languages) {
        for (const search::SaidTerm& term : words.parts) {
            const auto part = std::ranges::find(vocabulary->parts, term.id, &search::SaidPart::id);
            ASSERT_NE(part, vocabulary->parts.end());
            for (const auto* list : {&term.words, &term.plural})
                for (const std::string& said : *list) {
                    std::set<std::string> areas;
                    for (const search::Understood& each : grammar->understand(said, words.language).understood) {
                        if (each.as == SaidAs::Area) areas.insert(each.id);
                        areas.insert(each.may_mean.begin(), each.may_mean.end());
                    }
                    EXPECT_EQ(areas, std::set<std::string>(part->whole.begin(), part->whole.end()))
                        << words.language << ": " << said;
                }
        }
        for (const search::SaidTerm& term : words.symptoms)
            for (const auto* list : {&term.words, &term.named})
                for (const std::string& said : *list) {
                    Texts symptoms = grammar->understand(said, words.language).report.symptoms;
                    // A heart attack that is feared, and nothing else told, is taken at its name.
                    if (term.id == "heart_feared" && symptoms == Texts{"chest_pressure"}) symptoms = {term.id};
                    EXPECT_EQ(symptoms, Texts{term.id}) << words.language << ": " << said;
                }
        for (const search::SaidTerm& term : words.qualities)
            for (const std::string& said : term.words) {
                const auto qualities = grammar->understand(said, words.language).report.qualities;
                EXPECT_EQ(qualities, std::vector{*referral::k_pain_qualities.value_of(term.id)})
                    << words.language << ": " << said;
            }
    }
}

TEST_F(SaidOnShippedData, has_words_for_every_area_in_every_language) {
    std::set<std::string> reached;
    for (const search::SaidWords& words : vocabulary->languages) {
        std::set<std::string> areas;
        for (const search::SaidTerm& term : words.areas) areas.insert(term.id);
        for (const search::SaidTerm& term : words.parts) {
            const auto part = std::ranges::find(vocabulary->parts, term.id, &search::SaidPart::id);
            areas.insert(part->whole.begin(), part->whole.end());
        }
        for (const anatomy::Area& area : catalog->all().areas)
            EXPECT_TRUE(areas.contains(area.id)) << words.language << " has no words for " << area.id;
    }
}

// What may be serious is never lost.
TEST_F(SaidOnShippedData, keeps_what_may_be_serious) {
    const std::vector<std::pair<std::string, Texts>> said{
        {"crushing chest pain", {"crushing", "chest"}},
        {"I have chest pain and I'm sweating", {"chest", "sweating"}},
        {"my saddle area is numb", {"saddle", "numb"}},
        {"sudden worst headache", {"sudden worst headache"}},
        {"the worst headache of my life, it came suddenly", {"worst headache", "suddenly"}},
        {"I can't pee", {"can't pee"}},
        {"fever and night sweats", {"fever", "night sweats"}},
        {"I lost weight without trying", {"lost weight"}},
        {"my speech is slurred and my face droops", {"face droops", "slurred"}},
        {"I fell off a ladder, my neck hurts", {"fell", "ladder"}},
        {"dolor en el pecho con sudor frío", {"pecho", "sudor frío"}},
        {"no puedo orinar", {"no puedo orinar"}},
        {"douleur à la poitrine, essoufflé", {"poitrine", "essoufflé"}},
        {"le pire mal de tête de ma vie", {"pire mal de tête"}},
        {"perte de poids et fièvre", {"perte de poids", "fièvre"}},
    };
    for (const auto& [text, words] : said)
        for (const std::string& each : words)
            EXPECT_TRUE(keeps(grammar->understand(text), each)) << each << " of: " << text;
}

// An illness of another, or one that is only feared, is neither found nor denied: it is still asked about.
TEST_F(SaidOnShippedData, puts_aside_what_is_not_the_matter_now) {
    const std::vector<std::pair<const char*, const char*>> aside{
        {"en", "my grandfather had a heart attack, I have back pain"},
        {"en", "my knee hurts and my aunt died of a stroke"},
        {"en", "my dad had cancer, my lower back hurts"},
        {"en", "I am afraid of having a stroke but it is only my back"},
        {"en", "a heart attack was ruled out, my chest hurts when I turn"},
        {"es", "mi abuelo tuvo un infarto, me duele la espalda"},
        {"fr", "j'ai peur de faire un avc mais j'ai juste mal au dos"},
    };
    for (const auto& [language, text] : aside) {
        const search::SaidPain said = grammar->understand(text, language);
        for (const char* id : {"chest_pressure", "sudden_weakness", "cancer_history"})
            for (const auto* list : {&said.report.symptoms, &said.report.denied})
                EXPECT_EQ(std::ranges::count(*list, id), 0) << id << " of: " << text;
        EXPECT_TRUE(std::ranges::any_of(said.understood, [](const search::Understood& each) {
            return each.as == SaidAs::Excluded && each.note.starts_with("not counted");
        })) << text;
    }
    // What is happening, and what nothing else is told beside, is never put aside.
    for (const char* text : {"my husband is having a heart attack", "my husband had a heart attack", "heart attack",
                             "I'm afraid it's a heart attack", "my husband just had a heart attack, his chest hurts"})
        EXPECT_EQ(grammar->understand(text, "en").report.symptoms, Texts{"chest_pressure"}) << text;
    for (const char* text : {"I'm afraid it's a heart attack, my left arm hurts", "I'm worried about my heart"})
        EXPECT_EQ(grammar->understand(text, "en").report.symptoms, Texts{"heart_feared"}) << text;
    EXPECT_EQ(grammar->understand("back pain for years, now I can't feel when I wipe", "en").report.symptoms,
              Texts{"saddle_numbness"});
}

TEST_F(SaidOnShippedData, bears_any_bytes) {
    std::string text;
    for (int byte = 1; byte < 256; ++byte) text += static_cast<char>(byte);
    grammar->understand(text);
    for (const char* odd : {"", " ", ",,,", "/", "7/", "7 of", "left", "not", "\xC3", "e\xCC\x81paule gauche", "10/10"})
        grammar->understand(odd);
    EXPECT_EQ(grammar->understand("e\xCC\x81paule gauche", "fr").report.areas.size(), 2u);
    EXPECT_EQ(grammar->understand("l\xE2\x80\x99\xC3\xA9paule gauche", "fr").report.areas.size(), 2u);
    EXPECT_EQ(grammar->understand(std::string(20000, 'a')).not_understood.size(), 1u);
}

}
