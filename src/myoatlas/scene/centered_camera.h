// A camera moved sideways: what is framed at one side does not leave the body at the picture's edge.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/scene/camera.h"

namespace myoatlas::scene {

// Moves the camera sideways so that a place stands in the middle from left to right. Not at all where that is more than
// `most` (0..1) of half the picture's width: what was framed has to stay in it.
Camera centered_on(const Camera&, glm::vec3 place, float aspect, float most);

}
