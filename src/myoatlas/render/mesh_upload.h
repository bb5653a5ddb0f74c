// The door between CPU meshes and the GPU: a library's vertices, the triangles that are drawn of it,
// and the decals on them.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/render/draw_plan.h"
#include "myoatlas/render/gl/handle.h"
#include "myoatlas/render/triangle_order.h"
#include "myoatlas/scene/camera.h"
#include "myoatlas/scene/draw_list.h"
#include "myoatlas/scene/mesh_library.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace myoatlas::render {

// The texture units where shaders find what MeshUpload holds.
constexpr GLint k_corners_unit = 3, k_vertices_unit = 4, k_decals_unit = 5;

// From where, and how large.
struct Viewpoint {
    scene::Camera camera;
    int width = 0, height = 0;
    friend bool operator==(const Viewpoint&, const Viewpoint&) = default;
};

class MeshUpload {
public:
    // Throws std::runtime_error when the driver's buffers are too small for the library, which must outlive this.
    // With `shares_memory` the driver reads the vertices where they lie, if it can.
    MeshUpload(const scene::MeshLibrary&, bool shares_memory);

    // Brings the triangles of a plan to the GPU, batch after batch; those that are there already are left.
    void order(const DrawPlan&);
    // The same, but for those that face away; where `may_lack_unseen`, for those too that keep_seen left out for this
    // plan and viewpoint.
    void order_facing(const DrawPlan&, const Viewpoint&, bool may_lack_unseen);
    // Leaves of the solid triangles ordered last those near a seen one; see TriangleOrder.
    void keep_seen(std::span<const std::uint32_t> seen);
    // Draws `count` triangles of a batch of the plan last ordered, from its triangle `from` on, with the program in
    // use; vertex_array is bound.
    void draw(Batch, std::size_t from, std::size_t count) const;
    std::size_t triangle_count(Batch batch) const { return order_.triangle_count(batch); }
    bool has(Batch batch) const { return triangle_count(batch) > 0; }
    // The first triangle of that batch, counted from the first of the plan.
    GLint first_triangle(Batch batch) const { return static_cast<GLint>(order_.first_triangle(batch)); }
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
    bool is_there(const DrawPlan&) const;
    void note(const DrawPlan&);
    void upload_order();

    // What was ordered last, and of it what lies on the GPU.
    std::array<std::vector<scene::LevelOfDetail>, k_batch_count> ordered_;
    std::optional<Viewpoint> viewpoint_; // only what faces it is there
    bool lacks_unseen_ = false;
    TriangleOrder order_;
};

}
