// SPDX-License-Identifier: MIT
#include "myoatlas/io/facts/said_words.h"

#include "myoatlas/io/base/folder_scan.h"
#include "myoatlas/io/base/json_file.h"
#include "myoatlas/io/base/json_object.h"
#include "myoatlas/referral/pain_report.h"

#include <algorithm>
#include <array>
#include <map>
#include <nlohmann/json.hpp>
#include <string_view>
#include <utility>

namespace myoatlas::io {
namespace {

namespace fs = std::filesystem;
using enum JsonObject::Need;
constexpr int k_said_version = 1;

class SaidReader {
public:
    SaidReader(fs::path folder, const anatomy::Catalog& catalog, const referral::Rules& rules)
        : folder_(std::move(folder)), catalog_(catalog), rules_(rules) {}

    core::Result<search::SaidVocabulary> read() {
        std::error_code error;
        if (!fs::exists(folder_ / "said", error)) return search::SaidVocabulary();
        read_file("said/parts.json", [&](JsonObject& root) { read_parts(root); });
        std::vector<std::string> files;
        for (const fs::path& file : files_in(folder_ / "said", ".json"))
            if (file.filename() != "parts.json") files.push_back("said/" + file.filename().string());
        for (const std::string& file : files) read_file(file, [&](JsonObject& root) { read_language(root); });
        if (!problems_.empty()) return std::move(problems_);
        return std::move(vocabulary_);
    }

private:
    template <class Read> void read_file(const std::string& file, const Read& read) {
        read_object_file(folder_ / file, file, problems_, [&](JsonObject& root) {
            root.check_schema_version(k_said_version);
            read(root);
            root.finish();
        });
    }

    std::vector<std::string> read_areas(JsonObject& record, std::string_view key) {
        std::vector<std::string> areas = record.texts(key, Required);
        for (const std::string& area : areas)
            if (!catalog_.find_area(area)) record.problem(key, "there is no area \"" + area + "\"");
        return areas;
    }

    void read_parts(JsonObject& root) {
        root.each_object("parts", Required, [&](JsonObject& record) {
            search::SaidPart part;
            part.id = record.text("id", Required);
            part.whole = read_areas(record, "whole");
            record.each_object("aspects", Optional, [&](JsonObject& aspect) {
                const std::string word = aspect.word("aspect", search::k_said_aspects, search::k_said_aspects.front());
                part.aspects[word] = read_areas(aspect, "areas");
            });
            part.is_unclear = record.flag("unclear");
            part.is_counted = record.flag("counted");
            part.is_across = record.flag("across");
            part.numb = record.text("numb");
            part.of = record.text("of");
            if (record.has("runs")) part.runs = read_areas(record, "runs");
            if (!part.numb.empty() && !referral::find_symptom(rules_, part.numb))
                record.problem("numb", "there is no symptom \"" + part.numb + "\"");
            vocabulary_.parts.push_back(std::move(part));
        });
        root.each_object("chains", Required,
                         [&](JsonObject& record) { vocabulary_.chains.push_back(read_areas(record, "areas")); });
        root.each_object("only_at", Optional, [&](JsonObject& record) {
            const std::string symptom = record.text("symptom", Required);
            if (!referral::find_symptom(rules_, symptom))
                record.problem("symptom", "there is no symptom \"" + symptom + "\"");
            vocabulary_.only_at[symptom] = read_areas(record, "areas");
        });
    }

    // Words that may hold the name of a set, "{belly} is hard": with each of its words in turn.
    std::vector<std::string> read_words(JsonObject& record, std::string_view key, JsonObject::Need need = Optional) {
        std::vector<std::string> words;
        for (const std::string& said : record.texts(key, need)) unfold(record, key, said, words);
        return words;
    }

    void unfold(JsonObject& record, std::string_view key, std::string first, std::vector<std::string>& words) {
        for (std::vector<std::string> open{std::move(first)}; !open.empty();) {
            std::string said = std::move(open.back());
            open.pop_back();
            const std::size_t begin = said.find('{'), end = said.find('}');
            if (begin == std::string::npos || end == std::string::npos || end < begin) {
                if (std::ranges::find(words, said) == words.end()) words.push_back(std::move(said));
                continue;
            }
            const auto set = sets_.find(said.substr(begin + 1, end - begin - 1));
            if (set == sets_.end()) {
                record.problem(key, "\"" + said + "\" names no set of words");
                continue;
            }
            for (const std::string& each : set->second)
                open.push_back(said.substr(0, begin) + each + said.substr(end + 1));
        }
    }

    // Parts between " + ", of each any of its words: "{hot} + {swollen} + {joint}".
    std::vector<search::SaidScattered> read_scattered(JsonObject& record) {
        constexpr std::string_view k_plus = " + ";
        std::vector<search::SaidScattered> rows;
        for (const std::string& said : record.texts("scattered")) {
            search::SaidScattered& row = rows.emplace_back();
            for (std::size_t at = 0; at <= said.size();) {
                const std::size_t end = std::min(said.find(k_plus, at), said.size());
                unfold(record, "scattered", said.substr(at, end - at), row.parts.emplace_back());
                at = end + k_plus.size();
            }
            if (row.parts.size() < 2) record.problem("scattered", "\"" + said + "\" has no parts between \" + \"");
        }
        return rows;
    }

    template <class Known>
    std::vector<search::SaidTerm> read_terms(JsonObject& root, std::string_view key, const Known& is_known,
                                             JsonObject::Need need = Required) {
        std::vector<search::SaidTerm> terms;
        root.each_object(key, need, [&](JsonObject& record) {
            terms.push_back({record.text("id", Required), read_words(record, "words", Required), record.texts("plural"),
                             record.texts("areas"), read_words(record, "named"), read_scattered(record)});
            for (const std::string& area : terms.back().areas)
                if (!catalog_.find_area(area)) record.problem("areas", "there is no area \"" + area + "\"");
            if (!is_known(terms.back().id)) record.problem("id", "\"" + terms.back().id + "\" is not known");
        });
        return terms;
    }

    template <class List> static auto is_in(const List& list) {
        return [&list](const std::string& id) { return std::ranges::find(list, id) != list.end(); };
    }

    template <class Table> static auto is_word_of(const Table& table) {
        return [&table](const std::string& id) { return table.value_of(id).has_value(); };
    }

    static bool is_any(const std::string&) { return true; }

    void read_moments(JsonObject& root, search::SaidMoments& moments) {
        const std::array<std::pair<std::string_view, std::vector<std::string>*>, 9> lists{{
            {"moments", &moments.moments},
            {"movements", &moments.movements},
            {"eases", &moments.eases},
            {"worsens", &moments.worsens},
            {"located", &moments.located},
            {"subjects", &moments.subjects},
            {"whose", &moments.whose},
            {"lasting", &moments.lasting},
            {"around", &moments.around},
        }};
        for (const auto& [key, list] : lists) *list = read_words(root, key);
        moments.openers = read_terms(root, "openers", is_in(search::k_said_openers), Optional);
        moments.openers_of = read_terms(root, "openers_of", is_any, Optional);
        moments.spans = read_terms(root, "spans", is_in(search::k_said_spans), Optional);
        moments.moved = read_terms(root, "moved", is_in(search::k_said_moved), Optional);
    }

    void read_language(JsonObject& root) {
        search::SaidWords words;
        words.language = root.text("language", Required);
        words.is_side_after = root.flag("side_after");
        sets_.clear();
        root.each_object("sets", Optional, [&](JsonObject& record) {
            const std::string id = record.text("id", Required);
            sets_[id] = read_words(record, "words", Required);
        });
        const std::array<std::pair<std::string_view, std::vector<std::string>*>, 15> lists{{
            {"stop", &words.stop},
            {"pain", &words.pain},
            {"joins", &words.joins},
            {"alternatives", &words.alternatives},
            {"ends", &words.ends},
            {"negations", &words.negations},
            {"from", &words.from},
            {"to", &words.to},
            {"ways", &words.ways},
            {"idioms", &words.idioms},
            {"vague", &words.vague},
            {"of_ten", &words.of_ten},
            {"levels", &words.levels},
            {"some_of", &words.some_of},
            {"ages", &words.ages},
        }};
        for (const auto& [key, list] : lists) *list = read_words(root, key, Required);
        const std::array<std::pair<std::string_view, std::vector<std::string>*>, 12> optional{{
            {"doubts", &words.doubts},
            {"doubted", &words.doubted},
            {"relatives", &words.relatives},
            {"had", &words.had},
            {"own", &words.own},
            {"now", &words.now},
            {"statements", &words.statements},
            {"unfelt", &words.unfelt},
            {"denials", &words.denials},
            {"links", &words.links},
            {"exceptions", &words.exceptions},
            {"untroubled", &words.untroubled},
        }};
        for (const auto& [key, list] : optional) *list = read_words(root, key);
        const auto is_part = [&](const std::string& id) {
            return std::ranges::find(vocabulary_.parts, id, &search::SaidPart::id) != vocabulary_.parts.end();
        };
        const auto is_number = [](const std::string& id) {
            return !id.empty() && id.size() < 3 && id.find_first_not_of("0123456789") == std::string::npos;
        };
        read_moments(root, words.moments);
        words.fingers = read_terms(root, "fingers", is_in(referral::k_fingers), Optional);
        words.same = read_terms(root, "same", is_any);
        words.numbers = read_terms(root, "numbers", is_number);
        words.sides = read_terms(root, "sides", is_in(search::k_said_sides));
        words.qualities = read_terms(root, "qualities", is_word_of(referral::k_pain_qualities));
        words.depths = read_terms(root, "depths", is_word_of(referral::k_pain_depths));
        words.parts = read_terms(root, "parts", is_part);
        words.areas = read_terms(root, "areas", [&](const std::string& id) { return catalog_.find_area(id); });
        words.symptoms =
            read_terms(root, "symptoms", [&](const std::string& id) { return referral::find_symptom(rules_, id); });
        words.conditions =
            read_terms(root, "conditions", [&](const std::string& id) { return catalog_.find_condition(id); });
        root.each_object("aspects", Required, [&](JsonObject& record) {
            words.aspects.push_back({record.word("id", search::k_said_aspects, search::k_said_aspects.front()),
                                     record.texts("before"), record.texts("after")});
        });
        vocabulary_.languages.push_back(std::move(words));
    }

    fs::path folder_;
    const anatomy::Catalog& catalog_;
    const referral::Rules& rules_;
    search::SaidVocabulary vocabulary_;
    std::map<std::string, std::vector<std::string>> sets_; // of the language that is read
    core::Problems problems_;
};

}

core::Result<search::SaidVocabulary> load_said_words(const fs::path& folder, const anatomy::Catalog& catalog,
                                                     const referral::Rules& rules) {
    return SaidReader(folder, catalog, rules).read();
}

}
