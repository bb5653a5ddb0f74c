// Reads a JSON file whole: a syntax error comes with its line and column, a field written twice with its pointer.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/result.h"
#include "myoatlas/io/base/read_file.h"

#include <filesystem>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

namespace myoatlas::io {

// Parses `text`; `name` is how problems call it. Comments are not JSON and are refused.
core::Result<nlohmann::json> parse_json(std::string_view text, const std::string& name);

// Reads and parses a file; one that is missing or cannot be read is a problem.
core::Result<nlohmann::json> read_json_file(const std::filesystem::path&, const std::string& name,
                                            Reading = Reading::Files);

}
