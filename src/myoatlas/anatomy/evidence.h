// How well a claim is supported, and by whom. The scale is documented in docs/evidence.md.
// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace myoatlas::anatomy {

// Best supported first.
enum class Evidence : unsigned char {
    Reproduced,       // reproduced in an experiment (saline injection, needling, pressure)
    ChartedBySeveral, // charted by several independent authors
    ChartedByOne,     // charted by one author or one school
    Traditional,      // handed down in teaching, no chart to point to
    Disputed,         // sources contradict each other
};

// Returns "reproduced", "charted_by_several", "charted_by_one", "traditional" or "disputed".
std::string_view name_of(Evidence);
std::optional<Evidence> parse_evidence(std::string_view word);

// A bibliographic reference. Empty fields are unknown.
struct Source {
    std::string id;   // "simons_1999"
    std::string kind; // "book", "article", "review", "guideline", "web", "own" (seen by the person themselves)
    std::string authors;
    int year = 0;
    std::string title;
    std::string container; // journal, or publisher and place
    std::string locator;   // volume, pages, edition
    std::string doi, isbn, pmid, url;
    std::string note; // what it is used for, and its limits
    friend bool operator==(const Source&, const Source&) = default;
};

}
