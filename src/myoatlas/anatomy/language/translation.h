// The facts in another language. A translation goes by the English words themselves, so one that was made for other
// words than now stand there is never shown: the English is.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/catalog.h"

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace myoatlas::anatomy {

struct Translation {
    std::string language;                                  // of core::k_languages, "en" with no texts
    std::map<std::string, std::string, std::less<>> texts; // English -> this language

    // Returns the words in this language; the English ones where there are none.
    const std::string& of(const std::string& english) const;
    bool has(std::string_view english) const { return texts.find(english) != texts.end(); }
};

// What a text of the facts is.
enum class TextField : unsigned char { Name, Lay, Alias, Text };
// Calls `visit(text, field)` for every text of a record that is shown to people. Names come with their translations
// done by translate_names().
using TextVisitor = std::function<void(std::string&, TextField)>;
void visit_texts(Structure&, const TextVisitor&);
void visit_texts(Landmark&, const TextVisitor&);
void visit_texts(Area&, const TextVisitor&);
void visit_texts(Caution&, const TextVisitor&);
void visit_texts(Muscle&, const TextVisitor&); // without its points
void visit_texts(TriggerPoint&, const TextVisitor&);
void visit_texts(Condition&, const TextVisitor&);
void visit_texts(OtherCause&, const TextVisitor&);
void visit_texts(Chapter&, const TextVisitor&);

// A lay or Latin name as a title, with a capital first.
std::string with_capital(std::string name);

// Puts names into another language, in plain English the lay name first; with `is_latin` the Latin name stands first
// where there is one. What English calls it goes to `elsewhere`.
void translate_names(Names&, const Translation&, bool is_latin);

// Returns the facts with every text in another language, where it has one; ids and all that is no text stay. `point` is
// how a numbered point is called: "{muscle}, punto {number}".
CatalogData translated(const CatalogData&, const Translation&, bool is_latin, std::string_view point);

}
