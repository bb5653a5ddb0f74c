// SPDX-License-Identifier: MIT
#include "reference.h"
#include "io/json_file.h"
#include "io/mesh_file.h"

#include <algorithm>
#include <cctype>
#include <nlohmann/json.hpp>

namespace measure {
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

}

core::Result<std::vector<ReferencePart>> load_manifest(const fs::path& folder) {
    fs::path root = folder;
    if (!fs::exists(root / "manifest.json")) root = folder.parent_path();
    const auto manifest = io::read_json_file(root / "manifest.json", "manifest.json");
    if (!manifest) return manifest.problems();
    std::vector<ReferencePart> parts;
    for (const auto& row : *manifest) {
        const std::string kind = row.value("kind", ""), side = row.value("side", ""), file = row.value("file", "");
        if (kind != "muscle" && kind != "bone" && kind != "other") continue;
        if (side == "right" || file.find("hires") != std::string::npos) continue;
        ReferencePart part;
        part.structure = snake_case(row.value("base", ""));
        part.kind = kind;
        part.group = row.value("group", "");
        part.is_midline = side == "median";
        part.file = root / file;
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
    if (parts.empty()) return core::Problem{(root / "manifest.json").string(), "No parts to measure."};
    std::sort(parts.begin(), parts.end(), [](const ReferencePart& a, const ReferencePart& b) {
        return std::tie(a.kind, a.structure) < std::tie(b.kind, b.structure);
    });
    return parts;
}

core::Result<scene::MeshData> load_part(const ReferencePart& part) {
    auto mesh = io::read_mesh(part.file);
    if (mesh)
        for (glm::vec3& p : mesh->positions) p = {p.x, p.z, -p.y};
    return mesh;
}

}
