// SPDX-License-Identifier: MIT
#include "myoatlas/io/meshes/mesh_names.h"

#include "myoatlas/core/text.h"

#include <algorithm>
#include <array>
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
    const std::size_t opening = stem.rfind('(');
    if (stem.ends_with(')') && opening != std::string::npos && opening > 0 && stem.size() - opening > 2 &&
        std::all_of(stem.begin() + static_cast<std::ptrdiff_t>(opening) + 1, stem.end() - 1, is_digit))
        stem.resize(opening);
}

// "... (FMA10014)", "..._fma:10014": takes it out of the name.
std::string take_id_within(std::string& stem) {
    constexpr std::size_t k_least_digits = 4;
    std::string upper = stem;
    for (char& c : upper) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    const std::size_t at = upper.rfind("FMA");
    if (at == std::string::npos || (at > 0 && std::isalpha(static_cast<unsigned char>(upper[at - 1])))) return {};
    std::size_t begin = at + 3;
    while (begin < stem.size() && std::string_view("_-: ").find(stem[begin]) != std::string_view::npos) ++begin;
    std::size_t end = begin;
    while (end < stem.size() && is_digit(stem[end])) ++end;
    if (end - begin < k_least_digits) return {};
    std::string id = "FMA" + stem.substr(begin, end - begin);
    stem.replace(at, end - at, " ");
    return id;
}

// The words that programs lay behind a folded name, with or without a number: "ulna copy 2", "scapula primitive0".
void drop_words_of_programs(std::string& name) {
    constexpr std::array<std::string_view, 7> k_words = {"copy", "copia", "kopie", "copie", "primitive", "mesh", "obj"};
    for (;;) {
        const std::size_t letters = name.find_last_not_of(" 0123456789");
        if (letters == std::string::npos) return;
        const std::size_t space = name.rfind(' ', letters);
        if (space == std::string::npos) return; // nothing would be left
        const std::string_view word = std::string_view(name).substr(space + 1, letters - space);
        if (std::ranges::find(k_words, word) == k_words.end()) return;
        name.resize(space);
    }
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
    if (source.id.empty()) source.id = take_id_within(stem);
    source.name = core::fold(with_words_apart(stem));
    drop_words_of_programs(source.name);
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
