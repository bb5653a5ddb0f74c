// Pain said in words: a sentence of a client becomes areas with their sides, qualities, strength and symptoms. What was
// not understood is told, and nothing is guessed in silence. The grammar, with examples: docs/said.md.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/side.h"
#include "myoatlas/core/word_table.h"
#include "myoatlas/referral/pain_report.h"
#include "myoatlas/search/said_lexicon.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace myoatlas::search {

enum class SaidAs : std::uint8_t {
    Area,
    Quality,
    Intensity,
    Age,
    Depth,
    Symptom,
    Condition,
    Excluded,  // said not to be so: marked nowhere
    Ambiguous, // may mean several things: marked nowhere
    Muscle,    // no place where pain is felt: marked nowhere
    Side,      // a side of no place
    Vague,     // strength without a number
    When,      // when it hurts
    Since,     // since when
    BroughtOn, // what brings it on
    Eased      // what eases it
};
constexpr auto k_said_as = core::word_table<SaidAs>({
    {SaidAs::Area, "area"},
    {SaidAs::Quality, "quality"},
    {SaidAs::Intensity, "intensity"},
    {SaidAs::Age, "age"},
    {SaidAs::Depth, "depth"},
    {SaidAs::Symptom, "symptom"},
    {SaidAs::Condition, "condition"},
    {SaidAs::Excluded, "excluded"},
    {SaidAs::Ambiguous, "ambiguous"},
    {SaidAs::Muscle, "muscle"},
    {SaidAs::Side, "side"},
    {SaidAs::Vague, "vague"},
    {SaidAs::When, "when"},
    {SaidAs::Since, "since"},
    {SaidAs::BroughtOn, "brought_on"},
    {SaidAs::Eased, "eased_by"},
});
constexpr std::string_view name_of(SaidAs as) {
    return k_said_as.word_of(as);
}
// True for what is told of when it hurts: it marks nothing.
constexpr bool is_of_moment(SaidAs as) {
    return as == SaidAs::When || as == SaidAs::Since || as == SaidAs::BroughtOn || as == SaidAs::Eased;
}

// A stretch of the text, and what it became.
struct Understood {
    std::string words; // exactly as typed
    std::size_t begin = 0, end = 0;
    SaidAs as = SaidAs::Area;
    std::string id;                    // of the area, quality, depth, symptom, condition or muscle
    std::optional<core::Side> side;    // nothing: none was said
    float value = 0.0f;                // of an intensity, 0..10, or of an age, in years
    std::vector<std::string> may_mean; // areas, of what is ambiguous
    std::string note;                  // a plain sentence on what was made of the words; may be empty
    friend bool operator==(const Understood&, const Understood&) = default;
};

struct NotUnderstood {
    std::string words;
    std::size_t begin = 0, end = 0;
    friend bool operator==(const NotUnderstood&, const NotUnderstood&) = default;
};

struct SaidPain {
    std::string text, language;
    referral::PainReport report;               // areas, conditions and symptoms, qualities and the highest strength
    std::optional<referral::PainDepth> depth;  // nothing: none was said
    std::vector<Understood> understood;        // in the order of the text
    std::vector<NotUnderstood> not_understood; // one word each
    friend bool operator==(const SaidPain&, const SaidPain&) = default;
};

// What is looked for: the words that name it, without those that say nothing, and a side that was said.
struct SaidQuery {
    std::string words;
    std::optional<core::Side> side;
};

// Understands sentences in every language of a vocabulary. Immutable once built; it keeps copies of what it needs.
class SaidGrammar {
public:
    SaidGrammar(const anatomy::Catalog&, const referral::Rules&, const SaidVocabulary&);

    // The codes of the languages: "en", "es", "fr".
    std::vector<std::string> languages() const;
    // An empty or unknown language: the one that understands most of the text, the first of them if in doubt.
    SaidPain understand(std::string_view text, std::string_view language = {}) const;
    SaidQuery query(std::string_view text) const;

private:
    std::vector<std::vector<std::string>> chains_;
    std::vector<SaidLexicon> lexicons_;
};

// A sentence to show as an example.
constexpr std::string_view k_said_example =
    "behind my left shoulder blade, down the back of the arm, tingling in the fingers, 7 of 10";

}
