// Rays from inside a body to its skin, and to the muscles and bones that the skin must cover.
// Units: mm; frame +X subject's left, +Y up, +Z front.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/geometry/mesh_data.h"

#include <glm/vec3.hpp>
#include <memory>
#include <optional>
#include <vector>

namespace myoatlas::measure_skin {

class BodyRays {
public:
    BodyRays(const geometry::MeshData& skin, const std::vector<geometry::MeshData>& flesh);
    ~BodyRays();
    BodyRays(const BodyRays&) = delete;
    BodyRays& operator=(const BodyRays&) = delete;

    // Returns how far a ray that starts inside the skin goes before it leaves it. Gaps narrower than `bridge_mm` are
    // passed over. Nothing within `reach_mm`: nothing.
    std::optional<float> exit(glm::vec3 origin, glm::vec3 direction, float reach_mm, float bridge_mm) const;
    // Returns where along the ray the outermost flesh lies between `from_mm` and `to_mm`.
    std::optional<float> outermost_flesh(glm::vec3 origin, glm::vec3 direction, float from_mm, float to_mm) const;
    // Returns where the ray enters the skin again after `from_mm`, or `to_mm`.
    float next_entry(glm::vec3 origin, glm::vec3 direction, float from_mm, float to_mm) const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}
