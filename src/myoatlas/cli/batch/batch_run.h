// Runs the rows of a batch, several at once, each in a program of its own.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/cli/batch/batch_rows.h"

#include <functional>
#include <string>
#include <vector>

namespace myoatlas::cli {

struct BatchResult {
    enum class End { Skipped, Done, Failed };
    End end = End::Failed;
    double seconds = 0.0;
    std::string message; // of a row that failed: what the program said
};

// Runs the program with a row's arguments after `before`, and waits for it.
BatchResult run_batch_row(const std::filesystem::path& program, const std::vector<std::string>& before,
                          const BatchRow&);

// Calls `run(index)` for each of `count` rows on `jobs` threads; `tell(index, result)` is called by one at a time.
void run_all(std::size_t count, std::size_t jobs, const std::function<BatchResult(std::size_t)>& run,
             const std::function<void(std::size_t, const BatchResult&)>& tell);

}
