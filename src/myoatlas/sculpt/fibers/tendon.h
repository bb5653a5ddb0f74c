// Where a muscle turns to tendon: toward its ends, where the section has tapered away.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/geometry/mesh_data.h"
#include "myoatlas/sculpt/fibers/fiber_layout.h"

#include <glm/vec2.hpp>
#include <vector>

namespace myoatlas::sculpt {

// Returns the short seam of tendon that even a fleshy end shows, 0..1.
float end_seam(float along, float length_mm);

// Whitens `tendon` as the plan tells. An end it tells replaces what the shape gave there.
void whiten(geometry::MeshData&, const FiberLayout&, float length_mm);

// Returns how much tendon there is at a fraction along a muscle whose flesh runs from flesh.x to flesh.y, 0..1.
float tendon_beyond(glm::vec2 flesh, float along);

class TendonProfile {
public:
    // Adds the section's area at a fraction along the muscle; call in order of `along`.
    void add(float along, float area);
    // Returns 0 (flesh) .. 1 (tendon).
    float at(float along, float length_mm) const;

private:
    std::vector<float> along_, area_;
};

}
