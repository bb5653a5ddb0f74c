// SPDX-License-Identifier: MIT
#include "myoatlas/render/mesh_upload.h"

#include "myoatlas/render/attributes.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>
#include <map>
#include <new>
#include <span>
#include <stdexcept>
#include <string>
#include <utility>

namespace myoatlas::render {

namespace {

using DecalInside = std::array<std::uint8_t, 2>; // of one vertex, by scene::DecalInk

void slot(Slot slot, GLint size, GLenum type, GLboolean is_normalized, std::size_t offset) {
    glEnableVertexAttribArray(index_of(slot));
    glVertexAttribPointer(index_of(slot), size, type, is_normalized, sizeof(scene::Vertex), at_offset(offset));
}

// Fills a buffer with what lies in memory and stays there. Drivers that draw on the processor take it as it lies,
// which spares them a copy of the whole body.
void fill_for_good(GLenum target, const gl::Buffer& buffer, std::span<const std::byte> bytes, bool is_shared) {
    const auto size = static_cast<GLsizeiptr>(bytes.size());
    if (is_shared) {
        glBindBuffer(GL_EXTERNAL_VIRTUAL_MEMORY_BUFFER_AMD, buffer.name());
        glBufferData(GL_EXTERNAL_VIRTUAL_MEMORY_BUFFER_AMD, size, bytes.data(), GL_STATIC_DRAW);
        glBindBuffer(GL_EXTERNAL_VIRTUAL_MEMORY_BUFFER_AMD, 0);
        if (glGetError() == GL_NO_ERROR) return;
    }
    glBindBuffer(target, buffer.name());
    glBufferData(target, size, bytes.data(), GL_STATIC_DRAW);
}

void view_as_texture(const gl::Texture& texture, GLenum format, const gl::Buffer& buffer) {
    glActiveTexture(GL_TEXTURE0 + static_cast<GLenum>(k_corners_unit)); // what other units hold stays
    glBindTexture(GL_TEXTURE_BUFFER, texture.name());
    glTexBuffer(GL_TEXTURE_BUFFER, format, buffer.name());
    glActiveTexture(GL_TEXTURE0);
}

void require_room(std::size_t texels) {
    GLint most = 0;
    glGetIntegerv(GL_MAX_TEXTURE_BUFFER_SIZE, &most);
    if (texels > static_cast<std::size_t>(most))
        throw std::runtime_error("The graphics driver holds " + std::to_string(most) +
                                 " texels in a buffer; this body needs " + std::to_string(texels) + ".");
}

constexpr std::size_t k_texels_a_vertex = sizeof(scene::Vertex) / 16;

}

MeshUpload::MeshUpload(const scene::MeshLibrary& library, bool shares_memory)
    : vertex_array(gl::VertexArray::make()), library_(&library), vertices_(gl::Buffer::make()),
      indices_(gl::Buffer::make()), decals_(gl::Buffer::make()), vertex_texels_(gl::Texture::make()),
      corner_texels_(gl::Texture::make()), decal_texels_(gl::Texture::make()) {
    using scene::Vertex;
    require_room(std::max(library.vertices.size() * k_texels_a_vertex, library.indices.size()));
    glBindVertexArray(vertex_array.name());
    fill_for_good(GL_ARRAY_BUFFER, vertices_, std::as_bytes(library.vertices),
                  shares_memory && epoxy_has_gl_extension("GL_AMD_pinned_memory"));
    glBindBuffer(GL_ARRAY_BUFFER, vertices_.name());
    glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, indices_.name());
    slot(Slot::Position, 3, GL_FLOAT, GL_FALSE, offsetof(Vertex, position));
    slot(Slot::Normal, 3, GL_SHORT, GL_TRUE, offsetof(Vertex, normal));
    slot(Slot::FiberPlace, 2, GL_UNSIGNED_SHORT, GL_TRUE, offsetof(Vertex, along));
    slot(Slot::Fiber, 3, GL_BYTE, GL_TRUE, offsetof(Vertex, fiber));
    slot(Slot::Shade, 3, GL_UNSIGNED_BYTE, GL_TRUE, offsetof(Vertex, tendon));
    glEnableVertexAttribArray(index_of(Slot::Part));
    glVertexAttribIPointer(index_of(Slot::Part), 1, GL_UNSIGNED_SHORT, sizeof(Vertex),
                           at_offset(offsetof(Vertex, part)));
    const std::vector<DecalInside> none(library.vertices.size(), DecalInside{});
    glBindBuffer(GL_ARRAY_BUFFER, decals_.name());
    glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(none.size() * sizeof(DecalInside)), none.data(),
                 GL_DYNAMIC_DRAW);
    glEnableVertexAttribArray(index_of(Slot::Decal));
    glVertexAttribPointer(index_of(Slot::Decal), 2, GL_UNSIGNED_BYTE, GL_TRUE, sizeof(DecalInside), at_offset(0));
    glBindVertexArray(0);
    view_as_texture(vertex_texels_, GL_RGBA32UI, vertices_);
    view_as_texture(decal_texels_, GL_RG8, decals_);
}

bool MeshUpload::is_there(const DrawPlan& plan) const {
    return std::ranges::equal(ordered_, plan.batches(), [](const auto& kept, const PartBatch* batch) {
        return std::ranges::equal(kept, batch->parts, [](const auto& a, const auto& b) {
            return a.first_index == b.first_index && a.index_count == b.index_count;
        });
    });
}

void MeshUpload::note(const DrawPlan& plan) {
    std::ranges::transform(plan.batches(), ordered_.begin(), [](const PartBatch* batch) { return batch->parts; });
    lacks_unseen_ = false;
}

void MeshUpload::order(const DrawPlan& plan) {
    if (!viewpoint_ && is_there(plan)) return;
    note(plan);
    viewpoint_.reset();
    order_.take(*library_, plan);
    upload_order();
}

void MeshUpload::order_facing(const DrawPlan& plan, const Viewpoint& viewpoint, bool may_lack_unseen) {
    if (viewpoint_ == viewpoint && (may_lack_unseen || !lacks_unseen_) && is_there(plan)) return;
    note(plan);
    viewpoint_ = viewpoint;
    order_.take_facing(*library_, plan, viewpoint.camera.eye());
    upload_order();
}

void MeshUpload::keep_seen(std::span<const std::uint32_t> seen) {
    order_.keep_seen(seen);
    lacks_unseen_ = true;
    upload_order();
}

void MeshUpload::upload_order() {
    glBindVertexArray(vertex_array.name()); // which holds the index buffer's place
    const auto corners = std::as_bytes(order_.corners());
    glBufferData(GL_ELEMENT_ARRAY_BUFFER, static_cast<GLsizeiptr>(corners.size()), corners.data(), GL_DYNAMIC_DRAW);
    if (!corners.empty()) view_as_texture(corner_texels_, GL_R32UI, indices_);
}

void MeshUpload::draw(Batch batch, std::size_t from, std::size_t count) const {
    if (count == 0) return;
    const std::size_t first = 3 * (order_.first_triangle(batch) + from);
    glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(3 * count), GL_UNSIGNED_INT,
                   at_offset(first * sizeof(std::uint32_t)));
}

void MeshUpload::bind_textures() const {
    const std::pair<GLint, const gl::Texture*> textures[] = {
        {k_corners_unit, &corner_texels_}, {k_vertices_unit, &vertex_texels_}, {k_decals_unit, &decal_texels_}};
    for (const auto& [unit, texture] : textures) {
        glActiveTexture(GL_TEXTURE0 + static_cast<GLenum>(unit));
        glBindTexture(GL_TEXTURE_BUFFER, texture->name());
    }
    glActiveTexture(GL_TEXTURE0);
}

void MeshUpload::paint(const std::vector<scene::Decal>* list) {
    const scene::MeshLibrary& library = *library_;
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
    glBindBuffer(GL_ARRAY_BUFFER, decals_.name());
    for (const auto& [part, row] : rows)
        glBufferSubData(GL_ARRAY_BUFFER,
                        static_cast<GLintptr>(std::size_t{library.parts[part].first_vertex} * sizeof(DecalInside)),
                        static_cast<GLsizeiptr>(row.size() * sizeof(DecalInside)), row.data());
    glBindBuffer(GL_ARRAY_BUFFER, 0);
}

}
