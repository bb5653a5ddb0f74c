// Runs independent pieces of work on all processor cores.
// SPDX-License-Identifier: MIT
#pragma once
#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace myoatlas::core {

// Calls work(i) once for each i in 0..count-1, in no particular order, and returns when all are done. The calls may run
// at the same time, so each must write only what is its own; then the outcome does not depend on the number of cores.
// The first exception is passed on after the others have ended.
template <class Work> void for_each_in_parallel(std::size_t count, Work work) {
    std::atomic<std::size_t> next{0};
    std::exception_ptr failure;
    std::mutex failing;
    const auto run = [&] {
        for (std::size_t i = next++; i < count; i = next++) {
            try {
                work(i);
            } catch (...) {
                const std::lock_guard lock{failing};
                if (!failure) failure = std::current_exception();
                next = count;
            }
        }
    };
    const std::size_t threads = std::min<std::size_t>(count, std::max(1u, std::thread::hardware_concurrency()));
    std::vector<std::thread> workers; // not jthread: some standard libraries still lack it
    for (std::size_t i = 1; i < threads; ++i) workers.emplace_back(run);
    run();
    for (auto& worker : workers) worker.join();
    if (failure) std::rethrow_exception(failure);
}

}
