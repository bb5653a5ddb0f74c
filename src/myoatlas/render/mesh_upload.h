// The door between CPU meshes and the GPU: a library's vertices and indices in two buffers, and the decals on them.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/render/gl/handle.h"
#include "myoatlas/scene/draw_list.h"
#include "myoatlas/scene/mesh_library.h"

#include <cstdint>
#include <vector>

namespace myoatlas::render {

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
