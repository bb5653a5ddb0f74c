// Finds places of a skin, or of another surface: the nearest to a point, or where a ray from inside the body comes out.
// Units: millimeters. Thread: one at a time.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/geometry/mesh_data.h"
#include "myoatlas/geometry/triangle_distance.h"

#include <memory>
#include <optional>

namespace myoatlas::surface_map {

class SkinProbe {
public:
    // The skin must outlive the probe.
    explicit SkinProbe(const geometry::MeshData& skin);
    ~SkinProbe();
    SkinProbe(SkinProbe&&) noexcept;
    SkinProbe& operator=(SkinProbe&&) noexcept;

    // Returns nothing only when no skin lies within `within_mm`.
    std::optional<geometry::TrianglePoint> nearest(glm::vec3 point, float within_mm = 1e4f) const;

    // Returns where the ray leaves the body. A start slightly outside the body is taken back to the skin behind it.
    // Nothing when there is no skin either way within `within_mm`.
    std::optional<geometry::TrianglePoint> exit(glm::vec3 start, glm::vec3 direction, float within_mm) const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}
