// The vertices and triangles of a body pack: as they lie in memory, or small, by meshoptimizer's codecs, of which
// nothing is lost but at which corner a triangle begins.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/scene/mesh_library.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace myoatlas::io {

// Views of memory that lives as long as this does.
struct MeshArrays {
    std::span<const scene::Vertex> vertices;
    std::span<const std::uint32_t> indices;
    std::unique_ptr<scene::Vertex[]> vertex_memory;
    std::unique_ptr<std::uint32_t[]> index_memory;
};

// The length of the vertices as 8 bytes, they, and the triangles. The same arrays give the same bytes with every
// release of the library.
std::vector<std::byte> packed_arrays(std::span<const scene::Vertex>, std::span<const std::uint32_t> indices);

// Both return null when the bytes are not so many vertices and indices. Indices may still be out of range.
std::shared_ptr<const MeshArrays> unpacked_arrays(std::span<const std::byte>, std::uint64_t vertex_count,
                                                  std::uint64_t index_count);
std::shared_ptr<const MeshArrays> plain_arrays(std::span<const std::byte>, std::uint64_t vertex_count,
                                               std::uint64_t index_count);

}
