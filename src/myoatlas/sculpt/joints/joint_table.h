// What holds joints together, told as bands from place to place on the bones: what assets/body/joints.json holds.
// Units: millimeters, frame +X subject's left, +Y up, +Z front; paired structures are told for the left side.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/sculpt/described/described.h"

#include <glm/vec3.hpp>
#include <vector>

namespace myoatlas::sculpt {

struct JointBand {
    std::vector<BonePlace> places;       // two or more, in order
    std::vector<float> width, thickness; // whole, at equal steps from the first place to the last; one or more
    glm::vec3 wide{0.0f};                // the way of its width; zero: along the bones' surface, across its run
    bool is_straight = false;            // from place to place through the open, not over the bones between
    bool is_ring = false;                // the last place leads back to the first
    bool is_paired = false;              // of a midline structure: its mirror image is there as well
};

struct JointTable : Described {
    std::vector<JointBand> bands;
};

}
