// One mesh being made: what the sculptor and the importers hand over, before it is packed into a MeshLibrary.
// Units: millimeters, frame +X subject's left, +Y up, +Z front; triangles counter-clockwise seen from outside.
// SPDX-License-Identifier: MIT
#pragma once
#include <array>
#include <cstdint>
#include <glm/vec3.hpp>
#include <vector>

namespace myoatlas::geometry {

// Attribute vectors are empty or as long as `positions`.
struct MeshData {
    std::vector<glm::vec3> positions;
    std::vector<glm::vec3> normals;                               // unit
    std::vector<float> along, across;                             // 0..1, fiber coordinates
    std::vector<float> fiber_coordinate;                          // 0..1, the same all along a fiber; empty: as across
    std::vector<glm::vec3> fiber;                                 // unit, or zero
    std::vector<float> tendon;                                    // 0 flesh .. 1 tendon
    std::vector<float> ambient_occlusion, ambient_occlusion_deep; // 1 sees the whole sky, 0 none of it
    std::vector<std::array<std::uint32_t, 3>> triangles;
};

}
