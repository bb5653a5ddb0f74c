// Which body the option --body names, and the surface map that belongs to it.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/catalog.h"
#include "myoatlas/anatomy/surface_map.h"
#include "myoatlas/io/packs/user_bodies.h"
#include "myoatlas/scene/mesh_library.h"

#include <filesystem>
#include <optional>
#include <string>

namespace myoatlas::loading {

struct BodyChoice {
    std::filesystem::path pack;
    std::optional<io::BodyFolder> folder; // of an imported body; nothing for a pack by itself
};

// Takes the name of an imported body, its folder, or a body pack. Throws Failure(k_exit_bad_input) for anything else,
// with the names there are.
BodyChoice find_body(const std::string& name_or_path);

// Returns the chosen body's pack. Throws Failure(k_exit_bad_input), with what to do, when this program cannot read it.
scene::MeshLibrary read_body(const BodyChoice&);

// Returns the surface map kept with the body. Where there is none, or it was laid from other facts than these, lays it
// anew, says so on standard error, and keeps it when the disk allows.
anatomy::SurfaceMap surface_map_of(const BodyChoice&, const scene::MeshLibrary&, const anatomy::Catalog&);

}
