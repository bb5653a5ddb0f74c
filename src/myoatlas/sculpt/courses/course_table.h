// Courses of nerves and vessels, told as tubes from place to place: what assets/body/courses.json holds.
// Units: millimeters, frame +X subject's left, +Y up, +Z front; paired structures are told for the left side.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/sculpt/joints/joint_table.h"

#include <string>
#include <vector>

namespace myoatlas::sculpt {

struct CourseTube {
    std::vector<BonePlace> places; // two or more, in order, mostly free: beside their bone
    std::vector<float> diameter;   // at equal steps from the first place to the last; one or more
    bool is_piercing = false;      // it runs through muscle here, not between muscles
};

struct CourseTable {
    std::string structure; // anatomy id, without side
    bool is_midline = false;
    std::string note;              // what a reader should know; may be empty
    std::vector<CourseTube> tubes; // the trunk first, then its branches, each from within the trunk
};

}
