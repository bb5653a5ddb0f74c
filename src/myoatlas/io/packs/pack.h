// The two packs: a body (meshes, read whole at start) and a surface map (the facts laid on that body's skin).
// Little-endian, versioned, with a checksum of the header and table; a pack that is cut short, of another version or
// corrupt is refused with a plain sentence.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/surface_map.h"
#include "myoatlas/core/result.h"
#include "myoatlas/scene/mesh_library.h"

#include <cstdint>
#include <filesystem>

namespace myoatlas::io {

// Writes next to the target and renames, so that a reader never sees half a pack.
core::Status write_body_pack(const std::filesystem::path&, const scene::MeshLibrary&);
// A triangle may come back beginning at another of its corners. Packs of the version before are read, too.
core::Result<scene::MeshLibrary> read_body_pack(const std::filesystem::path&);

core::Status write_surface_map_pack(const std::filesystem::path&, const anatomy::SurfaceMap&);
core::Result<anatomy::SurfaceMap> read_surface_map_pack(const std::filesystem::path&);

}
