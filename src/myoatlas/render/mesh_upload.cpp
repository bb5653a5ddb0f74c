// SPDX-License-Identifier: MIT
#include "myoatlas/render/mesh_upload.h"

#include "myoatlas/render/attributes.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>

namespace myoatlas::render {

namespace {

using DecalInside = std::array<std::uint8_t, 2>; // of one vertex, by scene::DecalInk

void slot(Slot slot, GLint size, GLenum type, GLboolean is_normalized, std::size_t offset) {
    glEnableVertexAttribArray(index_of(slot));
    glVertexAttribPointer(index_of(slot), size, type, is_normalized, sizeof(scene::Vertex), at_offset(offset));
}

}

MeshUpload::MeshUpload(const scene::MeshLibrary& library)
    : vertex_array(gl::VertexArray::make()), vertices(gl::Buffer::make()), indices(gl::Buffer::make()),
      decals(gl::Buffer::make()) {
    using scene::Vertex;
    glBindVertexArray(vertex_array.name());
    glBindBuffer(GL_ARRAY_BUFFER, vertices.name());
    glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(library.vertices.size_bytes()), library.vertices.data(),
                 GL_STATIC_DRAW);
    glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, indices.name());
    glBufferData(GL_ELEMENT_ARRAY_BUFFER, static_cast<GLsizeiptr>(library.indices.size_bytes()), library.indices.data(),
                 GL_STATIC_DRAW);
    slot(Slot::Position, 3, GL_FLOAT, GL_FALSE, offsetof(Vertex, position));
    slot(Slot::Normal, 3, GL_SHORT, GL_TRUE, offsetof(Vertex, normal));
    slot(Slot::FiberPlace, 2, GL_UNSIGNED_SHORT, GL_TRUE, offsetof(Vertex, along));
    slot(Slot::Fiber, 3, GL_BYTE, GL_TRUE, offsetof(Vertex, fiber));
    slot(Slot::Shade, 3, GL_UNSIGNED_BYTE, GL_TRUE, offsetof(Vertex, tendon));
    glEnableVertexAttribArray(index_of(Slot::Part));
    glVertexAttribIPointer(index_of(Slot::Part), 1, GL_UNSIGNED_SHORT, sizeof(Vertex),
                           at_offset(offsetof(Vertex, part)));
    const std::vector<DecalInside> none(library.vertices.size(), DecalInside{});
    glBindBuffer(GL_ARRAY_BUFFER, decals.name());
    glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(none.size() * sizeof(DecalInside)), none.data(),
                 GL_DYNAMIC_DRAW);
    glEnableVertexAttribArray(index_of(Slot::Decal));
    glVertexAttribPointer(index_of(Slot::Decal), 2, GL_UNSIGNED_BYTE, GL_TRUE, sizeof(DecalInside), at_offset(0));
    glBindVertexArray(0);
}

void MeshUpload::paint(const scene::MeshLibrary& library, const std::vector<scene::Decal>* list) {
    std::map<std::uint32_t, std::vector<DecalInside>> rows;
    for (const std::uint32_t part : painted_) rows[part].resize(library.parts[part].vertex_count);
    painted_.clear();
    if (list)
        for (const scene::Decal& decal : *list) {
            if (decal.part >= library.parts.size()) continue;
            auto& row = rows[decal.part];
            row.resize(library.parts[decal.part].vertex_count);
            for (std::size_t i = 0; i < std::min(row.size(), decal.inside.size()); ++i)
                row[i][static_cast<std::size_t>(decal.ink)] = decal.inside[i];
            if (painted_.empty() || painted_.back() != decal.part) painted_.push_back(decal.part);
        }
    glBindBuffer(GL_ARRAY_BUFFER, decals.name());
    for (const auto& [part, row] : rows)
        glBufferSubData(GL_ARRAY_BUFFER,
                        static_cast<GLintptr>(std::size_t{library.parts[part].first_vertex} * sizeof(DecalInside)),
                        static_cast<GLsizeiptr>(row.size() * sizeof(DecalInside)), row.data());
    glBindBuffer(GL_ARRAY_BUFFER, 0);
}

}
