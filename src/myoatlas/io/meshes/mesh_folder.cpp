// SPDX-License-Identifier: MIT
#include "myoatlas/io/meshes/mesh_folder.h"

#include "myoatlas/core/text.h"
#include "myoatlas/io/base/folder_scan.h"
#include "myoatlas/io/base/json_file.h"
#include "myoatlas/io/base/json_object.h"
#include "myoatlas/io/meshes/mesh_names.h"

#include <algorithm>
#include <cctype>
#include <nlohmann/json.hpp>

namespace myoatlas::io {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr const char* k_manifest = "manifest.json";

fs::path real_path(const fs::path& path) {
    std::error_code error;
    const fs::path whole = fs::weakly_canonical(path, error);
    return error ? path.lexically_normal() : whole;
}

bool is_in(const fs::path& file, const fs::path& folder) {
    const fs::path rest = real_path(file).lexically_relative(folder);
    return !rest.empty() && *rest.begin() != "..";
}

// A row that tells of no mesh is left out. Rows are not finished: other fields do no harm, for manifests come from
// whoever made the meshes.
void read_row(JsonObject row, const fs::path& root, MeshFolder& folder) {
    if (!row.is_valid()) return;
    MeshSource source;
    source.listed_as = row.text("file", JsonObject::Required);
    if (source.listed_as.empty()) return;
    source.file = find_listed(root, source.listed_as);
    source.id = row.text("id");
    source.name = row.text("name");
    source.base = row.text("base");
    source.kind = scene::k_part_kinds.value_of(row.text("kind"));
    const std::string side = row.text("side");
    source.side = side == "median" ? core::Side::Midline : core::parse_side(side);
    if (!side.empty() && !source.side)
        row.problem("side", "\"" + side + "\" was found; expected left, right or median; it is taken as not told");
    folder.sources.push_back(std::move(source));
}

MeshFrame read_frame(JsonObject& manifest) {
    const std::string up = manifest.text("frame"), units = manifest.text("units");
    const auto axes = parse_mesh_axes(up);
    const auto mm = parse_mm_per_unit(units);
    if (!up.empty() && !axes)
        manifest.problem("frame", "\"" + up + "\" is not one of: " + core::joined(k_mesh_axes.words()));
    if (!units.empty() && !mm) manifest.problem("units", "\"" + units + "\" is not one of: mm, cm, m");
    return {axes.value_or(MeshAxes::LeftBackUp), mm.value_or(1.0f)};
}

// Moves what lies elsewhere to the problems.
void leave_out_strangers(MeshFolder& folder, const fs::path& root) {
    std::erase_if(folder.sources, [&](const MeshSource& source) {
        if (is_in(source.file, root)) return false;
        folder.problems.push_back({source.listed_as, "It lies outside the folder of the meshes."});
        return true;
    });
}

core::Result<MeshFolder> read_manifest(const fs::path& path) {
    const std::string place = path.string();
    const auto manifest = read_json_file(path, place);
    if (!manifest) return manifest.problems();
    MeshFolder folder;
    folder.manifest = path;
    if (manifest->is_array()) { // it lies as the release of BodyParts3D does
        folder.frame = MeshFrame{};
        for (std::size_t i = 0; i < manifest->size(); ++i)
            read_row({(*manifest)[i], place, "/" + std::to_string(i), folder.problems}, path.parent_path(), folder);
        return folder;
    }
    if (!manifest->is_object())
        return core::Problem{place, "expected a list of meshes, or an object with such a list as \"parts\""};
    core::Problems faults; // without its parts, or in the wrong frame, a body would be of no use
    JsonObject root(*manifest, place, "", faults);
    folder.frame = read_frame(root);
    const std::size_t count = root.size_of_array("parts", JsonObject::Required);
    if (!faults.empty()) return faults;
    for (std::size_t i = 0; i < count; ++i)
        read_row({(*manifest)["parts"][i], place, "/parts/" + std::to_string(i), folder.problems}, path.parent_path(),
                 folder);
    return folder;
}

bool is_mesh_file(const fs::path& path) {
    std::string extension = path.extension().string();
    for (char& c : extension) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    for (const char* known : {".obj", ".stl", ".ply", ".gltf", ".glb"})
        if (extension == known) return true;
    return false;
}

core::Result<MeshFolder> read_file_names(const fs::path& path) {
    MeshFolder folder;
    std::error_code error;
    for (fs::recursive_directory_iterator entry(path, fs::directory_options::skip_permission_denied, error), end;
         !error && entry != end; entry.increment(error)) {
        std::error_code unreadable;
        if (is_of_the_system(entry->path())) {
            entry.disable_recursion_pending();
            continue;
        }
        if (!entry->is_regular_file(unreadable) || !is_mesh_file(entry->path())) continue;
        MeshSource source;
        source.file = entry->path();
        source.listed_as = source.file.lexically_relative(path).generic_string();
        take_names_from_file(source);
        if (source.id.empty()) take_names_from_head(source);
        folder.sources.push_back(std::move(source));
    }
    if (folder.sources.empty())
        return core::Problem{path.string(), "The folder holds no mesh: expected a manifest.json, or files that end in "
                                            ".obj, .stl, .ply, .gltf or .glb."};
    std::sort(folder.sources.begin(), folder.sources.end(),
              [](const MeshSource& a, const MeshSource& b) { return a.listed_as < b.listed_as; });
    return folder;
}

}

glm::vec3 MeshFrame::to_ours(const glm::vec3& p) const {
    switch (axes) {
    case MeshAxes::LeftBackUp:
        return mm_per_unit * glm::vec3{p.x, p.z, -p.y};
    case MeshAxes::LeftUpFront:
        break;
    case MeshAxes::RightFrontUp:
        return mm_per_unit * glm::vec3{-p.x, p.z, p.y};
    case MeshAxes::FrontUpRight:
        return mm_per_unit * glm::vec3{-p.z, p.y, p.x};
    case MeshAxes::RightUpBack:
        return mm_per_unit * glm::vec3{-p.x, p.y, -p.z};
    }
    return mm_per_unit * p;
}

std::optional<MeshAxes> parse_mesh_axes(std::string_view text) {
    std::string word(text);
    std::ranges::replace(word, '-', '_');
    return word == "lps" ? MeshAxes::LeftBackUp : k_mesh_axes.value_of(word);
}

std::optional<float> parse_mm_per_unit(std::string_view word) {
    if (word == "mm") return 1.0f;
    if (word == "cm") return 10.0f;
    if (word == "m") return 1000.0f;
    return std::nullopt;
}

core::Result<MeshFolder> read_mesh_folder(const fs::path& path) {
    std::error_code error;
    if (!fs::is_directory(path, error)) return core::Problem{path.string(), "There is no such folder."};
    const fs::path folder = real_path(path);
    if (fs::exists(folder / k_manifest, error)) {
        auto read = read_manifest(folder / k_manifest);
        if (read) leave_out_strangers(*read, folder);
        if (!read || !read->sources.empty()) return read;
        core::Problems problems = read->problems;
        problems.push_back({(folder / k_manifest).string(), "The manifest lists no mesh of this folder."});
        return problems;
    }
    if (fs::exists(folder.parent_path() / k_manifest, error)) {
        auto read = read_manifest(folder.parent_path() / k_manifest);
        if (read) std::erase_if(read->sources, [&](const MeshSource& source) { return !is_in(source.file, folder); });
        if (read && !read->sources.empty()) return read; // else it tells of other folders
    }
    auto read = read_file_names(folder);
    if (read) leave_out_strangers(*read, folder);
    return read;
}

}
