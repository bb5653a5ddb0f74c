// Dear ImGui alive for one window, or for pictures without one. It needs a current OpenGL 3.3 context from beginning to
// end.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/ui/widgets/style.h"

#include <string>

struct GLFWwindow;

namespace myoatlas::ui {

class Gui {
public:
    // With a window: its input, clipboard and cursors. Without (null): no input, sizes as given to begin().
    // `scale` is how many points a design point takes, `pixel_ratio` how many pixels a point takes.
    Gui(GLFWwindow* window, float scale, float pixel_ratio);
    ~Gui();
    Gui(const Gui&) = delete;
    Gui& operator=(const Gui&) = delete;

    const Style& style() const { return style_; }
    // One sentence when no font was found, otherwise empty.
    const std::string& font_message() const { return font_message_; }

    // Opens a frame; the sizes are points, and are taken from the window when there is one.
    void begin(int width, int height, float seconds);
    // Ends the frame.
    void end();
    // Draws the frame that ended into the framebuffer that is bound; more than once if need be.
    void draw();

    // Returns true while a text box has the keyboard; its cursor blinks.
    bool is_typing() const;

private:
    Style style_;
    std::string font_message_;
    bool has_window_ = false;
};

}
