// Where windows lie among the monitors. For the thread that listens (window.h).
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/ui/platform/window.h"

namespace myoatlas::ui {

// What GLFW has against it, in brackets; empty when it said nothing.
std::string last_window_error();
// The options with a size that is not larger than the screen it opens on.
WindowOptions fitted(WindowOptions);
// A screen may have been taken away since: enough of the title must be in reach.
bool is_on_a_screen(const WindowPlace&);
// Where a second window of that size goes: into the middle of another monitor than the one the first lies on; nothing
// when there is but one.
std::optional<WindowPlace> place_beside(const WindowPlace& first, int width, int height);
// Fills the monitor that the window lies on, or takes it back to where it was.
void fill_monitor(GLFWwindow*, const WindowPlace& now);
void leave_full_screen(GLFWwindow*, const WindowPlace& before);

}
