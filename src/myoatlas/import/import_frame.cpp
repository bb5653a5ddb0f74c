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
    for (const bool is_y_up : {false, true})
        for (const float mm_per_unit : {1.0f, 10.0f, 1000.0f})
            if (const io::MeshFrame frame{is_y_up, mm_per_unit}; gap_mm(twins, frame) < gap_mm(twins, best))
                best = frame;
    return best;
}

}
