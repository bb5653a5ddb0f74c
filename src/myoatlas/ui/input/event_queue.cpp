// SPDX-License-Identifier: MIT
#include "myoatlas/ui/input/event_queue.h"

#include <algorithm>
#include <cmath>

namespace myoatlas::ui {

void EventQueue::push(const Event& event) {
    // A pointer that only passes by leaves no trace: one place is as good as a hundred.
    if (event.kind == Event::Kind::Move && !events_.empty() && events_.back().kind == Event::Kind::Move &&
        events_.back().held == event.held && buttons_ == 0 &&
        std::ranges::none_of(events_, [](const Event& e) { return e.kind == Event::Kind::Button; }))
        events_.back() = event;
    else
        events_.push_back(event);
}

// Whether `next` must wait for another step.
bool EventQueue::ends_step(const std::vector<Event>& step, const Event& next, float stroke_points) const {
    if (step.empty()) return false;
    const Event& last = step.back();
    switch (last.kind) {
    case Event::Kind::Key:
        // The letter that a key types belongs to the key. A key let go asks for nothing, but must be seen before the
        // same key goes down again.
        if (last.is_down) return next.kind != Event::Kind::Character;
        return next.kind == Event::Kind::Key && next.is_down && std::ranges::any_of(step, [&](const Event& event) {
                   return event.kind == Event::Kind::Key && event.code == next.code;
               });
    case Event::Kind::Move:
        if (next.kind == Event::Kind::Button) return true; // some widgets take a press only once they were hovered
        return buttons_ != 0 && std::hypot(last.x - x_, last.y - y_) >= stroke_points;
    case Event::Kind::Wheel:
        return next.kind != Event::Kind::Wheel || last.held != next.held;
    default:
        return true;
    }
}

std::vector<Event> EventQueue::take_step(float stroke_points) {
    std::vector<Event> step;
    while (!events_.empty() && !ends_step(step, events_.front(), stroke_points)) {
        step.push_back(events_.front());
        events_.pop_front();
    }
    for (const Event& event : step) {
        if (event.kind == Event::Kind::Move) {
            x_ = event.x;
            y_ = event.y;
        }
        if (event.kind == Event::Kind::Button && event.code < 32)
            buttons_ = event.is_down ? buttons_ | 1u << event.code : buttons_ & ~(1u << event.code);
    }
    return step;
}

}
