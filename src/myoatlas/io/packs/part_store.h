// Keeps cleaned meshes of an import that is under way, so that an interrupted one goes on where it was.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/result.h"
#include "myoatlas/geometry/mesh_data.h"

#include <filesystem>
#include <optional>

namespace myoatlas::io {

class PartStore {
public:
    // The folder exists.
    explicit PartStore(std::filesystem::path folder) : folder_(std::move(folder)) {}

    // Returns the positions and triangles kept for a mesh file; nothing when there are none, when they are damaged, or
    // when the file has another size or time than it had.
    std::optional<geometry::MeshData> find(const std::filesystem::path& mesh_file) const;
    core::Status keep(const std::filesystem::path& mesh_file, const geometry::MeshData&) const;

private:
    std::filesystem::path file_for(const std::filesystem::path& mesh_file) const;
    std::filesystem::path folder_;
};

}
