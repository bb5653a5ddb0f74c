// What the second window shows, while there is one.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/session/session.h"

namespace myoatlas::session {

// Nothing: it is closed. The speaker's goes with the lesson, whatever ended that.
inline std::optional<SecondScreen> second_screen_of(const Session& session) {
    if (session.second_screen == SecondScreen::Speaker && !session.lesson) return std::nullopt;
    return session.second_screen;
}

}
