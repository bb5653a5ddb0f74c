// Makes a body out of a folder of anatomical meshes: cleaned, with the built-in body's fibers, packed, the facts laid
// on its skin, and put on the person's shelf of bodies.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/import/import_report.h"
#include "myoatlas/io/meshes/mesh_folder.h"
#include "myoatlas/io/packs/user_bodies.h"
#include "myoatlas/loading/context.h"

#include <filesystem>
#include <optional>
#include <string>

namespace myoatlas::importing {

struct ImportOrder {
    std::filesystem::path source;     // the folder of meshes
    std::string name;                 // a body name; a body of that name is replaced when all is done
    std::optional<io::MeshAxes> axes; // what a folder without a manifest does not tell; else guessed
    std::optional<float> mm_per_unit;
};

// Throws Failure(k_exit_bad_input) when nothing could be imported, Failure(k_exit_cannot) when the disk refuses. What
// was cleaned before it stopped, for whatever reason, is taken up by the next import of that name.
ImportReport import_body(loading::Context&, const io::UserBodies&, const ImportOrder&);

}
