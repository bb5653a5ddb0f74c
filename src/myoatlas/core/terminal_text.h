// Plain text for people: aligned columns, wrapped paragraphs, headings. Widths count characters, not bytes. What is
// told may come from anyone's file: none of it reaches a terminal as a control character.
// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace myoatlas::core {

constexpr std::size_t k_text_width = 100;

// Returns the number of characters of a UTF-8 text.
std::size_t width_of(std::string_view text);

// Returns the text broken at spaces so that no line is wider than `width`, every line led by `indent` spaces.
std::string wrapped(std::string_view text, std::size_t indent = 0, std::size_t width = k_text_width);

// Returns "label   text", the text wrapped and hanging beside the label; nothing for an empty text.
std::string labeled(std::string_view label, std::string_view text, std::size_t label_width = 16);

// Returns the text with control characters, which a terminal would obey, shown as "\\x1b"; ends of lines and tabs stay.
std::string without_controls(std::string_view text);

// Returns a word of the files as people read it: "charted_by_several" becomes "charted by several".
std::string in_words(std::string_view word);

// Rows under headings. Long cells are wrapped; the last column takes what the others leave.
class Table {
public:
    explicit Table(std::vector<std::string> headings) : headings_(std::move(headings)) {}
    void add(std::vector<std::string> cells);
    // Returns nothing when there are no rows.
    std::string text(std::size_t indent = 0) const;

private:
    std::vector<std::string> headings_;
    std::vector<std::vector<std::string>> rows_; // each as long as the headings
};

}
