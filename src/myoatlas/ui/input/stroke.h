// What a stroke over the skin asks for, of the brush or of the eraser, on the body and on the body chart. Pure.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/session/commands/command.h"

#include <glm/vec3.hpp>
#include <optional>

namespace myoatlas::ui {

// Returns how far the brush reaches on the body, in mm: near, a fingertip; from afar, as much as one means to point at.
float brush_radius_mm(const session::Session&);

// Returns where the next mark goes, in a round number; nothing when it is too near to the last one: `spacing` is in
// radii. The eraser counts as often as it can.
std::optional<glm::vec3> painted_place(const session::Session&, const glm::vec3& at_mm, float radius_mm, float spacing,
                                       const std::optional<glm::vec3>& last);

session::Command stroke_command(const session::Session&, const glm::vec3& at_mm, float radius_mm, bool joins);

}
