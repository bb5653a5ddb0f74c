// A folder of anatomical meshes: which files it holds and what they are said to be, by its manifest or by their names.
// docs/formats.md describes the manifest.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/result.h"
#include "myoatlas/core/side.h"
#include "myoatlas/scene/mesh_library.h"

#include <filesystem>
#include <glm/vec3.hpp>
#include <optional>
#include <string>
#include <vector>

namespace myoatlas::io {

// How the meshes of a folder lie: +X is the subject's left in both.
struct MeshFrame {
    bool is_y_up = false; // +Y up and +Z front, as here; else +Z up and +Y back
    float mm_per_unit = 1.0f;
    glm::vec3 to_ours(const glm::vec3& p) const { return mm_per_unit * (is_y_up ? p : glm::vec3{p.x, p.z, -p.y}); }
};

// Returns the frame of a word, "z_up" or "y_up" ("-" will do for "_"), and the millimeters of "mm", "cm" or "m".
std::optional<bool> parse_is_y_up(std::string_view word);
std::optional<float> parse_mm_per_unit(std::string_view word);

// One mesh as the folder tells of it; what it does not tell is empty.
struct MeshSource {
    std::filesystem::path file;
    std::string listed_as;  // the file as the manifest writes it, or from the folder on
    std::string id;         // "FMA10014"
    std::string name, base; // "long head of left biceps brachii", the same without its side
    std::optional<scene::PartKind> kind;
    std::optional<core::Side> side;
};

struct MeshFolder {
    std::filesystem::path manifest; // empty: there is none
    std::optional<MeshFrame> frame; // nothing when there is no manifest
    std::vector<MeshSource> sources;
    core::Problems problems; // rows of the manifest that tell of no mesh
};

// Reads manifest.json in the folder, or beside it, where those of its files that lie in the folder count; without one,
// every mesh file in the folder and below it, by name. What leaves the folder, be it by a link, is a problem. A folder
// that is not there, that holds no mesh, or whose manifest is no list of meshes is a problem. The files themselves are
// not opened.
core::Result<MeshFolder> read_mesh_folder(const std::filesystem::path&);

}
