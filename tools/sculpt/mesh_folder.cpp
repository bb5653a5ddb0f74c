// SPDX-License-Identifier: MIT
#include "mesh_folder.h"

#include "body/levels.h"
#include "core/parallel.h"
#include "core/text.h"
#include "io/mesh_file.h"
#include "scene/mesh_measures.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <glm/geometric.hpp>
#include <glm/mat3x3.hpp>
#include <mutex>
#include <nlohmann/json.hpp>
#include <string>

namespace sculpt_tool {

namespace {

std::string structure_id(const std::string& name) {
    std::string id = core::fold(name);
    std::replace(id.begin(), id.end(), ' ', '_');
    return id;
}

scene::PartKind kind_of(const std::string& word) {
    if (word == "muscle") return scene::PartKind::Muscle;
    if (word == "bone") return scene::PartKind::Bone;
    return word == "skin" ? scene::PartKind::Skin : scene::PartKind::Other;
}

// Returns the direction in which `matrix` stretches most, by repeated multiplication.
glm::vec3 main_direction(const glm::mat3& matrix, glm::vec3 direction) {
    for (int step = 0; step < 60; ++step) {
        const glm::vec3 stretched = matrix * direction;
        const float length = glm::length(stretched);
        if (!(length > 0.0f)) break;
        direction = stretched / length;
    }
    return direction;
}

// Fibers along the longest axis from the upper end to the lower; across from the inner edge to the outer.
void guess_fibers(scene::PartMesh& part) {
    auto& mesh = part.mesh;
    glm::vec3 center{0.0f};
    for (const auto& p : mesh.positions) center += p / static_cast<float>(mesh.positions.size());
    glm::mat3 spread{0.0f};
    for (const auto& p : mesh.positions) spread += glm::outerProduct(p - center, p - center);
    glm::vec3 axis = main_direction(spread, glm::normalize(glm::vec3{0.3f, 1.0f, 0.2f}));
    if (axis.y > 0.0f) axis = -axis;
    const glm::mat3 flat = spread - glm::outerProduct(axis, axis) * glm::dot(axis, spread * axis);
    glm::vec3 side = main_direction(flat, glm::normalize(glm::vec3{1.0f, 0.2f, 0.5f}));
    if ((side.x > 0.0f) == (part.side == core::Side::Right)) side = -side;

    const auto fractions = [&](const glm::vec3& direction) {
        std::vector<float> at;
        for (const auto& p : mesh.positions) at.push_back(glm::dot(p, direction));
        const auto [low, high] = std::minmax_element(at.begin(), at.end());
        const float from = *low, length = std::max(1e-3f, *high - *low);
        for (auto& value : at) value = (value - from) / length;
        return at;
    };
    mesh.along = fractions(axis);
    mesh.across = fractions(side);
    if (part.kind != scene::PartKind::Muscle) return;
    mesh.fiber.assign(mesh.positions.size(), axis);
    for (const float along : mesh.along) {
        const float to_end = std::min(along, 1.0f - along);
        mesh.tendon.push_back(std::clamp(1.0f - to_end / 0.12f, 0.0f, 1.0f));
    }
}

}

core::Result<std::vector<scene::PartMesh>> parts_of_mesh_folder(const std::filesystem::path& folder,
                                                                std::size_t triangle_budget) {
    const auto manifest_path = folder / "manifest.json";
    std::ifstream stream{manifest_path};
    if (!stream) return core::Problem{manifest_path.string(), "The folder has no manifest that can be read."};
    const auto manifest = nlohmann::json::parse(stream, nullptr, false);
    if (!manifest.is_array()) return core::Problem{manifest_path.string(), "The manifest is not a JSON list."};
    std::vector<scene::PartMesh> parts;
    std::vector<std::string> files;
    for (const auto& row : manifest) {
        const auto text = [&](const char* key) {
            return row.contains(key) && row[key].is_string() ? row[key].get<std::string>() : "";
        };
        const std::string file = text("file"), side = text("side");
        if (file.find("hires") != std::string::npos) continue; // a second copy of some muscles
        scene::PartMesh part;
        part.structure = structure_id(text("base"));
        part.side = side == "left" ? core::Side::Left : side == "right" ? core::Side::Right : core::Side::Midline;
        part.kind = kind_of(text("kind"));
        parts.push_back(std::move(part));
        files.push_back(file);
    }
    core::Problems problems;
    std::mutex reporting;
    core::for_each_in_parallel(parts.size(), [&](std::size_t i) {
        auto mesh = io::read_mesh(folder / files[i]);
        if (!mesh) {
            const std::lock_guard lock{reporting};
            problems.insert(problems.end(), mesh.problems().begin(), mesh.problems().end());
            return;
        }
        for (auto& p : mesh->positions) p = {p.x, p.z, -p.y};
        parts[i].mesh = std::move(*mesh);
    });
    if (!problems.empty()) return problems;
    const auto shares = body::shares_of(parts, triangle_budget, 200);
    core::for_each_in_parallel(parts.size(), [&](std::size_t i) {
        parts[i].mesh = body::simplified(parts[i].mesh, shares[i]);
        parts[i].mesh.normals = scene::smooth_normals(parts[i].mesh);
        guess_fibers(parts[i]);
    });
    return parts;
}

}
