// SPDX-License-Identifier: MIT
#include "myoatlas/core/text_catalog.h"

#include "myoatlas/core/text.h"

#include <algorithm>
#include <array>
#include <span>
#include <vector>

namespace myoatlas::core {

namespace {

using Place = std::pair<std::string_view, std::string_view>;

std::string with_places(std::string_view pattern, std::span<const Place> values) {
    std::string text;
    text.reserve(2 * pattern.size());
    for (std::size_t at = 0; at < pattern.size();) {
        const std::size_t open = std::min(pattern.find('{', at), pattern.size());
        text += pattern.substr(at, open - at);
        const std::size_t close = pattern.find('}', open);
        const std::string_view name =
            close == std::string_view::npos ? std::string_view() : pattern.substr(open + 1, close - open - 1);
        const auto value = std::find_if(values.begin(), values.end(), [&](const auto& v) { return v.first == name; });
        if (open < pattern.size() && value == values.end()) text += '{';
        if (value != values.end()) text += value->second;
        at = open < pattern.size() && value != values.end() ? close + 1 : open + 1;
    }
    return text;
}

std::string sentence_key(std::string_view english) {
    std::string key = "sentence." + fold(english);
    std::ranges::replace(key, ' ', '_');
    return key;
}

bool is_of_number(char c) {
    return (c >= '0' && c <= '9') || c == '-'; // a date as well
}

// A sentence without what differs from one time to the next: what is quoted, numbers, and a list that ends it.
struct Parts {
    std::string fixed;
    std::vector<std::string_view> values;
};

Parts parts_of(std::string_view english) {
    static constexpr std::array<std::string_view, 3> k_lists{"there are ", "did you mean ", "the nearest are "};
    Parts parts;
    for (const std::string_view list : k_lists) {
        const std::size_t end = english.find_last_not_of(".?");
        if (!english.starts_with(list) || end == std::string_view::npos || end < list.size()) continue;
        parts.fixed = list;
        parts.values = {english.substr(list.size(), end + 1 - list.size())};
        return parts;
    }
    for (std::size_t at = 0; at < english.size();) {
        const char c = english[at];
        std::size_t end = at + 1;
        if (const std::size_t close = c == '"' ? english.find('"', end) : std::string_view::npos;
            close != std::string_view::npos) {
            parts.values.push_back(english.substr(end, close - end));
            end = close + 1;
        } else if (c >= '0' && c <= '9') {
            while (end < english.size() && is_of_number(english[end])) ++end;
            parts.values.push_back(english.substr(at, end - at));
        } else {
            parts.fixed += c;
        }
        at = end;
    }
    return parts;
}

}

std::string filled(std::string_view pattern, std::initializer_list<Place> values) {
    return with_places(pattern, {values.begin(), values.size()});
}

const char* TextCatalog::operator()(std::string_view key) const {
    const auto found = entries_.find(key);
    return found == entries_.end() ? key.data() : found->second.c_str();
}

std::string TextCatalog::operator()(std::string_view key,
                                    std::initializer_list<std::pair<std::string_view, std::string_view>> values) const {
    return filled((*this)(key), values);
}

std::string sentence_in(const TextCatalog& texts, const std::string& english) {
    if (const std::string key = sentence_key(english); texts.has(key)) return texts(key);
    const Parts parts = parts_of(english);
    if (const std::string key = sentence_key(parts.fixed); !parts.values.empty() && texts.has(key)) {
        static constexpr std::array<std::string_view, 4> k_names{"1", "2", "3", "4"};
        std::vector<Place> values;
        for (std::size_t i = 0; i < std::min(parts.values.size(), k_names.size()); ++i)
            values.emplace_back(k_names[i], parts.values[i]);
        return with_places(texts(key), values);
    }
    constexpr std::string_view k_parted = "; ";
    const std::size_t end = english.find(k_parted);
    if (end == std::string::npos) return english;
    return sentence_in(texts, english.substr(0, end)) + std::string(k_parted) +
           sentence_in(texts, english.substr(end + k_parted.size()));
}

TextCatalog TextCatalog::over(const TextCatalog& below) const {
    Entries all = entries_;
    all.insert(below.entries_.begin(), below.entries_.end());
    return TextCatalog(std::move(all));
}

}
