// SPDX-License-Identifier: MIT
#include "myoatlas/search/part_matching.h"

#include "myoatlas/core/text.h"
#include "myoatlas/search/generic_words.h"

#include <algorithm>
#include <array>
#include <sstream>

namespace myoatlas::search {
namespace {

using core::Side;

struct NameAndSide {
    std::string name; // folded, without its side
    std::optional<Side> side;
    bool is_of_both = false; // "left right tibia"
};

// The words of sides, in the languages that meshes are named in. "Droit" is French for both "right" and "rectus", and
// so not among them.
constexpr auto k_left = std::to_array<std::string_view>(
    {"left",     "l",      "lt",       "lft",       "lh",        "links",      "linke",      "linker",
     "linkes",   "linken", "linkem",   "sinister",  "sinistra",  "sinistrum",  "sinistri",   "sinistrae",
     "sinistro", "sin",    "sx",       "izquierdo", "izquierda", "izquierdos", "izquierdas", "izq",
     "izqda",    "izqdo",  "esquerdo", "esquerda",  "esquerdos", "esquerdas",  "esq",        "gauche",
     "gauches",  "lewy",   "lewa",     "lewe",      "lewego",    "lewej"});
constexpr auto k_right = std::to_array<std::string_view>(
    {"right",    "r",       "rt",      "rgt",      "rh",       "rechts",  "rechte",  "rechter", "rechtes", "rechten",
     "rechtem",  "dexter",  "dextra",  "dextrum",  "dextri",   "dextrae", "destro",  "destra",  "dex",     "dext",
     "dx",       "derecho", "derecha", "derechos", "derechas", "direito", "direita", "droite",  "droites", "direitos",
     "direitas", "dcho",    "dcha",    "prawy",    "prawa",    "prawe",   "prawego", "prawej"});
template <std::size_t N> bool is_one_of(const std::array<std::string_view, N>& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

NameAndSide without_side(std::string_view text) {
    NameAndSide words;
    std::istringstream all(core::fold(text));
    for (std::string word; all >> word;) {
        const bool is_left = is_one_of(k_left, word), is_right = is_one_of(k_right, word);
        words.is_of_both |= (is_left && words.side == Side::Right) || (is_right && words.side == Side::Left);
        if (is_left)
            words.side = Side::Left;
        else if (is_right)
            words.side = Side::Right;
        else
            words.name += (words.name.empty() ? "" : " ") + word;
    }
    return words;
}

// "femur droit": the side stands last; "droit femoral" is a muscle.
NameAndSide without_last_side(const NameAndSide& words) {
    constexpr std::string_view k_end = " droit";
    if (words.side || !words.name.ends_with(k_end)) return words;
    return {words.name.substr(0, words.name.size() - k_end.size()), Side::Right, false};
}

// "fma:24475", "FMA_24475", "http://purl.org/sig/ont/fma/fma24475" and "24475" are "FMA24475".
std::string plain_id(std::string_view id) {
    std::size_t digits = id.size();
    while (digits > 0 && id[digits - 1] >= '0' && id[digits - 1] <= '9') --digits;
    const std::string before = core::fold(id.substr(0, digits));
    const bool is_fma = before.empty() || before == "fma" || before.ends_with(" fma");
    return is_fma && digits < id.size() ? "FMA" + std::string(id.substr(digits)) : std::string(id);
}

}

std::vector<std::string> ids_in(std::string_view field) {
    std::vector<std::string> ids(1);
    for (const char c : field)
        if (c != ' ' && c != ',')
            ids.back() += c;
        else if (!ids.back().empty())
            ids.emplace_back();
    if (ids.back().empty()) ids.pop_back();
    return ids;
}

PartMatcher::PartMatcher(const anatomy::Catalog& catalog, std::span<const anatomy::Translation> translations) {
    for (const anatomy::Structure& structure : catalog.all().structures) {
        if (structure.is_midline) {
            for (const auto& id : ids_in(structure.fma_left)) by_id_.emplace(id, Sided{&structure, Side::Midline});
        } else {
            for (const auto& id : ids_in(structure.fma_left)) by_id_.emplace(id, Sided{&structure, Side::Left});
            for (const auto& id : ids_in(structure.fma_right)) by_id_.emplace(id, Sided{&structure, Side::Right});
        }
        add_names(structure);
        for (const anatomy::Translation& translation : translations)
            if (translation.has(structure.names.name))
                add_name(translation.of(structure.names.name), structure, by_other_name_, by_other_plain_name_);
    }
}

void PartMatcher::add_names(const anatomy::Structure& structure) {
    const auto add = [&](std::string_view name) { add_name(name, structure, by_name_, by_plain_name_); };
    const anatomy::Names& names = structure.names;
    add(structure.id);
    add(names.name);
    add(names.latin);
    add(names.lay);
    for (const auto& alias : names.aliases) add(alias);
    for (const auto& [language, name] : names.translations) add(name);
    // "Atlas (C1)": the number of a vertebra stands behind its name.
    constexpr std::size_t k_longest_number = 3;
    for (const auto& alias : names.aliases)
        if (alias.size() <= k_longest_number) add(names.name + " " + alias);
    // "Gastrocnemius, medial head" and "caput mediale musculi gastrocnemii" are "gastrocnemius, caput mediale" as well.
    const std::size_t comma = names.name.find(", "), muscle = names.latin.find(" musculi ");
    if (comma == std::string::npos || muscle == std::string::npos) return;
    const std::string of = names.name.substr(0, comma), part = names.latin.substr(0, muscle);
    add(of + " " + part);
    add(part + " " + of);
}

void PartMatcher::add_name(std::string_view name, const anatomy::Structure& structure, Names& whole, Names& plain) {
    const std::string folded = without_side(name).name;
    if (folded.empty()) return;
    whole.emplace(folded, &structure);
    if (const std::string rest = without_generic_words(folded); !rest.empty() && rest != folded)
        plain.emplace(rest, &structure);
}

const anatomy::Structure* PartMatcher::find_name(const Names& names, const std::string& name, bool& is_ambiguous) {
    const auto [begin, end] = names.equal_range(name);
    const anatomy::Structure* found = nullptr;
    for (auto at = begin; at != end; ++at) {
        std::string as_id = name;
        for (char& c : as_id)
            if (c == ' ') c = '_';
        if (at->second->id == as_id) return at->second; // an id beats a name
        is_ambiguous = is_ambiguous || (found && found != at->second);
        found = at->second;
    }
    return is_ambiguous ? nullptr : found;
}

// The whole name first; then without the words that many names bear.
const anatomy::Structure* PartMatcher::find_among(const Names& whole, const Names& plain, const std::string& name,
                                                  bool& is_ambiguous) {
    if (const auto* found = find_name(whole, name, is_ambiguous); found || is_ambiguous) return found;
    const std::string rest = without_generic_words(name);
    if (rest.empty()) return nullptr;
    if (const auto* found = find_name(whole, rest, is_ambiguous); found || is_ambiguous) return found;
    return find_name(plain, rest, is_ambiguous);
}

const anatomy::Structure* PartMatcher::find_called(const std::string& name, bool& is_ambiguous) const {
    if (name.empty()) return nullptr;
    const auto* found = find_among(by_name_, by_plain_name_, name, is_ambiguous);
    if (found || is_ambiguous) return found;
    return find_among(by_other_name_, by_other_plain_name_, name, is_ambiguous);
}

core::Result<PartMatch> PartMatcher::find(const PartWords& words) const {
    NameAndSide name = without_side(words.name), base = without_side(words.base);
    bool is_unclear = false;
    if (!find_called(name.name, is_unclear)) name = without_last_side(name);
    if (!find_called(base.name, is_unclear)) base = without_last_side(base);
    const auto side = words.side ? words.side : name.side ? name.side : base.side;
    const auto no_side = [](const anatomy::Structure& structure) {
        return core::Problem{"", "This is \"" + structure.id + "\", but nothing says whether left or right."};
    };

    const auto [begin, end] = by_id_.equal_range(plain_id(words.id));
    if (!words.id.empty() && begin != end) {
        const Sided& only = begin->second;
        // Taken by its id it would lie on the side where it is not, or be called what it is not.
        if (std::next(begin) == end && side && *side != Side::Midline && only.side != Side::Midline &&
            *side != only.side)
            return core::Problem{"", "The id " + words.id + " is of the " + std::string(core::name_of(only.side)) +
                                         " " + only.structure->id + ", but the words say " +
                                         std::string(core::name_of(*side)) + "."};
        if (std::next(begin) == end) return PartMatch{only.structure, only.side, true};
        // One id for both sides.
        for (auto at = begin; at != end; ++at)
            if (side == at->second.side) return PartMatch{at->second.structure, at->second.side, true};
        return no_side(*begin->second.structure);
    }
    bool is_ambiguous = false;
    const anatomy::Structure* found = find_called(base.name, is_ambiguous);
    if (!found) found = find_called(name.name, is_ambiguous);
    if (found && found->is_midline) return PartMatch{found, Side::Midline, false};
    if (found && (name.is_of_both || base.is_of_both))
        return core::Problem{"", "This is \"" + found->id + "\", but its name says left and right."};
    if (found && words.side && name.side && words.side != Side::Midline && words.side != name.side)
        return core::Problem{"", "Its side is " + std::string(core::name_of(*words.side)) + ", but its name says " +
                                     std::string(core::name_of(*name.side)) + "."};
    if (found && (!side || side == Side::Midline)) return no_side(*found);
    if (found) return PartMatch{found, *side, false};
    const std::string called = words.name.empty() ? words.base : words.name;
    if (is_ambiguous) return core::Problem{"", "More than one structure of the atlas is called \"" + called + "\"."};
    if (words.id.empty() && called.empty()) return core::Problem{"", "It has neither an id nor a name."};
    return core::Problem{"", "No structure of the atlas has the " +
                                 (words.id.empty() ? "" : "id " + words.id + (called.empty() ? "" : " or the ")) +
                                 (called.empty() ? "" : "name \"" + called + "\"") + "."};
}

}
