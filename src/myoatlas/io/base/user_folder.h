// Where a person's own things are kept and what they make goes.
// SPDX-License-Identifier: MIT
#pragma once
#include <filesystem>

namespace myoatlas::io {

// Returns $XDG_DATA_HOME/myoatlas, else ~/.local/share/myoatlas; on macOS ~/Library/Application Support/Myoatlas, on
// Windows %APPDATA%\Myoatlas. It need not exist. Empty when the system names no home.
std::filesystem::path user_folder();

// Where what a person makes goes when they name no place: the system's folder for documents where it is there, else
// their home. Empty when the system names no home.
std::filesystem::path documents_folder();

}
