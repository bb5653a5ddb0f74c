// SPDX-License-Identifier: MIT
#include "myoatlas/import/import_frame.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <glm/geometric.hpp>
#include <limits>
#include <utility>

namespace myoatlas::importing {

float gap_mm(const std::vector<Twins>& twins, const io::MeshFrame& frame) {
    std::vector<float> gaps;
    for (const Twins& one : twins)
        gaps.push_back(glm::distance(frame.to_ours(0.5f * (one.mesh.min + one.mesh.max)),
                                     0.5f * (one.part->bounds_min + one.part->bounds_max)));
    if (gaps.empty()) return std::numeric_limits<float>::infinity();
    const auto middle = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2);
    std::nth_element(gaps.begin(), middle, gaps.end());
    return *middle;
}

io::MeshFrame guess_frame(const std::vector<Twins>& twins) {
    io::MeshFrame best;
    for (const auto& [axes, word] : io::k_mesh_axes.rows)
        for (const float mm_per_unit : {1.0f, 10.0f, 1000.0f})
            if (const io::MeshFrame frame{axes, mm_per_unit}; gap_mm(twins, frame) < gap_mm(twins, best)) best = frame;
    return best;
}

bool has_sides_swapped(const std::vector<Twins>& twins, const io::MeshFrame& frame) {
    const auto middle_x = [](const glm::vec3& a, const glm::vec3& b) { return 0.5f * (a.x + b.x); };
    int swapped = 0, kept = 0;
    for (const Twins& left : twins)
        for (const Twins& right : twins) {
            if (left.part->structure != right.part->structure || left.part->side != core::Side::Left ||
                right.part->side != core::Side::Right)
                continue;
            const float l = middle_x(frame.to_ours(left.mesh.min), frame.to_ours(left.mesh.max));
            const float r = middle_x(frame.to_ours(right.mesh.min), frame.to_ours(right.mesh.max));
            ++(l < r ? swapped : kept);
        }
    return swapped > kept;
}

std::vector<std::string> faults_of_pose(const std::vector<Twins>& twins, const io::MeshFrame& frame) {
    constexpr std::size_t k_fewest = 6;  // fewer parts do not tell
    constexpr float k_against = -0.3f;   // a correlation
    constexpr float k_most_times = 1.8f; // as large as another: nobody is
    if (twins.size() < k_fewest) return {};
    const auto count = static_cast<float>(twins.size());
    glm::vec3 mean_mesh(0.0f), mean_part(0.0f);
    std::vector<std::pair<glm::vec3, glm::vec3>> middles;
    for (const Twins& one : twins) {
        middles.emplace_back(frame.to_ours(0.5f * (one.mesh.min + one.mesh.max)),
                             0.5f * (one.part->bounds_min + one.part->bounds_max));
        mean_mesh += middles.back().first / count;
        mean_part += middles.back().second / count;
    }
    glm::vec3 both(0.0f), of_mesh(0.0f), of_part(0.0f);
    for (const auto& [mesh, part] : middles) {
        both += (mesh - mean_mesh) * (part - mean_part);
        of_mesh += (mesh - mean_mesh) * (mesh - mean_mesh);
        of_part += (part - mean_part) * (part - mean_part);
    }
    const auto is_turned = [&](int axis) { return both[axis] < k_against * std::sqrt(of_mesh[axis] * of_part[axis]); };
    std::vector<std::string> faults;
    if (is_turned(1))
        faults.emplace_back("Upper parts lie below lower ones: the meshes lie in another frame (see --frame).");
    if (is_turned(2))
        faults.emplace_back("Front parts lie behind back ones: the meshes are mirrored, or lie in another frame (see "
                            "--frame).");
    const float times = std::sqrt((of_mesh.x + of_mesh.y + of_mesh.z) / (of_part.x + of_part.y + of_part.z));
    if (times > k_most_times || times * k_most_times < 1.0f)
        faults.push_back(
            fmt::format("This body is {:.2g} times as large as the built-in one: its units are not mm, cm or "
                        "m (inches?), or not those of --units.",
                        times));
    return faults;
}

}
