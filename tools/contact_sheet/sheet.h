// Small pictures with captions laid out in rows.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/io/documents/image_file.h"

#include <cstddef>
#include <string>
#include <vector>

namespace myoatlas {

// Pictures of one subject stand side by side over their caption. All pictures have the same size.
struct SheetEntry {
    std::string caption; // letters, digits and "-" are drawn, all as capitals
    std::vector<io::Image> pictures;
};

// Returns rows of at most `columns` pictures; an entry is never broken over two rows.
io::Image lay_out(const std::vector<SheetEntry>&, std::size_t columns);

}
