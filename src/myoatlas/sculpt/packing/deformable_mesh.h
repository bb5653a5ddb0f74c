// A muscle while its contacts are resolved: how far each vertex has moved from its measured place, and what keeps the
// shape sound. Units: mm.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/geometry/mesh_data.h"
#include "myoatlas/geometry/mesh_edges.h"
#include "myoatlas/geometry/solid.h"

#include <array>
#include <cstdint>
#include <glm/vec3.hpp>
#include <optional>
#include <vector>

namespace myoatlas::sculpt {

class DeformableMesh {
public:
    // `solid` is of the mesh as measured. A symmetric body moves alike on both sides of x = 0, as far as its vertices
    // have a mirror image.
    DeformableMesh(const geometry::MeshData&, const geometry::Solid&, bool is_symmetric);

    // How thick the muscle is below a vertex, and below a point of a triangle.
    float thickness_mm(std::uint32_t vertex) const { return thickness_[vertex]; }
    float thickness_mm(const geometry::TrianglePoint&) const;

    const glm::vec3& shift(std::uint32_t vertex) const { return shift_[vertex]; }

    // Moves on by `push` (one a vertex; zero where nothing touches), evened out over the surface in `passes`. No place
    // gets thinner than a share of what it was: a vertex that would takes the far side along.
    void move(const std::vector<glm::vec3>& push, int passes);
    // Returns where the vertices are now. No triangle is turned over or crushed: where one would be, its vertices stay
    // behind.
    std::vector<glm::vec3> sound_positions();
    float farthest_mm() const; // that a vertex has moved

private:
    void even_out(const std::vector<glm::vec3>& push, int passes);
    void keep_thickness();
    void keep_symmetry();
    // Evens out the shifts about triangles that would be turned over; returns whether there were none.
    bool ease_unsound();
    // Lets the corners of such triangles move as one, and of those that this makes.
    void freeze_unsound();
    bool is_sound(const std::array<std::uint32_t, 3>& triangle) const;

    std::vector<glm::vec3> rest_, normal_, shift_;
    std::vector<float> thickness_;
    // Where a ray from the vertex straight through the muscle comes out, if it does.
    std::vector<std::optional<geometry::TrianglePoint>> far_side_;
    std::vector<std::array<std::uint32_t, 3>> triangles_;
    geometry::Rows<std::uint32_t> neighbors_; // of each vertex
    std::vector<std::uint32_t> twin_;         // mirror image of each vertex, or none
};

}
