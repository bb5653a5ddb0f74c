// One region of the skin as a surface: its radii as a smooth function of the place along and the angle around.
// Units: mm; frame +X subject's left, +Y up, +Z front.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/geometry/mesh_data.h"
#include "myoatlas/geometry/spline_basis.h"
#include "myoatlas/sculpt/skin/skin_table.h"

#include <glm/vec3.hpp>

namespace myoatlas::sculpt {

struct SkinRay {
    glm::vec3 origin{0.0f}, direction{0.0f};
};

// `place` runs over the stations: 0 at the first, 1 at the second ...
class SkinCoordinates {
public:
    // At least three stations and three angles; the radii may still be missing unless radius() is called.
    explicit SkinCoordinates(const SkinRegion&);
    SkinRay ray(float place, float angle_deg) const;
    std::vector<float> station_weights(float place) const;
    std::vector<float> angle_weights(float angle_deg) const;
    // Returns the radius by the stations' radii alone, without details.
    float radius(float place, float angle_deg) const;

private:
    SkinRegion region_;
    geometry::SplineBasis along_, around_;
    std::vector<float> knots_;
    float knot(float place) const;
};

// The weights of a detail's values at a place and an angle (0..180 at the midline).
class DetailBasis {
public:
    // Of sound sizes: at least two stations and two angles.
    explicit DetailBasis(const SkinDetail&);
    // One weight for each value, row after row; empty outside the window.
    std::vector<float> weights(float place, float angle_deg) const;

private:
    geometry::SplineBasis along_, around_;
    float first_, last_, widest_;
};

// Returns false for a region that no surface can be made of: sizes out of order, too few stations or angles.
bool is_sound(const SkinRegion&);

// The closed surface of a region: both halves of a midline region, the left one of a paired region.
struct RegionSurface {
    geometry::MeshData mesh;      // normals included
    std::vector<float> finish_mm; // one a vertex: how long the finished triangles' edges shall be there
};

// Builds the surface of a sound region with edges of about `edge_mm`.
RegionSurface build_region_surface(const SkinRegion&, float edge_mm);

}
