// The manual page and the completions of shells, from the same commands and options that --help tells of.
// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace CLI {
class App;
}

namespace myoatlas::cli {

// As roff, for man(1).
std::string manual_of(const CLI::App& program, std::string_view version);

// For "bash", "zsh" or "fish"; nothing for another shell.
std::optional<std::string> completion_of(const CLI::App& program, std::string_view shell);

}
