// What a person did since the interface last looked, in order and with its own times: nothing is lost or merged into
// one state, however slow the frames are. It is taken in steps, each small enough for one frame of an interface that
// samples states: a press and its release, two letters, two places of the pointer while a button is held are never in
// one step. Not safe for several threads; the window guards it.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/ui/input/event.h"

#include <deque>
#include <vector>

namespace myoatlas::ui {

class EventQueue {
public:
    void push(const Event&);
    bool is_empty() const { return events_.empty(); }
    // Takes the events of the next step, oldest first; none when the queue is empty. Between two steps of a stroke the
    // pointer moves by at most about `stroke_points`, unless the window system told less.
    std::vector<Event> take_step(float stroke_points = 4.0f);

private:
    bool ends_step(const std::vector<Event>& step, const Event& next, float stroke_points) const;

    std::deque<Event> events_;
    unsigned buttons_ = 0;      // held after the steps that were taken
    float x_ = 0.0f, y_ = 0.0f; // of the pointer after those
};

}
