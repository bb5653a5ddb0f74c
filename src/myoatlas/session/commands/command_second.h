// Commands about the second window: what it shows, and whether it fills its monitor.
// SPDX-License-Identifier: MIT
#pragma once

namespace myoatlas::session {

struct ShowClientScreen { // the body and plain words, for the person whose pain it is; nothing to press, no notes
    bool is_shown = true;
    friend bool operator==(const ShowClientScreen&, const ShowClientScreen&) = default;
};
struct ShowSpeakerScreen { // notes, the next step and a clock, for whoever gives the lesson
    bool is_shown = true;
    friend bool operator==(const ShowSpeakerScreen&, const ShowSpeakerScreen&) = default;
};
struct FillSecondScreen { // the monitor that the second window stands on
    bool is_filled = true;
    friend bool operator==(const FillSecondScreen&, const FillSecondScreen&) = default;
};

}
