// SPDX-License-Identifier: MIT
#include "myoatlas/search/name_lookup.h"

#include "myoatlas/core/text.h"
#include "myoatlas/search/generic_words.h"

#include <algorithm>
#include <array>
#include <vector>

namespace myoatlas::search {
namespace {

using anatomy::Kind;

constexpr std::size_t k_suggestions = 3;
constexpr std::size_t k_shortest_beginning = 3;

// How a name belongs to a thing; the better way wins.
enum MatchWay : std::size_t { ById, ByName, ByOtherName, ByWholeOrStructure, ByBeginning, WayCount };

struct KnownName {
    Kind kind;
    const std::string* id;
    const std::string* name;
    MatchWay way;
};

void add_names(std::vector<KnownName>& known, Kind kind, const std::string& id, const anatomy::Names& names,
               MatchWay best) {
    const auto add = [&](const std::string& name, MatchWay way) {
        if (!name.empty()) known.push_back({kind, &id, &name, std::max(best, way)});
    };
    add(names.name, ByName);
    add(names.latin, ByOtherName);
    add(names.lay, ByOtherName);
    for (const std::string& alias : names.aliases) add(alias, ByOtherName);
    for (const auto& translation : names.translations) add(translation.second, ByOtherName);
    for (const std::string& name : names.elsewhere) add(name, ByOtherName);
}

template <class Record> void add_records(std::vector<KnownName>& known, Kind kind, const std::vector<Record>& records) {
    for (const Record& record : records) {
        known.push_back({kind, &record.id, &record.id, ById});
        if constexpr (requires { record.names; }) add_names(known, kind, record.id, record.names, ById);
    }
}

std::vector<KnownName> names_of(const anatomy::Catalog& catalog, std::initializer_list<Kind> kinds) {
    const anatomy::CatalogData& data = catalog.all();
    std::vector<KnownName> known;
    const bool has_structures = std::find(kinds.begin(), kinds.end(), Kind::Structure) != kinds.end();
    for (const Kind kind : kinds) {
        switch (kind) {
        case Kind::Source:
            add_records(known, kind, data.sources);
            break;
        case Kind::Structure:
            add_records(known, kind, data.structures);
            break;
        case Kind::Landmark:
            add_records(known, kind, data.landmarks);
            break;
        case Kind::Area:
            add_records(known, kind, data.areas);
            break;
        case Kind::Caution:
            add_records(known, kind, data.cautions);
            break;
        case Kind::Condition:
            add_records(known, kind, data.conditions);
            break;
        case Kind::Chapter:
            add_records(known, kind, data.chapters);
            break;
        case Kind::OtherCause:
            add_records(known, kind, data.other_causes);
            break;
        case Kind::TriggerPoint:
            for (const anatomy::Muscle& muscle : data.muscles)
                for (const anatomy::TriggerPoint& point : muscle.points) {
                    known.push_back({kind, &point.id, &point.id, ById});
                    known.push_back({kind, &point.id, &point.name, ByName});
                }
            break;
        case Kind::Muscle:
            add_records(known, kind, data.muscles);
            for (const anatomy::Muscle& muscle : data.muscles) {
                if (!muscle.parent.empty()) known.push_back({kind, &muscle.id, &muscle.parent, ByWholeOrStructure});
                for (const std::string& id : muscle.structures) {
                    const anatomy::Structure* structure = has_structures ? nullptr : catalog.find_structure(id);
                    if (!structure) continue;
                    known.push_back({kind, &muscle.id, &structure->id, ByWholeOrStructure});
                    add_names(known, kind, muscle.id, structure->names, ByWholeOrStructure);
                }
            }
            break;
        }
    }
    return known;
}

void add_distinct(std::vector<Named>& found, const KnownName& name) {
    Named named{name.kind, *name.id};
    if (std::find(found.begin(), found.end(), named) == found.end()) found.push_back(std::move(named));
}

// "no muscle or trigger point"; of many kinds, "nothing".
std::string none_of(std::initializer_list<Kind> kinds) {
    if (kinds.size() > k_suggestions) return "nothing";
    std::vector<std::string> words;
    for (const Kind kind : kinds) words.emplace_back(anatomy::name_of(kind));
    return "no " + core::joined(words, ", ", " or ");
}

std::vector<std::string> nearest_ids(std::string_view text, const std::vector<KnownName>& known) {
    std::vector<std::string> names;
    std::vector<const std::string*> ids_of_names;
    for (const KnownName& name : known) {
        if (2 * name.name->size() < text.size()) continue; // an abbreviation is a few edits from any short word
        names.push_back(*name.name);
        ids_of_names.push_back(name.id);
    }
    std::vector<std::string> ids;
    // Several names of one thing may be near, so more names are asked for than ids are wanted.
    for (const std::string& name : core::nearest(text, names, 12 * k_suggestions)) {
        const auto at = std::find(names.begin(), names.end(), name) - names.begin();
        const std::string& id = *ids_of_names[static_cast<std::size_t>(at)];
        if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
        if (ids.size() == k_suggestions) break;
    }
    return ids;
}

using Found = std::array<std::vector<Named>, WayCount>;

Found found_as(const std::string& wanted, const std::vector<KnownName>& known) {
    Found found;
    if (wanted.empty()) return found;
    for (const KnownName& name : known) {
        const std::string folded = core::fold(*name.name);
        if (folded == wanted)
            add_distinct(found[name.way], name);
        else if (wanted.size() >= k_shortest_beginning && folded.compare(0, wanted.size(), wanted) == 0)
            add_distinct(found[ByBeginning], name);
    }
    return found;
}

}

core::Result<Named> find_named(const anatomy::Catalog& catalog, std::string_view text,
                               std::initializer_list<Kind> kinds) {
    const std::vector<KnownName> known = names_of(catalog, kinds);
    const std::string wanted = core::fold(text), plain = without_generic_words(wanted);
    Found found = found_as(wanted, known);
    if (std::ranges::all_of(found, &std::vector<Named>::empty) && plain != wanted) found = found_as(plain, known);
    const std::string quoted = "\"" + std::string(text) + "\"";
    for (const std::vector<Named>& matches : found) {
        if (matches.empty()) continue;
        // Things of different kinds may share a name; the kind asked for first is meant.
        std::vector<std::string> same_kind;
        for (const Named& match : matches)
            if (match.kind == matches.front().kind) same_kind.push_back(match.id);
        if (same_kind.size() == 1) return matches.front();
        if (same_kind.size() > k_suggestions) same_kind.resize(k_suggestions);
        return core::Problem{quoted, "this could be more than one " +
                                         std::string(anatomy::name_of(matches.front().kind)) + "; did you mean " +
                                         core::joined(same_kind, ", ", " or ") + "?"};
    }
    const std::vector<std::string> near = nearest_ids(plain.empty() || plain == wanted ? text : plain, known);
    return core::Problem{quoted, none_of(kinds) + " is called so" +
                                     (near.empty() ? "" : "; did you mean " + core::joined(near, ", ", " or ") + "?")};
}

}
