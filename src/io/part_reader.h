// Reads one part of the body's measurement tables out of JSON, whatever shapes its pieces have.
// SPDX-License-Identifier: MIT
#pragma once
#include "body/part_table.h"
#include "core/result.h"

#include <nlohmann/json_fwd.hpp>
#include <string>

namespace io {

// `at` is the part's JSON pointer in `file`. What is wrong with it is added to the problems.
body::PartTable read_part(const nlohmann::json& part, const std::string& file, const std::string& at, core::Problems&);

}
