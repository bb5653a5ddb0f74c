// A sentence cut into what means something: one step of understanding after the other works on these.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/side.h"
#include "myoatlas/search/said_lexicon.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace myoatlas::search {

// What is told of when it hurts.
struct SaidMomentAt {
    SaidMoment moment = SaidMoment::When;
    std::size_t first = 0, last = 0; // tokens
};

struct SaidItem {
    const SaidPhrase* phrase = nullptr; // null: unknown, or an intensity
    bool is_intensity = false, is_age = false, is_span = false;
    std::size_t first = 0, last = 0; // tokens
    std::size_t clause = 0, sentence = 0;

    std::optional<SaidSide> side; // of a place, or of a side
    bool is_side_said = false;    // with this place, not before it
    bool is_side_used = false;    // of a side: it belongs to a place
    bool is_excluded = false;
    bool is_aside = false;                // excluded, but not denied: another's, feared, ruled out, or over
    bool is_unsure = false;               // a negation that negates nothing known
    bool is_some = false;                 // only some of what is counted is meant
    bool is_taken = false;                // said with another item
    std::optional<std::size_t> side_item; // of a place: the side said for it
    std::optional<std::size_t> aspect_of; // of an aspect: the place it is on
    float value = 0.0f;                   // of an intensity or age
    std::size_t reach = 0;                // of a negation: the item after the last that it may hold for
    bool is_told_scattered = false;       // says something together with others that stand apart
    bool is_answered_no = false;          // "Chest pain? No."
    bool is_only_whole = false;           // of a place: only tells which hand the fingers are of
    bool is_in_moment = false;            // on when it hurts: a word of it that is not known is no loss
    std::vector<std::string> fingers;     // of a place: those meant; empty: all
    std::string note;

    const SaidMeaning* find(SaidRole role) const { return phrase ? phrase->find(role) : nullptr; }
    bool is(SaidRole role) const { return find(role) != nullptr; }
    // Something that is told: a place, a symptom, how it feels.
    bool has_content() const;
    // Neither content nor a word that only joins: nothing is known of it.
    bool is_unknown() const { return !phrase && !is_intensity && !is_age && !is_in_moment; }
};

// A symptom that several words told together.
struct SaidFinding {
    std::string symptom;
    std::size_t first = 0, last = 0; // tokens
};

struct SaidSentence {
    const SaidLexicon& lexicon;
    std::vector<SaidToken> tokens;
    std::vector<SaidItem> items;
    std::vector<SaidFinding> findings = {};
    std::vector<SaidMomentAt> moments = {};
};

// Cuts a text into items: the longest phrase at each word, "7 of 10" as one.
SaidSentence cut(const SaidLexicon&, std::string_view text);
// The same in the language asked for, or else in the one that knows most of it; there must be a lexicon.
SaidSentence best_cut(const std::vector<SaidLexicon>&, std::string_view text, std::string_view language);

// Each finds out one thing about the items, in this order.
void resolve_unfelt(SaidSentence&);    // "I don't feel any pain"
void resolve_moments(SaidSentence&);   // "when I turn my head"
void resolve_counts(SaidSentence&);    // "two fingers"
void resolve_aspects(SaidSentence&);   // "the knee, on the inside"
void resolve_asides(SaidSentence&);    // "my father had a heart attack"
void resolve_misplaced(SaidSentence&); // "my neck is as hard as wood"
void resolve_negations(SaidSentence&); // "not the neck"
void resolve_scattered(SaidSentence&); // "my knee is red, hot and very swollen"
void resolve_sides(SaidSentence&);     // "left elbow and wrist"
void resolve_wholes(SaidSentence&);    // "two fingers, left hand"
void resolve_flank(SaidSentence&);     // "my left side hurts"

// The side of what is no place: the one said with a complaint ("sciatica on the right"), or else the only one that is
// said at all; nothing when there are several.
std::optional<SaidSide> side_meant(const SaidSentence&);

// Whether a place hurts in another part of its clause than an item that has a place of its own: "my foot tingles and my
// buttock hurts". What joins ends a part.
bool is_of_other_pain(const SaidSentence&, std::size_t place, std::size_t item);

// The sides that are meant; one that is not said is one, too.
std::vector<std::optional<core::Side>> sides_of(const std::optional<SaidSide>&);

// True for "for years", which is said of its own part of the sentence; "years ago" is said of all that was told.
bool is_lasting(const SaidSentence&, const SaidItem&);

// The areas between two places that pain is said to run between: "from the neck to the elbow".
struct SaidWay {
    std::size_t item = 0; // the place it leads to
    std::optional<SaidSide> side;
    std::vector<std::vector<std::string>> areas; // one list, or several that it may be
};
std::vector<SaidWay> ways_of(const SaidSentence&, const std::vector<std::vector<std::string>>& chains);

// What the sentence is understood as; the text is the one that was cut.
struct SaidPain;
SaidPain told_of(const SaidSentence&, std::string_view text, const std::vector<std::vector<std::string>>& chains);

}
