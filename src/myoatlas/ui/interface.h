// One frame of the whole interface: the picture as the ground, panels floating at its sides, the pointer and the keys.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/scene/ray_picker.h"
#include "myoatlas/session/apply/apply.h"
#include "myoatlas/ui/body_chart/chart_pointer.h"
#include "myoatlas/ui/input/ink.h"
#include "myoatlas/ui/input/pointer.h"
#include "myoatlas/ui/panel.h"
#include "myoatlas/ui/panels/body/labels.h"
#include "myoatlas/ui/picture.h"

#include <string>
#include <string_view>

namespace myoatlas::ui {

// Where things stand in a window, in points.
struct Layout {
    Rect window, top_bar, left, right, status;
    float legend = 0.0f;   // the height of what the colors stand for, above the status line
    float chain = 0.0f;    // the height of the bar that plays the chain, above the legend
    bool has_sides = true; // panels at the sides
    // What the panels and the legend cover of the window: left, top, right, bottom.
    glm::vec4 insets() const;
    Rect free() const;
    Rect chain_strip() const;  // below free()
    Rect legend_strip() const; // below that, above the status line
};
// Beside the body chart the left panel is slimmer. `legend_rows` is how many lines the legend takes.
Layout layout_for(float width, float height, float scale, bool hides_panels, bool is_chart = false,
                  int legend_rows = 1);

// Returns the size of text, in percent, that panels of a window still hold: what is wanted, or less where the window is
// too small for it; never under 50. `scale` is that of 100 percent. In steps of 5, as each needs its letters drawn
// anew.
int fitting_text_percent(int wanted, float width, float height, float scale);

class Interface {
public:
    Layout layout(float width, float height, const Style&, const session::Session&) const;

    // Draws one frame between Gui::begin and Gui::end, and returns what was asked for. While the body chart is open it
    // stands where the pictures would. `note` is a sentence to show for a while.
    Queue draw(const PanelView&, const Layout&, const Pictures&, scene::RayPicker*, std::string_view note);
    // Does what a command asks of the interface. What keys ask of the search box was done when they came, as the
    // letters after them cannot wait.
    void carry_out(const session::Effects&, session::Session&, const session::World&, bool is_of_script);
    // Tells the session where the cursor or the pointer stands on the body chart; after each frame.
    void note_place(session::Session&, const session::World&) const;
    // Draws the splash: what is being done; or, instead, what is missing when there is nothing to be seen without it.
    void draw_waiting(const core::TextCatalog&, const Style&, const Layout&, std::string_view step,
                      std::span<const std::string> faults = {}) const;

    bool is_dragging() const { return pointer_.is_dragging() || chart_pointer_.is_dragging() || ink_.is_drawing(); }
    // True while the body chart is still being drawn.
    bool needs_frame() const;
    const BodyChart& chart() const { return chart_; }
    // Another body is shown from now on: figures are drawn anew.
    void forget_body() {
        chart_ = BodyChart();
        compared_charts_.clear();
    }

private:
    void draw_panels(const PanelView&, const Layout&, Queue&);
    void draw_front_cards(const PanelView&, const Layout&, Queue&);
    void draw_charts(const PanelView&, const Layout&, const Pictures&);

    UiState state_;
    Pointer pointer_;
    InkPointer ink_;
    BodyChart chart_;
    std::vector<BodyChart> compared_charts_; // beside it, while things are compared; to look at only
    ChartPointer chart_pointer_;
    Labels labels_;
    int legend_rows_ = 1; // of the last frame
};

}
