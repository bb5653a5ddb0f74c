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

// "2026-03-01T17:20:05Z", to the second.
std::string text_of_time(study::TimeMs);

// The same as a table for spreadsheets (RFC 4180): learner, card, kind, subject, time (UTC), rating, score, seconds. A
// cell that a spreadsheet would take for a formula begins with an apostrophe.
std::string progress_csv(const ProgressExport&);
core::Status write_progress_csv(const std::filesystem::path&, const ProgressExport&);

}
