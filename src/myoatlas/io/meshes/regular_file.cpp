// SPDX-License-Identifier: MIT
#include "myoatlas/io/meshes/regular_file.h"

#include <cerrno>
#include <cstring>
#include <string>

#ifdef _WIN32
#include <fstream>
#else
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace myoatlas::io {
namespace {

core::Problem cannot_read(const std::filesystem::path& path, const std::string& why) {
    return {path.string(), "The file cannot be read: " + why + "."};
}

core::Problem not_regular(const std::filesystem::path& path) {
    return {path.string(), "It is not a regular file."};
}

}

core::Status check_regular_file(const std::filesystem::path& path) {
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    if (status.type() == std::filesystem::file_type::not_found)
        return core::Problem{path.string(), "There is no such mesh file."};
    if (error) return cannot_read(path, error.message());
    if (!std::filesystem::is_regular_file(status)) return not_regular(path);
    return core::Done{};
}

#ifdef _WIN32

core::Result<std::vector<std::byte>> read_regular_file(const std::filesystem::path& path) {
    if (const auto checked = check_regular_file(path); !checked) return checked.problems();
    std::ifstream file{path, std::ios::binary | std::ios::ate};
    if (!file) return cannot_read(path, std::strerror(errno));
    std::vector<std::byte> bytes(static_cast<std::size_t>(file.tellg()));
    file.seekg(0);
    file.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    if (!file) return cannot_read(path, "it ends early");
    return bytes;
}

#else

namespace {

core::Result<std::vector<std::byte>> read_all(int descriptor, const std::filesystem::path& path) {
    struct stat facts {};
    if (::fstat(descriptor, &facts) != 0) return cannot_read(path, std::strerror(errno));
    if (!S_ISREG(facts.st_mode)) return not_regular(path);
    std::vector<std::byte> bytes(static_cast<std::size_t>(facts.st_size));
    std::size_t filled = 0;
    while (filled < bytes.size()) {
        const ssize_t got = ::read(descriptor, bytes.data() + filled, bytes.size() - filled);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return cannot_read(path, std::strerror(errno));
        if (got == 0) break; // it was cut meanwhile
        filled += static_cast<std::size_t>(got);
    }
    bytes.resize(filled);
    return bytes;
}

}

core::Result<std::vector<std::byte>> read_regular_file(const std::filesystem::path& path) {
    // Asked for before it is opened, as opening a device may set it going, and again of what was opened.
    if (const auto checked = check_regular_file(path); !checked) return checked.problems();
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (descriptor < 0) return cannot_read(path, std::strerror(errno));
    try {
        auto bytes = read_all(descriptor, path);
        ::close(descriptor);
        return bytes;
    } catch (...) { // too large for the memory
        ::close(descriptor);
        throw;
    }
}

#endif

}
