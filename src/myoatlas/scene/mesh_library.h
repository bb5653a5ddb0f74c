// Every part of a body in one merged vertex buffer and one index buffer, as the pack stores it and the GPU draws it.
// Units: millimeters, frame +X subject's left, +Y up, +Z front; triangles counter-clockwise seen from outside.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/side.h"
#include "myoatlas/core/word_table.h"

#include <array>
#include <cstdint>
#include <glm/vec3.hpp>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace myoatlas::scene {

// 32 bytes, laid out for the GPU; the pack maps straight onto it.
struct Vertex {
    float position[3];                   // mm
    std::int16_t normal[3];              // snorm16, unit
    std::uint16_t part;                  // index into MeshLibrary::parts
    std::uint16_t along;                 // unorm16: 0 origin .. 1 insertion
    std::uint16_t fiber_coordinate;      // unorm16: the same all along a fiber; streaks are drawn by it
    std::int8_t fiber[3];                // snorm8: unit fiber direction, zero where there is none
    std::uint8_t tendon;                 // unorm8: 0 flesh .. 1 tendon
    std::uint8_t ambient_occlusion;      // unorm8, with the skin off: 255 sees the whole sky, 0 none of it
    std::uint8_t ambient_occlusion_deep; // unorm8, the same among its own and deeper layers only
    std::uint16_t across;                // unorm16: across the muscle
};
static_assert(sizeof(Vertex) == 32);

struct LevelOfDetail {
    std::uint32_t first_index = 0; // into MeshLibrary::indices
    std::uint32_t index_count = 0; // a multiple of three
};

enum class PartKind : std::uint8_t { Muscle, Bone, Skin, Other };
constexpr auto k_part_kinds = core::word_table<PartKind>({
    {PartKind::Muscle, "muscle"},
    {PartKind::Bone, "bone"},
    {PartKind::Skin, "skin"},
    {PartKind::Other, "other"},
});
constexpr std::string_view name_of(PartKind value) {
    return k_part_kinds.word_of(value);
}

// A structure on one side of the body.
struct Part {
    std::string structure; // anatomy id; a plain word to this room
    core::Side side = core::Side::Midline;
    PartKind kind = PartKind::Other;
    glm::vec3 bounds_min{0.0f}, bounds_max{0.0f};
    std::uint32_t first_vertex = 0, vertex_count = 0;
    std::array<LevelOfDetail, 3> levels; // finest first; indices count from the library's first vertex
    float volume_mm3 = 0.0f;
};

// A view of a body. `storage` keeps alive what the spans show (the bytes of a pack, or vectors). Cheap to copy;
// immutable.
struct MeshLibrary {
    std::span<const Vertex> vertices;
    std::span<const std::uint32_t> indices;
    std::vector<Part> parts; // by structure id, then side
    std::string name;        // "built-in"
    std::shared_ptr<const void> storage;

    // Returns null when the body lacks it.
    const Part* find_part(std::string_view structure, core::Side side) const;
    glm::vec3 position(std::uint32_t vertex) const;
    glm::vec3 normal(std::uint32_t vertex) const;
};

}
