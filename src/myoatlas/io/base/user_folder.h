// Where a person's own things are kept: bodies they imported.
// SPDX-License-Identifier: MIT
#pragma once
#include <filesystem>

namespace myoatlas::io {

// Returns $XDG_DATA_HOME/myoatlas, else ~/.local/share/myoatlas; on macOS ~/Library/Application Support/Myoatlas, on
// Windows %APPDATA%\Myoatlas. It need not exist. Empty when the system names no home.
std::filesystem::path user_folder();

}
