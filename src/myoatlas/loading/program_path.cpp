// SPDX-License-Identifier: MIT
#include "myoatlas/loading/program_path.h"

#include <string>
#include <vector>

#if defined(__APPLE__)
#include <cstdint>
#include <mach-o/dyld.h>
#elif defined(_WIN32)
#include <windows.h>
#endif

namespace myoatlas::loading {
namespace {

namespace fs = std::filesystem;

fs::path path_from_system() {
#if defined(__linux__)
    std::error_code error;
    return fs::read_symlink("/proc/self/exe", error);
#elif defined(__APPLE__)
    std::uint32_t size = 0;
    _NSGetExecutablePath(nullptr, &size);
    std::vector<char> path(size + 1, '\0');
    return _NSGetExecutablePath(path.data(), &size) == 0 ? fs::path(path.data()) : fs::path();
#elif defined(_WIN32)
    std::vector<wchar_t> path(32768);
    const DWORD length = GetModuleFileNameW(nullptr, path.data(), static_cast<DWORD>(path.size()));
    return fs::path(std::wstring(path.data(), length));
#else
    return {};
#endif
}

}

fs::path executable_path(const char* argv0) {
    std::error_code error;
    fs::path path = path_from_system();
    if (path.empty()) path = argv0 ? argv0 : "";
    const fs::path resolved = fs::weakly_canonical(path, error);
    return error ? path : resolved;
}

}
