// A learner's answers as a JSON file, to carry them to another machine (docs/study.md,
// assets/schema/progress.schema.json).
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/result.h"
#include "myoatlas/study/progress.h"

#include <filesystem>
#include <string>
#include <vector>

namespace myoatlas::io {

struct ProgressExport {
    std::string learner;
    std::vector<study::GivenAnswer> reviews;
};

// Returns every problem with its JSON pointer. Cards of kinds that are not known are problems; unknown subjects are
// kept, for another version of the atlas may know them.
core::Result<ProgressExport> read_progress(const std::filesystem::path&);
core::Status write_progress(const std::filesystem::path&, const ProgressExport&);

}
