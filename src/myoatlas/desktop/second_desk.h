// The second window: opened, closed and drawn as the session asks. Where it shows nothing new, nothing is drawn; where
// none is asked for, it costs nothing.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/desktop/application.h"
#include "myoatlas/ui/platform/second_window.h"

#include <cstdint>
#include <memory>
#include <optional>

namespace myoatlas::desktop {

class SecondDesk {
public:
    // `scale` of its interface; 0: its monitor's.
    SecondDesk(ui::Window& first, float scale) : first_(first), scale_(scale) {}

    // After each frame of the first window, whose OpenGL is current before and after.
    void follow(Application&);

private:
    bool open(Application&);

    ui::Window& first_;
    float scale_;
    std::unique_ptr<ui::SecondWindow> window_;
    std::unique_ptr<ui::Gui> gui_;
    std::optional<std::uint64_t> drawn_; // what is seen in it
};

}
