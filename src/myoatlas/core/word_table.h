// A closed vocabulary: the one table of the values of an enum and the words that stand for them in files.
// SPDX-License-Identifier: MIT
#pragma once
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace myoatlas::core {

template <class Enum> struct Word {
    Enum value;
    std::string_view word;
};

template <class Enum, std::size_t N> struct WordTable {
    std::array<Word<Enum>, N> rows;

    // Returns the word of a value; nothing for a value that has none.
    constexpr std::string_view word_of(Enum value) const {
        for (const Word<Enum>& row : rows)
            if (row.value == value) return row.word;
        return {};
    }
    // Returns the value of a word; nothing for any other word.
    constexpr std::optional<Enum> value_of(std::string_view word) const {
        for (const Word<Enum>& row : rows)
            if (row.word == word) return row.value;
        return std::nullopt;
    }
    // Returns the words in the order of the table.
    constexpr std::array<std::string_view, N> words() const {
        std::array<std::string_view, N> words{};
        for (std::size_t i = 0; i < N; ++i) words[i] = rows[i].word;
        return words;
    }
};

// word_table<Side>({{Side::Left, "left"}, {Side::Right, "right"}})
template <class Enum, std::size_t N> constexpr WordTable<Enum, N> word_table(const Word<Enum> (&rows)[N]) {
    return {std::to_array(rows)};
}

}
