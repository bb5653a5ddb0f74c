// What an import did: which mesh became which structure, what was left out and why, what the body still lacks.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/result.h"
#include "myoatlas/core/side.h"
#include "myoatlas/geometry/clean_mesh.h"
#include "myoatlas/import/import_progress.h"
#include "myoatlas/io/base/json_text.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace myoatlas::importing {

struct SidedStructure {
    std::string structure;
    core::Side side = core::Side::Midline;
};

struct ImportedPart {
    SidedStructure what;
    std::vector<std::string> files; // as listed
    bool is_by_id = false;          // matched by its id, else by its name
    std::size_t triangles = 0;
    geometry::Cleaning cleaning;
};

struct ImportReport {
    std::string name;
    std::filesystem::path source, manifest, folder;
    std::vector<ImportedPart> parts;
    core::Problems left_out; // `where` is the file as listed
    std::vector<SidedStructure> borrowed, missing;
    core::Problems surface_map_problems;
    std::vector<std::string> notes;
    std::size_t triangles[3] = {0, 0, 0}; // finest first
    std::vector<ImportStep> steps;
    double peak_memory_mb = 0.0;
};

io::Json json_of(const ImportReport&);
std::string text_of(const ImportReport&);

}
