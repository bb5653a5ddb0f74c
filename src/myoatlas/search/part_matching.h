// Finds which structure of the atlas a mesh shows, from what its file or a manifest says of it.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/catalog.h"
#include "myoatlas/anatomy/language/translation.h"
#include "myoatlas/core/result.h"
#include "myoatlas/core/side.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace myoatlas::search {

// What is said of a mesh; what is not said is empty.
struct PartWords {
    std::string id;         // "FMA45957"
    std::string name, base; // "medial head of right gastrocnemius", the same without its side
    std::optional<core::Side> side;
};

struct PartMatch {
    const anatomy::Structure* structure = nullptr; // the catalog's
    core::Side side = core::Side::Midline;
    bool is_by_id = false; // else by name
};

class PartMatcher {
public:
    // The catalog must outlive it. The names in other languages count where no name of the catalog does.
    explicit PartMatcher(const anatomy::Catalog&, std::span<const anatomy::Translation> = {});

    // Looks for the id first, then for `base`, then for `name`: among ids, names, Latin and lay names, aliases and
    // translations, whole and folded, without the words of sides in the atlas's languages and Latin; then without words
    // that many names bear ("muscle", "of"). An id is told in any spelling: "FMA45957", "fma:45957", as a link, as a
    // number alone. A problem, with no place, when nothing is called so, when more than one thing is, when the side is
    // not told, or when the words tell another side than the id.
    core::Result<PartMatch> find(const PartWords&) const;

private:
    struct Sided {
        const anatomy::Structure* structure;
        core::Side side;
    };
    using Names = std::multimap<std::string, const anatomy::Structure*, std::less<>>;
    static void add_name(std::string_view name, const anatomy::Structure&, Names& whole, Names& plain);
    void add_names(const anatomy::Structure&);
    static const anatomy::Structure* find_among(const Names& whole, const Names& plain, const std::string& name,
                                                bool& is_ambiguous);
    static const anatomy::Structure* find_name(const Names&, const std::string& name, bool& is_ambiguous);
    const anatomy::Structure* find_called(const std::string& name, bool& is_ambiguous) const;
    std::multimap<std::string, Sided, std::less<>> by_id_;
    Names by_name_, by_plain_name_;             // the second without the words that many names bear
    Names by_other_name_, by_other_plain_name_; // in other languages
};

// Returns the ids in a structure's field: one, or several with spaces or commas between them.
std::vector<std::string> ids_in(std::string_view field);

}
