// SPDX-License-Identifier: MIT
#include "support/tiny_body.h"

#include "myoatlas/scene/build_library.h"

#include <cmath>
#include <functional>
#include <glm/geometric.hpp>
#include <numbers>

namespace myoatlas::support {

namespace {

// A closed tube along an axis, round in section; radius by place along it.
geometry::MeshData spindle(glm::vec3 from, glm::vec3 to, const std::function<float(float)>& radius, int rings,
                           int sides, bool has_fibers) {
    const glm::vec3 axis = glm::normalize(to - from);
    const glm::vec3 side =
        glm::normalize(glm::cross(axis, std::abs(axis.z) < 0.9f ? glm::vec3(0, 0, 1) : glm::vec3(0, 1, 0)));
    const glm::vec3 front = glm::cross(side, axis);
    geometry::MeshData mesh;
    for (int ring = 0; ring <= rings; ++ring) {
        const float t = static_cast<float>(ring) / static_cast<float>(rings);
        for (int k = 0; k < sides; ++k) {
            const float angle = 2.0f * std::numbers::pi_v<float> * static_cast<float>(k) / static_cast<float>(sides);
            const glm::vec3 out = side * std::cos(angle) + front * std::sin(angle);
            mesh.positions.push_back(from + (to - from) * t + out * radius(t));
            mesh.along.push_back(t);
            mesh.across.push_back(0.5f - 0.5f * std::cos(angle));
            mesh.fiber.push_back(has_fibers ? axis : glm::vec3(0.0f));
            mesh.tendon.push_back(has_fibers ? 1.0f - std::min(1.0f, std::min(t, 1.0f - t) * 6.0f) : 0.0f);
            mesh.ambient_occlusion.push_back(1.0f);
            mesh.ambient_occlusion_deep.push_back(1.0f);
        }
    }
    const auto at = [&](int ring, int k) { return static_cast<std::uint32_t>(ring * sides + k % sides); };
    for (int ring = 0; ring < rings; ++ring)
        for (int k = 0; k < sides; ++k) {
            mesh.triangles.push_back({at(ring, k), at(ring + 1, k), at(ring, k + 1)});
            mesh.triangles.push_back({at(ring, k + 1), at(ring + 1, k), at(ring + 1, k + 1)});
        }
    return mesh;
}

}

scene::MeshLibrary tiny_body() {
    const auto belly = [](float girth) {
        return [girth](float t) { return 2.0f + girth * std::pow(std::sin(std::numbers::pi_v<float> * t), 1.5f); };
    };
    const auto egg = [](float t) { return 92.0f * std::sqrt(std::max(0.0f, 1.0f - (2 * t - 1) * (2 * t - 1))); };
    std::vector<scene::PartMesh> parts(4);
    parts[0] = {"bone",
                core::Side::Left,
                scene::PartKind::Bone,
                spindle(
                    {0, -125, 0}, {0, 125, 0},
                    [](float t) { return 0.1f + 12.0f * std::sqrt(std::sin(std::numbers::pi_v<float> * t)); }, 24, 24,
                    false),
                {}};
    parts[1] = {"deep_muscle",
                core::Side::Left,
                scene::PartKind::Muscle,
                spindle({-50, -100, 22}, {45, 95, 22}, belly(20), 36, 28, true),
                {}};
    parts[2] = {"front_muscle",
                core::Side::Left,
                scene::PartKind::Muscle,
                spindle({50, -95, 48}, {-35, 100, 40}, belly(24), 36, 28, true),
                {}};
    parts[3] = {
        "skin", core::Side::Midline, scene::PartKind::Skin, spindle({0, -150, 0}, {0, 150, 0}, egg, 48, 64, false), {}};
    return scene::build_library(std::move(parts), "tiny");
}

scene::DrawList tiny_list(const scene::MeshLibrary& library) {
    scene::DrawList list;
    for (const scene::Part& part : library.parts) {
        scene::PartState state;
        state.opacity = part.kind == scene::PartKind::Skin ? 0.0f : 1.0f;
        state.material = part.kind == scene::PartKind::Muscle ? scene::Material::Muscle
                         : part.kind == scene::PartKind::Bone ? scene::Material::Bone
                                                              : scene::Material::Skin;
        state.color = part.kind == scene::PartKind::Muscle ? glm::vec3(0.70f, 0.27f, 0.22f)
                      : part.kind == scene::PartKind::Bone ? glm::vec3(0.92f, 0.87f, 0.77f)
                                                           : glm::vec3(0.87f, 0.76f, 0.68f);
        list.parts.push_back(state);
    }
    return list;
}

std::size_t part_index(const scene::MeshLibrary& library, std::string_view name) {
    for (std::size_t i = 0; i < library.parts.size(); ++i)
        if (library.parts[i].structure == name) return i;
    return library.parts.size();
}

}
