// Which key asks for what. Letters are taken as typed, so they work on every keyboard layout.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/ui/body_chart/body_chart.h"
#include "myoatlas/ui/panel.h"

namespace myoatlas::ui {

// Puts what the keys of this frame ask for into the queue; nothing while a text box has the keyboard.
// The chart is asked where the arrow keys lead.
void read_keys(const PanelView&, UiState&, BodyChart&, Queue&);

}
