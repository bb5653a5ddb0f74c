// The pictures that stand side by side while things are compared: where each stands, and the camera it is seen by. They
// are all seen from one place, so that they can be compared.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/scene/camera.h"
#include "myoatlas/session/session.h"

#include <vector>

namespace myoatlas::session {

struct Pane { // in points of the window
    float x = 0.0f, y = 0.0f, width = 0.0f, height = 0.0f;
    friend bool operator==(const Pane&, const Pane&) = default;
};

// Returns one for each of Session::compared, in the part of the viewport that panels leave free: rows and columns such
// that figures, which are taller than wide, are as large as they can be. None when nothing is compared.
std::vector<Pane> panes_of(const Session&);

// A millimeter takes as many points as in the whole picture; what the session looks at stands in the pane's middle.
scene::Camera pane_camera(const Session&, const Pane&);

}
