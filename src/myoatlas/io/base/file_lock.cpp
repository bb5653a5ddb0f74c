// SPDX-License-Identifier: MIT
#include "myoatlas/io/base/file_lock.h"

#include <utility>

#ifndef _WIN32
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#endif

namespace myoatlas::io {

#ifdef _WIN32

std::optional<FileLock> FileLock::take(const std::filesystem::path&) {
    return FileLock(-1);
}
FileLock::~FileLock() = default;

#else

std::optional<FileLock> FileLock::take(const std::filesystem::path& path) {
    const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0) return FileLock(-1);
    if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK) return FileLock(descriptor);
    ::close(descriptor);
    return std::nullopt;
}

FileLock::~FileLock() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

#endif

FileLock::FileLock(FileLock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

}
