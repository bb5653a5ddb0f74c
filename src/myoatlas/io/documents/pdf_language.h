// The language of a PDF, which tells a reader that speaks the page how to say it.
// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>
#include <string>
#include <vector>

namespace myoatlas::io {

// Writes the language ("es") into the catalog of a PDF as Cairo makes it, with a plain table of offsets; a file of
// another make is left as it is.
void add_language(std::vector<std::byte>& pdf, const std::string& language);

}
