// Tells whether a place on the skin can be seen from a direction, or whether another limb stands in the way.
// Units: millimeters.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/scene/mesh_library.h"
#include "myoatlas/scene/ray_picker.h"

#include <optional>

namespace myoatlas::session {

class Sight {
public:
    // A body without skin hides nothing.
    explicit Sight(const scene::MeshLibrary&);
    // `toward` is unit, from the place to the viewer.
    bool is_clear(glm::vec3 place, glm::vec3 toward) const;

private:
    std::optional<scene::RayPicker> skin_;
};

}
