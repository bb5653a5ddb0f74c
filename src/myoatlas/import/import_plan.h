// Decides which meshes of a folder become which structures.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/catalog.h"
#include "myoatlas/anatomy/language/translation.h"
#include "myoatlas/io/meshes/mesh_folder.h"

#include <span>
#include <vector>

namespace myoatlas::importing {

struct PlannedPart {
    const anatomy::Structure* structure = nullptr; // the catalog's
    core::Side side = core::Side::Midline;
    bool is_by_id = false;
    std::vector<io::MeshSource> sources; // more than one where the structure has several ids
    std::vector<io::MeshSource> spares;  // taken, first to last, where a source cannot be read
};

struct ImportPlan {
    std::vector<PlannedPart> parts; // by structure, then side
    core::Problems left_out;        // `where` is the file as listed
};

// A mesh for a structure that has one already is a spare, unless the structure joins several ids and this is another.
// Names in other languages are known by the translations.
ImportPlan plan_import(const anatomy::Catalog&, const io::MeshFolder&, std::span<const anatomy::Translation> = {});

}
