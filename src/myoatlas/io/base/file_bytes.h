// A file seen as memory, read only. Mapped where the system can, read otherwise.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/result.h"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>

namespace myoatlas::io {

class MappedFile {
public:
    // A missing or unreadable file is a problem; an empty one is mapped as no bytes.
    static core::Result<std::shared_ptr<const MappedFile>> open(const std::filesystem::path&);
    ~MappedFile();
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;

    std::span<const std::byte> bytes() const { return bytes_; }

private:
    MappedFile() = default;
    std::span<const std::byte> bytes_;
    std::unique_ptr<std::byte[]> copy_; // where the system cannot map
};

}
