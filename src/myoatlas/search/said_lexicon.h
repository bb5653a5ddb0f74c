// The phrases of one language and what they mean: the words of its list, put together with parts of the body and the
// names that the catalog and the rules hold. Immutable once built.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/catalog.h"
#include "myoatlas/referral/rules.h"
#include "myoatlas/search/said_text.h"
#include "myoatlas/search/said_words.h"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace myoatlas::search {

enum class SaidRole : std::uint8_t {
    Unknown,
    Stop,
    Idiom,
    Pain,
    Join,
    Alternative,
    End,
    Negation,
    From,
    To,
    Way,
    Side,
    Aspect,
    SomeOf,
    Number,
    OfTen,
    Level,
    Vague,
    Intensity,
    Quality,
    Depth,
    Place,
    Symptom,
    Condition,
    Muscle,
    Doubt,    // "afraid of", "ruled out"
    Doubted,  // "was ruled out"
    Relative, // "my father"
    Had,      // "died of"
    Now       // "and now"
};

enum class SaidSide : std::uint8_t { Left, Right, Both };

struct SaidMeaning {
    SaidRole role = SaidRole::Unknown;
    std::string id;                 // of the side, quality, depth, symptom, condition, muscle or part
    std::vector<std::string> areas; // of a place
    bool is_whole = false;          // a part without a word where on it
    bool is_unclear = false;        // may mean any of the areas
    bool is_plural = false, is_counted = false, is_across = false;
    bool is_named = false; // of a symptom: the illness was named that stands for it
    std::string numb;      // as in SaidPart
};

struct SaidPhrase {
    std::vector<std::string> words; // in this order; in a gapped one, words that say nothing may stand between
    bool is_gapped = false;
    std::vector<SaidMeaning> meanings;

    const SaidMeaning* find(SaidRole) const;
};

// What stands for a symptom in any order: of each part any one, in folded words.
struct SaidScatteredPhrases {
    std::string symptom;
    std::vector<std::vector<std::vector<std::string>>> parts;
};

struct SaidMatch {
    const SaidPhrase* phrase = nullptr;
    std::size_t end = 0;          // the token after the last
    std::optional<SaidSide> side; // said within it
};

class SaidLexicon {
public:
    SaidLexicon(const anatomy::Catalog&, const referral::Rules&, const SaidVocabulary&, const SaidWords&);

    const std::string& language() const { return language_; }
    bool is_side_after() const { return is_side_after_; }

    // Joins what is read as one word ("can't"), and puts slips of the fingers right in words of six letters or more
    // that only one known word is near to; the first letter is never wrong.
    void normalize(std::vector<SaidToken>&) const;
    // Returns the phrase of most words that begins at a token; none: a null phrase.
    SaidMatch match(const std::vector<SaidToken>&, std::size_t at) const;
    bool is_stop(const std::string& word) const { return stop_.contains(word); }
    // True for "I", "my": a person speaks of themselves.
    bool is_own(const std::string& word) const { return own_.contains(word); }
    // True for a symptom that help may have to be called for.
    bool is_acute(const std::string& symptom) const { return acute_.contains(symptom); }
    // Returns the only areas that a symptom is one of, null when it may be felt anywhere.
    const std::vector<std::string>* only_at(const std::string& symptom) const {
        const auto found = only_at_.find(symptom);
        return found == only_at_.end() ? nullptr : &found->second;
    }
    const std::vector<SaidScatteredPhrases>& scattered() const { return scattered_; }
    // True for a finger and the hand, by their ids.
    bool is_part_of(const std::string& part, const std::string& whole) const;
    // Returns the areas of an aspect of a part, null when it has none such.
    const std::vector<std::string>* areas_on(const std::string& part, const std::string& aspect) const;
    // Returns the years and the token after the last of an age that is said at a token: "I am 72", "72 years old".
    std::optional<std::pair<float, std::size_t>> age_at(const std::vector<SaidToken>&, std::size_t at) const;
    // Returns 0 to 10 for a number in words, nothing for any other word.
    std::optional<float> number(const std::string& word) const;

private:
    friend class SaidLexiconBuilder;
    std::optional<SaidMatch> align(const SaidPhrase&, const std::vector<SaidToken>&, std::size_t at) const;
    // Returns the longest side that stands at a token.
    std::optional<std::pair<SaidSide, std::size_t>> side_at(const std::vector<SaidToken>&, std::size_t at) const;

    std::string language_;
    bool is_side_after_ = false;
    std::set<std::string> stop_, pain_, own_, acute_;
    std::map<std::string, std::vector<std::string>> only_at_;
    std::vector<SaidPart> parts_;
    std::unordered_map<std::string, std::vector<SaidPhrase>> phrases_; // by their first word, longest first
    std::vector<SaidScatteredPhrases> scattered_;
    std::vector<std::pair<std::vector<std::string>, std::string>> same_;
    std::unordered_map<std::string, float> numbers_;
    std::vector<std::vector<std::string>> ages_; // "#" where the number stands; "," before one that stands alone
    std::vector<std::string> correctable_;       // what a slip may stand for
    std::set<std::string> known_;                // all words of all phrases
};

}
