// SPDX-License-Identifier: MIT
#include "myoatlas/io/study/deck_file.h"

#include "myoatlas/io/base/json_object.h"
#include "myoatlas/io/facts/local_text.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace myoatlas::io {
namespace {

using enum JsonObject::Need;
constexpr int k_decks_version = 1;

template <class Enum, std::size_t N>
std::vector<Enum> read_words(JsonObject& record, std::string_view key, const core::WordTable<Enum, N>& table) {
    const auto known = table.words();
    std::vector<Enum> values;
    for (const std::string& word : record.words(key, known))
        if (const auto value = table.value_of(word)) values.push_back(*value);
    return values;
}

study::DeckPart read_part(JsonObject& record, const anatomy::Catalog& catalog) {
    study::DeckPart part;
    part.id = record.text("id", Required);
    part.names = read_local(record, "names");
    part.percent = record.whole_number("percent", 0);
    if (part.percent < 0 || part.percent > 100) record.problem("percent", "expected 0 to 100");
    part.filter.kinds = read_words(record, "kinds", study::k_question_kinds);
    part.filter.sections = read_words(record, "sections", anatomy::k_muscle_sections);
    part.filter.layers = read_words(record, "layers", anatomy::k_layers);
    part.filter.conditions = record.texts("conditions");
    for (const std::string& id : part.filter.conditions)
        if (!catalog.find_condition(id)) record.problem("conditions", "there is no condition \"" + id + "\"");
    return part;
}

}

core::Result<std::vector<study::Deck>> load_decks(const std::filesystem::path& folder,
                                                  const anatomy::Catalog& catalog) {
    const std::string file = "decks.json";
    std::vector<study::Deck> decks;
    std::error_code error;
    if (!std::filesystem::exists(folder / file, error)) return decks;
    core::Problems problems;
    read_object_file(folder / file, file, problems, [&](JsonObject& root) {
        root.check_schema_version(k_decks_version);
        root.each_object("decks", Required, [&](JsonObject& record) {
            study::Deck deck;
            deck.id = record.text("id", Required);
            if (std::any_of(decks.begin(), decks.end(), [&](const study::Deck& other) { return other.id == deck.id; }))
                record.problem("id", "the id is there twice");
            deck.names = read_local(record, "names");
            deck.about = read_local(record, "about");
            record.each_object("parts", Required,
                               [&](JsonObject& part) { deck.parts.push_back(read_part(part, catalog)); });
            if (deck.parts.empty()) record.problem("parts", "there are no parts; expected at least one");
            decks.push_back(std::move(deck));
        });
        root.finish();
    });
    if (!problems.empty()) return problems;
    return decks;
}

}
