// The languages that the atlas is told in. "plain" is English in words for everyone.
// SPDX-License-Identifier: MIT
#pragma once
#include <algorithm>
#include <array>
#include <string_view>

namespace myoatlas::core {

constexpr std::string_view k_english = "en", k_plain_english = "plain";
constexpr std::array<std::string_view, 4> k_languages{k_english, k_plain_english, "es", "fr"};

// Returns the tag by which documents and browsers know the language (BCP 47).
constexpr std::string_view tag_of(std::string_view code) {
    return code == k_plain_english ? k_english : code;
}

constexpr bool is_language(std::string_view code) {
    return std::find(k_languages.begin(), k_languages.end(), code) != k_languages.end();
}

}
