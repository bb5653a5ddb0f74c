// SPDX-License-Identifier: MIT
#include "myoatlas/cli/output/batch_run.h"

#include "myoatlas/core/process_stats.h"

#include <atomic>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <mutex>
#include <spawn.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

extern char** environ;

namespace myoatlas::cli {
namespace {

constexpr std::size_t k_most_said = 4000; // bytes; the rest is read and left

bool make_pipe(int (&ends)[2]) {
#ifdef __APPLE__
    return pipe(ends) == 0 && fcntl(ends[0], F_SETFD, FD_CLOEXEC) == 0 && fcntl(ends[1], F_SETFD, FD_CLOEXEC) == 0;
#else
    return pipe2(ends, O_CLOEXEC) == 0;
#endif
}

std::string read_all(int pipe) {
    std::string said;
    char piece[4096];
    while (true) {
        const ssize_t got = ::read(pipe, piece, sizeof piece);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) break;
        if (said.size() < k_most_said) said.append(piece, static_cast<std::size_t>(got));
    }
    while (!said.empty() && (said.back() == '\n' || said.back() == ' ')) said.pop_back();
    return said;
}

}

BatchResult run_batch_row(const std::filesystem::path& program, const std::vector<std::string>& before,
                          const BatchRow& row) {
    BatchResult result;
    core::Stopwatch watch;
    const std::string name = program.string();
    std::vector<char*> words{const_cast<char*>(name.c_str())};
    for (const std::vector<std::string>* list : {&before, &row.arguments})
        for (const std::string& word : *list) words.push_back(const_cast<char*>(word.c_str()));
    words.push_back(nullptr);
    int ends[2];
    if (!make_pipe(ends)) {
        result.message = std::strerror(errno);
        return result;
    }
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_adddup2(&files, ends[1], STDERR_FILENO);
    pid_t child = 0;
    const int failure = posix_spawn(&child, name.c_str(), &files, nullptr, words.data(), environ);
    posix_spawn_file_actions_destroy(&files);
    ::close(ends[1]);
    if (failure == 0) result.message = read_all(ends[0]);
    ::close(ends[0]);
    int status = 0;
    if (failure != 0) {
        result.message = std::strerror(failure);
        return result;
    }
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    result.seconds = watch.lap_ms() / 1000.0;
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0)
        result.end = BatchResult::End::Done;
    else if (WIFSIGNALED(status))
        result.message += " (ended by signal " + std::to_string(WTERMSIG(status)) + ")";
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
