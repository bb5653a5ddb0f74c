// Finds the nearest point of a mesh, with Embree. Queries may run on several threads at once.
// SPDX-License-Identifier: MIT
#pragma once
#include "body/triangle_distance.h"
#include "scene/mesh_data.h"

#include <cstdint>
#include <memory>

namespace body {

struct SurfacePoint {
    std::uint32_t triangle = 0;
    TrianglePoint point;
    float distance_mm = 0.0f;
};

class NearestSurface {
public:
    // The mesh must outlive this and stay as it is; it has at least one triangle.
    explicit NearestSurface(const scene::MeshData&);
    ~NearestSurface();
    NearestSurface(const NearestSurface&) = delete;
    NearestSurface& operator=(const NearestSurface&) = delete;

    SurfacePoint find(const glm::vec3& point) const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}
