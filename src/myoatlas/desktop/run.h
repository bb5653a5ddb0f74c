// Runs the atlas: in a window, or without one for scripts and pictures.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/loading/context.h"

#include <filesystem>
#include <string>

namespace myoatlas::desktop {

struct AppOptions {
    std::filesystem::path script;       // commands to carry out; empty: none
    std::string lesson;                 // to open first, by id or file; empty: none
    std::string session;                // of a client, to open first; empty: none
    std::string passphrase;             // of that, where it is sealed and the window is not to ask; empty: it asks
    std::filesystem::path shot;         // the window's picture at the end, then quit; empty: none
    std::filesystem::path log_commands; // every command carried out, one a line; empty: none
    int width = 1360, height = 860;
    bool keeps_state = false; // from one start to the next: what was drawn and how it looked
    bool is_size_given = false, is_language_given = false, is_body_given = false;
    float scale = 0.0f;     // of the interface; 0: the monitor's
    int least_frame_ms = 0; // frames are slowed down to this, to try the window as on a slow machine
};

// No window can open: no display, or no OpenGL 3.3 on it. Thrown before anything else was done.
struct NoWindow : loading::Failure {
    explicit NoWindow(const std::string& why) : loading::Failure(loading::k_exit_cannot, why) {}
};

// Opens the window and runs until it is closed. Throws NoWindow, and Failure(k_exit_bad_input) for a script with a bad
// line or, when `shot` is given, a command that is refused.
void run_window(loading::Context&, const AppOptions&);

// Runs the script and saves the picture with no window and no display.
void run_offscreen(loading::Context&, const AppOptions&);

}
