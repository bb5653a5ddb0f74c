// The door between CPU meshes and the GPU: a library's vertices and indices in two buffers, and the decals on them.
// SPDX-License-Identifier: MIT
#pragma once
#include "render/gl/handle.h"
#include "scene/draw_list.h"
#include "scene/mesh_library.h"

#include <cstdint>
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

}
