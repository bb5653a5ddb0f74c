// What a sandboxed reader answers, as bytes: how many and their checksum, then a mesh or what is wrong with the file.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/result.h"
#include "myoatlas/geometry/mesh_data.h"

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace myoatlas::io {

// A problem of the mesh at `path`.
core::Problem unreadable_mesh(const std::filesystem::path& path, const std::string& why);

// Positions and triangles; of problems, the sentence of the first.
std::vector<std::byte> pack_answer(const core::Result<geometry::MeshData>&);

// What goes before the content of an answer, so that one that is cut or changed is noticed: its length and checksum.
std::vector<std::byte> frame_answer(std::span<const std::byte> content);

// Nothing is taken on trust: an answer that is cut or changed, and a mesh whose triangles or positions are none, are
// problems of `path`. A sentence of the reader's, which may quote the file, becomes one line of plain letters.
core::Result<geometry::MeshData> unpack_answer(std::span<const std::byte>, const std::filesystem::path& path);

}
