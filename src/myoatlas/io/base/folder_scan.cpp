// SPDX-License-Identifier: MIT
#include "myoatlas/io/base/folder_scan.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

namespace myoatlas::io {

namespace fs = std::filesystem;

bool is_of_the_system(const fs::path& path) {
    constexpr std::array<std::string_view, 7> k_names = {
        "__MACOSX", "@eaDir", "$RECYCLE.BIN", "lost+found", "Thumbs.db", "desktop.ini", "System Volume Information"};
    const std::string name = path.filename().string();
    if (name.starts_with('.') || name.starts_with("~$") || name.ends_with('~') || path.stem().string().ends_with('~'))
        return true;
    return std::find(k_names.begin(), k_names.end(), name) != k_names.end();
}

namespace {

// In capitals, too, as some systems and cameras write endings.
bool ends_in(const fs::path& path, std::string_view ending) {
    const std::string found = path.extension().string();
    return std::ranges::equal(found, ending, [](unsigned char a, unsigned char b) { return std::tolower(a) == b; });
}

}

std::vector<fs::path> files_in(const fs::path& folder, std::string_view ending) {
    std::vector<fs::path> files;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
        if (ends_in(entry->path(), ending) && !is_of_the_system(entry->path())) files.push_back(entry->path());
    std::sort(files.begin(), files.end());
    return files;
}

}
