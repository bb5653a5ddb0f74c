// What lessons may hold, and what is wrong with one.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/catalog.h"
#include "myoatlas/session/commands/command.h"
#include "myoatlas/session/world.h"

#include <string>
#include <string_view>

namespace myoatlas::session {

// Returns true for what a step may ask for: what is seen and marked on the body. A lesson comes from anyone, so it
// opens and writes no files, and leaves language, looks and settings alone.
bool may_be_taught(const Command&);

// Returns the command of a line of a step, or why it is none.
core::Result<Command> parse_lesson_line(std::string_view line);

// Carries out every line of every step, each step as it would be shown. `where` of a problem is "#/steps/3/commands/1",
// with `name` before it.
core::Problems lesson_faults(const anatomy::Lesson&, const World&, const std::string& name);

// Returns a lesson of the catalog by its id, or by its name in any language; never null.
core::Result<const anatomy::Lesson*> find_lesson(const anatomy::Catalog&, std::string_view text);

// The session of one step, from nothing, as pictures of it are made; its camera has arrived. `is_revealed`: with the
// answer. Lines that are refused are left out.
Session session_of_step(const anatomy::Lesson&, std::size_t step, bool is_revealed, const glm::vec2& viewport,
                        const World&);

}
