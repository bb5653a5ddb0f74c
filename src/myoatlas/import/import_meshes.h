// Reads and cleans the meshes of an import, on all cores; what was cleaned before is taken up again.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/result.h"
#include "myoatlas/geometry/clean_mesh.h"
#include "myoatlas/geometry/mesh_data.h"
#include "myoatlas/import/import_plan.h"
#include "myoatlas/io/meshes/sandboxed_mesh.h"
#include "myoatlas/io/packs/part_store.h"

#include <functional>
#include <string>
#include <vector>

namespace myoatlas::importing {

struct ReadPart {
    const PlannedPart* planned = nullptr;
    std::vector<std::string> files; // as listed, those that could be read
    geometry::MeshData mesh;        // as it stands in its files
    geometry::Cleaning cleaning;    // nothing where it was cleaned before
};

struct ReadMeshes {
    std::vector<ReadPart> parts;      // in the plan's order, without those that could not be read
    core::Problems left_out;          // `where` is the file as listed
    core::Status kept = core::Done{}; // what the disk refused to keep
};

// `on_file` is called once a file, from several threads. The plan must outlive the result.
ReadMeshes read_meshes(const ImportPlan&, const io::PartStore&, const io::MeshReader&,
                       const std::function<void()>& on_file);

}
