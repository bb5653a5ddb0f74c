// A lesson as the command line tells it.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/cli/output/json_output.h"

#include <string>

namespace myoatlas::cli {

// The row of `list lessons`: id, name, the number of its steps, languages, sources.
Json json_of(const anatomy::Lesson&, std::string_view language);
// All of it, step by step, in one language.
Json whole_json_of(const anatomy::Lesson&, std::string_view language);
std::string text_of(const anatomy::Lesson&, const anatomy::Catalog&, const core::TextCatalog&,
                    std::string_view language);

// Whether a lesson named so is a file's, and not one of the atlas.
bool names_lesson_file(const std::string& named);
// Returns the lesson of a file, or of the atlas by id or name; throws Failure(k_exit_bad_input) when there is none, or
// the file is faulty.
anatomy::Lesson lesson_or_fail(loading::Context&, const std::string& named);

}
