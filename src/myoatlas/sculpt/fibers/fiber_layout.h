// How the fibers of a muscle run and where it turns to tendon, beyond what its shape tells.
// SPDX-License-Identifier: MIT
#pragma once
#include <glm/vec3.hpp>
#include <glm/vec4.hpp>
#include <vector>

namespace myoatlas::sculpt {

enum class FiberCourse : unsigned char {
    Straight,   // along the muscle
    Convergent, // toward the narrower end
    Pennate,    // at an angle to tendons that run along the muscle
    Ring        // round the middle
};

// Places along and across are those of the mesh, 0..1.
struct FiberLayout {
    FiberCourse course = FiberCourse::Straight;
    float angle_deg = 14.0f;          // Pennate: between fibers and tendon
    float tendon_at = 0.5f;           // Pennate: across
    bool is_tendon_of_origin = false; // Pennate: the fibers leave the tendon on their way, else they join it
    int bundles = 1;                  // Pennate: tendons side by side
    glm::vec3 direction{0.0f};        // left side, from origin to insertion, where the shape does not tell it; else 0
    // How far along tendon reaches from either end, at equal steps across; empty: as the shape tells.
    std::vector<float> tendon_from_origin, tendon_to_insertion;
    std::vector<float> tendon_bands;      // places along where tendon crosses the belly
    std::vector<glm::vec4> tendon_planes; // left side, mm: tendon where x, y, z times a plane's own stays below its w
};

}
