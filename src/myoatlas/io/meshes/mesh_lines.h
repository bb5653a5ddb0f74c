// Lines and words of mesh files that are text.
// SPDX-License-Identifier: MIT
#pragma once
#include <algorithm>
#include <cctype>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace myoatlas::io {

// Calls see(line, number from 1) for each line, ended as any system ends it.
template <class See> void each_line(std::string_view text, const See& see) {
    std::size_t number = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
        see(text.substr(0, end), ++number);
        const bool is_pair = end + 1 < text.size() && text[end] == '\r' && text[end + 1] == '\n';
        text.remove_prefix(std::min(end + (is_pair ? 2 : 1), text.size()));
    }
}

inline void split(std::string_view line, std::vector<std::string_view>& words) {
    words.clear();
    constexpr std::string_view k_between = " \t\v\f";
    for (std::size_t begin = line.find_first_not_of(k_between); begin != line.npos;) {
        const std::size_t end = std::min(line.find_first_of(k_between, begin), line.size());
        words.push_back(line.substr(begin, end - begin));
        begin = line.find_first_not_of(k_between, end);
    }
}

inline std::string lower(std::string_view word) {
    std::string text(word);
    for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return text;
}

// Appends a number; a decimal comma, as some languages write it, becomes a point.
inline void append_number(std::string_view word, std::string& text) {
    const std::size_t begin = text.size();
    text += word;
    std::replace(text.begin() + static_cast<std::ptrdiff_t>(begin), text.end(), ',', '.');
    text += ' ';
}

inline std::vector<std::byte> bytes_of(std::string_view text) {
    const auto bytes = std::as_bytes(std::span{text.data(), text.size()});
    return {bytes.begin(), bytes.end()};
}

}
