// Names with a side behind a colon, as the command line takes them: "infraspinatus:left".
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/catalog.h"
#include "myoatlas/core/side.h"

#include <optional>
#include <string>

namespace myoatlas::cli {

struct SidedName {
    std::string name; // as typed
    std::optional<core::Side> side;
};
// Throws Failure for a word behind the colon that is no side.
SidedName sided_name_or_fail(const std::string& text);

// A muscle, or one of its trigger points, whose pattern is asked for; on the left where no side is named.
struct SidedPattern {
    std::string muscle;
    core::Side side = core::Side::Left;
    std::string point; // empty: all of the muscle
};
// Throws Failure for a name that is neither.
SidedPattern sided_pattern_or_fail(const anatomy::Catalog&, const std::string& text);

}
