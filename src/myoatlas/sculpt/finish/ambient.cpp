// SPDX-License-Identifier: MIT
#include "myoatlas/sculpt/finish/ambient.h"

#include "myoatlas/core/parallel.h"
#include "myoatlas/geometry/embree.h"
#include "myoatlas/geometry/mesh_measures.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <glm/gtc/constants.hpp>
#include <limits>
#include <set>

namespace myoatlas::sculpt {

namespace {

template <class Wanted>
geometry::EmbreeScene build_scene(RTCDevice device, const std::vector<scene::PartMesh>& parts, Wanted is_wanted) {
    geometry::EmbreeScene scene = geometry::new_scene(device);
    rtcSetSceneFlags(scene.get(), RTC_SCENE_FLAG_ROBUST);
    for (std::size_t i = 0; i < parts.size(); ++i)
        if (is_wanted(i)) geometry::attach_triangles(device, scene.get(), parts[i].mesh);
    geometry::commit(scene.get());
    return scene;
}

// Directions about +Z, spread so that each stands for the same share of cosine-weighted sky (a Fibonacci spiral).
std::vector<glm::vec3> cosine_directions(int count) {
    std::vector<glm::vec3> directions;
    const float golden_angle = glm::pi<float>() * (3.0f - std::sqrt(5.0f));
    for (int i = 0; i < count; ++i) {
        const float radius = std::sqrt((static_cast<float>(i) + 0.5f) / static_cast<float>(count));
        const float angle = golden_angle * static_cast<float>(i);
        directions.emplace_back(radius * std::cos(angle), radius * std::sin(angle), std::sqrt(1.0f - radius * radius));
    }
    return directions;
}

// Returns 0..1: 0 touching, 1 at the reach or beyond. Squared, so that what is near counts most.
float free_share(float distance_mm, float reach_mm) {
    const float share = std::min(1.0f, distance_mm / reach_mm);
    return 1.0f - (1.0f - share) * (1.0f - share);
}

float ambient_occlusion_at(RTCScene scene, const glm::vec3& position, const glm::vec3& normal, float turn,
                           const std::vector<glm::vec3>& directions, float reach_mm) {
    const glm::vec3 guide = std::abs(normal.y) < 0.9f ? glm::vec3{0, 1, 0} : glm::vec3{1, 0, 0};
    const glm::vec3 side = glm::normalize(glm::cross(guide, normal)), up = glm::cross(normal, side);
    const glm::vec3 turned_side = side * std::cos(turn) + up * std::sin(turn),
                    turned_up = glm::cross(normal, turned_side);
    constexpr float k_lift_mm = 0.4f; // off its own surface
    const glm::vec3 origin = position + normal * k_lift_mm;
    float sum = 0.0f;
    for (const auto& local : directions) {
        const glm::vec3 direction = turned_side * local.x + turned_up * local.y + normal * local.z;
        RTCRayHit query = geometry::make_ray(origin, direction, 0.0f, reach_mm);
        sum += geometry::meets(scene, query) ? free_share(query.ray.tfar, reach_mm) : 1.0f;
    }
    return sum / static_cast<float>(directions.size());
}

void smooth(const geometry::MeshData& mesh, std::vector<float>& values, int passes) {
    for (int pass = 0; pass < passes; ++pass) {
        std::vector<float> sum = values, count(values.size(), 1.0f);
        for (const auto& triangle : mesh.triangles)
            for (int i = 0; i < 3; ++i) {
                sum[triangle[i]] += values[triangle[(i + 1) % 3]] + values[triangle[(i + 2) % 3]];
                count[triangle[i]] += 2.0f;
            }
        for (std::size_t i = 0; i < values.size(); ++i) values[i] = sum[i] / count[i];
    }
}

}

void add_ambient_occlusion(std::vector<scene::PartMesh>& parts, const std::vector<int>& depth, AmbientPlan plan) {
    const geometry::EmbreeDevice device = geometry::new_device();
    const auto is_skin = [&](std::size_t i) { return parts[i].kind == scene::PartKind::Skin; };
    const auto directions = cosine_directions(plan.rays);

    std::vector<bool> has_ambient_occlusion;
    for (const auto& part : parts) {
        const std::size_t count = part.mesh.positions.size();
        has_ambient_occlusion.push_back(part.mesh.ambient_occlusion.size() == count &&
                                        part.mesh.ambient_occlusion_deep.size() == count);
    }
    const auto cast = [&](RTCScene scene, std::size_t i, std::vector<float>& values) {
        if (has_ambient_occlusion[i]) return;
        auto& mesh = parts[i].mesh;
        if (mesh.normals.size() != mesh.positions.size()) mesh.normals = geometry::smooth_normals(mesh);
        values.resize(mesh.positions.size());
        // Each vertex turns the spiral by its own angle, so that the error is fine grain, which smoothing removes.
        for (std::size_t v = 0; v < values.size(); ++v) {
            const float turn = static_cast<float>((v * 2654435761u) & 0xffffu) * (glm::two_pi<float>() / 65536.0f);
            values[v] =
                ambient_occlusion_at(scene, mesh.positions[v], mesh.normals[v], turn, directions, plan.reach_mm);
        }
        smooth(mesh, values, plan.smoothing_passes);
    };

    std::set<int> depths;
    for (std::size_t i = 0; i < parts.size(); ++i)
        if (!is_skin(i)) depths.insert(depth[i]);
    for (const int level : depths) {
        const geometry::EmbreeScene scene =
            build_scene(device.get(), parts, [&](std::size_t i) { return !is_skin(i) && depth[i] <= level; });
        const bool is_outermost = level == *depths.rbegin();
        core::for_each_in_parallel(parts.size(), [&](std::size_t i) {
            if (is_skin(i)) return;
            if (depth[i] == level) cast(scene.get(), i, parts[i].mesh.ambient_occlusion_deep);
            if (is_outermost && depth[i] == level && !has_ambient_occlusion[i])
                parts[i].mesh.ambient_occlusion = parts[i].mesh.ambient_occlusion_deep;
            if (is_outermost && depth[i] != level) cast(scene.get(), i, parts[i].mesh.ambient_occlusion);
        });
    }
    const geometry::EmbreeScene skin = build_scene(device.get(), parts, is_skin);
    core::for_each_in_parallel(parts.size(), [&](std::size_t i) {
        if (!is_skin(i)) return;
        cast(skin.get(), i, parts[i].mesh.ambient_occlusion);
        if (!has_ambient_occlusion[i]) parts[i].mesh.ambient_occlusion_deep = parts[i].mesh.ambient_occlusion;
    });
}

}
