// Dear ImGui alive for one window, or for pictures without one. It needs a current OpenGL 3.3 context from beginning to
// end.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/ui/input/event.h"
#include "myoatlas/ui/widgets/style.h"

#include <cstdint>
#include <span>
#include <string>

struct ImGuiContext;

namespace myoatlas::ui {

class Window;

// What one frame of the interface is drawn over, and for how long.
struct GuiFrame {
    int width = 0, height = 0; // points
    float pixel_ratio = 1.0f;  // pixels a point
    float seconds = 0.0f;      // since the frame before
};

class Gui {
public:
    // While it lives, that one is drawn with; without one it is the first that was made.
    class Turn {
    public:
        explicit Turn(const Gui&);
        ~Turn();
        Turn(const Turn&) = delete;
        Turn& operator=(const Turn&) = delete;

    private:
        ImGuiContext* before_;
    };

    // With a window: its clipboard and cursors; it must outlive this. `scale` is how many points a design point takes,
    // `pixel_ratio` how many pixels a point takes.
    Gui(Window* window, float scale, float pixel_ratio);
    ~Gui();
    Gui(const Gui&) = delete;
    Gui& operator=(const Gui&) = delete;

    // Changes how it looks, between frames: text of `text_percent` of the size it began with, a theme's colors, and
    // whether what is pressed is large enough for a finger.
    void use_look(int text_percent, const session::Theme&, bool has_touch = false);
    float first_scale() const { return scale_; } // of 100 percent
    const Style& style() const { return style_; }
    // One sentence when no font was found, otherwise empty.
    const std::string& font_message() const { return font_message_; }

    // Opens a frame, which sees the events of one step.
    void begin(const GuiFrame&, std::span<const Event> step = {});
    // Ends the frame.
    void end();
    // Draws the frame that ended into the framebuffer that is bound; more than once if need be.
    void draw();

    // Tells the pictures of two frames apart, once each has ended; textures count only by where they are shown.
    std::uint64_t fingerprint() const;

    // Returns true while a text box has the keyboard; its cursor blinks.
    bool is_typing() const;

private:
    ImGuiContext* context_ = nullptr;
    bool is_first_ = true; // it alone has the keyboard
    Style style_;
    std::string font_message_;
    Window* window_ = nullptr;
    float scale_ = 1.0f, pixel_ratio_ = 1.0f; // it began with
    int text_percent_ = 100;
    std::string theme_;
};

}
