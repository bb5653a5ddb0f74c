// The room's own: how the body looks while a question is asked, and once it is answered.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/session/session.h"
#include "myoatlas/session/world.h"

namespace myoatlas::session {

// Shows what the question that is asked needs, from the plain body, and nothing that would tell its answer; the plain
// body when all were asked.
void pose_question(Session&, const World&);
// Shows what was asked for where it is, beside what was painted.
void pose_answer(Session&, const World&);
// Gives back what was there before the quiz; nothing happens without one.
void leave_quiz(Session&, const World&);
// A quiz or a lesson paints with a plain brush; at its end one's own is in hand again.
void take_plain_brush(Session&);
void take_own_brush(Session&);

}
