// What the keys of a frame ask for, by the table of shortcuts (session/keys/shortcuts.h).
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/ui/panel.h"

namespace myoatlas::ui {

// Puts the commands of this frame's keys into the queue, in their order. What is typed after the search box was asked
// for waits for it.
void read_keys(const PanelView&, UiState&, Queue&);

}
