// The two packs: a body (meshes, mapped from disk at start) and a chart (the facts laid on that body's skin).
// Little-endian, versioned, with a checksum of the header and table; a pack that is cut short, of another version or
// corrupt is refused with a plain sentence.
// SPDX-License-Identifier: MIT
#pragma once
#include "anatomy/surface_map.h"
#include "core/result.h"
#include "scene/mesh_library.h"

#include <cstdint>
#include <filesystem>

namespace io {

// Writes next to the target and renames, so that a reader never sees half a pack.
core::Status write_body_pack(const std::filesystem::path&, const scene::MeshLibrary&);
// Maps the file; vertices and indices are views of the mapping, kept alive by the library's storage.
core::Result<scene::MeshLibrary> map_body_pack(const std::filesystem::path&);

core::Status write_chart_pack(const std::filesystem::path&, const anatomy::SurfaceMap&);
core::Result<anatomy::SurfaceMap> read_chart_pack(const std::filesystem::path&);

}
