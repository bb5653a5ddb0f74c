// Search over everything that has a name: muscles, points, structures, areas, conditions, the chapters of the guide,
// and over the symptoms of points and the words of chapters. Forgiving: no diacritics, any order of words, beginnings
// of words, words run together or apart, a typo or two. Immutable and free of files.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/catalog.h"
#include "myoatlas/anatomy/kind.h"
#include "myoatlas/core/side.h"
#include "myoatlas/search/said_pain.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace myoatlas::search {

struct Hit {
    anatomy::Kind kind = anatomy::Kind::Muscle;
    std::string id;
    std::string name;               // as the catalog has it
    std::string matched;            // the words that were met: a name, an alias, "symptom: dizziness"
    float score = 0.0f;             // 0..1, comparable only within one search
    std::optional<core::Side> side; // said with it: "left soleus"
};

class SearchIndex {
public:
    // Keeps copies, not the catalog. With a grammar, words of a side spoil nothing, and a place said in lay words is
    // found as its area: "knot between the shoulder blades".
    // `english` are the same facts in English where the catalog is in another language, so that either finds.
    explicit SearchIndex(const anatomy::Catalog&, std::shared_ptr<const SaidGrammar> = nullptr,
                         const anatomy::Catalog* english = nullptr);

    // Returns hits best first: whole names before beginnings of names, before words within, before near misses. Names
    // of three letters or fewer count as beginnings. Among muscles that match alike, the one that the catalog links to
    // more comes first, then the order of the catalog. Empty for a text without letters or digits.
    std::vector<Hit> find(std::string_view text, std::size_t limit = 20) const;

private:
    struct Target {
        anatomy::Kind kind;
        float weight; // what is looked for most stands first
        std::string id, name;
    };
    struct Phrase {
        std::size_t target;
        float weight; // a name counts more than a place in words
        std::string shown, folded;
        std::string joined;               // folded, without spaces
        std::vector<std::uint32_t> words; // into words_
    };

    struct Best { // how well a target agrees with what is looked for
        float score = 0.0f;
        std::string_view shown; // the words that were met
    };

    // Raises what the text agrees with better than anything before it.
    void rank(std::string_view text, std::vector<Best>& best) const;
    void rank_said(const SaidPain&, std::vector<Best>& best) const;
    std::size_t add_target(anatomy::Kind, float weight, const std::string& id, const std::string& name);
    void add_phrase(std::size_t target, float weight, const std::string& shown, std::string_view prefix = {});
    void add_names(std::size_t target, const std::string& id, const anatomy::Names&);
    void add_facts(const anatomy::Catalog&);
    void add_chapter(const anatomy::Chapter&);
    void index_words();
    std::vector<float> qualities_of(std::string_view token) const; // by word, 0 where it does not match

    std::vector<Target> targets_;
    std::size_t next_target_ = 0; // while facts are added
    std::vector<Phrase> phrases_;
    std::vector<std::string> words_; // sorted
    std::shared_ptr<const SaidGrammar> grammar_;
};

}
