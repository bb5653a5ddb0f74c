// A closed mesh as a body with an inside: how far a point lies below or above its surface, and the way out.
// Units: mm. One Solid serves several threads.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/geometry/mesh_data.h"
#include "myoatlas/geometry/mesh_edges.h"
#include "myoatlas/geometry/nearest_surface.h"

#include <glm/vec3.hpp>
#include <memory>
#include <optional>

namespace myoatlas::geometry {

struct Height {
    float mm = 0.0f;         // above the surface; negative inside
    glm::vec3 outward{0.0f}; // unit, the direction in which the height grows
    TrianglePoint nearest;
};

class Solid {
public:
    // Both must outlive this and stay as they are. The mesh has up-to-date normals.
    Solid(const geometry::MeshData&, const EdgeNeighbors&);
    ~Solid();
    Solid(Solid&&) noexcept;
    Solid& operator=(Solid&&) noexcept;

    // Returns nothing when the surface is `reach_mm` away or more.
    std::optional<Height> find_height(const glm::vec3& point, float reach_mm) const;
    // Returns where a ray first meets the surface from inside, within `reach_mm`. `direction` is unit.
    std::optional<SurfacePoint> find_exit(const glm::vec3& point, const glm::vec3& direction, float reach_mm) const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}
