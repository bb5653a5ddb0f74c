// The second window: for the client, or for whoever gives a lesson; one of the two at a time. Desktop opens it.
// SPDX-License-Identifier: MIT
#include "myoatlas/session/apply/applier.h"
#include "myoatlas/session/client/second_screen.h"

namespace myoatlas::session {

namespace {

void show_second(Session& session, SecondScreen what, bool is_shown) {
    if (is_shown)
        session.second_screen = what;
    else if (session.second_screen == what)
        session.second_screen.reset();
    if (!session.second_screen) session.is_second_full = false;
}

}

Effects Applier::operator()(const ShowClientScreen& c) const {
    show_second(session, SecondScreen::Client, c.is_shown);
    return {};
}

Effects Applier::operator()(const ShowSpeakerScreen& c) const {
    if (c.is_shown && !session.lesson) return refused("No lesson is open, so there are no notes to show.");
    show_second(session, SecondScreen::Speaker, c.is_shown);
    return {};
}

Effects Applier::operator()(const FillSecondScreen& c) const {
    if (c.is_filled && !second_screen_of(session)) return refused("There is no second window.");
    session.is_second_full = c.is_filled;
    return {};
}

}
