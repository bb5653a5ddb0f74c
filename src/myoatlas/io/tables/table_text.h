// Numbers as the measurement tables write them: rounded, without trailing zeros, never "-0".
// SPDX-License-Identifier: MIT
#pragma once
#include <glm/vec3.hpp>
#include <span>
#include <string>

namespace myoatlas::io {

std::string number_text(float, int decimals = 1);
// "[1,2.5,3]"
std::string row_text(std::span<const float>, int decimals = 1);
std::string row_text(const glm::vec3&, int decimals = 1);

}
