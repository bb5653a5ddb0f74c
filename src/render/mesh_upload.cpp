// SPDX-License-Identifier: MIT
#include "render/mesh_upload.h"

#include "render/attributes.h"
#include "render/frame_block.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <glm/geometric.hpp>
#include <glm/vec4.hpp>
#include <map>

namespace render {

namespace {

using Inks = std::array<std::uint8_t, 2>; // of one vertex, by scene::DecalInk

const void* at_offset(std::size_t bytes) {
    return reinterpret_cast<const void*>(bytes);
}

void slot(Slot slot, GLint size, GLenum type, GLboolean is_normalized, std::size_t offset) {
    glEnableVertexAttribArray(index_of(slot));
    glVertexAttribPointer(index_of(slot), size, type, is_normalized, sizeof(scene::Vertex), at_offset(offset));
}

// Length of the gradient of a quantity given at a triangle's corners, per mm.
float slope(glm::vec3 p0, glm::vec3 p1, glm::vec3 p2, float u0, float u1, float u2) {
    const glm::vec3 a = p1 - p0, b = p2 - p0;
    const glm::vec3 normal = glm::cross(a, b);
    const float area2 = glm::dot(normal, normal);
    if (area2 < 1e-8f) return 0.0f;
    return glm::length((glm::cross(b, normal) * (u1 - u0) + glm::cross(normal, a) * (u2 - u0)) / area2);
}

float size_from(std::vector<float>& slopes) {
    if (slopes.empty()) return 0.0f;
    const auto middle = slopes.begin() + static_cast<std::ptrdiff_t>(slopes.size() / 2);
    std::nth_element(slopes.begin(), middle, slopes.end());
    return 1.0f / *middle;
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
    const std::vector<Inks> none(library.vertices.size(), Inks{});
    glBindBuffer(GL_ARRAY_BUFFER, decals.name());
    glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(none.size() * sizeof(Inks)), none.data(), GL_DYNAMIC_DRAW);
    glEnableVertexAttribArray(index_of(Slot::Decal));
    glVertexAttribPointer(index_of(Slot::Decal), 2, GL_UNSIGNED_BYTE, GL_TRUE, sizeof(Inks), at_offset(0));
    glBindVertexArray(0);
}

void MeshUpload::paint(const scene::MeshLibrary& library, const std::vector<scene::Decal>* list) {
    std::map<std::uint32_t, std::vector<Inks>> rows;
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
                        static_cast<GLintptr>(std::size_t{library.parts[part].first_vertex} * sizeof(Inks)),
                        static_cast<GLsizeiptr>(row.size() * sizeof(Inks)), row.data());
    glBindBuffer(GL_ARRAY_BUFFER, 0);
}

std::vector<glm::vec2> fiber_sizes(const scene::MeshLibrary& library) {
    constexpr std::uint32_t k_samples = 96;
    std::vector<glm::vec2> sizes(library.parts.size(), glm::vec2(0.0f));
    std::vector<float> along, across;
    for (std::size_t i = 0; i < library.parts.size(); ++i) {
        const scene::LevelOfDetail& level = library.parts[i].levels[0];
        const std::uint32_t triangles = level.index_count / 3;
        along.clear();
        across.clear();
        for (std::uint32_t sample = 0; sample < std::min(k_samples, triangles); ++sample) {
            const std::uint64_t triangle = std::uint64_t{sample} * triangles / std::min(k_samples, triangles);
            const std::uint32_t* corner = library.indices.data() + level.first_index + triangle * 3;
            const scene::Vertex& v0 = library.vertices[corner[0]];
            const scene::Vertex& v1 = library.vertices[corner[1]];
            const scene::Vertex& v2 = library.vertices[corner[2]];
            const glm::vec3 p0 = library.position(corner[0]), p1 = library.position(corner[1]),
                            p2 = library.position(corner[2]);
            constexpr float k_unit = 1.0f / 65535.0f;
            const float du = slope(p0, p1, p2, k_unit * v0.along, k_unit * v1.along, k_unit * v2.along);
            const float dv = slope(p0, p1, p2, k_unit * v0.fiber_coordinate, k_unit * v1.fiber_coordinate,
                                   k_unit * v2.fiber_coordinate);
            if (du > 1e-5f) along.push_back(du);
            if (dv > 1e-5f) across.push_back(dv);
        }
        sizes[i] = {size_from(along), size_from(across)};
    }
    return sizes;
}

PartTable::PartTable(const scene::MeshLibrary& library)
    : fiber_sizes_(fiber_sizes(library)), buffer_(gl::Buffer::make()), texture_(gl::Texture::make()) {
    set({});
    glBindTexture(GL_TEXTURE_BUFFER, texture_.name());
    glTexBuffer(GL_TEXTURE_BUFFER, GL_RGBA32F, buffer_.name());
}

void PartTable::set(const std::vector<scene::PartState>& states) {
    std::vector<glm::vec4> rows(std::max<std::size_t>(1, fiber_sizes_.size() * 3), glm::vec4(0.0f));
    for (std::size_t i = 0; i < std::min(states.size(), fiber_sizes_.size()); ++i) {
        const scene::PartState& state = states[i];
        rows[i * 3] = glm::vec4(to_linear(state.color), state.opacity);
        rows[i * 3 + 1] = glm::vec4(to_linear(state.tendon_color), state.highlight);
        rows[i * 3 + 2] = glm::vec4(static_cast<float>(state.material), state.uncovered, fiber_sizes_[i]);
    }
    glBindBuffer(GL_TEXTURE_BUFFER, buffer_.name());
    glBufferData(GL_TEXTURE_BUFFER, static_cast<GLsizeiptr>(rows.size() * sizeof(glm::vec4)), rows.data(),
                 GL_DYNAMIC_DRAW);
}

void PartTable::bind(GLuint unit) const {
    glActiveTexture(GL_TEXTURE0 + unit);
    glBindTexture(GL_TEXTURE_BUFFER, texture_.name());
    glActiveTexture(GL_TEXTURE0);
}

}
