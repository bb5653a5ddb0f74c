// The pen and the laser dot of whoever gives a lesson, over the picture and in its own coordinates.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/ui/panel.h"

#include <glm/vec2.hpp>

namespace myoatlas::ui {

class InkPointer {
public:
    // Reads the frame's pointer and queues the stroke while the pen is in hand. Returns true while the left button is
    // the pen's: from a press on the picture until it is let go.
    bool update(const PanelView&, const Rect& window, Queue&);
    bool is_drawing() const { return is_drawing_; }

private:
    bool is_drawing_ = false;
    glm::vec2 last_{0.0f}; // in points
};

// Over the picture, under the cards.
void draw_ink(const session::Ink&, const Rect& window, const Style&);
// Over everything, for words are pointed at, too.
void draw_laser(const PanelView&, const Rect& window);

}
