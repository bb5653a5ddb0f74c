// Text as people type it: folding for comparison, distances for "did you mean".
// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>
#include <ranges>
#include <string>
#include <string_view>
#include <vector>

namespace myoatlas::core {

// Returns UTF-8 text folded for comparison, in every script: case folded, letters without their diacritics, compatible
// forms as what they stand for (full-width letters, ligatures, superscripts), runs of anything that is neither letter
// nor digit as one space, no space at the ends. "Tríceps  (long)" -> "triceps long". Bytes that are no UTF-8 part words
// as punctuation does; characters that are never seen (soft hyphens, joiners) are left out.
std::string fold(std::string_view text);

// Returns the words with `between` between them, `last` before the last one; empty words are left out.
// {"a", "b", "c"} -> "a, b, c"
template <std::ranges::input_range Words = std::vector<std::string>>
std::string joined(const Words& words, std::string_view between, std::string_view last) {
    std::string text, waiting; // the word that waits may be the last
    for (const auto& word : words) {
        if (std::string_view(word).empty()) continue;
        if (!waiting.empty()) text += (text.empty() ? "" : between), text += waiting;
        waiting = word;
    }
    return text.empty() ? waiting : text.append(last) + waiting;
}
template <std::ranges::input_range Words = std::vector<std::string>>
std::string joined(const Words& words, std::string_view between = ", ") {
    return joined(words, between, between);
}

// Returns the number of single-character edits (insert, delete, replace, swap of neighbors) between two texts, as
// bytes.
std::size_t edit_distance(std::string_view a, std::string_view b);
// Returns the edits that turn `a` into the nearest beginning of `b`, or `limit` + 1 when there are more.
std::size_t edit_distance_to_beginning(std::string_view a, std::string_view b, std::size_t limit);

// Returns up to `count` of `names` nearest to `text`, best first (folded edit distance, prefix matches favored).
std::vector<std::string> nearest(std::string_view text, const std::vector<std::string>& names, std::size_t count);

// Returns a number as people write it: 0.5, 12, "not a number", "infinite"; no trailing zeros.
std::string plain_number(float value);

}
