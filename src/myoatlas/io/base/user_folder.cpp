// SPDX-License-Identifier: MIT
#include "myoatlas/io/base/user_folder.h"

#include <cstdlib>

namespace myoatlas::io {
namespace {

std::filesystem::path named_by(const char* variable) {
    const char* value = std::getenv(variable);
    return value ? std::filesystem::path(value) : std::filesystem::path();
}

}

std::filesystem::path user_folder() {
    // The XDG rules ask that a path which is not absolute be ignored.
    if (const auto data = named_by("XDG_DATA_HOME"); data.is_absolute()) return data / "myoatlas";
#ifdef _WIN32
    const auto home = named_by("APPDATA");
    return home.empty() ? home : home / "Myoatlas";
#else
    const auto home = named_by("HOME");
    if (home.empty()) return home;
#ifdef __APPLE__
    return home / "Library" / "Application Support" / "Myoatlas";
#else
    return home / ".local" / "share" / "myoatlas";
#endif
#endif
}

}
