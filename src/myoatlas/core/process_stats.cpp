// SPDX-License-Identifier: MIT
#include "myoatlas/core/process_stats.h"

#include <algorithm>
#include <cmath>

#ifndef _WIN32
#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
extern char** environ;
#endif

namespace myoatlas::core {

double Stopwatch::lap_ms() {
    const auto now = std::chrono::steady_clock::now();
    const double lap = std::chrono::duration<double, std::milli>(now - start_).count();
    start_ = now;
    return lap;
}

double quantile(std::vector<double> values, double part) {
    if (values.empty()) return 0.0;
    std::sort(values.begin(), values.end());
    const double at = std::ceil(part * static_cast<double>(values.size())) - 1.0;
    return values[static_cast<std::size_t>(std::clamp(at, 0.0, static_cast<double>(values.size() - 1)))];
}

#ifdef _WIN32

std::optional<double> time_of_program(const std::vector<std::string>&) {
    return std::nullopt;
}
double peak_memory_mb() {
    return 0.0;
}
double peak_memory_of_programs_mb() {
    return 0.0;
}

#else

std::optional<double> time_of_program(const std::vector<std::string>& words) {
    std::vector<char*> arguments;
    for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    Stopwatch watch;
    pid_t child = 0;
    const int failure = posix_spawn(&child, arguments[0], &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (failure != 0) return std::nullopt;
    int status = 0;
    if (waitpid(child, &status, 0) != child || !WIFEXITED(status) || WEXITSTATUS(status) != 0) return std::nullopt;
    return watch.lap_ms();
}

namespace {

double peak_mb(int whose) {
    rusage usage{};
    if (getrusage(whose, &usage) != 0) return 0.0;
#ifdef __APPLE__
    constexpr double k_unit = 1024.0 * 1024.0; // bytes there
#else
    constexpr double k_unit = 1024.0; // kilobytes here
#endif
    return static_cast<double>(usage.ru_maxrss) / k_unit;
}

}

double peak_memory_mb() {
    return peak_mb(RUSAGE_SELF);
}
double peak_memory_of_programs_mb() {
    return peak_mb(RUSAGE_CHILDREN);
}

#endif

}
