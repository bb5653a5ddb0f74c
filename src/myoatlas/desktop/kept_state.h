// What is kept from one start to the next: the window's place, and a script that leads back to what was seen and drawn.
// One file a window in the person's folder, written by replacing it and for its owner only: it tells of a client's
// pain.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/result.h"
#include "myoatlas/io/base/file_lock.h"
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

// Where the first window keeps it, window.txt; empty when the system names no home.
std::filesystem::path kept_state_file();

// What one of several windows that are open at once has to itself until it ends, in whatever way: none writes over what
// another drew.
struct KeptPlace {
    std::filesystem::path file; // window.txt, window-2.txt ...; empty: nothing is kept
    int number = 1;             // of the window
    std::optional<io::FileLock> lock;
};
// Takes the first place that no other program has. Makes the folder where it is not there.
KeptPlace take_kept_place(const std::filesystem::path& first);
// Returns what a window begins with: its own file, with the settings (theme, language, learner ...) that any window
// kept last.
KeptState load_kept_state(const KeptPlace&, const std::filesystem::path& first);

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
