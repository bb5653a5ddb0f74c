// SPDX-License-Identifier: MIT
#include "myoatlas/io/base/file_bytes.h"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <string>
#include <system_error>

namespace myoatlas::io {

namespace {

core::Problem cannot_read(const std::filesystem::path& path, const std::string& why) {
    return {path.string(), "The file cannot be opened: " + why + "."};
}

}

core::Result<std::shared_ptr<const FileBytes>> FileBytes::read(const std::filesystem::path& path) {
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status))
        return cannot_read(path, "it is not a regular file");
    errno = 0;
    std::ifstream file(path, std::ios::binary | std::ios::ate);
    if (!file) return cannot_read(path, std::strerror(errno ? errno : EIO));
    const auto size = static_cast<std::size_t>(file.tellg());
    auto bytes = std::make_unique_for_overwrite<std::byte[]>(size);
    file.seekg(0);
    if (!file.read(reinterpret_cast<char*>(bytes.get()), static_cast<std::streamsize>(size)))
        return cannot_read(path, "it could not be read to its end");
    return std::shared_ptr<const FileBytes>(new FileBytes(std::move(bytes), size));
}

}
