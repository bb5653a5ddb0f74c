// Goes through folders of a person's: what a system laid there beside the content is passed over.
// SPDX-License-Identifier: MIT
#pragma once
#include <filesystem>
#include <string_view>
#include <vector>

namespace myoatlas::io {

// Hidden files ("._femur.obj", the Mac's twin of every file it zips), and folders and files that systems and editors
// keep for themselves ("__MACOSX", "@eaDir", "Thumbs.db", "~$notes", "notes.json~",
// "notes~.json").
bool is_of_the_system(const std::filesystem::path& name);

// Returns the files of the folder itself with this ending (".json"), in order of their names; none where there is no
// such folder.
std::vector<std::filesystem::path> files_in(const std::filesystem::path& folder, std::string_view ending);

}
