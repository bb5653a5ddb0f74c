// Drawings in files are told on the built-in body, whatever body made of it is shown, so that a client's pain stays
// where it was when the body is changed.
// SPDX-License-Identifier: MIT
#pragma once
#include <functional>
#include <glm/vec3.hpp>

namespace myoatlas::io {

using CarryMark = std::function<glm::vec3(const glm::vec3& at_mm)>;

// From now on every place read from a drawing or a session goes through `from_file`, and every place written through
// `to_file`; empty ones leave it where it is. For the program as a whole: one body is shown at a time.
void set_drawing_frame(CarryMark from_file, CarryMark to_file);

glm::vec3 place_from_file(const glm::vec3& at_mm);
glm::vec3 place_to_file(const glm::vec3& at_mm);

}
