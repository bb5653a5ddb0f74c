// JSON as it is written: in a fixed order of keys, numbers without noise.
// SPDX-License-Identifier: MIT
#pragma once
#include <glm/vec3.hpp>
#include <nlohmann/json_fwd.hpp>

namespace myoatlas::io {

using Json = nlohmann::ordered_json;

// Prints one document on standard output.
void print_json(const Json&);

// Positions to 0.1 mm, shares and scores to a thousandth: finer would be noise.
Json rounded_mm(const glm::vec3&);
double rounded(float value);

}
