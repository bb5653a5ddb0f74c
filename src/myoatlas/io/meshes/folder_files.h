// What Assimp may open while it reads a mesh: regular files in the folder of the mesh, links resolved, and nothing
// else.
// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>

namespace Assimp {
class IOSystem;
}

namespace myoatlas::io {

// `bytes` are what the mesh file itself holds; they must outlive the result. Nothing can be written.
std::unique_ptr<Assimp::IOSystem> make_folder_files(const std::filesystem::path& mesh_file,
                                                    std::span<const std::byte> bytes);

}
