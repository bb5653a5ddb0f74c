// The room's own: how a step of a lesson comes to be seen.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/session/session.h"
#include "myoatlas/session/world.h"

#include <string>

namespace myoatlas::session {

constexpr const char* k_no_lesson = "No lesson is open.";

// Carries out a line of a step; returns why it was refused, or nothing.
std::string run_lesson_line(const std::string& line, Session&, const World&);
// Shows the step that session.lesson stands at, from the plain body, its question unanswered. What of it is refused is
// kept in its faults, and the rest is shown.
void show_step(Session&, const World&);
// Answers the question of the step.
void reveal_answer(Session&, const World&);
// Gives back the looks from before a lesson was presented; what the teacher showed with is put away.
void stop_presenting(Session&);
void put_away_tools(Session&);

}
