// Tells on standard error how far an import is: a bar on a terminal, plain lines elsewhere; and keeps how long each
// step took.
// SPDX-License-Identifier: MIT
#pragma once
#include <chrono>
#include <cstddef>
#include <mutex>
#include <string>
#include <vector>

namespace myoatlas::importing {

struct ImportStep {
    std::string what;
    double seconds = 0.0;
};

class ImportProgress {
public:
    ImportProgress();

    // Ends the step before. `count` things are to be done; 0: nobody can tell.
    void begin(std::string what, std::size_t count = 0);
    // One thing is done. May be called from several threads.
    void advance();
    // Ends the last step.
    void end();
    const std::vector<ImportStep>& steps() const { return steps_; }

private:
    using Clock = std::chrono::steady_clock;
    void show() const;
    const bool is_terminal_;
    std::mutex showing_;
    std::string what_;
    std::size_t count_ = 0, done_ = 0;
    Clock::time_point start_, shown_;
    std::vector<ImportStep> steps_;
};

}
