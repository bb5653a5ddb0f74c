// Which body the option --body names, and the surface map that belongs to it.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/catalog.h"
#include "myoatlas/anatomy/surface_map.h"
#include "myoatlas/io/packs/user_bodies.h"
#include "myoatlas/scene/mesh_library.h"
#include "myoatlas/sculpt/warp/body_warp.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace myoatlas::loading {

struct BodyChoice {
    std::filesystem::path pack;
    std::optional<io::BodyFolder> folder; // of an imported body; nothing for a pack by itself
    std::optional<sculpt::BodyWarp> warp; // of a body that is made of the built-in one when it is read
    std::filesystem::path surface_map;    // with a warp: the built-in body's
};

// Names the bodies that the atlas makes of the built-in one ("female"), in alphabetical order; and the file of one.
std::vector<std::string> shaped_bodies(const std::filesystem::path& data_folder);
std::filesystem::path shaped_body_file(const std::filesystem::path& data_folder, const std::string& name);

// Names all bodies that find_body() takes by name: "built-in", the shaped ones, those a person has imported.
std::vector<std::string> body_names(const std::filesystem::path& data_folder);

// Takes the name of a shaped or an imported body, an imported one's folder, or a body pack. Throws
// Failure(k_exit_bad_input) for anything else, with the names there are, or Failure(k_exit_cannot) without a data
// folder.
BodyChoice find_body(const std::string& name_or_path, const std::filesystem::path& data_folder);

// From now on places in drawings and sessions are carried from the built-in body to this one and back; for any other
// than a shaped body they stay where they are.
void tell_drawings_on(const std::string& body_name, const std::filesystem::path& data_folder);

// Throws Failure(k_exit_bad_input), with the names there are, for what is no body, "built-in" or one of find_body(). Of
// a pack only its beginning is read.
void require_body(const std::string& name_or_path, const std::filesystem::path& data_folder);

// Returns the chosen body's pack. Throws Failure(k_exit_bad_input), with what to do, when this program cannot read it.
scene::MeshLibrary read_body(const BodyChoice&);

// Returns the surface map kept with the body. Where there is none, or it was laid from other facts than these, lays it
// anew, says so on standard error, and keeps it when the disk allows.
anatomy::SurfaceMap surface_map_of(const BodyChoice&, const scene::MeshLibrary&, const anatomy::Catalog&);

}
