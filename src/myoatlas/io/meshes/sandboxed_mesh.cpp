// SPDX-License-Identifier: MIT
#include "myoatlas/io/meshes/sandboxed_mesh.h"

#include "myoatlas/io/base/bytes.h"
#include "myoatlas/io/meshes/mesh_file.h"

#include <exception>
#include <string>
#include <vector>

#ifndef _WIN32
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#endif

namespace myoatlas::io {
namespace {

core::Problem refused(const std::filesystem::path& path, const std::string& why) {
    return {path.string(), "The mesh cannot be read: " + why};
}

core::Result<geometry::MeshData> read_here(const std::filesystem::path& path) {
    try {
        return read_mesh(path);
    } catch (const std::exception& error) {
        return refused(path, error.what());
    }
}

#ifndef _WIN32

// A reader may quote the file: its words are cut to one line of plain letters.
std::string one_line(const std::string& words) {
    constexpr std::size_t k_longest = 300;
    std::string line = words.substr(0, k_longest);
    for (char& c : line)
        if (c < ' ' || c > '~') c = c == '\n' || c == '\t' ? ' ' : '?';
    line.erase(line.find_last_not_of(' ') + 1);
    return line;
}

// What goes through the pipe: how long the rest is, then a mesh, or what is wrong.
std::vector<std::byte> packed(const core::Result<geometry::MeshData>& mesh) {
    ByteWriter content;
    content.put_text(mesh ? "" : one_line(mesh.problems().front().what));
    if (mesh) {
        content.put_all(mesh->positions);
        content.put_all(mesh->triangles);
    }
    return content.bytes();
}

core::Result<geometry::MeshData> unpacked(const std::vector<std::byte>& bytes, const std::filesystem::path& path) {
    ByteReader content{bytes};
    const std::string problem = content.get_text();
    if (!problem.empty()) return core::Problem{path.string(), problem};
    geometry::MeshData mesh;
    mesh.positions = content.get_all<glm::vec3>();
    mesh.triangles = content.get_all<std::array<std::uint32_t, 3>>();
    if (!content.is_sound()) return refused(path, "the reader broke off.");
    return mesh;
}

void write_all(int pipe, const std::byte* data, std::size_t size) {
    while (size > 0) {
        const ssize_t written = write(pipe, data, size);
        if (written <= 0) return;
        data += written;
        size -= static_cast<std::size_t>(written);
    }
}

[[noreturn]] void read_in_child(const std::filesystem::path& path, int pipe, rlim_t seconds) {
    const rlimit time{seconds, seconds + 1}, core{0, 0};
    setrlimit(RLIMIT_CPU, &time);
    setrlimit(RLIMIT_CORE, &core);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    const rlimit memory{rlim_t{8} << 30, rlim_t{8} << 30};
    setrlimit(RLIMIT_AS, &memory);
#endif
    if (const int nowhere = open("/dev/null", O_WRONLY); nowhere >= 0) dup2(nowhere, STDERR_FILENO); // its last words
    const std::vector<std::byte> content = packed(read_here(path));
    const std::uint64_t size = content.size();
    write_all(pipe, reinterpret_cast<const std::byte*>(&size), sizeof size);
    write_all(pipe, content.data(), content.size());
    _exit(0);
}

// Takes `size` bytes out of the pipe; false when the child ends before. Its end is asked for besides the pipe's, which
// children of other threads may hold open.
bool read_all(int pipe, pid_t child, std::byte* data, std::size_t size, int& status, bool& has_ended) {
    while (size > 0) {
        pollfd ready{pipe, POLLIN, 0};
        if (poll(&ready, 1, has_ended ? 0 : 100) > 0) {
            const ssize_t got = read(pipe, data, size);
            if (got <= 0) return false;
            data += got;
            size -= static_cast<std::size_t>(got);
        } else if (has_ended) {
            return false;
        } else {
            has_ended = waitpid(child, &status, WNOHANG) == child;
        }
    }
    return true;
}

#endif

}

#ifdef _WIN32

core::Result<geometry::MeshData> read_mesh_guarded(const std::filesystem::path& path) {
    return read_here(path);
}

#else

core::Result<geometry::MeshData> read_mesh_guarded(const std::filesystem::path& path) {
    std::error_code error;
    const auto file_bytes = std::filesystem::file_size(path, error);
    const rlim_t seconds = 3 + (error ? 0 : static_cast<rlim_t>(file_bytes >> 20));
    int ends[2];
    if (pipe(ends) != 0) return read_here(path);
    const pid_t child = fork();
    if (child == 0) {
        close(ends[0]);
        read_in_child(path, ends[1], seconds);
    }
    close(ends[1]);
    if (child < 0) {
        close(ends[0]);
        return read_here(path);
    }
    int status = 0;
    bool has_ended = false;
    std::uint64_t size = 0;
    std::vector<std::byte> content;
    bool is_whole = read_all(ends[0], child, reinterpret_cast<std::byte*>(&size), sizeof size, status, has_ended);
    if (is_whole) {
        content.resize(size);
        is_whole = read_all(ends[0], child, content.data(), content.size(), status, has_ended);
    }
    close(ends[0]);
    if (!has_ended) waitpid(child, &status, 0);
    if (is_whole) return unpacked(content, path);
    if (WIFSIGNALED(status) && (WTERMSIG(status) == SIGXCPU || WTERMSIG(status) == SIGKILL))
        return refused(path, "it takes too long, so it was given up; the file must be damaged.");
    return refused(path, "the reader fell over it; the file must be damaged.");
}

#endif

}
