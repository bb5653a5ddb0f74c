// Brings what other programs write into a form that Assimp reads whole, and counts what a file announces, so that a
// mesh misread in silence is noticed. Sources: the formats' own texts (Wavefront OBJ, 3D Systems' STL, Stanford's PLY,
// Khronos' glTF 2.0).
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/result.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace myoatlas::io {

struct ReadableMesh {
    std::vector<std::byte> bytes;
    std::optional<std::size_t> polygons; // of three corners and more, as the file announces them
    std::string hint;                    // what may be the reason when it cannot be read
};

// Decides by the ending of the file's name; other files pass as they are. What cannot be read rightly (triangle strips
// of a PLY, an extension that a glTF requires, a file cut short) is a problem that names it.
core::Result<ReadableMesh> make_readable(const std::filesystem::path&, std::vector<std::byte>);

// The formats, each by itself. Texts come without a byte-order mark.
core::Result<ReadableMesh> readable_obj(std::string_view);
core::Result<ReadableMesh> readable_stl(std::string_view);
core::Result<ReadableMesh> readable_ply(std::string_view);
core::Result<ReadableMesh> readable_gltf(std::string_view); // .gltf and .glb

}
