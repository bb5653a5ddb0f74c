// SPDX-License-Identifier: MIT
#include "myoatlas/io/meshes/sandbox.h"

#include "myoatlas/io/meshes/mesh_answer.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <exception>
#include <fcntl.h>
#include <new>
#include <poll.h>
#include <string>
#include <sys/resource.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

#ifdef __linux__
#include <sys/prctl.h>
#endif

namespace myoatlas::io {
namespace {

// Takes the pipe away from standard output, so that nothing a library prints gets into the answer; -1 when it is no
// pipe.
int take_standard_output() {
    struct stat facts {};
    if (fstat(STDOUT_FILENO, &facts) != 0 || !(S_ISFIFO(facts.st_mode) || S_ISSOCK(facts.st_mode))) return -1;
    const int pipe = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
    const int nowhere = open("/dev/null", O_RDWR | O_CLOEXEC);
    if (pipe < 0 || nowhere < 0) return -1;
    for (const int standard : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        if (dup2(nowhere, standard) < 0) return -1;
    if (nowhere > STDERR_FILENO) close(nowhere);
    return pipe;
}

template <class Resource> bool lower_limit(Resource resource, rlim_t soft, rlim_t hard) {
    rlimit now{};
    if (getrlimit(resource, &now) != 0) return false;
    const rlimit lower{std::min(soft, now.rlim_max), std::min(hard, now.rlim_max)};
    return setrlimit(resource, &lower) == 0;
}

bool lower_limits(const SandboxLimits& limits) {
    constexpr rlim_t k_open_files = 16;
    bool is_done = lower_limit(RLIMIT_CPU, limits.cpu_seconds, limits.cpu_seconds + rlim_t{1}) &&
                   lower_limit(RLIMIT_CORE, 0, 0) && lower_limit(RLIMIT_FSIZE, 0, 0) &&
                   lower_limit(RLIMIT_NOFILE, k_open_files, k_open_files);
#ifndef MYOATLAS_IS_SANITIZED
    const rlim_t memory = rlim_t{limits.memory_mb} << 20;
    is_done = is_done && lower_limit(RLIMIT_AS, memory, memory);
#endif
    return is_done;
}

// The end of the pipe at the other side is held by the parent alone: that it is shut tells of the parent's end.
bool is_shut(int pipe, int wait_ms) {
    pollfd other{pipe, 0, 0};
    int count = 0;
    do {
        count = poll(&other, 1, wait_ms);
    } while (count < 0 && errno == EINTR);
    return count != 0;
}

// The kernel's word comes with the end of the thread that started us, which waits for the answer; what watches the pipe
// covers a parent that ended before, and systems without that word.
bool end_with_parent(int pipe) {
#ifdef __linux__
    if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0) return false;
#endif
    if (is_shut(pipe, 0)) return false;
    std::thread([pipe] {
        is_shut(pipe, -1);
        _exit(1);
    }).detach();
#ifdef RLIMIT_NPROC
    return lower_limit(RLIMIT_NPROC, 0, 0);
#else
    return true;
#endif
}

core::Result<geometry::MeshData> read_or_explain(const std::function<core::Result<geometry::MeshData>()>& read) {
    try {
        return read();
    } catch (const std::bad_alloc&) {
        return unreadable_mesh({}, "it takes more memory than a mesh may.");
    } catch (const std::exception& error) {
        return unreadable_mesh({}, error.what());
    }
}

bool write_all(int pipe, const std::vector<std::byte>& bytes) {
    for (std::size_t at = 0; at < bytes.size();) {
        const ssize_t written = write(pipe, bytes.data() + at, bytes.size() - at);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        at += static_cast<std::size_t>(written);
    }
    return true;
}

}

void answer_from_sandbox(const SandboxLimits& limits, const std::function<core::Result<geometry::MeshData>()>& read) {
    const int pipe = take_standard_output();
    if (pipe < 0 || !lower_limits(limits) || !end_with_parent(pipe)) return;
    const bool is_told = write_all(pipe, pack_answer(read_or_explain(read)));
    std::_Exit(is_told ? 0 : 1); // tidying up would take longer than a small mesh
}

}
