// SPDX-License-Identifier: MIT
#include "myoatlas/io/base/mapped_file.h"

#include <cerrno>
#include <cstring>
#include <string>

#ifdef _WIN32
#include <fstream>
#else
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace myoatlas::io {

namespace {

core::Problem cannot_open(const std::filesystem::path& path, const std::string& why) {
    return {path.string(), "The file cannot be opened: " + why + "."};
}

}

#ifdef _WIN32

core::Result<std::shared_ptr<const MappedFile>> MappedFile::open(const std::filesystem::path& path) {
    std::ifstream file{path, std::ios::binary | std::ios::ate};
    if (!file) return cannot_open(path, std::strerror(errno));
    const auto size = static_cast<std::size_t>(file.tellg());
    std::shared_ptr<MappedFile> mapped{new MappedFile};
    mapped->copy_ = std::make_unique<std::byte[]>(size);
    file.seekg(0);
    file.read(reinterpret_cast<char*>(mapped->copy_.get()), static_cast<std::streamsize>(size));
    if (!file) return cannot_open(path, "it could not be read to its end");
    mapped->bytes_ = {mapped->copy_.get(), size};
    return std::shared_ptr<const MappedFile>{mapped};
}

MappedFile::~MappedFile() = default;

#else

core::Result<std::shared_ptr<const MappedFile>> MappedFile::open(const std::filesystem::path& path) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return cannot_open(path, std::strerror(errno));
    struct stat facts {};
    if (::fstat(descriptor, &facts) != 0 || !S_ISREG(facts.st_mode)) {
        ::close(descriptor);
        return cannot_open(path, "it is not a regular file");
    }
    std::shared_ptr<MappedFile> mapped{new MappedFile};
    const auto size = static_cast<std::size_t>(facts.st_size);
    if (size > 0) {
        void* address = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor, 0);
        if (address == MAP_FAILED) {
            const std::string why = std::strerror(errno);
            ::close(descriptor);
            return cannot_open(path, why);
        }
        mapped->bytes_ = {static_cast<const std::byte*>(address), size};
    }
    ::close(descriptor);
    return std::shared_ptr<const MappedFile>{mapped};
}

MappedFile::~MappedFile() {
    if (!bytes_.empty()) ::munmap(const_cast<std::byte*>(bytes_.data()), bytes_.size());
}

#endif

}
