// SPDX-License-Identifier: MIT
#include "myoatlas/io/packs/user_bodies.h"

#include "myoatlas/core/text.h"
#include "myoatlas/io/base/bytes.h"

#include <algorithm>
#include <cctype>
#include <cstdio>
#include <span>

namespace myoatlas::io {
namespace {

namespace fs = std::filesystem;
constexpr std::size_t k_longest_name = 64;

}

fs::path BodyFolder::surface_map(std::string_view fingerprint) const {
    return path / ("imported-" + std::string(fingerprint) + ".chart");
}

bool BodyFolder::is_there() const {
    std::error_code error;
    return fs::is_regular_file(pack(), error);
}

void BodyFolder::drop_old_surface_maps(std::string_view fingerprint) const {
    std::error_code error;
    std::vector<fs::path> old;
    for (const auto& entry : fs::directory_iterator(path, error))
        if (entry.path().extension() == ".chart" && entry.path() != surface_map(fingerprint))
            old.push_back(entry.path());
    for (const fs::path& file : old) fs::remove(file, error);
}

std::vector<std::string> UserBodies::names() const {
    std::vector<std::string> names;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder_, error))
        if (const std::string name = entry.path().filename().string(); is_body_name(name) && find(name).is_there())
            names.push_back(name);
    std::sort(names.begin(), names.end());
    return names;
}

bool is_body_name(std::string_view name) {
    if (name.empty() || name.size() > k_longest_name || name == "built-in") return false;
    if (!std::isalnum(static_cast<unsigned char>(name.front()))) return false;
    return std::all_of(name.begin(), name.end(),
                       [](unsigned char c) { return c < 128 && (std::isalnum(c) || c == '-' || c == '_'); });
}

std::string body_name_of(std::string_view text) {
    std::string name;
    for (const char c : core::fold(text))
        if (c == ' ')
            name += '_';
        else if (static_cast<unsigned char>(c) < 128)
            name += c;
    // What letters of other scripts told is told by a number, so that two such names stay two.
    const bool is_whole = std::ranges::all_of(core::fold(text), [](unsigned char c) { return c < 128; });
    if (!is_whole) {
        char number[16];
        std::snprintf(number, sizeof number, "%08x",
                      static_cast<unsigned>(checksum_of(std::as_bytes(std::span{text.data(), text.size()}))));
        const std::size_t begin = name.find_first_not_of('_');
        name = (begin == std::string::npos ? "body" : name.substr(begin, k_longest_name - 9)) + "-" + number;
    }
    name.resize(std::min(name.size(), k_longest_name));
    return is_body_name(name) ? name : "body";
}

}
