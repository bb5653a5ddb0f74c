// The states of all parts of a body on the GPU, as shaders/include/parts.glsl reads them.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/render/gl/handle.h"
#include "myoatlas/scene/draw_list.h"
#include "myoatlas/scene/mesh_library.h"

#include <cstddef>
#include <future>
#include <glm/vec2.hpp>
#include <glm/vec3.hpp>
#include <vector>

namespace myoatlas::render {

// One part: three texels of four floats. Colors are linear; a test reads every member back through the shader.
struct PartTexels {
    glm::vec3 color{0.0f};
    float opacity = 0.0f;
    glm::vec3 tendon_color{0.0f};
    float highlight = 0.0f;
    float material = 0.0f; // code of scene::Material
    float uncovered = 0.0f;
    glm::vec2 fiber_size{0.0f}; // mm that a unit of (along, fiber coordinate) spans
};
static_assert(sizeof(PartTexels) == 3 * 4 * sizeof(float));

constexpr GLint k_parts_unit = 0; // the texture unit where shaders find the states

// Returns, for each part, the mm that a unit of (along, fiber coordinate) spans, measured on a few of its triangles;
// zero where the part has no such coordinates.
std::vector<glm::vec2> fiber_sizes(const scene::MeshLibrary&);

class PartStates {
public:
    // The library must outlive this; its fibers are measured meanwhile, until states are first set.
    explicit PartStates(const scene::MeshLibrary&);
    // Uploads the states; parts the list does not tell are hidden.
    void set(const std::vector<scene::PartState>&);
    // Binds them to k_parts_unit.
    void bind() const;

private:
    std::size_t part_count_;
    std::future<std::vector<glm::vec2>> measured_;
    std::vector<glm::vec2> fiber_sizes_;
    gl::Buffer buffer_;
    gl::Texture texture_;
};

}
