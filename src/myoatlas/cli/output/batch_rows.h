// The rows of a batch: each one command of the program, told apart by what it makes.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/result.h"
#include "myoatlas/io/base/csv_file.h"

#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace myoatlas::cli {

// What a row may make: commands that write one file named by --out.
inline constexpr std::string_view k_batch_commands[] = {"handout", "render",     "animate",
                                                        "page",    "body-chart", "overlay"};

struct BatchRow {
    std::size_t number = 0, line = 0; // from 1; of the file
    std::string command, out;
    std::vector<std::string> arguments; // of the program, the command first
    std::string mark;                   // of these arguments and the files they name: another one, another result
};

// Takes each row apart: the columns "command" and "out", and one for each option, called as the option is. A cell may
// hold several values with ";" between them, each for the option once more; "yes" stands for an option without a value;
// an empty one leaves the option out. Paths are from the folder of the table. A row that says too little, and two that
// make the same file, are problems.
core::Result<std::vector<BatchRow>> batch_rows(const io::CsvTable&, const std::filesystem::path& table);

// What was made before: marks in a file beside the table, a line each, which several programs may add to at once.
class BatchRecord {
public:
    explicit BatchRecord(std::filesystem::path file);
    bool has(const BatchRow&) const; // it was made so, and is still there
    void add(const BatchRow&);

private:
    std::filesystem::path file_;
    std::set<std::string> marks_;
};

}
