// The door between CPU meshes and the GPU: a library's vertices, the triangles that are drawn of it,
// and the decals on them.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/render/draw_plan.h"
#include "myoatlas/render/gl/handle.h"
#include "myoatlas/scene/draw_list.h"
#include "myoatlas/scene/mesh_library.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace myoatlas::render {

// The texture units where shaders find what MeshUpload holds.
constexpr GLint k_corners_unit = 3, k_vertices_unit = 4, k_decals_unit = 5;

class MeshUpload {
public:
    // Throws std::runtime_error when the driver's buffers are too small for the library, which must outlive this.
    // With `shares_memory` the driver reads the vertices where they lie, if it can.
    MeshUpload(const scene::MeshLibrary&, bool shares_memory);

    // Brings the triangles of a plan to the GPU, batch after batch; those that are there already are left.
    void order(const DrawPlan&);
    // Draws a batch of the plan last ordered with the program in use; vertex_array is bound.
    void draw(Batch) const;
    // Draws `count` triangles of a batch, from its triangle `from` on.
    void draw(Batch, std::size_t from, std::size_t count) const;
    std::size_t triangle_count(Batch) const;
    bool has(Batch) const;
    // The first triangle of that batch, counted from the first of the plan.
    GLint first_triangle(Batch) const;
    // Replaces what is painted on the parts.
    void paint(const std::vector<scene::Decal>*);
    // Lets shaders read corners, vertices and decals.
    void bind_textures() const;

    gl::VertexArray vertex_array;

private:
    const scene::MeshLibrary* library_;
    gl::Buffer vertices_, indices_, decals_;
    gl::Texture vertex_texels_, corner_texels_, decal_texels_;
    std::vector<std::uint32_t> painted_; // parts
    std::array<std::vector<scene::LevelOfDetail>, k_batch_count> ordered_;
    std::array<std::size_t, k_batch_count + 1> first_index_{}; // of each batch, and the end
};

}
