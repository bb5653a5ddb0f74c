// Courses of nerves and vessels, told as tubes from place to place: what assets/body/courses.json holds.
// Units: millimeters, frame +X subject's left, +Y up, +Z front; paired structures are told for the left side.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/sculpt/described/described.h"

#include <vector>

namespace myoatlas::sculpt {

struct CourseTube {
    std::vector<BonePlace> places; // two or more, in order, mostly free: beside their bone
    std::vector<float> diameter;   // at equal steps from the first place to the last; one or more
    bool is_piercing = false;      // it runs through muscle here, not between muscles
};

struct CourseTable : Described {
    std::vector<CourseTube> tubes; // the trunk first, then its branches, each from within the trunk
};

}
