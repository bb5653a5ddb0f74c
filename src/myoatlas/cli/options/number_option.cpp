// SPDX-License-Identifier: MIT
#include "myoatlas/cli/options/number_option.h"

#include "myoatlas/core/text.h"
#include "myoatlas/referral/safety/emergencies.h"

#include <CLI/CLI.hpp>
#include <charconv>
#include <cmath>

namespace myoatlas::cli {

std::optional<float> parse_number(std::string_view text) {
    float number = 0.0f;
    const auto [rest, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || rest != text.data() + text.size() || !std::isfinite(number)) return std::nullopt;
    return number;
}

CLI::Validator number_between(float low, float high) {
    const std::string range = "[" + core::plain_number(low) + " - " + core::plain_number(high) + "]";
    return {[low, high, range](const std::string& text) {
                const auto number = parse_number(text);
                if (number && *number >= low && *number <= high) return std::string{};
                return "\"" + text + "\" was given; expected a number in " + range;
            },
            "FLOAT in " + range};
}

std::optional<std::uint64_t> parse_whole(std::string_view digits) {
    std::uint64_t number = 0;
    const auto [rest, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc() || rest != digits.data() + digits.size()) return std::nullopt;
    return number;
}

CLI::Validator whole_between(std::uint64_t low, std::uint64_t high) {
    const std::string range = "[" + std::to_string(low) + " - " + std::to_string(high) + "]";
    return {[low, high, range](std::string& text) {
                const auto number = parse_whole(text);
                if (!number || *number < low || *number > high)
                    return "\"" + text + "\" was given; expected a whole number in " + range;
                text = std::to_string(*number);
                return std::string{};
            },
            "INT in " + range};
}

CLI::Validator emergency_number() {
    return {[](const std::string& text) {
                return referral::is_emergency_number(text) ? std::string() : "expected 2 to 8 digits";
            },
            ""};
}

}
