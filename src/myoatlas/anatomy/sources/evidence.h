// How well a claim is supported, and by whom. The scale is documented in docs/evidence.md.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/sources/findings.h"
#include "myoatlas/core/word_table.h"

#include <string>
#include <string_view>
#include <vector>

namespace myoatlas::anatomy {

// Best supported first.
enum class Evidence : unsigned char {
    Reproduced,       // reproduced in an experiment (saline injection, needling, pressure)
    ChartedBySeveral, // charted by several independent schools
    ChartedByOne,     // charted by one author or one school
    Traditional,      // handed down in teaching, no chart to point to
    Disputed,         // sources contradict each other
};

constexpr auto k_evidence = core::word_table<Evidence>({
    {Evidence::Reproduced, "reproduced"},
    {Evidence::ChartedBySeveral, "charted_by_several"},
    {Evidence::ChartedByOne, "charted_by_one"},
    {Evidence::Traditional, "traditional"},
    {Evidence::Disputed, "disputed"},
});
constexpr std::string_view name_of(Evidence value) {
    return k_evidence.word_of(value);
}

enum class SourceKind : unsigned char {
    Book,
    Article,
    Review,
    Guideline,
    Web,
    Own, // seen by the person themselves
};
constexpr auto k_source_kinds = core::word_table<SourceKind>({
    {SourceKind::Book, "book"},
    {SourceKind::Article, "article"},
    {SourceKind::Review, "review"},
    {SourceKind::Guideline, "guideline"},
    {SourceKind::Web, "web"},
    {SourceKind::Own, "own"},
});
constexpr std::string_view name_of(SourceKind value) {
    return k_source_kinds.word_of(value);
}

// A bibliographic reference. Empty fields are unknown.
struct Source {
    std::string id; // "simons_1999"
    SourceKind kind = SourceKind::Book;
    std::string authors;
    int year = 0;
    std::string title;
    std::string container; // journal, or publisher and place
    std::string locator;   // volume, pages, edition
    std::string doi, isbn, pmid, url;
    std::string note;          // what it is used for, and its limits
    std::string school;        // who charts alike because they learned from one another; empty: it charts no pattern
    std::string superseded_by; // the source that took its place, as a newer edition of a guideline does
    std::vector<Proof> proofs; // empty: nobody has looked it up for the atlas
    std::vector<Experiment> experiments;
    std::vector<Prevalence> prevalence;
    friend bool operator==(const Source&, const Source&) = default;
};

}
