// A folder of anatomical meshes: which files it holds and what they are said to be, by its manifest or by their names.
// docs/formats.md describes the manifest.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/result.h"
#include "myoatlas/core/side.h"
#include "myoatlas/core/word_table.h"
#include "myoatlas/scene/mesh_library.h"

#include <filesystem>
#include <glm/vec3.hpp>
#include <optional>
#include <string>
#include <vector>

namespace myoatlas::io {

// Where +X, +Y and +Z of the meshes point. All are right-handed.
enum class MeshAxes : unsigned char {
    LeftBackUp,   // BodyParts3D, LPS of DICOM, Blender
    LeftUpFront,  // as here; glTF
    RightFrontUp, // RAS of 3D Slicer and of neuroimaging
    FrontUpRight, // OpenSim, ISB
    RightUpBack,  // turned away from the viewer
};
constexpr auto k_mesh_axes = core::word_table<MeshAxes>({{MeshAxes::LeftBackUp, "z_up"},
                                                         {MeshAxes::LeftUpFront, "y_up"},
                                                         {MeshAxes::RightFrontUp, "ras"},
                                                         {MeshAxes::FrontUpRight, "x_front"},
                                                         {MeshAxes::RightUpBack, "z_back"}});

// How the meshes of a folder lie.
struct MeshFrame {
    MeshAxes axes = MeshAxes::LeftBackUp;
    float mm_per_unit = 1.0f;
    glm::vec3 to_ours(const glm::vec3&) const;
};

// Returns the axes of a word of the table ("-" will do for "_", "lps" for "z_up"), and the millimeters of "mm", "cm"
// or "m".
std::optional<MeshAxes> parse_mesh_axes(std::string_view word);
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
// every mesh file in the folder and below it, by name, but what a system laid there (is_of_the_system). A file of a
// manifest may be spelled as another system would: with "\\" for "/", in other case, with composed letters. An OBJ file
// whose name tells of no structure is asked for the id and the name in the comments at its head; no other file is
// opened. What leaves the folder, be it by a link, is a problem. A folder that is not there, that holds no mesh, or
// whose manifest is no list of meshes is a problem.
core::Result<MeshFolder> read_mesh_folder(const std::filesystem::path&);

}
