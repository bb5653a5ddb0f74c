// Reads one part of the body's measurement tables out of JSON, whatever shapes its pieces have.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/result.h"
#include "myoatlas/sculpt/part_table.h"

#include <nlohmann/json_fwd.hpp>
#include <string>

namespace myoatlas::io {

// `at` is the part's JSON pointer in `file`. What is wrong with it is added to the problems.
sculpt::PartTable read_part(const nlohmann::json& part, const std::string& file, const std::string& at,
                            core::Problems&);

}
