// SPDX-License-Identifier: MIT
#include "myoatlas/io/meshes/sandboxed_mesh.h"

#include "myoatlas/io/meshes/mesh_answer.h"
#include "myoatlas/io/meshes/mesh_file.h"
#include "myoatlas/io/meshes/regular_file.h"

#include <algorithm>
#include <exception>
#include <string>

#ifndef _WIN32
#include "myoatlas/io/meshes/child_process.h"

#include <csignal>
#include <cstring>
#endif

namespace myoatlas::io {

#ifdef _WIN32

core::Result<geometry::MeshData> read_mesh_sandboxed(const std::filesystem::path& path, const MeshReader&) {
    try {
        return read_mesh(path);
    } catch (const std::exception& error) {
        return unreadable_mesh(path, error.what());
    }
}

#else

namespace {

ReaderLimits limits_for(const std::filesystem::path& path, ReaderLimits limits) {
    constexpr std::uintmax_t k_most_mb = 500; // larger files get no more time
    std::error_code error;
    const auto bytes = std::filesystem::file_size(path, error);
    const auto mb = error ? 0u : static_cast<unsigned>(std::min(bytes >> 20, k_most_mb));
    limits.cpu_seconds += mb;
    limits.seconds += 2 * mb;
    return limits;
}

std::string why_without_answer(const ChildReport& report, const MeshReader& reader, const ReaderLimits& limits) {
    const std::string code = std::to_string(report.code);
    switch (report.end) {
    case ChildReport::End::NotStarted:
        return "its reader " + reader.executable.string() + " cannot be started: " + std::strerror(report.code) + ".";
    case ChildReport::End::TookTooLong:
        return "it takes more than " + std::to_string(limits.seconds) + " seconds; the file must be damaged.";
    case ChildReport::End::SaidTooMuch:
        return "its reader answers more than " + std::to_string(limits.answer_mb) + " MB, too much for a mesh.";
    case ChildReport::End::Signaled:
        if (report.code == SIGXCPU || report.code == SIGKILL)
            return "it takes too much time or memory; the file must be damaged.";
        return "its reader crashed (signal " + code + "); the file must be damaged.";
    case ChildReport::End::Exited:
        break;
    }
    return "its reader ended with code " + code + ".";
}

}

core::Result<geometry::MeshData> read_mesh_sandboxed(const std::filesystem::path& path, const MeshReader& reader) {
    if (const auto checked = check_regular_file(path); !checked) return checked.problems();
    const ReaderLimits limits = limits_for(path, reader.limits);
    const std::vector<std::string> arguments{"read-mesh",
                                             "--cpu-seconds",
                                             std::to_string(limits.cpu_seconds),
                                             "--memory-mb",
                                             std::to_string(limits.memory_mb),
                                             "--",
                                             path.string()};
    const ChildReport report = run_child(reader.executable, arguments,
                                         {std::chrono::seconds(limits.seconds), std::size_t{limits.answer_mb} << 20});
    if (report.end == ChildReport::End::Exited && report.code == 0) return unpack_answer(report.answer, path);
    return unreadable_mesh(path, why_without_answer(report, reader, limits));
}

#endif

}
