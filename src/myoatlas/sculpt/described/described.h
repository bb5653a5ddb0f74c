// What the tables of what nobody measured have in common: parts of the body that are told by places on others.
// Units: millimeters, frame +X subject's left, +Y up, +Z front; paired structures are told for the left side.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/word_table.h"

#include <glm/vec3.hpp>
#include <string>

namespace myoatlas::sculpt {

// Where a place is looked for on a bone: the point of its surface nearest to `at`, or the first one met from a side.
// `Free` is the very point `at`, which may lie outside the box: for what runs beside a bone.
enum class BoneFace : unsigned char { Nearest, Front, Back, Medial, Lateral, Up, Down, Free };
constexpr auto k_bone_faces = core::word_table<BoneFace>({
    {BoneFace::Nearest, "nearest"},
    {BoneFace::Front, "front"},
    {BoneFace::Back, "back"},
    {BoneFace::Medial, "medial"},
    {BoneFace::Lateral, "lateral"},
    {BoneFace::Up, "up"},
    {BoneFace::Down, "down"},
    {BoneFace::Free, "free"},
});

struct BonePlace {
    std::string on;     // a part of the body
    glm::vec3 at{0.5f}; // in its bounding box: 0 medial, lowest, rearmost; of a midline part 0.5 is the middle
    BoneFace face = BoneFace::Nearest;
    float lift_mm = 0.0f; // above the surface
};

struct Described {
    std::string structure; // anatomy id, without side
    bool is_midline = false;
    std::string note; // what a reader should know; may be empty
};

}
