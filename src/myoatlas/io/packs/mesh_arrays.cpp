// SPDX-License-Identifier: MIT
#include "myoatlas/io/packs/mesh_arrays.h"

#include <cstring>
#include <meshoptimizer.h>

namespace myoatlas::io {

namespace {

// Memory for both; the library's spans view it.
std::shared_ptr<MeshArrays> room_for(std::uint64_t vertex_count, std::uint64_t index_count) {
    auto arrays = std::make_shared<MeshArrays>();
    arrays->vertex_memory = std::make_unique_for_overwrite<scene::Vertex[]>(vertex_count);
    arrays->index_memory = std::make_unique_for_overwrite<std::uint32_t[]>(index_count);
    arrays->vertices = {arrays->vertex_memory.get(), vertex_count};
    arrays->indices = {arrays->index_memory.get(), index_count};
    return arrays;
}

const unsigned char* bytes_of(std::span<const std::byte> bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

}

std::vector<std::byte> packed_arrays(std::span<const scene::Vertex> vertices, std::span<const std::uint32_t> indices) {
    meshopt_encodeVertexVersion(0); // newer libraries write a newer one by themselves
    meshopt_encodeIndexVersion(1);
    const std::size_t vertex_room = meshopt_encodeVertexBufferBound(vertices.size(), sizeof(scene::Vertex)),
                      index_room = meshopt_encodeIndexBufferBound(indices.size(), vertices.size());
    std::vector<std::byte> packed(sizeof(std::uint64_t) + vertex_room + index_room);
    auto* const to = reinterpret_cast<unsigned char*>(packed.data()) + sizeof(std::uint64_t);
    const std::uint64_t vertex_bytes =
        meshopt_encodeVertexBuffer(to, vertex_room, vertices.data(), vertices.size(), sizeof(scene::Vertex));
    const std::size_t index_bytes =
        meshopt_encodeIndexBuffer(to + vertex_bytes, index_room, indices.data(), indices.size());
    std::memcpy(packed.data(), &vertex_bytes, sizeof vertex_bytes);
    packed.resize(sizeof vertex_bytes + vertex_bytes + index_bytes);
    return packed;
}

std::shared_ptr<const MeshArrays> unpacked_arrays(std::span<const std::byte> packed, std::uint64_t vertex_count,
                                                  std::uint64_t index_count) {
    std::uint64_t vertex_bytes = 0;
    if (packed.size() < sizeof vertex_bytes) return nullptr;
    std::memcpy(&vertex_bytes, packed.data(), sizeof vertex_bytes);
    packed = packed.subspan(sizeof vertex_bytes);
    if (vertex_bytes > packed.size()) return nullptr;
    const auto vertices = packed.first(vertex_bytes), indices = packed.subspan(vertex_bytes);
    // The codecs take half a byte a vertex and one a triangle at the least: a few bytes cannot ask for all the memory.
    if (vertex_count > 2 * vertices.size() || index_count % 3 != 0 || index_count / 3 > indices.size()) return nullptr;
    auto arrays = room_for(vertex_count, index_count);
    if (meshopt_decodeVertexBuffer(arrays->vertex_memory.get(), vertex_count, sizeof(scene::Vertex), bytes_of(vertices),
                                   vertices.size()) != 0)
        return nullptr;
    if (meshopt_decodeIndexBuffer(arrays->index_memory.get(), index_count, bytes_of(indices), indices.size()) != 0)
        return nullptr;
    return arrays;
}

std::shared_ptr<const MeshArrays> plain_arrays(std::span<const std::byte> bytes, std::uint64_t vertex_count,
                                               std::uint64_t index_count) {
    if (vertex_count > bytes.size() / sizeof(scene::Vertex)) return nullptr;
    const std::size_t vertex_bytes = vertex_count * sizeof(scene::Vertex), rest = bytes.size() - vertex_bytes;
    if (rest % sizeof(std::uint32_t) != 0 || rest / sizeof(std::uint32_t) != index_count) return nullptr;
    auto arrays = room_for(vertex_count, index_count);
    if (vertex_count > 0) std::memcpy(arrays->vertex_memory.get(), bytes.data(), vertex_bytes);
    if (index_count > 0) std::memcpy(arrays->index_memory.get(), bytes.data() + vertex_bytes, rest);
    return arrays;
}

}
