// Parts of a body as one small glTF file (.glb): positions and attributes in few bits (KHR_mesh_quantization), packed
// by meshoptimizer (EXT_meshopt_compression). Millimeters, frame +X subject's left, +Y up, +Z front.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/scene/mesh_library.h"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace myoatlas::io {

// Four bytes for each vertex of a mesh, as an attribute that glTF leaves to applications: its name begins with "_".
struct PackedStream {
    std::string name;
    std::vector<std::array<std::uint8_t, 4>> values;
};

// Some parts of a library as one mesh.
struct PackedMesh {
    std::string name;
    std::vector<std::uint32_t> parts; // of the library
    std::size_t level = 0;            // of detail, 0 the finest
    std::vector<PackedStream> streams;
};

// Returns how many vertices of a part one level of detail uses: its first ones, as levels are laid out.
std::uint32_t vertices_used(const scene::MeshLibrary&, const scene::Part&, std::size_t level);

// Returns the file. A mesh's vertices are those its parts use, one part after the other; its extras say
// {"parts": [[part of the library, first index, number of indices], ...]}. Attributes: POSITION and NORMAL,
// TEXCOORD_0 (along the muscle; fiber coordinate), COLOR_0 (tendon, ambient occlusion, that among deeper layers,
// unused) and the streams, each of which must have a value for every vertex.
std::string packed_gltf(const scene::MeshLibrary&, std::span<const PackedMesh>);

}
