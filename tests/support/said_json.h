// Runs the built program and reads what it said as JSON.
// SPDX-License-Identifier: MIT
#pragma once
#include "support/run_program.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace myoatlas::support {

// An exit code other than `code`, or words that are no JSON, fail the running test.
inline nlohmann::json json_of(const std::vector<std::string>& arguments, int code = 0) {
    const Said said = run_myoatlas(arguments);
    EXPECT_EQ(said.code, code) << said.err;
    nlohmann::json document = nlohmann::json::parse(said.out, nullptr, false);
    EXPECT_FALSE(document.is_discarded()) << said.out.substr(0, 400);
    return document;
}

}
