// Finds places of the skin: the nearest to a point, or where a ray from inside the body comes out.
// Units: millimeters. Thread: one at a time.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/surface_map/skin.h"

#include <memory>
#include <optional>

namespace myoatlas::surface_map {

// A place on the skin, between the corners of a triangle.
struct SkinPlace {
    std::uint32_t triangle = 0;
    glm::vec3 position{0.0f};
};

class SkinProbe {
public:
    // The skin must outlive the probe.
    explicit SkinProbe(const Skin&);
    ~SkinProbe();
    SkinProbe(SkinProbe&&) noexcept;
    SkinProbe& operator=(SkinProbe&&) noexcept;

    // Returns nothing only when no skin lies within `within_mm`.
    std::optional<SkinPlace> nearest(glm::vec3 point, float within_mm = 1e4f) const;

    // Returns where the ray leaves the body. A start slightly outside the body is taken back to the skin behind it.
    // Nothing when there is no skin either way within `within_mm`.
    std::optional<SkinPlace> exit(glm::vec3 start, glm::vec3 direction, float within_mm) const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}
