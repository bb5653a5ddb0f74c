// The rows of a batch: each one command of the program, told apart by what it makes.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/result.h"
#include "myoatlas/io/base/csv_file.h"

#include <filesystem>
#include <map>
#include <mutex>
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
    std::vector<std::string> files;     // that the row reads
    std::string mark;                   // of these arguments and the files they name: another one, another result
};

// Takes each row apart: the columns "command" and "out", and one for each option, called as the option is. A cell may
// hold several values with ";" between them, each for the option once more; "yes" stands for an option without a value;
// an empty one leaves the option out. Paths are from the folder of the table. A row that says too little is a problem.
core::Result<std::vector<BatchRow>> batch_rows(const io::CsvTable&, const std::filesystem::path& table);

// What a batch reads and writes beside the files of its rows.
struct BatchFiles {
    std::filesystem::path table, record, report;
};

// Rows that make the same file, and what would overwrite a file that the batch reads or keeps; links are followed.
core::Problems clashes_of(const std::vector<BatchRow>&, const BatchFiles&);

// What was made before: for each row its mark, and the size and checksum of what it made, a line each in a file beside
// the table, which several programs may add to at once. For several threads at once.
class BatchRecord {
public:
    explicit BatchRecord(std::filesystem::path file);
    bool has(const BatchRow&) const; // it was made so, and what was made is there as it was written
    void add(const BatchRow&);

private:
    std::filesystem::path file_;
    mutable std::mutex one_looks_;
    std::map<std::string, std::string, std::less<>> made_; // by the row's mark, that of what it made
};

}
