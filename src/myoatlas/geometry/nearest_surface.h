// Finds the nearest point of a mesh, with Embree. Queries may run on several threads at once.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/geometry/mesh_data.h"
#include "myoatlas/geometry/triangle_distance.h"

#include <cstdint>
#include <memory>
#include <optional>

namespace myoatlas::geometry {

// What a search came to.
struct SurfacePoint : TrianglePoint {
    float distance_mm = 0.0f; // from where it began
};

class NearestSurface {
public:
    // The mesh must outlive this and stay as it is; it has at least one triangle.
    explicit NearestSurface(const geometry::MeshData&);
    ~NearestSurface();
    NearestSurface(const NearestSurface&) = delete;
    NearestSurface& operator=(const NearestSurface&) = delete;

    SurfacePoint find(const glm::vec3& point) const;
    // Returns nothing when the surface is `reach_mm` away or more.
    std::optional<SurfacePoint> find_within(const glm::vec3& point, float reach_mm) const;
    // Returns the first point that a ray meets between two distances; `direction` is unit.
    std::optional<SurfacePoint> find_along(const glm::vec3& origin, const glm::vec3& direction, float from_mm,
                                           float to_mm) const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}
