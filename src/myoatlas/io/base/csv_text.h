// Cells of a table of comma-separated values (RFC 4180), written.
// SPDX-License-Identifier: MIT
#pragma once
#include <string>

namespace myoatlas::io {

// Returns the text as a cell, in quotes where it needs them; one that a spreadsheet would take for a formula gets an
// apostrophe before it.
std::string csv_cell(std::string text);

}
