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
#include <optional>

namespace myoatlas::sculpt {

namespace {

constexpr int k_cells_past_midline = 4;
constexpr float k_band_cells = 4.0f; // distances are known this far from a surface

float smooth_maximum(float a, float b, float blend) {
    const float closeness = std::max(blend - std::abs(a - b), 0.0f) / blend;
    return std::max(a, b) + closeness * closeness * blend * 0.25f;
}

// Where the nodes of the grid lie.
struct Nodes {
    glm::vec3 origin{0.0f};
    float step = 1.0f;
    float band() const { return step * k_band_cells; }
    glm::vec3 at(int x, int y, int z) const {
        return origin + step * glm::vec3{static_cast<float>(x), static_cast<float>(y), static_cast<float>(z)};
    }
    // The nodes next to a place along an axis.
    int below(float mm, int axis) const { return static_cast<int>(std::floor((mm - origin[axis]) / step)); }
    int above(float mm, int axis) const { return static_cast<int>(std::ceil((mm - origin[axis]) / step)); }
};

// Part of the grid about one surface, with the distance to it.
struct Block {
    int low[3], size[3];
    std::vector<float> values;
    std::vector<std::uint8_t> finish; // tenths of mm, of the nearest triangle
    int last(int axis) const { return low[axis] + size[axis] - 1; }
    bool holds_x(int x) const { return x >= low[0] && x <= last(0); }
    std::size_t plane_index(int x, int y) const { // by numbers of the whole grid
        return static_cast<std::size_t>(y - low[1]) * static_cast<std::size_t>(size[0]) +
               static_cast<std::size_t>(x - low[0]);
    }
    std::size_t plane_size() const { return static_cast<std::size_t>(size[0]) * static_cast<std::size_t>(size[1]); }
    std::size_t index(int x, int y, int z) const {
        return static_cast<std::size_t>(z - low[2]) * plane_size() + plane_index(x, y);
    }
};

// Returns the nodes within the band of a surface, nothing known of them yet; nothing when there are none.
std::optional<Block> block_about(const geometry::MeshData& surface, const Nodes& nodes,
                                 const std::array<int, 3>& grid_size) {
    const geometry::Box box = geometry::bounds_of(surface.positions);
    const float band = nodes.band();
    Block block;
    for (int axis = 0; axis < 3; ++axis) {
        const int limit = grid_size[static_cast<std::size_t>(axis)];
        block.low[axis] = std::clamp(nodes.below(box.min[axis] - band, axis), 0, limit);
        const int high = std::clamp(nodes.above(box.max[axis] + band, axis) + 1, 0, limit);
        block.size[axis] = high - block.low[axis];
        if (block.size[axis] <= 0) return std::nullopt;
    }
    block.values.assign(block.plane_size() * static_cast<std::size_t>(block.size[2]), -2.0f * band);
    block.finish.assign(block.values.size(), 0);
    return block;
}

// Returns the triangles that come near each plane of nodes, in their order.
std::vector<std::vector<std::uint32_t>> triangles_near_planes(const geometry::MeshData& surface, const Nodes& nodes,
                                                              const Block& block) {
    std::vector<std::vector<std::uint32_t>> near_plane(static_cast<std::size_t>(block.size[2]));
    for (std::uint32_t t = 0; t < surface.triangles.size(); ++t) {
        float low = 1e9f, high = -1e9f;
        for (const auto corner : surface.triangles[t]) {
            low = std::min(low, surface.positions[corner].z);
            high = std::max(high, surface.positions[corner].z);
        }
        const int first = std::max(block.low[2], nodes.above(low - nodes.band(), 2));
        const int last = std::min(block.last(2), nodes.below(high + nodes.band(), 2));
        for (int z = first; z <= last; ++z) near_plane[static_cast<std::size_t>(z - block.low[2])].push_back(t);
    }
    return near_plane;
}

// Lays the distances to one triangle on a plane of nodes, where it is the nearest so far.
void lay_triangle(const geometry::MeshData& surface, std::span<const float> finish_mm, std::uint32_t t, int z,
                  const Nodes& nodes, Block& block, std::vector<float>& nearest) {
    const auto& triangle = surface.triangles[t];
    const glm::vec3 &a = surface.positions[triangle[0]], &b = surface.positions[triangle[1]],
                    &c = surface.positions[triangle[2]];
    const glm::vec3 low = glm::min(glm::min(a, b), c) - nodes.band(), high = glm::max(glm::max(a, b), c) + nodes.band();
    const int x0 = std::max(block.low[0], nodes.above(low.x, 0)), x1 = std::min(block.last(0), nodes.below(high.x, 0));
    const int y0 = std::max(block.low[1], nodes.above(low.y, 1)), y1 = std::min(block.last(1), nodes.below(high.y, 1));
    for (int y = y0; y <= y1; ++y)
        for (int x = x0; x <= x1; ++x) {
            const glm::vec3 p = nodes.at(x, y, z);
            const geometry::TrianglePoint found = geometry::nearest_on_triangle(p, a, b, c);
            const glm::vec3 away = p - found.position;
            const float distance = glm::length(away);
            float& best = nearest[block.plane_index(x, y)];
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

void lay_distances(const geometry::MeshData& surface, std::span<const float> finish_mm, const Nodes& nodes,
                   Block& block) {
    const auto near_plane = triangles_near_planes(surface, nodes, block);
    core::for_each_in_parallel(near_plane.size(), [&](std::size_t plane) {
        std::vector<float> nearest(block.plane_size(), nodes.band());
        for (const auto t : near_plane[plane])
            lay_triangle(surface, finish_mm, t, block.low[2] + static_cast<int>(plane), nodes, block, nearest);
    });
}

// What is not near the surface is outside where it can be reached from the block's border, and inside elsewhere.
// The border at the midline does not count: there the grid cuts through the body.
void tell_outside_from_inside(Block& block, float band) {
    std::vector<std::array<int, 3>> reached;
    const auto reach = [&](int x, int y, int z) {
        float& value = block.values[block.index(x, y, z)];
        if (value > -1.5f * band) return;
        value = -band;
        reached.push_back({x, y, z});
    };
    const auto& first = block.low;
    const int last[3] = {block.last(0), block.last(1), block.last(2)};
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
    for (float& value : block.values)
        if (value < -1.5f * band) value = band;
}

void move_outward(Block& block, float offset_mm, float band) {
    for (float& value : block.values)
        if (value > -band) value = std::min(band, value + offset_mm);
}

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

void SkinField::join(const geometry::MeshData& surface, std::span<const float> finish_mm, const Joining& joining) {
    const Nodes nodes{origin_, step_};
    std::optional<Block> made = block_about(surface, nodes, grid_.size);
    if (!made) return;
    Block& block = *made;
    const float band = nodes.band(), blend_mm = joining.blend_mm;
    lay_distances(surface, finish_mm, nodes, block);
    tell_outside_from_inside(block, band);
    move_outward(block, joining.offset_mm, band);

    core::for_each_in_parallel(static_cast<std::size_t>(block.size[2]), [&](std::size_t plane) {
        const int z = block.low[2] + static_cast<int>(plane);
        for (int y = block.low[1]; y <= block.last(1); ++y)
            for (int x = block.low[0]; x <= block.last(0); ++x) {
                const float value = block.values[block.index(x, y, z)];
                const std::uint8_t finish = block.finish[block.index(x, y, z)];
                const int mirror = 2 * k_cells_past_midline - x;
                const bool has_mirror = joining.is_paired && block.holds_x(mirror);
                const float other = has_mirror ? block.values[block.index(mirror, y, z)] : -band;
                take(grid_.index(x, y, z), has_mirror && other > -band ? smooth_maximum(value, other, blend_mm) : value,
                     finish, blend_mm);
                // Right of the midline the mirror image may lie where the block itself does not reach.
                if (joining.is_paired && !has_mirror && mirror >= 0 && mirror < grid_.size[0] && mirror < block.low[0])
                    take(grid_.index(mirror, y, z), value, finish, blend_mm);
            }
    });
}

void SkinField::take(std::size_t at, float value, std::uint8_t finish, float blend_mm) {
    const float band = step_ * k_band_cells, before = grid_.values[at];
    if (std::min(before, value) > -band && std::abs(before - value) < 2.0f * blend_mm) is_joint_[at] = 1;
    if (value > before) finish_[at] = finish;
    grid_.values[at] = std::min(band, smooth_maximum(before, value, blend_mm));
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
