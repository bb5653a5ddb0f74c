// SPDX-License-Identifier: MIT
#include "myoatlas/io/meshes/mesh_names.h"

#include "myoatlas/core/text.h"

#include <algorithm>
#include <cctype>
#include <fstream>
#include <string>

namespace myoatlas::io {
namespace {

namespace fs = std::filesystem;

bool is_digit(char c) {
    return std::isdigit(static_cast<unsigned char>(c)) != 0;
}
bool is_lower(char c) {
    return std::islower(static_cast<unsigned char>(c)) != 0;
}
bool is_upper(char c) {
    return std::isupper(static_cast<unsigned char>(c)) != 0;
}

std::string with_words_apart(const std::string& name) {
    std::string words;
    for (std::size_t i = 0; i < name.size(); ++i) {
        if (i > 0 && is_upper(name[i]) && is_lower(name[i - 1])) words += ' ';
        words += name[i];
    }
    return words;
}

void drop_number_of_copy(std::string& stem) {
    const std::size_t dot = stem.rfind('.');
    if (dot != std::string::npos && stem.size() - dot == 4 &&
        std::all_of(stem.begin() + static_cast<std::ptrdiff_t>(dot) + 1, stem.end(), is_digit))
        stem.resize(dot);
}

// Returns what follows a label of a comment: "# English name : Left femur" -> "Left femur".
std::string told_by(const std::string& line, std::string_view label) {
    const std::size_t at = line.find(label);
    const std::size_t colon = at == std::string::npos ? at : line.find(':', at + label.size());
    if (colon == std::string::npos) return {};
    const std::size_t begin = line.find_first_not_of(" \t", colon + 1);
    const std::size_t end = line.find_last_not_of(" \t\r");
    return begin == std::string::npos || end < begin ? std::string{} : line.substr(begin, end - begin + 1);
}

// Returns the entry of a folder that is meant by a name; the name itself where there is none.
fs::path find_entry(const fs::path& folder, const fs::path& name) {
    std::error_code error;
    if (name == ".." || name == "." || fs::exists(folder / name, error)) return folder / name;
    const std::string ending = core::fold(name.extension().string()), folded = core::fold(name.string());
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
        if (core::fold(entry->path().filename().string()) == folded &&
            core::fold(entry->path().extension().string()) == ending)
            return entry->path();
    return folder / name;
}

}

void take_names_from_file(MeshSource& source) {
    std::string stem = source.file.stem().string();
    drop_number_of_copy(stem);
    for (const std::string_view prefix : {"FMA", "fma", "BP", "FJ"}) {
        if (!stem.starts_with(prefix)) continue;
        std::size_t begin = prefix.size();
        while (begin < stem.size() && (stem[begin] == '_' || stem[begin] == '-' || stem[begin] == ' ')) ++begin;
        std::size_t end = begin;
        while (end < stem.size() && is_digit(stem[end])) ++end;
        if (end == begin) continue;
        if (prefix != "FJ")
            source.id = (prefix == "fma" ? "FMA" : std::string(prefix)) + stem.substr(begin, end - begin);
        stem.erase(0, end);
        break;
    }
    source.name = core::fold(with_words_apart(stem));
}

void take_names_from_head(MeshSource& source) {
    constexpr int k_most_lines = 60;
    if (core::fold(source.file.extension().string()) != "obj") return;
    std::ifstream file(source.file, std::ios::binary); // a regular file: the folder was asked
    std::string line;
    for (int i = 0; i < k_most_lines && std::getline(file, line); ++i) {
        if (!line.empty() && line.front() != '#' && line.front() != '\r') break;
        if (std::string id = told_by(line, "Concept ID"); !id.empty()) source.id = std::move(id);
        if (source.name.empty()) source.name = core::fold(told_by(line, "English name"));
    }
}

fs::path find_listed(const fs::path& root, const std::string& listed) {
    std::error_code error;
    if (fs::exists(root / listed, error)) return root / listed;
    std::string spelled = listed;
    std::ranges::replace(spelled, '\\', '/');
    const fs::path path(spelled);
    if (path.is_absolute()) return path;
    fs::path found = root;
    for (const fs::path& name : path) found = find_entry(found, name);
    return fs::exists(found, error) ? found : root / path;
}

}
