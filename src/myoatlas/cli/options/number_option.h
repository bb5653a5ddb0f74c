// Checks of numbers on the command line.
// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
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

// Returns the whole number, 0 or more, that the digits are; nothing for other text, and for one of more than 64 bits.
std::optional<std::uint64_t> parse_whole(std::string_view digits);

// A whole number from `low` to `high`, in digits alone. For `transform`, not `check`: "010" becomes "10", which would
// be read as eight else.
CLI::Validator whole_between(std::uint64_t low, std::uint64_t high);

// A number to call for help.
CLI::Validator emergency_number();

}
