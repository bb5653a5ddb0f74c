// SPDX-License-Identifier: MIT
#include "myoatlas/search/part_matching.h"

#include "myoatlas/core/text.h"

#include <algorithm>
#include <array>
#include <sstream>

namespace myoatlas::search {
namespace {

using core::Side;

struct NameAndSide {
    std::string name; // folded, without its side
    std::optional<Side> side;
};

// The words of sides, in the languages that meshes are named in. "Droit" is French for both "right" and "rectus", and
// so not among them.
constexpr std::array<std::string_view, 13> k_left = {"left",      "l",        "lt",        "lft",      "lh",
                                                     "sinister",  "sinistra", "sinistrum", "sinistri", "izquierdo",
                                                     "izquierda", "gauche",   "links"};
constexpr std::array<std::string_view, 13> k_right = {
    "right", "r", "rt", "rgt", "rh", "dexter", "dextra", "dextrum", "dextri", "derecho", "derecha", "droite", "rechts"};
// Words that many names bear and that tell none apart.
constexpr std::array<std::string_view, 16> k_generic = {"muscle", "muscles", "musculus", "musculo", "bone", "bones",
                                                        "hueso",  "os",      "m",        "the",     "of",   "de",
                                                        "del",    "du",      "la",       "el"};

template <std::size_t N> bool is_one_of(const std::array<std::string_view, N>& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

NameAndSide without_side(std::string_view text) {
    NameAndSide words;
    std::istringstream all(core::fold(text));
    for (std::string word; all >> word;) {
        if (is_one_of(k_left, word))
            words.side = Side::Left;
        else if (is_one_of(k_right, word))
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
    return {words.name.substr(0, words.name.size() - k_end.size()), Side::Right};
}

std::string without_generic_words(const std::string& name) {
    std::string rest;
    std::istringstream all(name);
    for (std::string word; all >> word;)
        if (!is_one_of(k_generic, word)) rest += (rest.empty() ? "" : " ") + word;
    return rest;
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

PartMatcher::PartMatcher(const anatomy::Catalog& catalog) {
    for (const anatomy::Structure& structure : catalog.all().structures) {
        if (structure.is_midline) {
            for (const auto& id : ids_in(structure.fma_left)) by_id_.emplace(id, Sided{&structure, Side::Midline});
        } else {
            for (const auto& id : ids_in(structure.fma_left)) by_id_.emplace(id, Sided{&structure, Side::Left});
            for (const auto& id : ids_in(structure.fma_right)) by_id_.emplace(id, Sided{&structure, Side::Right});
        }
        const auto add = [&](std::string_view name) {
            if (const std::string folded = without_side(name).name; !folded.empty()) add_name(folded, structure);
        };
        add(structure.id);
        add(structure.names.name);
        add(structure.names.latin);
        add(structure.names.lay);
        for (const auto& alias : structure.names.aliases) add(alias);
        for (const auto& [language, name] : structure.names.translations) add(name);
    }
}

void PartMatcher::add_name(const std::string& folded, const anatomy::Structure& structure) {
    by_name_.emplace(folded, &structure);
    if (const std::string rest = without_generic_words(folded); !rest.empty() && rest != folded)
        by_plain_name_.emplace(rest, &structure);
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
const anatomy::Structure* PartMatcher::find_called(const std::string& name, bool& is_ambiguous) const {
    if (name.empty()) return nullptr;
    if (const auto* found = find_name(by_name_, name, is_ambiguous); found || is_ambiguous) return found;
    const std::string rest = without_generic_words(name);
    if (rest.empty()) return nullptr;
    if (const auto* found = find_name(by_name_, rest, is_ambiguous); found || is_ambiguous) return found;
    return find_name(by_plain_name_, rest, is_ambiguous);
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
        if (std::next(begin) == end) return PartMatch{begin->second.structure, begin->second.side, true};
        // One id for both sides.
        for (auto at = begin; at != end; ++at)
            if (side == at->second.side) return PartMatch{at->second.structure, at->second.side, true};
        return no_side(*begin->second.structure);
    }
    bool is_ambiguous = false;
    const anatomy::Structure* found = find_called(base.name, is_ambiguous);
    if (!found) found = find_called(name.name, is_ambiguous);
    if (found && found->is_midline) return PartMatch{found, Side::Midline, false};
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
