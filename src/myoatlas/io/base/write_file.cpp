// SPDX-License-Identifier: MIT
#include "myoatlas/io/base/write_file.h"

#include "myoatlas/core/text.h"

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <random>
#include <string>
#include <vector>

#ifndef _WIN32
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace myoatlas::io {

namespace {

namespace fs = std::filesystem;
using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

core::Problem cannot_write(const fs::path& path, const std::string& why) {
    return {path.string(), "The file cannot be written: " + why + "."};
}

// To standard output.
core::Status write_out(std::span<const std::span<const std::byte>> pieces) {
    for (const auto& piece : pieces)
        if (!piece.empty() && std::fwrite(piece.data(), 1, piece.size(), stdout) != piece.size())
            return cannot_write("-", std::strerror(errno));
    if (std::fflush(stdout) != 0) return cannot_write("-", std::strerror(errno));
    return core::Done{};
}

// Follows links, also to what is not there yet; a circle of them ends at one.
fs::path behind_links(fs::path path) {
    std::error_code error;
    for (int steps = 0; steps < 40 && fs::is_symlink(path, error); ++steps) {
        const fs::path next = fs::read_symlink(path, error);
        if (error) break;
        path = next.is_absolute() ? next : path.parent_path() / next;
    }
    return path;
}

bool is_write_protected(const fs::path& path) {
    std::error_code error;
    const fs::perms mode = fs::status(path, error).permissions();
    constexpr fs::perms k_any = fs::perms::owner_write | fs::perms::group_write | fs::perms::others_write;
    if ((mode & k_any) == fs::perms::none) return true; // whoever runs the program: somebody meant it
#ifdef _WIN32
    return false;
#else
    return ::access(path.c_str(), W_OK) != 0;
#endif
}

// Opens a new file whose name nobody can tell before, so that no other program has laid a link or a file there.
File open_beside(const fs::path& path, fs::path& written, Privacy privacy) {
    std::random_device random;
    [[maybe_unused]] const int mode = privacy == Privacy::Private ? 0600 : 0666;
    for (int tries = 0; tries < 16; ++tries) {
        written = path;
        written += ".unfinished-" + std::to_string(random()) + std::to_string(random());
#ifdef _WIN32
        return {std::fopen(written.string().c_str(), "wbx"), &std::fclose};
#else
        const int descriptor = ::open(written.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode);
        if (descriptor >= 0) return {::fdopen(descriptor, "wb"), &std::fclose};
        if (errno != EEXIST) break;
#endif
    }
    return {nullptr, &std::fclose};
}

// Returns why it went wrong; empty when it did not.
std::string put(File file, std::span<const std::span<const std::byte>> pieces, Privacy privacy) {
    bool is_whole = true;
    for (const auto& piece : pieces)
        is_whole =
            is_whole && (piece.empty() || std::fwrite(piece.data(), 1, piece.size(), file.get()) == piece.size());
#ifndef _WIN32
    if (privacy == Privacy::Private)
        is_whole = is_whole && std::fflush(file.get()) == 0 && ::fsync(::fileno(file.get())) == 0;
#endif
    const int error = errno;
    const bool is_closed = std::fclose(file.release()) == 0;
    if (!is_whole) errno = error;
    is_whole = is_closed && is_whole;
    return is_whole ? std::string{} : std::strerror(errno);
}

// A new name, too, is on the disk only when its folder is. Where a file system cannot do that, the file is good all the
// same.
void flush_folder([[maybe_unused]] const fs::path& folder) {
#ifndef _WIN32
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return;
    ::fsync(descriptor);
    ::close(descriptor);
#endif
}

core::Status write_straight(const fs::path& path, std::span<const std::span<const std::byte>> pieces) {
    File file{std::fopen(path.string().c_str(), "wb"), &std::fclose};
    if (!file) return cannot_write(path, std::strerror(errno));
    if (const std::string why = put(std::move(file), pieces, Privacy::Public); !why.empty())
        return cannot_write(path, why);
    return core::Done{};
}

}

core::Status write_file(const fs::path& path, std::span<const std::span<const std::byte>> pieces, Privacy privacy) {
    if (path == "-") return write_out(pieces);
    const fs::path target = behind_links(path);
    const fs::path folder = target.has_parent_path() ? target.parent_path() : ".";
    std::error_code error;
    if (!fs::is_directory(folder, error))
        return cannot_write(path, "the folder " + folder.string() + " does not exist");
    if (fs::is_directory(target, error)) return cannot_write(path, "it is a folder");
    if (fs::is_symlink(target, error)) return cannot_write(path, "its links lead in a circle");
    const bool is_there = fs::exists(target, error);
    // A device or a pipe (/dev/stdout) cannot be replaced by a rename.
    if (is_there && !fs::is_regular_file(target, error)) return write_straight(path, pieces);
    if (is_there && is_write_protected(target)) return cannot_write(path, "it is write-protected");

    fs::path written;
    File file = open_beside(target, written, privacy);
    if (!file) return cannot_write(path, std::strerror(errno));
    std::string why = put(std::move(file), pieces, privacy);
    if (why.empty() && is_there) fs::permissions(written, fs::status(target, error).permissions(), error);
    if (why.empty()) {
        fs::rename(written, target, error);
        if (!error && privacy == Privacy::Private) flush_folder(folder);
        if (!error) return core::Done{};
        why = error.message();
    }
    fs::remove(written, error);
    return cannot_write(path, why);
}

core::Status write_file(const fs::path& path, std::span<const std::byte> bytes, Privacy privacy) {
    return write_file(path, std::span<const std::span<const std::byte>>{&bytes, 1}, privacy);
}

std::optional<fs::path> file_behind(const fs::path& path) {
    std::error_code error;
    if (path.empty() || path == "-") return std::nullopt;
    const fs::path target = behind_links(path);
    if (fs::exists(target, error) && !fs::is_regular_file(target, error) && !fs::is_directory(target, error))
        return std::nullopt;
    const fs::path absolute = fs::absolute(target, error);
    const fs::path whole = fs::weakly_canonical(absolute, error);
    return error ? absolute.lexically_normal() : whole;
}

core::Status check_ending(const fs::path& path, std::initializer_list<std::string_view> endings) {
    std::error_code error;
    if (fs::exists(path, error) && !fs::is_regular_file(path, error) && !fs::is_directory(path, error))
        return core::Done{};
    std::string ending = path.extension().string();
    for (char& c : ending) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    if (std::find(endings.begin(), endings.end(), ending) != endings.end()) return core::Done{};
    return core::Problem{path.string(),
                         "The file's name must end in " +
                             core::joined(std::vector<std::string>(endings.begin(), endings.end()), ", ", " or ") +
                             ", as what is written there."};
}

}
