// Lessons on disk, one a file: those of the atlas (assets/data/lessons) and a person's own.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/catalog.h"
#include "myoatlas/core/result.h"

#include <filesystem>

namespace myoatlas::io {

// Adds the lessons of a folder laid out as assets/data, in the order of the files' names; returns what is wrong with
// them. The sources must be there already.
core::Problems add_lessons(const std::filesystem::path& folder, anatomy::CatalogData&);

// Returns the lesson, or every problem with its JSON pointer. Sources are looked for in the catalog. Whether the lines
// of its steps can be carried out is for session::lesson_faults().
core::Result<anatomy::Lesson> read_lesson(const std::filesystem::path&, const anatomy::Catalog&);
// Writes one that reads back equal. The problem says in plain words why it could not be written.
core::Status write_lesson(const std::filesystem::path&, const anatomy::Lesson&);

// Returns true for a JSON file with steps, whatever else may be wrong with it.
bool is_lesson_file(const std::filesystem::path&);

}
