// Finds what lies under a ray: the boxes that it enters, nearest first, and in each the triangles, with Embree. Hiding
// a part costs nothing, and what no ray comes near takes no memory: a part's triangles are made ready when a ray first
// enters its box (milliseconds, a skin some hundredths of a second). Thread: use from one thread at a time.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/scene/camera.h"
#include "myoatlas/scene/mesh_library.h"

#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace myoatlas::scene {

struct RayHit {
    std::uint32_t part = 0;                 // index into MeshLibrary::parts
    std::uint32_t vertex = 0;               // the corner of the hit triangle nearest to the hit, in the library
    std::array<std::uint32_t, 3> corners{}; // of the hit triangle, in the library
    glm::vec3 position{0.0f};               // mm
    glm::vec3 normal{0.0f};                 // outward, unit
    float distance_mm = 0.0f;
};

class RayPicker {
public:
    // Keeps a copy of the library (a view); asks its triangles at `level` of detail.
    explicit RayPicker(MeshLibrary library, int level = 0);
    ~RayPicker();
    RayPicker(RayPicker&&) noexcept;
    RayPicker& operator=(RayPicker&&) noexcept;

    // Only parts marked true are seen by pick(); one flag a part. Unchanged flags cost nothing.
    void set_visible(const std::vector<bool>& visible);

    // Returns the first thing hit from outside, or nothing.
    std::optional<RayHit> pick(const Ray&) const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}
