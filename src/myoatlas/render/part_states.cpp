// SPDX-License-Identifier: MIT
#include "myoatlas/render/part_states.h"

#include "myoatlas/render/frame_block.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <glm/geometric.hpp>

namespace myoatlas::render {

namespace {

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

PartStates::PartStates(const scene::MeshLibrary& library)
    : part_count_(library.parts.size()),
      measured_(std::async(std::launch::async, [&library] { return fiber_sizes(library); })),
      buffer_(gl::Buffer::make()), texture_(gl::Texture::make()) {
    set({});
    glBindTexture(GL_TEXTURE_BUFFER, texture_.name());
    glTexBuffer(GL_TEXTURE_BUFFER, GL_RGBA32F, buffer_.name());
}

void PartStates::set(const std::vector<scene::PartState>& states) {
    if (!states.empty() && measured_.valid()) fiber_sizes_ = measured_.get();
    std::vector<PartTexels> rows(std::max<std::size_t>(1, part_count_));
    for (std::size_t i = 0; i < std::min(states.size(), part_count_); ++i) {
        const scene::PartState& state = states[i];
        rows[i] = {to_linear(state.color),
                   state.opacity,
                   to_linear(state.tendon_color),
                   state.highlight,
                   static_cast<float>(state.material),
                   state.uncovered,
                   fiber_sizes_[i]};
    }
    glBindBuffer(GL_TEXTURE_BUFFER, buffer_.name());
    glBufferData(GL_TEXTURE_BUFFER, static_cast<GLsizeiptr>(rows.size() * sizeof(PartTexels)), rows.data(),
                 GL_DYNAMIC_DRAW);
}

void PartStates::bind() const {
    glActiveTexture(GL_TEXTURE0 + static_cast<GLenum>(k_parts_unit));
    glBindTexture(GL_TEXTURE_BUFFER, texture_.name());
    glActiveTexture(GL_TEXTURE0);
}

}
