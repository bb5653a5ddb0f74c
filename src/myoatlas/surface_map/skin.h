// The skin of one body as a surface to walk over: its vertices, triangles, and who is next to whom.
// Units: millimeters, frame +X subject's left, +Y up, +Z front. Vertices are counted from the skin part's first one.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/result.h"
#include "myoatlas/scene/mesh_library.h"

#include <array>
#include <cstdint>
#include <glm/vec3.hpp>
#include <span>
#include <vector>

namespace myoatlas::surface_map {

// Rows of a ragged table: row i is items[begin[i]] .. items[begin[i + 1]].
template <class T> struct Rows {
    std::vector<std::uint32_t> begin;
    std::vector<T> items;
    std::span<const T> operator[](std::size_t row) const {
        return {items.data() + begin[row], items.data() + begin[row + 1]};
    }
};

struct SkinTriangle {
    std::array<std::uint32_t, 3> corners{};
};

// A straight step to another vertex: along an edge, or across one to the far corner of the next triangle (unfolded).
struct SkinStep {
    std::uint32_t to = 0;
    float length_mm = 0.0f;
};

// How a front that has reached one vertex, with `partner` already reached, may reach `target` through the triangle
// between the three. The products are those of the edges from `target` to the vertex (a) and to the partner (b).
struct SkinStencil {
    std::uint32_t target = 0, partner = 0;
    float aa = 0.0f, ab = 0.0f, bb = 0.0f;
};

struct Skin {
    std::vector<glm::vec3> positions, normals;
    std::vector<float> area_mm2;          // a third of each triangle around
    std::vector<SkinTriangle> triangles;  // finest level
    Rows<std::uint32_t> neighbors;        // along edges; vertices at the same place are neighbors
    Rows<SkinStep> steps;                 // neighbors and unfolded steps
    Rows<SkinStencil> stencils;           // by the vertex reached
    Rows<std::uint32_t> triangles_around; // by vertex
};

// Builds the tables from positions, normals and triangles.
Skin build_skin(std::vector<glm::vec3> positions, std::vector<glm::vec3> normals, std::vector<SkinTriangle> triangles);

// Returns the skin of a body; a problem when it has none, several, or one without triangles.
core::Result<Skin> skin_of(const scene::MeshLibrary&);

}
