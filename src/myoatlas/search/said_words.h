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

// A part of the body as people speak of it, in no language yet.
struct SaidPart {
    std::string id;                                          // "knee"
    std::vector<std::string> whole;                          // areas when nothing more is said
    std::map<std::string, std::vector<std::string>> aspects; // "back" -> areas
    bool is_unclear = false;                                 // alone it says too little to be marked: "back"
    bool is_counted = false; // of which people count some: "two fingers"; the atlas knows them together only
    bool is_across = false;  // across the midline: no side said elsewhere holds for it
    std::string numb;        // the symptom when it tingles or is numb; may be empty
    std::string of;          // the part that it is a part of: "hand"; may be empty
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
    std::vector<SaidTerm> same; // the id is read for each of the words
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
