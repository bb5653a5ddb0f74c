// The door between CPU meshes and the GPU: a library's vertices and indices in two buffers, and the part table.
// SPDX-License-Identifier: MIT
#pragma once
#include "render/gl/handle.h"
#include "scene/draw_list.h"
#include "scene/mesh_library.h"

#include <cstdint>
#include <glm/vec2.hpp>
#include <vector>

namespace render {

struct MeshUpload {
    explicit MeshUpload(const scene::MeshLibrary&);
    // Replaces what is painted on the parts.
    void paint(const scene::MeshLibrary&, const std::vector<scene::Decal>*);
    gl::VertexArray vertex_array;
    gl::Buffer vertices, indices, decals;

private:
    std::vector<std::uint32_t> painted_; // parts
};

// Returns, for each part, the mm that a unit of (along, fiber_coordinate) spans, measured on a few of its triangles;
// zero where the part has no such coordinates.
std::vector<glm::vec2> fiber_sizes(const scene::MeshLibrary&);

// State of all parts as a buffer texture; see shaders/include/parts.glsl.
class PartTable {
public:
    explicit PartTable(const scene::MeshLibrary&);
    // Uploads the states; parts the list does not tell are hidden.
    void set(const std::vector<scene::PartState>&);
    // Binds the texture to a texture unit.
    void bind(GLuint unit) const;

private:
    std::vector<glm::vec2> fiber_sizes_;
    gl::Buffer buffer_;
    gl::Texture texture_;
};

}
