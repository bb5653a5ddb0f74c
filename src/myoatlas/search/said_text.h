// A sentence as people type it, in words with their places in it.
// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace myoatlas::search {

struct SaidToken {
    std::string word; // folded; a number keeps its point: "7.5"
    std::size_t begin = 0, end = 0;
    bool is_after_break = false;    // a comma or another mark stands before it
    bool is_after_sentence = false; // a mark that ends a sentence does
    bool is_corrected = false;      // a slip of the fingers was put right
};

// Returns the words of a text, and "/" as a word of its own. Bytes that are no letters part words.
std::vector<SaidToken> tokens_of(std::string_view text);

// Returns the folded words of a phrase.
std::vector<std::string> folded_words(std::string_view phrase);

// Returns what stands between any of these marks.
std::vector<std::string> parted(const std::string& text, std::string_view marks);

// True when one letter more, less, other or swapped with its neighbor makes one of the other.
bool is_one_edit(std::string_view a, std::string_view b);

}
