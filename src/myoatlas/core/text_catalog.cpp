// SPDX-License-Identifier: MIT
#include "myoatlas/core/text_catalog.h"

namespace myoatlas::core {

const char* TextCatalog::operator()(std::string_view key) const {
    const auto found = entries_.find(key);
    return found == entries_.end() ? key.data() : found->second.c_str();
}

std::string TextCatalog::operator()(std::string_view key,
                                    std::initializer_list<std::pair<std::string_view, std::string_view>> values) const {
    std::string text = (*this)(key);
    for (const auto& [name, value] : values) {
        const std::string place = "{" + std::string(name) + "}";
        for (std::size_t at = text.find(place); at != std::string::npos; at = text.find(place, at + value.size()))
            text.replace(at, place.size(), value);
    }
    return text;
}

}
