// One frame of the whole interface: the picture as the ground, panels floating at its sides, the pointer and the keys.
// SPDX-License-Identifier: MIT
#pragma once
#include "render/frame_view.h"
#include "scene/draw_list.h"
#include "scene/ray_picker.h"
#include "ui/panel.h"
#include "ui/pointer.h"

#include <string>
#include <string_view>

namespace ui {

// Where things stand in a window, in points.
struct Layout {
    Rect window, top_bar, left, right, status;
    bool has_sides = true; // panels at the sides
    // What the panels cover of the window: left, top, right, bottom.
    glm::vec4 insets() const;
    Rect free() const;
};
Layout layout_for(float width, float height, float scale, bool hides_panels);

class Interface {
public:
    Layout layout(float width, float height, const Style&) const;

    // Draws one frame between Gui::begin and Gui::end, and returns what was asked for. `picture` is the finished 3D
    // picture; without a texture, plain paper. `note` is a sentence to show for a while.
    Queue draw(const PanelView&, const Layout&, const render::FrameView& picture, const scene::DrawList&,
               scene::RayPicker*, std::string_view note);
    // Draws the splash: what is being done, or what is wrong.
    void draw_waiting(const TextCatalog&, const Style&, const Layout&, std::string_view step) const;

    bool is_dragging() const { return pointer_.is_dragging(); }

private:
    UiState state_;
    Pointer pointer_;
};

}
