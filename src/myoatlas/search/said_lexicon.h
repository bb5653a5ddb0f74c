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
    Now,      // "and now"
    Moment,   // "in the morning"
    Movement, // "going down stairs"
    Eases,    // "better"
    Worsens,  // "worse"
    Unfelt    // "not feel": of a symptom, that it is not there
};

enum class SaidSide : std::uint8_t { Left, Right, Both };

struct SaidMeaning {
    SaidRole role = SaidRole::Unknown;
    std::string id;                 // of the side, quality, depth, symptom, condition, muscle or part
    std::vector<std::string> areas; // of a place
    bool is_whole = false;          // a part without a word where on it
    bool is_unclear = false;        // may mean any of the areas
    bool is_paired = false;         // there is one on either side: a shoulder
    bool is_plural = false, is_counted = false, is_across = false;
    bool is_named = false;                 // of a symptom: the illness was named that stands for it
    std::string numb;                      // as in SaidPart
    std::vector<std::string> fingers = {}; // of fingers, or of "ring" and "little": which are meant
};

struct SaidPhrase {
    std::vector<std::string> words; // in this order; in a gapped one, words that say nothing may stand between
    bool is_gapped = false;
    std::vector<SaidMeaning> meanings;

    const SaidMeaning* find(SaidRole) const;
};

// Words with a number in them, which stands as "#"; "," before what stands alone.
struct SaidPattern {
    std::vector<std::string> words;
    std::string id;
};

// What opens the telling of when it hurts: the token after it, and of what it tells.
enum class SaidMoment : std::uint8_t { When, Since, BroughtOn, Eased };
struct SaidOpener {
    std::size_t end = 0;
    SaidMoment moment = SaidMoment::BroughtOn;
    bool is_of_ending = false; // "on bending": what the next word is tells that it opens
};

// Returns what something is called in a language, each part between these marks apart.
std::vector<std::string> spoken_names(const anatomy::Names&, const std::string& language, bool has_lay,
                                      std::string_view marks);

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
    bool is_denial(const std::string& word) const { return denials_.contains(word); }
    // True for the first word of an exception: "except", "other (than)".
    bool is_exception(const std::string& word) const { return exceptions_.contains(word); }
    // True for "fine", "nothing": before an exception nothing hurts.
    bool is_untroubled(const std::string& word) const { return untroubled_.contains(word); }
    bool is_link(const std::string& word) const { return links_.contains(word); }
    // Returns where pain runs that is said to go down a part, null where that is not known.
    const std::vector<std::string>* runs_on(const std::string& part) const;
    // True for a finger and the hand, by their ids.
    bool is_part_of(const std::string& part, const std::string& whole) const;
    // Returns the areas of an aspect of a part, null when it has none such.
    const std::vector<std::string>* areas_on(const std::string& part, const std::string& aspect) const;
    // Returns the years and the token after the last of an age that is said at a token: "I am 72", "72 years old".
    std::optional<std::pair<float, std::size_t>> age_at(const std::vector<SaidToken>&, std::size_t at) const;
    // Returns 0 to 10 for a number in words, nothing for any other word.
    std::optional<float> number(const std::string& word) const;
    // Returns what "for three weeks" says at a token, and the token after it.
    std::optional<std::pair<const SaidPhrase*, std::size_t>> span_at(const std::vector<SaidToken>&,
                                                                     std::size_t at) const;
    std::optional<SaidOpener> opener_at(const std::vector<SaidToken>&, std::size_t at) const;
    // True for words that tell what a place is to a movement: see SaidMoments.
    bool is_located(const std::string& word) const { return located_.contains(word); }
    bool is_pain(const std::string& word) const { return pain_.contains(word); }
    bool is_subject(const std::string& word) const { return subjects_.contains(word); }
    // True for "for" in "for years".
    bool is_lasting(const std::string& word) const { return lasting_.contains(word); }
    bool is_whose(const std::string& word) const { return whose_.contains(word); }
    bool is_moved(const std::string& word) const { return moved_.contains(word); }
    bool is_moved(const std::string& word, std::string_view how) const {
        const auto found = moved_.find(word);
        return found != moved_.end() && found->second == how;
    }
    // Returns the phrase that means a part of the body, null when there is none.
    const SaidPhrase* phrase_of_part(std::string_view part) const;

private:
    friend class SaidLexiconBuilder;
    void add_moments(const SaidMoments&);
    void add_pattern(std::vector<SaidPattern>&, const std::string& said, const std::string& id) const;
    bool is_around(const std::string& word) const { return stop_.contains(word) || around_.contains(word); }
    void note_single_words(const SaidWords&);
    // Parts words that were written as one: "chestpain", "leftarm".
    void part_joined(std::vector<SaidToken>&) const;
    std::optional<SaidMatch> align(const SaidPhrase&, const std::vector<SaidToken>&, std::size_t at) const;
    // Returns the longest side that stands at a token.
    std::optional<std::pair<SaidSide, std::size_t>> side_at(const std::vector<SaidToken>&, std::size_t at) const;

    std::string language_;
    bool is_side_after_ = false;
    std::set<std::string> stop_, pain_, own_, acute_, denials_, links_, exceptions_, untroubled_;
    std::map<std::string, std::vector<std::string>> only_at_;
    std::vector<SaidPart> parts_;
    std::unordered_map<std::string, std::vector<SaidPhrase>> phrases_; // by their first word, longest first
    std::vector<SaidScatteredPhrases> scattered_;
    std::vector<std::pair<std::vector<std::string>, std::string>> same_;
    std::unordered_map<std::string, float> numbers_;
    std::vector<SaidPattern> ages_;
    std::unordered_map<std::string, std::vector<SaidPattern>> spans_; // by their first word
    std::map<std::string, SaidPhrase> span_phrases_;                  // by their id
    std::vector<std::pair<std::vector<std::string>, SaidMoment>> openers_;
    std::vector<std::pair<std::vector<std::string>, std::string>> openers_of_;
    std::vector<std::vector<std::string>> statements_;
    std::set<std::string> around_, lasting_, located_, subjects_, whose_;
    std::map<std::string, std::string> moved_; // how, by the word
    std::vector<std::string> correctable_;     // what a slip may stand for
    std::set<std::string> known_;              // all words of all phrases
};

}
