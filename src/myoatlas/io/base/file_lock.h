// Keeps two programs from working in one folder at once.
// SPDX-License-Identifier: MIT
#pragma once
#include <filesystem>
#include <optional>

namespace myoatlas::io {

// Held until it goes, or the program ends in whatever way.
class FileLock {
public:
    // Returns nothing when another program holds it. The file is made where it is not there, and stays. Where a file
    // system knows no locks, none is asked for.
    static std::optional<FileLock> take(const std::filesystem::path&);

    ~FileLock();
    FileLock(FileLock&&) noexcept;
    FileLock& operator=(FileLock&&) = delete;

private:
    explicit FileLock(int descriptor) : descriptor_(descriptor) {}
    int descriptor_; // -1: none
};

}
