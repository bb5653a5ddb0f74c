// SPDX-License-Identifier: MIT
#include "reference.h"
#include "myoatlas/io/meshes/mesh_file.h"

#include <algorithm>
#include <cctype>

namespace myoatlas::measure {
namespace {

namespace fs = std::filesystem;

std::string snake_case(const std::string& words) {
    std::string id;
    for (const char c : words) {
        if (std::isalnum(static_cast<unsigned char>(c)))
            id += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        else if (!id.empty() && id.back() != '_')
            id += '_';
    }
    while (!id.empty() && id.back() == '_') id.pop_back();
    return id;
}

// Returns the parts of the kinds that `takes` lets through.
template <typename Takes> core::Result<std::vector<ReferencePart>> read_manifest(const fs::path& folder, Takes takes) {
    const auto listed = io::read_mesh_folder(folder);
    if (!listed) return listed.problems();
    std::vector<ReferencePart> parts;
    for (const io::MeshSource& source : listed->sources) {
        if (!source.kind || !takes(*source.kind) || source.side == core::Side::Right) continue;
        if (source.listed_as.find("hires") != std::string::npos) continue; // second copies of some muscles
        ReferencePart part;
        part.structure = snake_case(source.base);
        part.kind = *source.kind;
        part.is_midline = source.side == core::Side::Midline;
        part.file = source.file;
        part.frame = listed->frame.value_or(io::MeshFrame{});
        // The reference calls the smaller, hind, covered part of the masseter superficial. The superficial part is the
        // larger one that starts further forward on the zygomatic arch and lies nearer the skin.
        if (part.structure == "deep_part_of_masseter" || part.structure == "superficial_part_of_masseter") {
            part.structure =
                part.structure == "deep_part_of_masseter" ? "superficial_part_of_masseter" : "deep_part_of_masseter";
            part.note =
                "Deep and superficial are swapped against the source's labels: the superficial part is the larger one "
                "in front and nearer the skin.";
        }
        parts.push_back(std::move(part));
    }
    if (parts.empty()) return core::Problem{folder.string(), "No parts to measure."};
    std::sort(parts.begin(), parts.end(), [](const ReferencePart& a, const ReferencePart& b) {
        return std::pair(scene::name_of(a.kind), a.structure) < std::pair(scene::name_of(b.kind), b.structure);
    });
    return parts;
}

}

core::Result<std::vector<ReferencePart>> load_manifest(const fs::path& folder) {
    return read_manifest(folder, [](scene::PartKind kind) { return kind != scene::PartKind::Skin; });
}

core::Result<ReferencePart> find_skin(const fs::path& folder) {
    const auto skins = read_manifest(folder, [](scene::PartKind kind) { return kind == scene::PartKind::Skin; });
    if (!skins) return skins.problems();
    return skins->front();
}

core::Result<geometry::MeshData> load_part(const ReferencePart& part) {
    auto mesh = io::read_mesh(part.file);
    if (mesh)
        for (glm::vec3& p : mesh->positions) p = part.frame.to_ours(p);
    return mesh;
}

}
