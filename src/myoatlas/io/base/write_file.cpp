// SPDX-License-Identifier: MIT
#include "myoatlas/io/base/write_file.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <string>

#ifndef _WIN32
#include <unistd.h>
#endif

namespace myoatlas::io {

namespace {

// Two programs writing the same file must not share the unfinished one.
std::string process_word() {
#ifdef _WIN32
    return "part";
#else
    return std::to_string(getpid());
#endif
}

core::Problem cannot_write(const std::filesystem::path& path, const std::string& why) {
    return {path.string(), "The file cannot be written: " + why + "."};
}

}

core::Status write_file(const std::filesystem::path& path, std::span<const std::span<const std::byte>> pieces) {
    const std::filesystem::path folder = path.has_parent_path() ? path.parent_path() : ".";
    std::error_code error;
    if (!std::filesystem::is_directory(folder, error))
        return cannot_write(path, "the folder " + folder.string() + " does not exist");
    if (std::filesystem::is_directory(path, error)) return cannot_write(path, "it is a folder");
    // A device or a pipe (/dev/stdout) is written straight: it cannot be replaced by a rename.
    const bool is_plain = !std::filesystem::exists(path, error) || std::filesystem::is_regular_file(path, error);
    const auto written = is_plain ? std::filesystem::path{path.string() + ".unfinished-" + process_word()} : path;

    std::unique_ptr<std::FILE, int (*)(std::FILE*)> file{std::fopen(written.string().c_str(), "wb"), &std::fclose};
    if (!file) return cannot_write(path, std::strerror(errno));
    bool is_whole = true;
    for (const auto& piece : pieces)
        is_whole =
            is_whole && (piece.empty() || std::fwrite(piece.data(), 1, piece.size(), file.get()) == piece.size());
    is_whole = std::fclose(file.release()) == 0 && is_whole;
    if (!is_whole) {
        const std::string why = std::strerror(errno);
        if (is_plain) std::filesystem::remove(written, error);
        return cannot_write(path, why);
    }
    if (!is_plain) return core::Done{};
    std::filesystem::rename(written, path, error);
    if (!error) return core::Done{};
    const std::string why = error.message();
    std::filesystem::remove(written, error);
    return cannot_write(path, why);
}

core::Status write_file(const std::filesystem::path& path, std::span<const std::byte> bytes) {
    return write_file(path, std::span<const std::span<const std::byte>>{&bytes, 1});
}

}
