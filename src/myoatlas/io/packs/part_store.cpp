// SPDX-License-Identifier: MIT
#include "myoatlas/io/packs/part_store.h"

#include "myoatlas/io/base/bytes.h"
#include "myoatlas/io/base/file_bytes.h"
#include "myoatlas/io/packs/pack_frame.h"

#include <cstdio>
#include <string>

namespace myoatlas::io {
namespace {

namespace fs = std::filesystem;

// The version goes up whenever cleaning changes, so that nothing cleaned the old way is taken up.
constexpr PackKind k_part{"MYOPART\n", "cleaned part", 2};

}

// The name stands for the path, size and time of the mesh file.
fs::path PartStore::file_for(const fs::path& mesh_file) const {
    std::error_code error;
    const auto time = fs::last_write_time(mesh_file, error).time_since_epoch().count();
    const std::string key =
        mesh_file.string() + "|" + std::to_string(fs::file_size(mesh_file, error)) + "|" + std::to_string(time);
    char name[32];
    std::snprintf(name, sizeof name, "%016llx.part",
                  static_cast<unsigned long long>(checksum_of(std::as_bytes(std::span{key}))));
    return folder_ / name;
}

std::optional<geometry::MeshData> PartStore::find(const fs::path& mesh_file) const {
    const fs::path path = file_for(mesh_file);
    std::error_code error;
    if (!fs::exists(path, error)) return std::nullopt;
    const auto file = FileBytes::read(path);
    if (!file) return std::nullopt;
    const auto content = open_pack(path, k_part, file.value()->bytes());
    if (!content) return std::nullopt;
    ByteReader table{content->table};
    geometry::MeshData mesh;
    mesh.positions = table.get_all<glm::vec3>();
    mesh.triangles = table.get_all<std::array<std::uint32_t, 3>>();
    if (!table.is_sound() || mesh.triangles.empty()) return std::nullopt;
    for (const auto& triangle : mesh.triangles)
        for (const auto corner : triangle)
            if (corner >= mesh.positions.size()) return std::nullopt;
    return mesh;
}

core::Status PartStore::keep(const fs::path& mesh_file, const geometry::MeshData& mesh) const {
    ByteWriter table;
    table.put_all(mesh.positions);
    table.put_all(mesh.triangles);
    return write_pack(file_for(mesh_file), k_part, {table.bytes(), {}});
}

}
