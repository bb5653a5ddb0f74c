// What was found by a few words, as the search box and the palette list it.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/session/keys/shortcuts.h"
#include "myoatlas/ui/panel.h"

#include <string>
#include <string_view>
#include <vector>

namespace myoatlas::ui {

// The hits worth showing. A structure of a charted muscle is told as that muscle, which is what choosing it chooses,
// and left out where the muscle stands above it. Needs the search and the catalog.
std::vector<search::Hit> hits_for(const PanelView&, std::string_view words, std::size_t most);
// A second line that helps to tell hits apart: what was met when it was not the name, else a plain or Latin name.
std::string detail_of(const search::Hit&, const PanelView&);
// What choosing a hit does: muscles and structures are selected and brought into view, areas and conditions are
// traced, chapters of the guide are opened.
std::vector<session::Command> commands_of(const search::Hit&, const PanelView&);
// What adds it to what is chosen, and stands them side by side once there are two; as commands_of() for what is no
// muscle or structure.
std::vector<session::Command> commands_beside(const search::Hit&, const PanelView&);
// What presents the muscles among the hits, one after another; nothing when there are none.
std::vector<session::Command> commands_to_present(const std::vector<search::Hit>&, const PanelView&);
std::string kind_key(anatomy::Kind); // of its word among the texts

// One line of a list of them: a name, something to tell it by, and its kind at the right.
void draw_found(const Style&, const Rect& line, std::string_view name, std::string_view detail, std::string_view kind);
constexpr float k_found_height = 50.0f;

// The keys of this frame that go through such a list, which are logged. Read where the list is drawn, so that Enter
// opens what is found now, not after the next letters.
std::vector<session::HitChoice> hit_keys(session::Focus, Queue&);

}
