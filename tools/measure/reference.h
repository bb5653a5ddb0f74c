// A folder of anatomical meshes with its manifest.json: what is measured.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/result.h"
#include "myoatlas/geometry/mesh_data.h"
#include "myoatlas/io/meshes/mesh_folder.h"

#include <filesystem>
#include <string>
#include <vector>

namespace myoatlas::measure {

// A left or midline part of the reference, in our frame (mm, +X left, +Y up, +Z front).
struct ReferencePart {
    std::string structure; // snake_case of the manifest's `base`
    scene::PartKind kind = scene::PartKind::Other;
    bool is_midline = false;
    std::string note;
    std::filesystem::path file;
    io::MeshFrame frame; // of the file
};

// Returns the parts to measure, by kind and structure: one side, kinds muscle, bone and other, no higher-resolution
// duplicates. `folder` holds manifest.json, or lies beside it.
core::Result<std::vector<ReferencePart>> load_manifest(const std::filesystem::path& folder);

// Returns the skin: one part for both sides.
core::Result<ReferencePart> find_skin(const std::filesystem::path& folder);

core::Result<geometry::MeshData> load_part(const ReferencePart&);

}
