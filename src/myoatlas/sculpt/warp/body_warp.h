// A smooth map of the whole space that a body stands in, which makes another body out of it: level by level every
// horizontal slice of trunk, head and legs is scaled in breadth and depth and carried to its own height, and so is
// every slice of an arm about the arm's own axis. Between trunk and arm, where there is air, the two maps melt into
// each other. Space is carried one to one, so what touched still touches, what was closed stays closed, and no part
// comes to lie in another.
// Units: millimeters, frame +X subject's left, +Y up, +Z front. The right side mirrors the left exactly.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/sculpt/warp/smooth_curve.h"

#include <glm/mat3x3.hpp>
#include <glm/vec2.hpp>
#include <glm/vec3.hpp>
#include <optional>
#include <string>

namespace myoatlas::sculpt {

// Curves over the height of a slice before the warp.
struct SliceColumn {
    SmoothCurve height;                               // the height it goes to; rises all along
    SmoothCurve breadth, depth;                       // what it is scaled by, across and to the front; more than 0
    SmoothCurve center_x, center_z, moved_x, moved_z; // its middle, and where that goes
};

// A mound of the skin, twice. It is raised before the warp is applied, and only outward.
struct Bust {
    glm::dvec3 center{0.0}; // on the skin, left side
    glm::dvec3 raise{0.0};  // how far and which way its top goes
    double radius_mm = 1.0; // across; half as much again upward, where it slopes gently
};

struct BodyWarp {
    std::string name; // of the body it makes
    SliceColumn trunk, arm;
    SmoothCurve border_x, border_half_width; // where the arm begins, by height
    double arm_top = 0.0;                    // above, the trunk's map holds for the shoulder
    std::optional<Bust> bust;
};

struct Carried {
    glm::dvec3 to{0.0};
    glm::dmat3 jacobian{1.0}; // columns: how `to` changes along x, y and z
};

// Returns where a place of bones, muscles and all that lies within goes; and a place of the skin.
Carried carry(const BodyWarp&, const glm::dvec3&);
Carried carry_skin(const BodyWarp&, const glm::dvec3&);
// The way back: where the place lay that carry_skin() brings here.
glm::dvec3 skin_before(const BodyWarp&, const glm::dvec3& to);

}
