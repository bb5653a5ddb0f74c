// The bytes of a whole file, kept as long as someone looks at them. Read, not mapped: a mapped file that another
// program cuts short would end ours.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/result.h"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>
#include <utility>

namespace myoatlas::io {

class FileBytes {
public:
    // A missing or unreadable file is a problem, and so is what is no plain file; an empty one has no bytes. The bytes
    // begin where any number may.
    static core::Result<std::shared_ptr<const FileBytes>> read(const std::filesystem::path&);

    std::span<const std::byte> bytes() const { return {bytes_.get(), size_}; }

private:
    FileBytes(std::unique_ptr<std::byte[]> bytes, std::size_t size) : bytes_(std::move(bytes)), size_(size) {}
    std::unique_ptr<std::byte[]> bytes_;
    std::size_t size_;
};

}
