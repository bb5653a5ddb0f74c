// A display that goes away while a window is open: a server that ends, a connection that breaks.
// SPDX-License-Identifier: MIT
#pragma once

namespace myoatlas::ui {

// From now on the program then says so and ends with this code; X11 alone would end it with 1 and words of its own.
// Once GLFW has begun; nothing to do where it does not speak X11.
void end_when_display_is_lost(int exit_code);

}
