// SPDX-License-Identifier: MIT
#include "myoatlas/core/text_catalog.h"

#include "myoatlas/core/text.h"

#include <algorithm>

namespace myoatlas::core {

std::string filled(std::string_view pattern,
                   std::initializer_list<std::pair<std::string_view, std::string_view>> values) {
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

const char* TextCatalog::operator()(std::string_view key) const {
    const auto found = entries_.find(key);
    return found == entries_.end() ? key.data() : found->second.c_str();
}

std::string TextCatalog::operator()(std::string_view key,
                                    std::initializer_list<std::pair<std::string_view, std::string_view>> values) const {
    return filled((*this)(key), values);
}

std::string sentence_in(const TextCatalog& texts, const std::string& english) {
    std::string key = "sentence." + fold(english);
    std::replace(key.begin(), key.end(), ' ', '_');
    if (texts.has(key)) return texts(key);
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
