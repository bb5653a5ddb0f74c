// SPDX-License-Identifier: MIT
#include "myoatlas/io/base/user_folder.h"

#include <cstdlib>
#include <fstream>
#include <string>
#include <string_view>

namespace myoatlas::io {
namespace {

std::filesystem::path named_by(const char* variable) {
    const char* value = std::getenv(variable);
    return value ? std::filesystem::path(value) : std::filesystem::path();
}

#if !defined(_WIN32) && !defined(__APPLE__)
// XDG_DOCUMENTS_DIR="$HOME/Dokumente" in user-dirs.dirs; the folder has another name in every language.
std::filesystem::path named_documents(const std::filesystem::path& home) {
    const auto config = named_by("XDG_CONFIG_HOME");
    std::ifstream file((config.is_absolute() ? config : home / ".config") / "user-dirs.dirs");
    constexpr std::string_view k_key = "XDG_DOCUMENTS_DIR=\"", k_home = "$HOME/";
    for (std::string line; std::getline(file, line);) {
        if (!line.starts_with(k_key) || line.back() != '"') continue;
        const std::string value = line.substr(k_key.size(), line.size() - k_key.size() - 1);
        return value.starts_with(k_home) ? home / value.substr(k_home.size()) : std::filesystem::path(value);
    }
    return {};
}
#endif

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

std::filesystem::path documents_folder() {
#ifdef _WIN32
    const auto home = named_by("USERPROFILE");
#else
    const auto home = named_by("HOME");
#endif
    if (home.empty()) return home;
    std::error_code error;
#if !defined(_WIN32) && !defined(__APPLE__)
    if (const auto named = named_documents(home); named.is_absolute() && std::filesystem::is_directory(named, error))
        return named;
#endif
    return std::filesystem::is_directory(home / "Documents", error) ? home / "Documents" : home;
}

}
