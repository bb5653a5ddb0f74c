// Bones, or parts of another kind, as ground that soft bands are laid on: what lies in them is lifted out.
// Units: millimeters. Left and midline parts only.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/geometry/mesh_measures.h"
#include "myoatlas/geometry/solid.h"
#include "myoatlas/scene/build_library.h"

#include <optional>
#include <vector>

namespace myoatlas::sculpt {

class FirmGround {
public:
    // The parts must outlive this and stay as they are.
    explicit FirmGround(const std::vector<scene::PartMesh>& parts, scene::PartKind kind = scene::PartKind::Bone);

    // Returns the point where it clears every part by `margin_mm`, by the nearest ways out.
    glm::vec3 lifted(glm::vec3 point, float margin_mm) const;

private:
    struct Bone {
        geometry::EdgeNeighbors edges;
        geometry::Box box;
        std::optional<geometry::Solid> solid;
    };
    std::vector<Bone> bones_;
};

}
