// Runs the atlas: in a window, or without one for scripts and pictures.
// SPDX-License-Identifier: MIT
#pragma once
#include "app/context.h"

#include <filesystem>
#include <string>

namespace app {

struct AppOptions {
    std::filesystem::path script;       // commands to carry out; empty: none
    std::filesystem::path shot;         // the window's picture at the end, then quit; empty: none
    std::filesystem::path log_commands; // every command carried out, one a line; empty: none
    int width = 1360, height = 860;
    float scale = 0.0f; // of the interface; 0: the monitor's
};

// Opens the window and runs until it is closed. Throws Failure(k_exit_cannot) without display or OpenGL, and
// Failure(k_exit_bad_input) for a script with a bad line or a command that is refused when `shot` is given.
void run_window(Context&, const AppOptions&);

// Runs the script and saves the picture with no window and no display.
void run_offscreen(Context&, const AppOptions&);

}
