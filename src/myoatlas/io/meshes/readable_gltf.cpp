// SPDX-License-Identifier: MIT
#include "myoatlas/io/base/json_file.h"
#include "myoatlas/io/meshes/mesh_lines.h"
#include "myoatlas/io/meshes/readable_mesh.h"

#include <array>
#include <cstdint>
#include <cstring>
#include <nlohmann/json.hpp>

namespace myoatlas::io {
namespace {

using nlohmann::json;

constexpr std::string_view k_draco = "KHR_draco_mesh_compression";

// Extensions that change how a mesh looks, not where it is; and what Assimp can undo.
bool is_harmless(std::string_view extension) {
    constexpr std::array<std::string_view, 6> k_kinds = {"KHR_materials_", "KHR_texture_",  "KHR_lights_",
                                                         "EXT_texture_",   "MSFT_texture_", "KHR_xmp"};
    if (extension == k_draco) return true;
    return std::ranges::any_of(k_kinds, [&](std::string_view kind) { return extension.starts_with(kind); });
}

// The first chunk of a GLB is its JSON.
core::Result<std::string_view> json_in(std::string_view bytes) {
    if (!bytes.starts_with("glTF")) return bytes;
    constexpr std::size_t k_head = 20;
    std::uint32_t size = 0, version = 0, whole = 0;
    if (bytes.size() < k_head) return core::Problem{"", "The file ends within its header."};
    std::memcpy(&version, bytes.data() + 4, 4);
    std::memcpy(&whole, bytes.data() + 8, 4);
    std::memcpy(&size, bytes.data() + 12, 4);
    if (version != 2) return std::string_view{}; // another form, which Assimp may know
    if (whole != bytes.size())
        return core::Problem{"", "The file announces " + std::to_string(whole) + " bytes and has " +
                                     std::to_string(bytes.size()) + "."};
    if (size > bytes.size() - k_head) return core::Problem{"", "The file ends within its description."};
    return bytes.substr(k_head, size);
}

std::size_t count_of(const json& gltf, const json& index) {
    const auto accessors = gltf.find("accessors");
    if (accessors == gltf.end() || !accessors->is_array() || !index.is_number_unsigned()) return 0;
    const std::size_t at = index.get<std::size_t>();
    if (at >= accessors->size() || !(*accessors)[at].is_object()) return 0;
    const auto count = (*accessors)[at].find("count");
    return count != (*accessors)[at].end() && count->is_number_unsigned() ? count->get<std::size_t>() : 0;
}

constexpr int k_triangles = 4, k_strip = 5, k_fan = 6; // modes of a primitive

int mode_of(const json& primitive) {
    const auto written = primitive.find("mode");
    return written != primitive.end() && written->is_number_integer() ? written->get<int>() : k_triangles;
}

std::size_t corners_of(const json& gltf, const json& primitive) {
    if (const auto indices = primitive.find("indices"); indices != primitive.end()) return count_of(gltf, *indices);
    const auto all = primitive.find("attributes");
    const bool has_places = all != primitive.end() && all->is_object() && all->contains("POSITION");
    return has_places ? count_of(gltf, (*all)["POSITION"]) : 0;
}

std::size_t triangles_of(const json& gltf, const json& primitive) {
    if (!primitive.is_object()) return 0;
    const std::size_t corners = corners_of(gltf, primitive);
    const int mode = mode_of(primitive);
    if (mode == k_triangles) return corners / 3;
    return (mode == k_strip || mode == k_fan) && corners > 2 ? corners - 2 : 0;
}

// Returns the triangles that the meshes are said to have, null where that is not said.
core::Result<std::optional<std::size_t>> announced(const json& gltf) {
    const auto meshes = gltf.find("meshes");
    if (meshes == gltf.end() || !meshes->is_array()) return std::optional<std::size_t>{};
    std::size_t triangles = 0;
    for (const json& mesh : *meshes) {
        if (!mesh.is_object() || !mesh.contains("primitives") || !mesh["primitives"].is_array())
            return std::optional<std::size_t>{};
        for (const json& primitive : mesh["primitives"]) {
            if (primitive.is_object() && mode_of(primitive) == k_triangles && corners_of(gltf, primitive) % 3 != 0)
                return core::Problem{"", "The file announces " + std::to_string(corners_of(gltf, primitive)) +
                                             " corners of triangles, which is no multiple of three."};
            triangles += triangles_of(gltf, primitive);
        }
    }
    return std::optional<std::size_t>{triangles};
}

core::Problems faults_of(const json& gltf) {
    core::Problems problems;
    if (const auto asset = gltf.find("asset"); asset != gltf.end() && asset->is_object()) {
        const auto version = asset->find("version");
        if (version != asset->end() && version->is_string() &&
            !version->get_ref<const std::string&>().starts_with("2."))
            problems.push_back({"", "This is glTF " + version->get<std::string>() + "; expected glTF 2.0."});
    }
    const auto required = gltf.find("extensionsRequired");
    if (required == gltf.end()) return problems;
    if (!required->is_array() || !std::ranges::all_of(*required, [](const json& each) { return each.is_string(); })) {
        problems.push_back({"", "\"extensionsRequired\" is no list of names, so nothing tells what the file needs."});
        return problems;
    }
    for (const json& extension : *required)
        if (!is_harmless(extension.get_ref<const std::string&>()))
            problems.push_back({"", "The file requires the extension " + extension.get<std::string>() +
                                        ", which is not supported; export it without."});
    return problems;
}

}

core::Result<ReadableMesh> readable_gltf(std::string_view bytes) {
    const auto text = json_in(bytes);
    if (!text) return text.problems();
    ReadableMesh mesh{bytes_of(bytes), {}, {}};
    if (text->empty()) return mesh;
    std::string_view description = *text;
    description = description.substr(0, description.find_last_not_of(std::string_view("\0 ", 2)) + 1);
    const auto gltf = parse_json(description, "");
    if (!gltf) return gltf.problems();
    if (!gltf->is_object()) return core::Problem{"", "This is no glTF: expected an object."};
    if (core::Problems problems = faults_of(*gltf); !problems.empty()) return problems;
    if (description.find(k_draco) != description.npos)
        mesh.hint = "it is compressed by Draco (" + std::string(k_draco) + "); export it without";
    const auto polygons = announced(*gltf);
    if (!polygons) return polygons.problems();
    mesh.polygons = *polygons;
    return mesh;
}

}
