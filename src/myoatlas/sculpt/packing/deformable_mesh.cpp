// SPDX-License-Identifier: MIT
#include "myoatlas/sculpt/packing/deformable_mesh.h"

#include <algorithm>
#include <array>
#include <glm/geometric.hpp>
#include <map>
#include <numeric>
#include <tuple>

namespace myoatlas::sculpt {

namespace {

constexpr std::uint32_t k_none = ~0u;
constexpr float k_thickest_mm = 30.0f; // thicker than this is thick enough
constexpr float k_least_left = 0.5f;   // of the thickness
constexpr float k_farthest_mm = 5.0f;  // a vertex moves

std::vector<std::uint32_t> find_twins(const std::vector<glm::vec3>& positions) {
    const auto key = [](const glm::vec3& p, float side) { return std::tuple{p.x * side + 0.0f, p.y, p.z}; };
    std::map<std::tuple<float, float, float>, std::uint32_t> at;
    for (std::uint32_t v = 0; v < positions.size(); ++v) at.emplace(key(positions[v], 1.0f), v);
    std::vector<std::uint32_t> twins(positions.size(), k_none);
    for (std::uint32_t v = 0; v < positions.size(); ++v)
        if (const auto found = at.find(key(positions[v], -1.0f)); found != at.end()) twins[v] = found->second;
    return twins;
}

}

DeformableMesh::DeformableMesh(const geometry::MeshData& mesh, const geometry::Solid& solid, bool is_symmetric)
    : rest_(mesh.positions), normal_(mesh.normals), shift_(rest_.size(), glm::vec3{0.0f}),
      thickness_(rest_.size(), k_thickest_mm), far_side_(rest_.size()), triangles_(mesh.triangles),
      neighbors_(geometry::vertex_neighbors_of(rest_.size(), triangles_)) {
    for (std::uint32_t v = 0; v < rest_.size(); ++v)
        if (const auto exit = solid.find_exit(rest_[v], -normal_[v], k_thickest_mm)) {
            thickness_[v] = exit->distance_mm;
            far_side_[v] = *exit;
        }
    if (is_symmetric) twin_ = find_twins(rest_);
}

float DeformableMesh::thickness_mm(const geometry::TrianglePoint& point) const {
    const auto& t = triangles_[point.triangle];
    const glm::vec3& weight = point.weight;
    return weight[0] * thickness_[t[0]] + weight[1] * thickness_[t[1]] + weight[2] * thickness_[t[2]];
}

void DeformableMesh::move(const std::vector<glm::vec3>& push, int passes) {
    for (std::size_t v = 0; v < rest_.size(); ++v) shift_[v] += push[v];
    even_out(push, passes);
    keep_thickness();
    keep_symmetry();
    for (auto& shift : shift_)
        if (const float length = glm::length(shift); length > k_farthest_mm) shift *= k_farthest_mm / length;
}

void DeformableMesh::even_out(const std::vector<glm::vec3>& push, int passes) {
    // What nothing touches goes back home little by little.
    constexpr float k_touched_share = 0.3f, k_free_share = 0.6f, k_homing = 0.9f;
    std::vector<glm::vec3> even(shift_.size());
    for (int pass = 0; pass < passes; ++pass) {
        for (std::size_t v = 0; v < shift_.size(); ++v) {
            glm::vec3 sum{0.0f};
            for (const auto neighbor : neighbors_[v]) sum += shift_[neighbor];
            const auto count = static_cast<float>(neighbors_[v].size());
            const bool is_touched = push[v] != glm::vec3{0.0f};
            const float share = count > 0.0f ? (is_touched ? k_touched_share : k_free_share) : 0.0f;
            even[v] = shift_[v] + share * (sum / std::max(count, 1.0f) - shift_[v]);
            if (!is_touched) even[v] *= k_homing;
        }
        shift_.swap(even);
    }
}

void DeformableMesh::keep_thickness() {
    constexpr float k_own_half = 0.5f; // the far side's vertices do the other half
    std::vector<glm::vec3> kept = shift_;
    for (std::size_t v = 0; v < shift_.size(); ++v) {
        if (!far_side_[v]) continue;
        const auto& t = triangles_[far_side_[v]->triangle];
        const auto& weight = far_side_[v]->weight;
        const glm::vec3 far = weight[0] * shift_[t[0]] + weight[1] * shift_[t[1]] + weight[2] * shift_[t[2]];
        const float thinner = glm::dot(far - shift_[v], normal_[v]);
        const float excess = thinner - (1.0f - k_least_left) * thickness_[v];
        if (excess > 0.0f) kept[v] += k_own_half * excess * normal_[v];
    }
    shift_.swap(kept);
}

void DeformableMesh::keep_symmetry() {
    if (twin_.empty()) return;
    std::vector<glm::vec3> same = shift_;
    for (std::size_t v = 0; v < shift_.size(); ++v) {
        if (twin_[v] == k_none) continue;
        const glm::vec3 other = shift_[twin_[v]];
        same[v] = 0.5f * (shift_[v] + glm::vec3{-other.x, other.y, other.z});
    }
    shift_.swap(same);
}

bool DeformableMesh::is_sound(const std::array<std::uint32_t, 3>& t) const {
    constexpr float k_least_area = 0.1f; // of what it was, seen from its old side
    const glm::vec3 rest = glm::cross(rest_[t[1]] - rest_[t[0]], rest_[t[2]] - rest_[t[0]]);
    const glm::vec3 a = rest_[t[0]] + shift_[t[0]];
    const glm::vec3 now = glm::cross(rest_[t[1]] + shift_[t[1]] - a, rest_[t[2]] + shift_[t[2]] - a);
    return glm::dot(rest, now) >= k_least_area * glm::dot(rest, rest);
}

std::vector<glm::vec3> DeformableMesh::sound_positions() {
    constexpr int k_gentle_tries = 4;
    for (int attempt = 0; attempt < k_gentle_tries && !ease_unsound(); ++attempt) {
    }
    freeze_unsound();
    std::vector<glm::vec3> positions = rest_;
    for (std::size_t v = 0; v < positions.size(); ++v) positions[v] += shift_[v];
    return positions;
}

bool DeformableMesh::ease_unsound() {
    std::vector<bool> is_eased(shift_.size(), false);
    bool is_all_sound = true;
    for (const auto& t : triangles_)
        if (!is_sound(t)) {
            is_all_sound = false;
            for (const auto corner : t) is_eased[corner] = true;
        }
    if (is_all_sound) return true;
    std::vector<glm::vec3> eased = shift_;
    for (std::size_t v = 0; v < shift_.size(); ++v) {
        if (!is_eased[v]) continue;
        for (const auto neighbor : neighbors_[v]) eased[v] += shift_[neighbor];
        eased[v] /= static_cast<float>(1 + neighbors_[v].size());
    }
    shift_.swap(eased);
    return false;
}

void DeformableMesh::freeze_unsound() {
    // Groups only ever grow, so this ends, at the latest when the whole body moves as one.
    std::vector<std::uint32_t> group(shift_.size());
    std::iota(group.begin(), group.end(), 0u);
    const auto group_of = [&](std::uint32_t v) {
        while (group[v] != v) v = group[v] = group[group[v]];
        return v;
    };
    for (bool is_all_sound = false; !is_all_sound;) {
        is_all_sound = true;
        for (const auto& t : triangles_) {
            const auto a = group_of(t[0]), b = group_of(t[1]), c = group_of(t[2]);
            if ((a == b && b == c) || is_sound(t)) continue;
            is_all_sound = false;
            group[b] = a;
            group[group_of(c)] = a;
        }
        if (is_all_sound) break;
        std::vector<glm::vec3> sum(shift_.size(), glm::vec3{0.0f});
        std::vector<float> count(shift_.size(), 0.0f);
        for (std::uint32_t v = 0; v < shift_.size(); ++v) {
            sum[group_of(v)] += shift_[v];
            count[group_of(v)] += 1.0f;
        }
        for (std::uint32_t v = 0; v < shift_.size(); ++v)
            if (const auto root = group_of(v); count[root] > 1.0f) shift_[v] = sum[root] / count[root];
    }
}

float DeformableMesh::farthest_mm() const {
    float farthest = 0.0f;
    for (const auto& shift : shift_) farthest = std::max(farthest, glm::length(shift));
    return farthest;
}

}
