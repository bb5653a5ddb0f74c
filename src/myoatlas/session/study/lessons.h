// What lessons may hold, and what is wrong with one.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/catalog.h"
#include "myoatlas/session/commands/command.h"
#include "myoatlas/session/world.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace myoatlas::session {

// Returns true for what a step may ask for: what is seen and marked on the body. A lesson comes from anyone, so it
// opens and writes no files, and leaves language, looks and settings alone.
bool may_be_taught(const Command&);

// Returns the command of a line of a step, or why it is none.
core::Result<Command> parse_lesson_line(std::string_view line);

// Carries out every line of every step, each step as it would be shown. `where` of a problem is "#/steps/3/commands/1",
// with `name` before it.
core::Problems lesson_faults(const anatomy::Lesson&, const World&, const std::string& name);

// A question to the class, taken apart: what is asked, and the answers to choose from that its words number ("1. the
// calf 2. the heel"); two to k_class_answers of them, or none.
struct ClassQuestion {
    std::string asked;
    std::vector<std::string> answers;
};
ClassQuestion class_question(std::string_view words);

// Returns true while a lesson of one's own has steps that its file has not.
bool is_lesson_unsaved(const Session&);
// Returns what a person is to be asked before this would leave such a lesson; nothing when it may be done at once.
std::optional<Command> asked_before(const Command&, const Session&);

// Returns a lesson of the catalog by its id, or by its name in any language; never null.
core::Result<const anatomy::Lesson*> find_lesson(const anatomy::Catalog&, std::string_view text);

// The session of one step, from nothing, as pictures of it are made; its camera has arrived. `is_revealed`: with the
// answer. Lines that are refused are left out.
Session session_of_step(const anatomy::Lesson&, std::size_t step, bool is_revealed, const glm::vec2& viewport,
                        const World&);

}
