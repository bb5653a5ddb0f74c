// A text that a record has in every language.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/local_text.h"
#include "myoatlas/io/base/json_object.h"

#include <array>

namespace myoatlas::io {

// The languages that records of what must not wait, and of where not to press, speak.
constexpr std::array<std::string_view, 3> k_record_languages{"en", "es", "fr"};

// Reads an object of texts by language; a language without words is a problem.
inline core::LocalText read_local(JsonObject& owner, std::string_view key) {
    core::LocalText texts = owner.text_map(key, JsonObject::Need::Required);
    for (const std::string_view language : k_record_languages)
        if (const auto found = texts.find(std::string(language)); found == texts.end() || found->second.empty())
            owner.problem(key, "there are no words in \"" + std::string(language) + "\"");
    return texts;
}

}
