// What the commands refer and trace share.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/catalog.h"
#include "myoatlas/core/side.h"
#include "myoatlas/loading/context.h"

#include <optional>
#include <string>
#include <string_view>

namespace myoatlas::cli {

// Returns the side a word names, nothing for an empty one; throws Failure for any other word.
std::optional<core::Side> side_or_fail(const std::string& word);

std::string area_name(const anatomy::Catalog&, const std::string& id);
// As people call it; where they have no word for it, its name.
std::string lay_area_name(const anatomy::Catalog&, const std::string& id);

// Returns the text "<beginning><word>" in the language of the context: ("answer.side.", "left").
std::string word_of(loading::Context&, std::string_view beginning, std::string_view word);

}
