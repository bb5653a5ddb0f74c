// Small pieces of sentences: shares in words, names that stand inside a sentence, lists.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/area.h"
#include "myoatlas/anatomy/evidence.h"

#include <string>
#include <string_view>
#include <vector>

namespace myoatlas::referral {

// "71 %", with a space that does not break
std::string percent(float share);
void add_percent(std::string& text, float share);

// "all of", "most of", "about a third of", "very little of" ...
std::string_view much_of(float share);

// "Upper trapezius" stands inside a sentence as "upper trapezius"; "SCM" keeps its capitals.
std::string inside_sentence(std::string name);
void add_inside_sentence(std::string& text, const std::string& name);

// The name without what is in parentheses: "Peroneus (fibularis) longus" is "Peroneus longus".
std::string short_name(const std::string& name);
// The same inside a sentence; "Trapezius, lower part" is "the lower part of trapezius", which can stand in a list.
std::string muscle_inside_sentence(const std::string& name);

// The first letter large, a full stop at the end; nothing for an empty text.
std::string as_sentence(std::string text);
void make_sentence(std::string& text);
// The first letter small, no full stop at the end.
std::string as_clause(std::string text);

// "the temple", "the eye and eyebrow": an area as the thing that hurts.
std::string place_of(const anatomy::Area&);
// "in the temple", "between and over the shoulder blades": where it hurts.
std::string where_of(const anatomy::Area&);

// "a", "a and b", "a, b and c"; with a comma before the last "and" where an item has one of its own
std::string listed(const std::vector<std::string>&);

// "Several authors chart it so."
std::string_view evidence_sentence(anatomy::Evidence);

}
