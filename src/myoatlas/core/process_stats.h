// Measures time and memory, for the bench.
// SPDX-License-Identifier: MIT
#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace myoatlas::core {

class Stopwatch {
public:
    // Returns the milliseconds since the last lap, or since it was made.
    double lap_ms();

private:
    std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

// Value below which that part (0..1) of the values lies; 0 for none.
double quantile(std::vector<double> values, double part);
inline double median(std::vector<double> values) {
    return quantile(std::move(values), 0.5);
}

// Runs a program to its end, its output thrown away. Returns its wall time in ms; nothing when it fails or the system
// cannot run it.
std::optional<double> time_of_program(const std::vector<std::string>& words);

// Most memory this program, or any program it ran, ever held; 0 where the system does not tell.
double peak_memory_mb();
double peak_memory_of_programs_mb();

}
