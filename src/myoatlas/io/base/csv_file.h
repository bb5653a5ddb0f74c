// Tables of comma-separated values (RFC 4180): a row of headings, then records. Semicolons and tabs part cells where
// the first line has them, as programs in other languages than English write.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace myoatlas::io {

struct CsvRow {
    std::size_t line = 0;           // of the file, where it begins; from 1
    std::vector<std::string> cells; // as many as there are headings
};
struct CsvTable {
    std::vector<std::string> headings; // none empty, none twice
    std::vector<CsvRow> rows;          // without empty lines
    std::string separator;             // "comma", "semicolon" or "tab"
};

// A byte of zeros, a cell without its end, a row with more or fewer cells than there are headings are problems, each
// with its line.
core::Result<CsvTable> parse_csv(std::string_view text, const std::string& name);
core::Result<CsvTable> read_csv(const std::filesystem::path&);

}
