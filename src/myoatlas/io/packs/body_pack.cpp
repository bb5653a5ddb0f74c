// SPDX-License-Identifier: MIT
#include "myoatlas/io/base/bytes.h"
#include "myoatlas/io/base/file_bytes.h"
#include "myoatlas/io/packs/mesh_arrays.h"
#include "myoatlas/io/packs/pack.h"
#include "myoatlas/io/packs/pack_frame.h"

#include <algorithm>
#include <cmath>

namespace myoatlas::io {

namespace {

constexpr std::uint32_t k_with_plain_arrays = 3; // the version that held them as the GPU takes them

void put_part(ByteWriter& table, const scene::Part& part) {
    table.put_text(part.structure);
    table.put(part.side);
    table.put(part.kind);
    for (int axis = 0; axis < 3; ++axis) table.put(part.bounds_min[axis]);
    for (int axis = 0; axis < 3; ++axis) table.put(part.bounds_max[axis]);
    table.put(part.first_vertex);
    table.put(part.vertex_count);
    for (const auto& level : part.levels) {
        table.put(level.first_index);
        table.put(level.index_count);
    }
    table.put(part.volume_mm3);
}

scene::Part get_part(ByteReader& table) {
    scene::Part part;
    part.structure = table.get_text();
    part.side = table.get<core::Side>();
    part.kind = table.get<scene::PartKind>();
    for (int axis = 0; axis < 3; ++axis) part.bounds_min[axis] = table.get<float>();
    for (int axis = 0; axis < 3; ++axis) part.bounds_max[axis] = table.get<float>();
    part.first_vertex = table.get<std::uint32_t>();
    part.vertex_count = table.get<std::uint32_t>();
    for (auto& level : part.levels) {
        level.first_index = table.get<std::uint32_t>();
        level.index_count = table.get<std::uint32_t>();
    }
    part.volume_mm3 = table.get<float>();
    return part;
}

bool is_within(std::uint64_t first, std::uint64_t count, std::uint64_t size) {
    return first <= size && count <= size - first;
}

// Whether all of a part lies within its bounds, and these within what a body may take; a number that is none does not.
bool is_within_bounds(const scene::MeshLibrary& library, const scene::Part& part) {
    constexpr float k_farthest_mm = 1e5f, k_slack_mm = 0.01f;
    for (int axis = 0; axis < 3; ++axis)
        if (!(part.bounds_min[axis] >= -k_farthest_mm && part.bounds_max[axis] <= k_farthest_mm &&
              part.bounds_min[axis] <= part.bounds_max[axis]))
            return false;
    const auto vertices = library.vertices.subspan(part.first_vertex, part.vertex_count);
    return std::ranges::all_of(vertices, [&](const scene::Vertex& vertex) {
        for (int axis = 0; axis < 3; ++axis)
            if (!(vertex.position[axis] >= part.bounds_min[axis] - k_slack_mm &&
                  vertex.position[axis] <= part.bounds_max[axis] + k_slack_mm))
                return false;
        return true;
    });
}

bool is_sound(const scene::MeshLibrary& library, const scene::Part& part) {
    if (part.side > core::Side::Midline || part.kind > scene::PartKind::Other) return false;
    if (!is_within(part.first_vertex, part.vertex_count, library.vertices.size())) return false;
    if (!is_within_bounds(library, part)) return false;
    const auto is_elsewhere = [&](std::uint32_t index) { return index - part.first_vertex >= part.vertex_count; };
    return std::isfinite(part.volume_mm3) &&
           std::all_of(part.levels.begin(), part.levels.end(), [&](const scene::LevelOfDetail& level) {
               if (level.index_count % 3 != 0 ||
                   !is_within(level.first_index, level.index_count, library.indices.size()))
                   return false;
               const auto indices = library.indices.subspan(level.first_index, level.index_count);
               return std::none_of(indices.begin(), indices.end(), is_elsewhere);
           });
}

}

core::Status write_body_pack(const std::filesystem::path& path, const scene::MeshLibrary& library) {
    ByteWriter table;
    table.put_text(library.name);
    table.put(static_cast<std::uint64_t>(library.vertices.size()));
    table.put(static_cast<std::uint64_t>(library.indices.size()));
    table.put(static_cast<std::uint32_t>(library.parts.size()));
    for (const auto& part : library.parts) put_part(table, part);

    const std::vector<std::byte> arrays = packed_arrays(library.vertices, library.indices);
    return write_pack(path, k_body_pack, {table.bytes(), arrays});
}

core::Result<scene::MeshLibrary> read_body_pack(const std::filesystem::path& path) {
    auto file = FileBytes::read(path);
    if (!file) return file.problems();
    const auto content = open_pack(path, k_body_pack, file.value()->bytes());
    if (!content) return content.problems();
    const core::Problem damaged{path.string(), "This body pack is damaged: its table does not fit its content."};

    ByteReader table{content->table};
    scene::MeshLibrary library;
    library.name = table.get_text();
    const auto vertex_count = table.get<std::uint64_t>(), index_count = table.get<std::uint64_t>();
    const auto part_count = table.get<std::uint32_t>();
    if (!table.is_sound()) return damaged;
    const auto arrays = content->version == k_with_plain_arrays
                            ? plain_arrays(content->arrays, vertex_count, index_count)
                            : unpacked_arrays(content->arrays, vertex_count, index_count);
    if (!arrays) return damaged;
    library.vertices = arrays->vertices;
    library.indices = arrays->indices;
    library.storage = arrays;
    for (std::uint32_t i = 0; i < part_count && table.is_sound(); ++i) {
        library.parts.push_back(get_part(table));
        if (!is_sound(library, library.parts.back())) return damaged;
    }
    const auto is_outside = [&](std::uint32_t index) { return index >= vertex_count; };
    if (!table.is_sound() || std::any_of(library.indices.begin(), library.indices.end(), is_outside)) return damaged;
    return library;
}

}
