// SPDX-License-Identifier: MIT
#include "skin_gap.h"

namespace myoatlas::measure {

SkinGap skin_gap(const geometry::MeshData& reference, const geometry::MeshData& made) {
    constexpr std::size_t k_samples = 60'000;
    const SurfaceDistance to_reference(reference), to_made(made);
    std::vector<float> there[2], back[2]; // left, right
    const auto measure = [](const geometry::MeshData& from, const SurfaceDistance& to, std::vector<float>* distances) {
        for (const SurfaceSample& point : sample_surface(from, k_samples))
            distances[point.position.x < 0.0f].push_back(to.nearest(point.position).distance);
    };
    measure(reference, to_made, there);
    measure(made, to_reference, back);
    return {{spread_of(there[0]), spread_of(back[0])}, {spread_of(there[1]), spread_of(back[1])}};
}

}
