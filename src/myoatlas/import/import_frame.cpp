// SPDX-License-Identifier: MIT
#include "myoatlas/import/import_frame.h"

#include <algorithm>
#include <glm/geometric.hpp>
#include <limits>

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

}
