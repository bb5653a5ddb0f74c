// Finds places on the parts of a finished body, and leads a smooth curve through them.
// Units: millimeters. Left and midline parts only.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/geometry/nearest_surface.h"
#include "myoatlas/scene/build_library.h"
#include "myoatlas/sculpt/described/described.h"

#include <glm/vec3.hpp>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace myoatlas::sculpt {

struct FoundPlace {
    glm::vec3 position{0.0f}, outward{0.0f}; // the way off the surface
};

// The body must outlive this and stay as it is. Surfaces are made when they are asked for.
class PlaceFinder {
public:
    explicit PlaceFinder(const std::vector<scene::PartMesh>& body);

    // Returns nothing where the part is not there or is missed from the place's face.
    std::optional<FoundPlace> find(const BonePlace&);
    // Returns the nearest point of a part that is there, or nothing further off than `reach_mm`.
    std::optional<FoundPlace> nearest(const std::string& on, const glm::vec3& to, float reach_mm);

private:
    const geometry::NearestSurface* surface_of(const std::string& on);

    std::map<std::string, const scene::PartMesh*> parts_;
    std::map<std::string, std::unique_ptr<geometry::NearestSurface>> surfaces_;
};

// Returns a smooth curve through the points (Catmull & Rom 1974), with the ways off the bones between them: about
// `step_mm` from point to point, and `least_steps` or more from place to place.
std::vector<FoundPlace> curve_through(const std::vector<FoundPlace>& points, float step_mm, int least_steps = 3);

// Returns the value at `t`, 0 to 1, of values told at equal steps.
float at_step(const std::vector<float>& values, float t);

}
