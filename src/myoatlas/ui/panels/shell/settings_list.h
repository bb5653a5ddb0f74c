// What can be set, and to what: once, for the card of settings and for the palette.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/ui/panel.h"

#include <string>
#include <vector>

namespace myoatlas::ui {

struct SettingChoice {
    std::string words;
    session::Command command;
    bool is_current = false;
};
struct Setting {
    std::string title, purpose;         // in words
    std::vector<SettingChoice> choices; // at least two
};

std::vector<Setting> settings_of(const PanelView&);

}
