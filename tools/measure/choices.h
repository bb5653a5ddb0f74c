// What single parts get that the rules alone would not give them: one small table, so that a whole run makes every
// table anew as it is shipped.
// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>
#include <string_view>

namespace myoatlas::measure {

enum class Wanted : unsigned char { Any, Sheet, Dome };

struct Choice {
    std::string_view structure; // the whole id
    std::size_t budget = 400;   // numbers in all
    std::size_t a_body = 60;    // numbers that each body of a set may take at least
    Wanted shape = Wanted::Any;
    float price = 1.0f; // what a number costs, to what it costs in other parts
};

// Returns the rules' choice for a part that has none of its own.
Choice choice_for(std::string_view structure);

// Parts of the reference that are not measured: assets/body/described.json draws them better.
bool is_drawn_by_hand(std::string_view structure);

}
