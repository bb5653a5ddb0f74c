// SPDX-License-Identifier: MIT
#include "myoatlas/io/meshes/child_process.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <utility>

extern char** environ;

namespace myoatlas::io {
namespace {

using std::chrono::milliseconds;

class Descriptor {
public:
    explicit Descriptor(int number = -1) : number_(number) {}
    Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Descriptor& operator=(Descriptor&&) = delete;
    ~Descriptor() { shut(); }
    void shut() {
        if (number_ >= 0) close(std::exchange(number_, -1));
    }
    int number() const { return number_; }

private:
    int number_;
};

// Counts down while this program runs: a stretch without it, stopped or asleep, counts little.
class Patience {
public:
    explicit Patience(milliseconds time) : left_(time) {}
    bool is_over() {
        constexpr Clock::duration k_most = milliseconds(500);
        const auto now = Clock::now();
        left_ -= std::min(now - std::exchange(last_, now), k_most);
        return left_ <= Clock::duration::zero();
    }

private:
    using Clock = std::chrono::steady_clock;
    Clock::duration left_;
    Clock::time_point last_ = Clock::now();
};

constexpr milliseconds k_look_every{100};

// One stream is the pipe, the other streams are nowhere, all signals are as they come, and nothing else is open.
class SpawnPlan {
public:
    SpawnPlan(int pipe, ChildStream heard) {
        const bool is_output = heard == ChildStream::Output;
        posix_spawn_file_actions_init(&files_);
        posix_spawn_file_actions_adddup2(&files_, pipe, is_output ? STDOUT_FILENO : STDERR_FILENO);
        posix_spawn_file_actions_addopen(&files_, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
        posix_spawn_file_actions_addopen(&files_, is_output ? STDERR_FILENO : STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
        posix_spawnattr_init(&traits_);
        short flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF;
#if defined(__APPLE__)
        flags |= POSIX_SPAWN_CLOEXEC_DEFAULT;
#elif defined(__GLIBC__)
#if __GLIBC_PREREQ(2, 34)
        posix_spawn_file_actions_addclosefrom_np(&files_, STDERR_FILENO + 1);
#endif
#endif
        posix_spawnattr_setflags(&traits_, flags);
        sigset_t signals;
        sigemptyset(&signals);
        posix_spawnattr_setsigmask(&traits_, &signals);
        sigfillset(&signals);
        posix_spawnattr_setsigdefault(&traits_, &signals);
    }
    ~SpawnPlan() {
        posix_spawnattr_destroy(&traits_);
        posix_spawn_file_actions_destroy(&files_);
    }
    SpawnPlan(const SpawnPlan&) = delete;
    SpawnPlan& operator=(const SpawnPlan&) = delete;
    const posix_spawn_file_actions_t* files() const {
        return &files_;
    }
    const posix_spawnattr_t* traits() const {
        return &traits_;
    }

private:
    posix_spawn_file_actions_t files_;
    posix_spawnattr_t traits_;
};

// A child, which does not outlive this value.
class Child {
public:
    explicit Child(pid_t id) : id_(id) {}
    ~Child() { end(); }
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    // True when it has ended, now or before.
    bool has_ended() {
        if (id_ < 0) return true;
        const pid_t ended = waitpid(id_, &status_, WNOHANG);
        if (ended == 0 || (ended < 0 && errno == EINTR)) return false;
        id_ = -1; // or the system takes the dead away itself, and tells nothing
        return true;
    }
    void end() {
        if (id_ < 0) return;
        kill(id_, SIGKILL);
        while (waitpid(id_, &status_, 0) < 0 && errno == EINTR) {
        }
        id_ = -1;
    }
    int status() const { return status_; }

private:
    pid_t id_;
    int status_ = 0;
};

bool make_pipe(int (&ends)[2]) {
#ifdef __APPLE__
    return pipe(ends) == 0 && fcntl(ends[0], F_SETFD, FD_CLOEXEC) == 0 && fcntl(ends[1], F_SETFD, FD_CLOEXEC) == 0;
#else
    return pipe2(ends, O_CLOEXEC) == 0;
#endif
}

// Takes all that comes out of the pipe, to its end. True, or it took too long or was too much.
bool take_answer(int pipe, Patience& patience, std::size_t most, ChildReport& report) {
    std::array<std::byte, 1 << 16> piece;
    while (true) {
        pollfd ready{pipe, POLLIN, 0};
        const int count = poll(&ready, 1, static_cast<int>(k_look_every.count()));
        if (patience.is_over()) {
            report.end = ChildReport::End::TookTooLong;
            return false;
        }
        if (count <= 0) continue;
        const ssize_t got = read(pipe, piece.data(), piece.size());
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return true;
        if (report.answer.size() + static_cast<std::size_t>(got) > most) {
            report.end = ChildReport::End::SaidTooMuch;
            return false;
        }
        report.answer.insert(report.answer.end(), piece.begin(), piece.begin() + got);
    }
}

// Waits for a child that has said all: at first often, as it is about to end.
bool wait_for_end(Child& child, Patience& patience) {
    std::chrono::microseconds pause{100};
    while (!child.has_ended()) {
        if (patience.is_over()) return false;
        std::this_thread::sleep_for(pause);
        pause = std::min<std::chrono::microseconds>(2 * pause, k_look_every);
    }
    return true;
}

}

ChildReport run_child(const std::filesystem::path& program, const std::vector<std::string>& arguments,
                      const ChildLimits& limits, ChildStream heard) {
    ChildReport report;
    int ends[2];
    if (!make_pipe(ends)) {
        report.code = errno;
        return report;
    }
    const Descriptor ours(ends[0]);
    Descriptor theirs(ends[1]);
    const std::string name = program.string();
    std::vector<char*> words{const_cast<char*>(name.c_str())};
    for (const std::string& argument : arguments) words.push_back(const_cast<char*>(argument.c_str()));
    words.push_back(nullptr);
    const SpawnPlan plan(theirs.number(), heard);
    pid_t id = -1;
    report.code = posix_spawn(&id, name.c_str(), plan.files(), plan.traits(), words.data(), environ);
    if (report.code != 0) return report;
    Child child(id);
    theirs.shut();
    Patience patience(limits.time);
    if (!take_answer(ours.number(), patience, limits.answer_bytes, report)) return report;
    if (!wait_for_end(child, patience)) {
        report.end = ChildReport::End::TookTooLong;
        return report;
    }
    const bool is_signaled = WIFSIGNALED(child.status());
    report.end = is_signaled ? ChildReport::End::Signaled : ChildReport::End::Exited;
    report.code = is_signaled ? WTERMSIG(child.status()) : WEXITSTATUS(child.status());
    return report;
}

}
