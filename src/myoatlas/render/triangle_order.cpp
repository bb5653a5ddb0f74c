// SPDX-License-Identifier: MIT
#include "myoatlas/render/triangle_order.h"

#include <algorithm>
#include <glm/geometric.hpp>

namespace myoatlas::render {

namespace {

// Neighbors in the order of a mesh lie near each other, so that a shift by part of a pixel shows none of a run of which
// nothing was seen before.
constexpr std::size_t k_run = 128;

std::size_t count_of(const DrawPlan& plan) {
    std::size_t count = 0;
    for (const PartBatch* batch : plan.batches())
        for (const scene::LevelOfDetail& part : batch->parts) count += part.index_count / 3;
    return count;
}

bool faces_away(glm::vec3 p0, glm::vec3 p1, glm::vec3 p2, glm::vec3 eye) {
    constexpr float k_edge = 1e-3f; // sine of the angle between sight and surface
    const glm::vec3 normal = glm::cross(p1 - p0, p2 - p0), sight = eye - p0;
    const float toward = glm::dot(normal, sight);
    return toward < 0.0f && toward * toward > k_edge * k_edge * glm::dot(normal, normal) * glm::dot(sight, sight);
}

}

void TriangleOrder::take(const scene::MeshLibrary& library, const DrawPlan& plan) {
    corners_.clear();
    corners_.reserve(3 * count_of(plan));
    std::size_t at = 0;
    for (const PartBatch* batch : plan.batches()) {
        for (const scene::LevelOfDetail& part : batch->parts) {
            const auto indices = library.indices.subspan(part.first_index, part.index_count);
            corners_.insert(corners_.end(), indices.begin(), indices.end());
        }
        first_[++at] = corners_.size() / 3;
    }
}

void TriangleOrder::take_facing(const scene::MeshLibrary& library, const DrawPlan& plan, glm::vec3 eye) {
    corners_.clear();
    corners_.reserve(2 * count_of(plan)); // a third of them may be left out without growing
    const auto place = [&](std::uint32_t vertex) {
        const float* at = library.vertices[vertex].position;
        return glm::vec3(at[0], at[1], at[2]);
    };
    std::size_t at = 0;
    for (const PartBatch* batch : plan.batches()) {
        for (const scene::LevelOfDetail& part : batch->parts) {
            const auto indices = library.indices.subspan(part.first_index, part.index_count);
            for (std::size_t i = 0; i < indices.size(); i += 3)
                if (!faces_away(place(indices[i]), place(indices[i + 1]), place(indices[i + 2]), eye))
                    corners_.insert(corners_.end(), {indices[i], indices[i + 1], indices[i + 2]});
        }
        first_[++at] = corners_.size() / 3;
    }
}

void TriangleOrder::keep_seen(std::span<const std::uint32_t> seen) {
    const std::size_t end = first_.back();
    std::vector<bool> is_run_seen(end / k_run + 1, false);
    std::uint32_t last = 0;
    for (const std::uint32_t number : seen) {
        if (number != last && number > 0 && number <= end) is_run_seen[(number - 1) / k_run] = true;
        last = number;
    }
    const auto until = static_cast<std::size_t>(Batch::Decaled) + 1; // solid and decaled are the first
    std::size_t to = 0;
    for (std::size_t batch = 0; batch < k_batch_count; ++batch) {
        const std::size_t from = first_[batch], stop = first_[batch + 1];
        first_[batch] = to;
        for (std::size_t triangle = from; triangle < stop; ++triangle)
            if (batch >= until || is_run_seen[triangle / k_run])
                std::copy_n(corners_.begin() + static_cast<std::ptrdiff_t>(3 * triangle), 3,
                            corners_.begin() + static_cast<std::ptrdiff_t>(3 * to++));
    }
    first_.back() = to;
    corners_.resize(3 * to);
}

}
