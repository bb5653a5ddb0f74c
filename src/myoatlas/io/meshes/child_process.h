// A program started for one answer on a standard stream, within limits. Safe to use from several threads.
// SPDX-License-Identifier: MIT
#pragma once
#include <chrono>
#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace myoatlas::io {

struct ChildLimits {
    std::chrono::milliseconds time{10000}; // not counting while this program is itself stopped
    std::size_t answer_bytes = 1 << 20;
};

struct ChildReport {
    enum class End { Exited, Signaled, TookTooLong, SaidTooMuch, NotStarted };
    End end = End::NotStarted;
    int code = 0; // of the exit; the signal; the error of the system
    std::vector<std::byte> answer;
};

enum class ChildStream { Output, Errors };

// Runs the program and returns when it has ended; past a limit it is ended. What it writes to the stream is its answer.
// It gets the environment and nothing else of ours: no open file, and none of the standard streams.
ChildReport run_child(const std::filesystem::path& program, const std::vector<std::string>& arguments,
                      const ChildLimits&, ChildStream = ChildStream::Output);

}
