// What the palette lists for a few words: whatever has a name in the atlas, and all that can be asked for.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/ui/panel.h"

#include <string>
#include <string_view>
#include <vector>

namespace myoatlas::ui {

struct PaletteRow {
    std::string name, detail, kind;
    std::vector<session::Command> commands; // what choosing it does
    std::string completion;                 // or what the box then holds, as a command still lacks its words
    float score = 0.0f;                     // the best is first
};

// Returns the rows, best first. A whole line of the script language comes before all else. Without words: the
// settings and actions that a person may look for first.
std::vector<PaletteRow> palette_rows(const PanelView&, std::string_view words, std::size_t most);

// Returns how well words agree with a name, 0..1; 0 where one of them begins no word of the name or its purpose.
float agreement(std::string_view words, std::string_view name, std::string_view purpose);

}
