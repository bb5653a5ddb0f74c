// SPDX-License-Identifier: MIT
#include "myoatlas/search/part_matching.h"

#include "myoatlas/core/text.h"

#include <sstream>

namespace myoatlas::search {
namespace {

using core::Side;

struct NameAndSide {
    std::string name; // folded, without its side
    std::optional<Side> side;
};

NameAndSide without_side(std::string_view text) {
    NameAndSide words;
    std::istringstream all(core::fold(text));
    for (std::string word; all >> word;) {
        if (word == "left" || word == "l")
            words.side = Side::Left;
        else if (word == "right" || word == "r")
            words.side = Side::Right;
        else
            words.name += (words.name.empty() ? "" : " ") + word;
    }
    return words;
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
            if (const std::string folded = without_side(name).name; !folded.empty())
                by_name_.emplace(folded, &structure);
        };
        add(structure.id);
        add(structure.names.name);
        add(structure.names.latin);
        add(structure.names.lay);
        for (const auto& alias : structure.names.aliases) add(alias);
        for (const auto& [language, name] : structure.names.translations) add(name);
    }
}

const anatomy::Structure* PartMatcher::find_name(const std::string& name, bool& is_ambiguous) const {
    const auto [begin, end] = by_name_.equal_range(name);
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

core::Result<PartMatch> PartMatcher::find(const PartWords& words) const {
    const NameAndSide name = without_side(words.name), base = without_side(words.base);
    const auto side = words.side ? words.side : name.side ? name.side : base.side;
    const auto no_side = [](const anatomy::Structure& structure) {
        return core::Problem{"", "This is \"" + structure.id + "\", but nothing says whether left or right."};
    };

    const auto [begin, end] = by_id_.equal_range(words.id);
    if (!words.id.empty() && begin != end) {
        if (std::next(begin) == end) return PartMatch{begin->second.structure, begin->second.side, true};
        // One id for both sides.
        for (auto at = begin; at != end; ++at)
            if (side == at->second.side) return PartMatch{at->second.structure, at->second.side, true};
        return no_side(*begin->second.structure);
    }
    bool is_ambiguous = false;
    const anatomy::Structure* found = base.name.empty() ? nullptr : find_name(base.name, is_ambiguous);
    if (!found && !name.name.empty()) found = find_name(name.name, is_ambiguous);
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
