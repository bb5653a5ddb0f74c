// Reads a theme of assets/themes: colors and numbers of looks.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/result.h"
#include "myoatlas/session/theme.h"

#include <filesystem>
#include <string_view>

namespace myoatlas::loading {

// Reads FOLDER/ID.json. A field that is left out keeps its built-in value; an unknown field, a color that is not
// "#rrggbb" or a number out of range is a problem, and so is an id that has no file (the sentence names those there
// are).
core::Result<session::Theme> load_theme(const std::filesystem::path& folder, std::string_view id);

}
