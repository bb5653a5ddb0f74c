// SPDX-License-Identifier: MIT
#include "myoatlas/ui/platform/display_lost.h"

#ifdef __unix__
#include <dlfcn.h>
#include <string_view>
#include <unistd.h>
#endif

namespace myoatlas::ui {

#ifdef __unix__
namespace {

int lost_exit_code = 1;

// Called by Xlib, on whichever thread spoke to the display, and not to return: the connection cannot be used again.
int on_lost(void*) {
    constexpr std::string_view k_words = "The display went away, and the window with it. What was drawn is kept.\n";
    (void)!write(STDERR_FILENO, k_words.data(), k_words.size());
    _exit(lost_exit_code);
}

}

void end_when_display_is_lost(int exit_code) {
    lost_exit_code = exit_code;
    void* xlib = dlopen("libX11.so.6", RTLD_LAZY | RTLD_NOLOAD); // GLFW's own, where it has loaded it
    if (!xlib) return;
    using Handler = int (*)(void*);
    if (void* set = dlsym(xlib, "XSetIOErrorHandler")) reinterpret_cast<Handler (*)(Handler)>(set)(on_lost);
}
#else
void end_when_display_is_lost(int) {}
#endif

}
