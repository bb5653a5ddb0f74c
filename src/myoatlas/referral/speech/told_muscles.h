// The muscles of a visit, each once, as what a client takes home tells of them.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/side.h"

#include <string>
#include <vector>

namespace myoatlas::referral {

// A muscle that was worked or looked at; no points: all of it.
struct ToldMuscle {
    std::string muscle; // id
    core::Side side = core::Side::Left;
    std::vector<std::string> points; // ids
};

// Adds a point of a muscle, or with an empty one all of the muscle, which takes its points in.
void tell_of(std::vector<ToldMuscle>&, const std::string& muscle, core::Side, const std::string& point);

}
