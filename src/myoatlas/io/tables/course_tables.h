// The tables of nerves and vessels (assets/body/courses.json) from JSON.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/result.h"
#include "myoatlas/sculpt/courses/course_table.h"

#include <filesystem>
#include <vector>

namespace myoatlas::io {

// Every fault is a problem that names the file and the JSON pointer.
core::Result<std::vector<sculpt::CourseTable>> load_course_tables(const std::filesystem::path&);

}
