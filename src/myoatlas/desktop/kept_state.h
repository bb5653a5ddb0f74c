// What is kept from one start to the next: the window's place, and a script that leads back to what was seen and drawn.
// One file, window.txt in the person's folder, written by replacing it.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/result.h"
#include "myoatlas/session/commands/command.h"
#include "myoatlas/ui/platform/window.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace myoatlas::desktop {

struct KeptState {
    std::optional<ui::Window::Place> place;
    std::vector<session::Command> commands;
};

// Where it is kept; empty when the system names no home.
std::filesystem::path kept_state_file();
std::string text_of(const KeptState&);
// Lines that cannot be read are left out: an older or newer atlas may have written them.
KeptState parse_kept_state(const std::string& text);
// Returns nothing kept when there is no file.
KeptState load_kept_state(const std::filesystem::path&);
// Returns the commands that lead back where a session file is asked for; the one that was open last, which may be the
// same, gives way to it. `session_file` may be empty: all of them.
std::vector<session::Command> commands_beside(const KeptState&, const std::filesystem::path& session_file);
core::Status save_kept_state(const std::filesystem::path&, const std::string& text);

}
