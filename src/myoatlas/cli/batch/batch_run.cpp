// SPDX-License-Identifier: MIT
#include "myoatlas/cli/batch/batch_run.h"

#include "myoatlas/core/process_stats.h"
#include "myoatlas/core/terminal_text.h"
#include "myoatlas/io/meshes/child_process.h"

#include <atomic>
#include <cstring>
#include <mutex>
#include <thread>

namespace myoatlas::cli {
namespace {

constexpr std::size_t k_told_bytes = 4000; // of what a row's program said

std::string told_by(const io::ChildReport& report) {
    const auto* said = reinterpret_cast<const char*>(report.answer.data());
    std::string text(said, std::min(report.answer.size(), k_told_bytes));
    while (!text.empty() && (text.back() == '\n' || text.back() == ' ')) text.pop_back();
    using End = io::ChildReport::End;
    if (report.end == End::NotStarted) text = std::strerror(report.code);
    if (report.end == End::Signaled) text += " (ended by signal " + std::to_string(report.code) + ")";
    if (report.end == End::TookTooLong) text += " (it took too long)";
    if (report.end == End::SaidTooMuch) text += " (it said too much)";
    return core::without_controls(text);
}

}

BatchResult run_batch_row(const std::filesystem::path& program, const std::vector<std::string>& before,
                          const BatchRow& row) {
    constexpr io::ChildLimits k_limits{std::chrono::hours(6), std::size_t{16} << 20}; // a film may take its time
    std::vector<std::string> arguments = before;
    arguments.insert(arguments.end(), row.arguments.begin(), row.arguments.end());
    core::Stopwatch watch;
    const io::ChildReport report = io::run_child(program, arguments, k_limits, io::ChildStream::Errors);
    BatchResult result;
    result.seconds = watch.lap_ms() / 1000.0;
    result.message = told_by(report);
    if (report.end == io::ChildReport::End::Exited && report.code == 0) result.end = BatchResult::End::Done;
    return result;
}

void run_all(std::size_t count, std::size_t jobs, const std::function<BatchResult(std::size_t)>& run,
             const std::function<void(std::size_t, const BatchResult&)>& tell) {
    std::atomic<std::size_t> next{0};
    std::mutex one_tells;
    const auto work = [&] {
        for (std::size_t i = next++; i < count; i = next++) {
            const BatchResult result = run(i);
            const std::lock_guard lock(one_tells);
            tell(i, result);
        }
    };
    std::vector<std::thread> workers;
    for (std::size_t i = 1; i < jobs; ++i) workers.emplace_back(work);
    work();
    for (std::thread& worker : workers) worker.join();
}

}
