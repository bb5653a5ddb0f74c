// Where each sentence of a page comes from: how well it is supported, and the numbers of its sources, which are listed
// at the end.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/catalog.h"
#include "myoatlas/core/text_catalog.h"
#include "myoatlas/print/flow.h"

#include <string>
#include <vector>

namespace myoatlas::print {

class SourceNotes {
public:
    SourceNotes(const anatomy::Catalog& catalog, const core::TextCatalog& texts) : catalog_(catalog), texts_(texts) {}

    // "[1, 4]", numbered in the order of first mention; "[our own advice]" for none.
    std::string numbers_of(const std::vector<std::string>& sources);
    // "[small studies: 1, 4]"
    std::string note_of(anatomy::Support, const std::vector<std::string>& sources, bool is_uncited);
    // "[several authors: 1, 4]": of where a muscle is felt.
    std::string note_of(anatomy::Evidence, const std::vector<std::string>& sources);

    // Adds a text to a stack, and its note after it in small print.
    void add(Stack&, const std::string& text, const std::string& note, const io::Type&, io::TextRole,
             float gap_after_mm, float indent_mm = 0.0f) const;

    // The full references in the order of their numbers: "1. Simons DG ..."
    std::vector<std::string> references() const;

private:
    std::string noted(std::string_view key, const std::vector<std::string>& sources);
    std::string numbers(const std::vector<std::string>& sources);

    const anatomy::Catalog& catalog_;
    const core::TextCatalog& texts_;
    std::vector<std::string> order_;
};

}
