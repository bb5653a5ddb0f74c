// A band: a flat strand from place to place, closed at both ends. Tendon slips and ligaments are made of it.
// Units: millimeters.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/geometry/mesh_data.h"

#include <glm/vec3.hpp>
#include <vector>

namespace myoatlas::sculpt {

// An elliptic section of a band.
struct BandRing {
    glm::vec3 center{0.0f};
    glm::vec3 wide{1.0f, 0.0f, 0.0f}; // the way of its width; made perpendicular to the band's run
    float half_width = 1.0f, half_thickness = 0.5f;
};

constexpr int k_band_sides = 12; // vertices a ring; even, so that a band over the midline can be its own mirror image
constexpr int k_slip_sides = 8;  // of a tendon slip, a few millimeters wide

// Returns a closed, two-manifold mesh, wound outward, of tendon, with every attribute but fiber_coordinate; empty with
// fewer than two rings. The vertices of ring i are those from i * sides on; the two poles come last.
geometry::MeshData band_mesh(const std::vector<BandRing>&, int sides = k_band_sides);

// Parts vertices of a band that were laid on the same place, so that no triangle is without area; the others stay.
void part_coinciding(geometry::MeshData&);

// Adds a band to a mesh of bands, as a component of its own.
void append_band(geometry::MeshData& to, const geometry::MeshData& from);

}
