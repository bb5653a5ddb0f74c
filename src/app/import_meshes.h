// Reads and cleans the meshes of an import, on all cores; what was cleaned before is taken up again.
// SPDX-License-Identifier: MIT
#pragma once
#include "app/import_plan.h"
#include "body/clean_mesh.h"
#include "core/result.h"
#include "io/part_store.h"
#include "scene/mesh_data.h"

#include <functional>
#include <string>
#include <vector>

namespace app {

struct ReadPart {
    const PlannedPart* planned = nullptr;
    std::vector<std::string> files; // as listed, those that could be read
    scene::MeshData mesh;           // as it stands in its files
    body::Cleaning cleaning;        // nothing where it was cleaned before
};

struct ReadMeshes {
    std::vector<ReadPart> parts;      // in the plan's order, without those that could not be read
    core::Problems left_out;          // `where` is the file as listed
    core::Status kept = core::Done{}; // what the disk refused to keep
};

// `on_file` is called once a file, from several threads. The plan must outlive the result.
ReadMeshes read_meshes(const ImportPlan&, const io::PartStore&, const std::function<void()>& on_file);

}
