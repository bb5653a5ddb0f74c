// SPDX-License-Identifier: MIT
#include "myoatlas/sculpt/skin/skin_field.h"

#include "myoatlas/core/parallel.h"
#include "myoatlas/geometry/mesh_measures.h"
#include "myoatlas/geometry/triangle_distance.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>

namespace myoatlas::sculpt {

namespace {

constexpr int k_cells_past_midline = 4;
constexpr float k_band_cells = 4.0f; // distances are known this far from a surface

float smooth_maximum(float a, float b, float blend) {
    const float closeness = std::max(blend - std::abs(a - b), 0.0f) / blend;
    return std::max(a, b) + closeness * closeness * blend * 0.25f;
}

// Part of the grid about one surface, with the distance to it.
struct Block {
    int low[3], size[3];
    std::vector<float> values;
    std::vector<std::uint8_t> finish;              // tenths of mm, of the nearest triangle
    std::size_t index(int x, int y, int z) const { // by numbers of the whole grid
        return (static_cast<std::size_t>(z - low[2]) * static_cast<std::size_t>(size[1]) +
                static_cast<std::size_t>(y - low[1])) *
                   static_cast<std::size_t>(size[0]) +
               static_cast<std::size_t>(x - low[0]);
    }
};

}

SkinField::SkinField(glm::vec3 box_min, glm::vec3 box_max, float step_mm) : step_(step_mm) {
    const float margin = step_ * (k_band_cells + 2.0f);
    origin_ = {-step_ * k_cells_past_midline, box_min.y - margin, box_min.z - margin};
    const glm::vec3 far = box_max + margin;
    for (int axis = 0; axis < 3; ++axis)
        grid_.size[static_cast<std::size_t>(axis)] =
            static_cast<int>(std::ceil((far[axis] - origin_[axis]) / step_)) + 1;
    const auto count = static_cast<std::size_t>(grid_.size[0]) * static_cast<std::size_t>(grid_.size[1]) *
                       static_cast<std::size_t>(grid_.size[2]);
    grid_.values.assign(count, -step_ * k_band_cells);
    finish_.assign(count, 0);
    is_joint_.assign(count, 0);
}

glm::vec3 SkinField::node(int x, int y, int z) const {
    return origin_ + step_ * glm::vec3{static_cast<float>(x), static_cast<float>(y), static_cast<float>(z)};
}

void SkinField::join(const geometry::MeshData& surface, std::span<const float> finish_mm, const Joining& joining) {
    const auto [blend_mm, is_paired, offset_mm] = joining;
    const float band = step_ * k_band_cells;
    const geometry::Box box = geometry::bounds_of(surface.positions);
    Block block;
    for (int axis = 0; axis < 3; ++axis) {
        const int limit = grid_.size[static_cast<std::size_t>(axis)];
        block.low[axis] =
            std::clamp(static_cast<int>(std::floor((box.min[axis] - band - origin_[axis]) / step_)), 0, limit);
        const int high =
            std::clamp(static_cast<int>(std::ceil((box.max[axis] + band - origin_[axis]) / step_)) + 1, 0, limit);
        block.size[axis] = high - block.low[axis];
        if (block.size[axis] <= 0) return;
    }
    block.values.assign(static_cast<std::size_t>(block.size[0]) * static_cast<std::size_t>(block.size[1]) *
                            static_cast<std::size_t>(block.size[2]),
                        -2.0f * band);
    block.finish.assign(block.values.size(), 0);

    // Each plane of nodes is filled from the triangles that come near it, in their order.
    std::vector<std::vector<std::uint32_t>> near_plane(static_cast<std::size_t>(block.size[2]));
    for (std::uint32_t t = 0; t < surface.triangles.size(); ++t) {
        const auto& triangle = surface.triangles[t];
        float low = 1e9f, high = -1e9f;
        for (const auto corner : triangle) {
            low = std::min(low, surface.positions[corner].z);
            high = std::max(high, surface.positions[corner].z);
        }
        const int first = std::max(block.low[2], static_cast<int>(std::ceil((low - band - origin_.z) / step_)));
        const int last =
            std::min(block.low[2] + block.size[2] - 1, static_cast<int>(std::floor((high + band - origin_.z) / step_)));
        for (int z = first; z <= last; ++z) near_plane[static_cast<std::size_t>(z - block.low[2])].push_back(t);
    }
    core::for_each_in_parallel(near_plane.size(), [&](std::size_t plane) {
        const int z = block.low[2] + static_cast<int>(plane);
        std::vector<float> nearest(static_cast<std::size_t>(block.size[0]) * static_cast<std::size_t>(block.size[1]),
                                   band);
        for (const auto t : near_plane[plane]) {
            const auto& triangle = surface.triangles[t];
            const glm::vec3 &a = surface.positions[triangle[0]], &b = surface.positions[triangle[1]],
                            &c = surface.positions[triangle[2]];
            const glm::vec3 low = glm::min(glm::min(a, b), c) - band, high = glm::max(glm::max(a, b), c) + band;
            const int x0 = std::max(block.low[0], static_cast<int>(std::ceil((low.x - origin_.x) / step_)));
            const int x1 =
                std::min(block.low[0] + block.size[0] - 1, static_cast<int>(std::floor((high.x - origin_.x) / step_)));
            const int y0 = std::max(block.low[1], static_cast<int>(std::ceil((low.y - origin_.y) / step_)));
            const int y1 =
                std::min(block.low[1] + block.size[1] - 1, static_cast<int>(std::floor((high.y - origin_.y) / step_)));
            for (int y = y0; y <= y1; ++y)
                for (int x = x0; x <= x1; ++x) {
                    const glm::vec3 p = node(x, y, z);
                    const geometry::TrianglePoint found = geometry::nearest_on_triangle(p, a, b, c);
                    const glm::vec3 away = p - found.position;
                    const float distance = glm::length(away);
                    auto& best =
                        nearest[static_cast<std::size_t>(y - block.low[1]) * static_cast<std::size_t>(block.size[0]) +
                                static_cast<std::size_t>(x - block.low[0])];
                    if (!(distance < best)) continue;
                    best = distance;
                    const glm::vec3 normal = surface.normals[triangle[0]] * found.weight[0] +
                                             surface.normals[triangle[1]] * found.weight[1] +
                                             surface.normals[triangle[2]] * found.weight[2];
                    const std::size_t at = block.index(x, y, z);
                    block.values[at] = glm::dot(away, normal) > 0.0f ? -distance : distance;
                    block.finish[at] = static_cast<std::uint8_t>(std::lround(10.0f * finish_mm[triangle[0]]));
                }
        }
    });
    // What is not near the surface is outside where it can be reached from the block's border, and inside elsewhere.
    // The border at the midline does not count: there the grid cuts through the body.
    std::vector<std::array<int, 3>> reached;
    const auto reach = [&](int x, int y, int z) {
        float& value = block.values[block.index(x, y, z)];
        if (value > -1.5f * band) return;
        value = -band;
        reached.push_back({x, y, z});
    };
    const int first[3] = {block.low[0], block.low[1], block.low[2]};
    const int last[3] = {first[0] + block.size[0] - 1, first[1] + block.size[1] - 1, first[2] + block.size[2] - 1};
    for (int y = first[1]; y <= last[1]; ++y)
        for (int x = first[0]; x <= last[0]; ++x) {
            reach(x, y, first[2]);
            reach(x, y, last[2]);
        }
    for (int z = first[2]; z <= last[2]; ++z) {
        for (int x = first[0]; x <= last[0]; ++x) {
            reach(x, first[1], z);
            reach(x, last[1], z);
        }
        for (int y = first[1]; y <= last[1]; ++y) reach(last[0], y, z);
    }
    while (!reached.empty()) {
        const auto [x, y, z] = reached.back();
        reached.pop_back();
        if (x > first[0]) reach(x - 1, y, z);
        if (x < last[0]) reach(x + 1, y, z);
        if (y > first[1]) reach(x, y - 1, z);
        if (y < last[1]) reach(x, y + 1, z);
        if (z > first[2]) reach(x, y, z - 1);
        if (z < last[2]) reach(x, y, z + 1);
    }
    for (float& value : block.values) {
        if (value < -1.5f * band) value = band;
        if (value > -band) value = std::min(band, value + offset_mm);
    }

    const auto take = [&](int x, int y, int z, float value, std::uint8_t finish) {
        const std::size_t at = grid_.index(x, y, z);
        const float before = grid_.values[at];
        if (std::min(before, value) > -band && std::abs(before - value) < 2.0f * blend_mm) is_joint_[at] = 1;
        if (value > before) finish_[at] = finish;
        grid_.values[at] = std::min(band, smooth_maximum(grid_.values[at], value, blend_mm));
    };
    core::for_each_in_parallel(static_cast<std::size_t>(block.size[2]), [&](std::size_t plane) {
        const int z = block.low[2] + static_cast<int>(plane);
        for (int y = block.low[1]; y < block.low[1] + block.size[1]; ++y)
            for (int x = block.low[0]; x < block.low[0] + block.size[0]; ++x) {
                const float value = block.values[block.index(x, y, z)];
                const std::uint8_t finish = block.finish[block.index(x, y, z)];
                const int mirror = 2 * k_cells_past_midline - x;
                const bool has_mirror = is_paired && mirror >= block.low[0] && mirror < block.low[0] + block.size[0];
                const float other = has_mirror ? block.values[block.index(mirror, y, z)] : -band;
                take(x, y, z, has_mirror && other > -band ? smooth_maximum(value, other, blend_mm) : value, finish);
                // Right of the midline the mirror image may lie where the block itself does not reach.
                if (is_paired && !has_mirror && mirror >= 0 && mirror < grid_.size[0] && mirror < block.low[0])
                    take(mirror, y, z, value, finish);
            }
    });
}

geometry::MeshData SkinField::surface() {
    // The grid's right border cuts through the body, and a border must be outside.
    for (int z = 0; z < grid_.size[2]; ++z)
        for (int y = 0; y < grid_.size[1]; ++y) {
            auto& value = grid_.values[grid_.index(0, y, z)];
            value = std::min(value, -step_);
        }
    geometry::MeshData mesh = geometry::surface_net(grid_);
    for (auto& p : mesh.positions) p = origin_ + p * step_;
    return mesh;
}

std::size_t SkinField::index_at(glm::vec3 point) const {
    int at[3];
    for (int axis = 0; axis < 3; ++axis)
        at[axis] = std::clamp(static_cast<int>(std::lround((point[axis] - origin_[axis]) / step_)), 0,
                              grid_.size[static_cast<std::size_t>(axis)] - 1);
    return grid_.index(at[0], at[1], at[2]);
}

}
