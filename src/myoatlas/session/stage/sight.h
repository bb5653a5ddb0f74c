// Tells whether a place on the skin can be seen from a direction, or whether another limb stands in the way; and how
// much of the body lies before a place within, and whether what cannot be seen through does.
// Units: millimeters.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/scene/mesh_library.h"
#include "myoatlas/scene/ray_picker.h"

#include <optional>
#include <vector>

namespace myoatlas::session {

class Sight {
public:
    // A body without skin hides nothing on it. What lies within is hidden by the parts that are `opaque`, one flag a
    // part; none: nothing hides it.
    explicit Sight(const scene::MeshLibrary&, const std::vector<bool>& opaque = {});
    // `toward` is unit, from the place to the viewer.
    bool is_clear(glm::vec3 place, glm::vec3 toward) const;
    // How far below the outermost skin before it a place within the body lies; 0 outside, and where there is no skin.
    float depth(glm::vec3 place, glm::vec3 toward) const;
    // Whether an opaque part lies before a place within the body; one on which the place lies does not count.
    bool is_hidden(glm::vec3 place, glm::vec3 toward) const;

private:
    std::optional<scene::RayPicker> skin_, opaque_;
};

}
