// SPDX-License-Identifier: MIT
#include "myoatlas/desktop/second_desk.h"

#include <stdexcept>

namespace myoatlas::desktop {

bool SecondDesk::open(Application& atlas) {
    if (window_) {
        window_->set_shown(true);
        return true;
    }
    try {
        window_ = std::make_unique<ui::SecondWindow>(first_, atlas.second_title());
        const int points = window_->size().width;
        const float ratio =
            points > 0 ? static_cast<float>(window_->size_in_pixels().width) / static_cast<float>(points) : 1.0f;
        gui_ = std::make_unique<ui::Gui>(nullptr, scale_ > 0.0f ? scale_ : window_->content_scale() / ratio, ratio);
    } catch (const std::runtime_error& error) {
        window_.reset();
        atlas.deny_second(error.what());
        return false;
    }
    drawn_.reset();
    return true;
}

void SecondDesk::follow(Application& atlas) {
    if (window_ && window_->is_shown() && window_->is_closing()) atlas.close_second();
    if (!atlas.second_screen()) {
        if (window_) window_->set_shown(false);
        return;
    }
    if (!open(atlas)) return;
    window_->set_title(atlas.second_title());
    window_->set_full_screen(atlas.is_second_full());
    const ui::Window::Size size = window_->size(), pixels = window_->size_in_pixels();
    const bool is_uncovered = window_->take_uncovered();
    if (size.width <= 0 || size.height <= 0) return; // an icon
    const ui::Gui::Turn turn(*gui_);
    const std::uint64_t seen =
        atlas.build_second(*gui_, {size.width, size.height,
                                   static_cast<float>(pixels.width) / static_cast<float>(size.width), 1.0f / 60.0f});
    if (!is_uncovered && drawn_ == seen) return;
    drawn_ = seen;
    window_->make_current();
    gui_->draw();
    window_->present();
    first_.make_current();
}

}
