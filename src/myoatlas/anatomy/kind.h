// The kinds of things that have an id of their own.
// SPDX-License-Identifier: MIT
#pragma once
#include <string_view>

namespace myoatlas::anatomy {

enum class Kind : unsigned char {
    Source,
    Structure,
    Landmark,
    Area,
    Caution,
    Muscle,
    TriggerPoint,
    Condition,
    Chapter
};

// Returns the kind in words: "source", "structure", "landmark", "area", "caution", "muscle", "trigger point",
// "condition", "chapter".
std::string_view name_of(Kind);

}
