// Small pieces of sentences in one language: shares in words, names that stand inside a sentence, lists.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/area.h"
#include "myoatlas/anatomy/sources/evidence.h"
#include "myoatlas/core/side.h"
#include "myoatlas/core/text_catalog.h"

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace myoatlas::referral {

// The engine's sentences in English, as assets/text/en.json has them: for whoever brings no texts.
const core::TextCatalog& english_answers();

// "71 %", with a space that does not break
std::string percent(float share);

// "Upper trapezius" stands inside a sentence as "upper trapezius"; "SCM", "V" and "C5" keep their capitals.
std::string inside_sentence(std::string name);

// The name without what is in parentheses: "Peroneus (fibularis) longus" is "Peroneus longus".
std::string short_name(const std::string& name);

// The first letter large, a full stop at the end; nothing for an empty text.
std::string as_sentence(std::string text);
void make_sentence(std::string& text);
// The first letter small, no full stop at the end.
std::string as_clause(std::string text);

// What a share is of, within a sentence.
enum class Thing : unsigned char { MarkedArea, Zone, ThatZone, It, Chart };

// Lent texts "answer.*" of one language (assets/text), which must outlive it.
class Words {
public:
    using Values = std::initializer_list<std::pair<std::string_view, std::string_view>>;
    explicit Words(const core::TextCatalog& texts) : texts_(&texts) {}

    // The text "answer.<key>", filled, with what the language runs together put right ("de le" is "du").
    std::string operator()(std::string_view key) const { return (*this)(key, {}); }
    std::string operator()(std::string_view key, Values) const;

    // "all of the zone", "about a third of the marked area", "very little of it" ...
    std::string much_of(float share, Thing) const;
    std::string_view side(core::Side) const;
    // The short name inside a sentence; "Trapezius, lower part" is "the lower part of trapezius", which can stand in a
    // list.
    std::string muscle_inside_sentence(const std::string& name) const;
    // "the temple", "the eye and eyebrow": an area as the thing that hurts.
    std::string place_of(const anatomy::Area&) const;
    // "in the temple", "between and over the shoulder blades": where it hurts.
    std::string where_of(const anatomy::Area&) const;
    // "a", "a and b", "a, b and c"; with a comma before the last "and" where an item has one of its own
    std::string listed(const std::vector<std::string>&) const;
    // "Several authors chart it so."
    std::string evidence_sentence(anatomy::Evidence) const;

private:
    std::string_view text(std::string_view key) const;
    bool begins_with_place(std::string_view lay) const;

    const core::TextCatalog* texts_;
};

}
