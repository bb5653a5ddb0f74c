// Checks of numbers on the command line.
// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string_view>

namespace CLI {
class Validator;
}

namespace myoatlas::cli {

// Returns the number that the text is; nothing for other text, and for what is no finite number.
std::optional<float> parse_number(std::string_view text);

// A number from `low` to `high`: "nan" and "inf", which any comparison lets pass, are refused like other text.
CLI::Validator number_between(float low, float high);

// A number to call for help.
CLI::Validator emergency_number();

}
