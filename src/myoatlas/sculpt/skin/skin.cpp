// SPDX-License-Identifier: MIT
#include "myoatlas/sculpt/skin/skin.h"

#include "myoatlas/core/parallel.h"
#include "myoatlas/geometry/mesh_measures.h"
#include "myoatlas/geometry/mesh_repair.h"
#include "myoatlas/geometry/mirror_halves.h"
#include "myoatlas/geometry/nearest_surface.h"
#include "myoatlas/geometry/remesh.h"
#include "myoatlas/sculpt/skin/skin_field.h"
#include "myoatlas/sculpt/skin/skin_region.h"
#include "myoatlas/sculpt/skin/skin_relief.h"

#include <algorithm>
#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <iterator>
#include <utility>

namespace myoatlas::sculpt {

namespace {

constexpr float k_grid_mm = 1.7f;
constexpr float k_region_edge_mm = 3.0f, k_fine_edge_mm = 1.8f; // of the surfaces that are joined
constexpr float k_blend_mm = 2.5f, k_wide_blend_mm = 6.0f;      // of fine regions (hands, face), of coarse ones
constexpr float k_coarse_mm = 7.0f;                             // edge length from which a region is coarse
constexpr float k_shaped_edge_mm = 2.8f;                        // finished edges over flesh that shapes the skin
constexpr int k_smoothing_passes = 20; // over edges of about k_grid_mm: rounds creases off at 5 mm
constexpr int k_light_passes = 4;      // away from where regions meet
constexpr int k_joint_spread = 12;
constexpr int k_finish_passes = 2;     // over the finished triangles
constexpr float k_evened_again = 0.4f; // share of a line's passes over what flesh lifted
constexpr int k_sizing_passes = 60;    // spreads a change of triangle size over some 15 mm

// Returns a value a vertex, averaged again and again with its neighbors'.
void spread(const geometry::MeshData& mesh, std::vector<float>& values, int passes) {
    std::vector<float> sum, count;
    for (int pass = 0; pass < passes; ++pass) {
        sum.assign(values.size(), 0.0f);
        count.assign(values.size(), 0.0f);
        for (const auto& t : mesh.triangles)
            for (std::size_t i = 0; i < 3; ++i) {
                sum[t[i]] += values[t[(i + 1) % 3]] + values[t[(i + 2) % 3]];
                count[t[i]] += 2.0f;
            }
        for (std::size_t i = 0; i < values.size(); ++i)
            if (count[i] > 0.0f) values[i] = sum[i] / count[i];
    }
}

// Lifts the left half of the skin where flesh comes through it, gently about the place.
void cover(geometry::MeshData& half, std::span<const Flesh> flesh) {
    constexpr float k_farthest_mm = 5.0f; // what lies farther outside is left to show: the fault is not the skin's
    constexpr int k_gentleness = 12;
    half.normals = geometry::smooth_normals(half);
    for (std::size_t v = 0; v < half.positions.size(); ++v) // at the midline half of the triangles are missing
        if (half.positions[v].x == 0.0f)
            half.normals[v] = glm::normalize(half.normals[v] * glm::vec3{1e-6f, 1.0f, 1.0f});
    const geometry::NearestSurface nearest{half};
    std::vector<std::vector<std::pair<std::uint32_t, float>>> found(flesh.size()); // triangle and lift
    core::for_each_in_parallel(flesh.size(), [&](std::size_t i) {
        if (flesh[i].shapes_skin) return;
        for (const auto& p : flesh[i].mesh->positions) {
            if (p.x < 0.0f) continue;
            const geometry::SurfacePoint on_skin = nearest.find(p);
            if (on_skin.distance_mm > k_farthest_mm) continue;
            const auto& corners = half.triangles[on_skin.triangle];
            glm::vec3 normal{0.0f};
            for (int c = 0; c < 3; ++c)
                normal += half.normals[corners[static_cast<std::size_t>(c)]] * on_skin.weight[c];
            const float lift = glm::dot(p - on_skin.position, normal) + flesh[i].cover_mm;
            if (lift > 0.0f) found[i].emplace_back(on_skin.triangle, lift);
        }
    });
    std::vector<float> least(half.positions.size(), 0.0f);
    for (const auto& of_mesh : found)
        for (const auto& [triangle, lift] : of_mesh)
            for (const auto corner : half.triangles[triangle]) least[corner] = std::max(least[corner], lift);
    std::vector<float> lift = least;
    for (int pass = 0; pass < k_gentleness; ++pass) {
        spread(half, lift, 1);
        for (std::size_t v = 0; v < lift.size(); ++v) lift[v] = std::max(lift[v], least[v]);
    }
    for (std::size_t v = 0; v < lift.size(); ++v) {
        const bool is_border = half.positions[v].x == 0.0f;
        half.positions[v] += half.normals[v] * lift[v];
        half.positions[v].x = is_border ? 0.0f : std::max(half.positions[v].x, 0.05f);
    }
}

// Returns normals averaged with their neighbors': triangles of 9 mm would show along a crease.
std::vector<glm::vec3> soft_normals(const geometry::MeshData& mesh) {
    const auto sharp = geometry::smooth_normals(mesh);
    std::vector<glm::vec3> sum(sharp.size(), glm::vec3{0.0f});
    std::vector<float> count(sharp.size(), 0.0f);
    for (const auto& t : mesh.triangles)
        for (std::size_t i = 0; i < 3; ++i) {
            sum[t[i]] += sharp[t[(i + 1) % 3]] + sharp[t[(i + 2) % 3]];
            count[t[i]] += 2.0f;
        }
    std::vector<glm::vec3> soft = sharp;
    for (std::size_t v = 0; v < soft.size(); ++v) {
        const glm::vec3 mean = sharp[v] + sum[v] / std::max(1.0f, count[v]);
        if (glm::length(mean) > 0.1f) soft[v] = glm::normalize(mean);
    }
    return soft;
}

// Rounds off where regions meet, and leaves the rest nearly as measured.
void smooth_joints(geometry::MeshData& mesh, const SkinField& field) {
    std::vector<float> share;
    for (const auto& p : mesh.positions) share.push_back(field.is_joint_at(p) ? 1.0f : 0.0f);
    spread(mesh, share, k_joint_spread);
    geometry::smooth(mesh, k_light_passes);
    geometry::MeshData rounded = mesh;
    geometry::smooth(rounded, k_smoothing_passes - k_light_passes);
    for (std::size_t v = 0; v < share.size(); ++v)
        mesh.positions[v] = glm::mix(mesh.positions[v], rounded.positions[v], glm::smoothstep(0.1f, 0.6f, share[v]));
}

// Evens the half out as part of the whole, so that no crease is left along the midline.
void smooth_across_midline(geometry::MeshData& half) {
    geometry::MeshData whole = geometry::whole_of(half);
    geometry::smooth(whole, k_finish_passes);
    for (std::size_t v = 0; v < half.positions.size(); ++v) {
        const bool is_border = half.positions[v].x == 0.0f;
        half.positions[v] = whole.positions[v]; // the left half comes first
        half.positions[v].x = is_border ? 0.0f : std::max(half.positions[v].x, 0.05f);
    }
}

}

geometry::MeshData sculpt_skin(const SkinTable& table, std::span<const Flesh> flesh) {
    std::vector<const SkinRegion*> regions;
    for (const auto& region : table.regions)
        if (is_sound(region)) regions.push_back(&region);
    if (regions.empty()) return {};
    std::vector<RegionSurface> surfaces(regions.size());
    core::for_each_in_parallel(regions.size(), [&](std::size_t i) {
        const bool is_fine = regions[i]->edge_mm < k_coarse_mm;
        surfaces[i] = build_region_surface(*regions[i], is_fine ? k_fine_edge_mm : k_region_edge_mm);
    });
    geometry::Box box = geometry::bounds_of(surfaces.front().mesh.positions);
    const auto include = [&](const geometry::MeshData& mesh) {
        const geometry::Box one = geometry::bounds_of(mesh.positions);
        box = {glm::min(box.min, one.min), glm::max(box.max, one.max)};
    };
    for (const auto& surface : surfaces) include(surface.mesh);
    for (const auto& one : flesh)
        if (one.shapes_skin) include(*one.mesh);
    SkinField field{box.min, box.max, k_grid_mm};
    for (std::size_t i = 0; i < regions.size(); ++i) {
        const float blend_mm = regions[i]->edge_mm < k_coarse_mm ? k_blend_mm : k_wide_blend_mm;
        field.join(surfaces[i].mesh, surfaces[i].finish_mm, {blend_mm, !regions[i]->is_midline, 0.0f});
    }
    for (const auto& one : flesh) {
        if (!one.shapes_skin) continue;
        geometry::MeshData shape;
        shape.positions = one.mesh->positions;
        shape.triangles = one.mesh->triangles;
        shape.normals = geometry::smooth_normals(shape);
        const std::vector<float> finish_mm(shape.positions.size(), k_shaped_edge_mm);
        field.join(shape, finish_mm, {k_blend_mm, false, one.cover_mm});
    }

    geometry::MeshData fine = field.surface();
    geometry::drop_scraps(fine, 0.05f);
    smooth_joints(fine, field);
    fine = geometry::left_half_of(fine, 0.3f * k_grid_mm);
    std::vector<float> edge_mm;
    for (const auto& p : fine.positions) edge_mm.push_back(std::max(2.0f, field.finish_at(p)));
    spread(fine, edge_mm, k_sizing_passes);
    std::vector<SkinLine> relief;
    std::ranges::copy_if(table.relief, std::back_inserter(relief), [](const SkinLine& line) { return is_sound(line); });
    refine_for_relief(fine, relief, edge_mm);

    geometry::MeshData half = geometry::remeshed(fine, edge_mm);
    smooth_across_midline(half);
    even_for_relief(half, relief, 1.0f);
    if (!flesh.empty()) cover(half, flesh);
    even_for_relief(half, relief, k_evened_again);
    lay_relief(half, relief);
    geometry::MeshData skin = geometry::whole_of(half);
    skin.normals = soft_normals(skin);
    return skin;
}

}
