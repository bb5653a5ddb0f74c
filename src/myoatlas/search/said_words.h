// The words in which people say where it hurts, as data: what each language calls the parts of the body, sides,
// qualities and symptoms, and what the parts mean in areas. Read by io/facts/said_words.h; docs/said.md says how they
// are put together.
// SPDX-License-Identifier: MIT
#pragma once
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace myoatlas::search {

// The sides that a word may mean.
inline constexpr std::array<std::string_view, 3> k_said_sides{"left", "right", "both"};
// Where on a part of the body.
inline constexpr std::array<std::string_view, 15> k_said_aspects{
    "front", "back",   "inner", "outer",      "side",
    "top",   "bottom", "upper", "lower",      "middle",
    "tip",   "base",   "palm",  "thumb_side", "little_finger_side"};

// How long it has lasted: told only; new, so that what was long ago counts no more, and so short that it may tell how
// long one does what brings it on; or long ago.
inline constexpr std::array<std::string_view, 4> k_said_spans{"since", "new", "short", "old"};
// What follows is what brings it on, since when it is, or what eases it.
inline constexpr std::array<std::string_view, 3> k_said_openers{"when", "since", "eased"};
// What the words for moving do to the place after them: it is not where it hurts ("turn my head"), or may be where
// nothing else is told, though a side said there is not that of the pain ("bend to the left"); or it is ("press on").
// The plain ones do nothing to it; they are listed so as not to be read as slips.
inline constexpr std::array<std::string_view, 4> k_said_moved{"away", "near", "touched", "plain"};

// A part of the body as people speak of it, in no language yet.
struct SaidPart {
    std::string id;                                          // "knee"
    std::vector<std::string> whole;                          // areas when nothing more is said
    std::map<std::string, std::vector<std::string>> aspects; // "back" -> areas
    bool is_unclear = false;                                 // alone it says too little to be marked: "back"
    bool is_counted = false;       // of which people count some: "two fingers"; the atlas knows them together only
    bool is_across = false;        // across the midline: no side said elsewhere holds for it
    std::string numb;              // the symptom when it tingles or is numb; may be empty
    std::string of;                // the part that it is a part of: "hand"; may be empty
    std::vector<std::string> runs; // of an unclear one: where on it pain runs "down" it, as a rule
};

// Phrases that mean one thing where they stand in one sentence, in any order and with other words between: of each part
// any one. "The pain in the middle of my chest is crushing".
struct SaidScattered {
    std::vector<std::vector<std::string>> parts;
};

// Ways of saying one thing.
struct SaidTerm {
    std::string id;
    std::vector<std::string> words;
    std::vector<std::string> plural;     // said of both sides at once: "knees"
    std::vector<std::string> areas = {}; // of a symptom: where it is felt, which is marked, too
    std::vector<std::string> named =
        {}; // of a symptom: illnesses that stand for it, which may be another's or only feared
    std::vector<SaidScattered> scattered = {}; // of a symptom
};

// Where on a part: "inner" before it ("inner knee"), or after it ("knee, on the inside").
struct SaidAspect {
    std::string id;
    std::vector<std::string> before, after;
};

// When it hurts, since when, and what brings it on or eases it: told, and marking nothing.
struct SaidMoments {
    std::vector<SaidTerm> openers;           // ids: k_said_openers; "when", "since", "better with"
    std::vector<SaidTerm> openers_of;        // openers only before a word that ends with the id: "after" + "ing"
    std::vector<std::string> moments;        // "in the morning"
    std::vector<std::string> movements;      // "going down stairs": bring it on without an opener
    std::vector<std::string> eases, worsens; // "better", "worse", beside one of these
    std::vector<std::string> located;        // before a place: pain is there, it is not moved: "in my hip"
    std::vector<std::string> subjects;       // begin what hurts: "it"
    std::vector<std::string> whose;          // between two places of which the second hurts: "my head my neck hurts"
    std::vector<SaidTerm> spans;             // "for # weeks"; ids: k_said_spans
    std::vector<std::string> lasting;        // "for" years: what was long ago may go on
    std::vector<std::string> around;         // may stand in them: "about"
    std::vector<SaidTerm> moved;             // ids: k_said_moved
};

struct SaidWords {
    std::string language;       // "en"
    bool is_side_after = false; // "hombro izquierdo": a side belongs to what stands before it
    // Words that say nothing here, and words for pain as such.
    std::vector<std::string> stop, pain;
    // "and"; "or", which carries a negation on; "but", which ends one; and negations.
    std::vector<std::string> joins, alternatives, ends, negations;
    std::vector<std::string> from, to, ways; // "from the neck down to the elbow"
    std::vector<std::string> idioms;         // said as a whole, and meaning nothing here: "right now"
    std::vector<std::string> vague;          // strength without a number
    std::vector<std::string> of_ten, levels; // "7 of 10", "level 7"
    std::vector<std::string> some_of;        // "two", "ring": some of what is counted
    std::vector<std::string> ages;           // "# years old": how old a person is
    // Whose illness it is, and when: "afraid of", "was ruled out", "my father", "died of", "I", "and now".
    std::vector<std::string> doubts, doubted, relatives, had, own, now;
    // Negations that reach on from comma to comma, as notes have them ("denies fever, chills"), and words that may
    // stand in such a list: "loss of strength".
    std::vector<std::string> denials, links;
    // "Except", "other than": what follows hurts where nothing else does; and the words that say that nothing does.
    std::vector<std::string> exceptions, untroubled;
    std::vector<std::string>
        unfelt; // "not feel", which is numb alone and a negation before what is felt: "not feel pain"
    std::vector<std::string> statements; // begin something new; no phrase goes on over them: "tête | j'ai mal"
    std::vector<SaidTerm> same;          // the id is read for each of the words
    SaidMoments moments;
    std::vector<SaidTerm> fingers; // the id is one of referral::k_fingers
    std::vector<SaidTerm> numbers, sides, qualities, depths, parts, areas, symptoms, conditions;
    std::vector<SaidAspect> aspects;
};

struct SaidVocabulary {
    std::vector<SaidPart> parts;
    std::vector<std::vector<std::string>> chains; // areas as pain runs along them, one after the other
    std::map<std::string, std::vector<std::string>>
        only_at; // symptoms of some areas alone: said of others they are none
    std::vector<SaidWords> languages;
};

}
