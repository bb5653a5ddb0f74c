// Points spread over a surface, and the nearest point of a surface to a point.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/geometry/mesh_data.h"
#include "myoatlas/geometry/triangle_distance.h"

#include <cstddef>
#include <glm/vec3.hpp>
#include <memory>
#include <vector>

namespace myoatlas::measure {

// A point of a surface, and which way the surface faces there.
struct SurfaceSample : geometry::TrianglePoint {
    glm::vec3 normal{0.0f};
    float distance = 0.0f; // from the point asked for
};

// Returns `count` points spread evenly by area; the same mesh gives the same points.
std::vector<SurfaceSample> sample_surface(const geometry::MeshData&, std::size_t count);

class SurfaceDistance {
public:
    explicit SurfaceDistance(const geometry::MeshData&);
    ~SurfaceDistance();
    SurfaceDistance(const SurfaceDistance&) = delete;
    SurfaceDistance& operator=(const SurfaceDistance&) = delete;

    SurfaceSample nearest(glm::vec3 point) const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

struct Spread {
    float mean = 0.0f, p95 = 0.0f;
};
Spread spread_of(std::vector<float> distances);

// How far two surfaces lie apart, mm: from samples of one to the other, both ways.
struct SurfaceGap {
    Spread there, back;
    float mean() const { return 0.5f * (there.mean + back.mean); }
    float worse_mean() const { return there.mean > back.mean ? there.mean : back.mean; }
    float worse_p95() const { return there.p95 > back.p95 ? there.p95 : back.p95; }
};
SurfaceGap gap_between(const geometry::MeshData& a, const geometry::MeshData& b, std::size_t samples);
// The same with what was prepared for `a` before.
SurfaceGap gap_between(const std::vector<SurfaceSample>& a_samples, const SurfaceDistance& a,
                       const geometry::MeshData& b);

}
