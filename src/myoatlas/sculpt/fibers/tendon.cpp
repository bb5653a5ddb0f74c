// SPDX-License-Identifier: MIT
#include "myoatlas/sculpt/fibers/tendon.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <glm/common.hpp>
#include <glm/geometric.hpp>

namespace myoatlas::sculpt {
namespace {

// Values at equal steps from 0 to 1.
float curve_at(const std::vector<float>& values, float x) {
    if (values.size() < 2) return values.empty() ? 0.0f : values.front();
    const float at = std::clamp(x, 0.0f, 1.0f) * static_cast<float>(values.size() - 1);
    const std::size_t i = std::min(static_cast<std::size_t>(at), values.size() - 2);
    const float t = at - static_cast<float>(i);
    return values[i] + glm::smoothstep(0.0f, 1.0f, t) * (values[i + 1] - values[i]);
}

}

float end_seam(float along, float length_mm) {
    const float to_end = std::min(along, 1.0f - along) * length_mm;
    return 0.7f * (1.0f - glm::smoothstep(0.0f, std::clamp(0.05f * length_mm, 1.0f, 9.0f), to_end));
}

float tendon_beyond(glm::vec2 flesh, float along) {
    constexpr float k_blend = 0.02f; // of the muscle's length, to either side
    const float before = flesh.x > 0.0f ? 1.0f - glm::smoothstep(flesh.x - k_blend, flesh.x + k_blend, along) : 0.0f;
    const float after = flesh.y < 1.0f ? glm::smoothstep(flesh.y - k_blend, flesh.y + k_blend, along) : 0.0f;
    return std::max(before, after);
}

void whiten(geometry::MeshData& mesh, const FiberLayout& plan, float length_mm) {
    constexpr float k_edge_mm = 8.0f;
    const float blend = std::clamp(k_edge_mm / std::max(length_mm, 1.0f), 0.01f, 0.08f);
    const auto reached = [&](const std::vector<float>& reaches, float across, float from_end) {
        const float reach = curve_at(reaches, across);
        return reach > 0.0f ? 1.0f - glm::smoothstep(reach - blend, reach + blend, from_end) : 0.0f;
    };
    for (std::size_t i = 0; i < mesh.tendon.size(); ++i) {
        const float along = mesh.along[i], across = mesh.across[i];
        float& tendon = mesh.tendon[i];
        const bool is_told = along < 0.5f ? !plan.tendon_from_origin.empty() : !plan.tendon_to_insertion.empty();
        const float shaped = is_told ? end_seam(along, length_mm) : tendon;
        tendon = std::max({shaped, reached(plan.tendon_from_origin, across, along),
                           reached(plan.tendon_to_insertion, across, 1.0f - along)});
        for (const glm::vec4& plane : plan.tendon_planes) {
            const glm::vec3 normal(plane);
            const float beyond_mm =
                (plane.w - glm::dot(normal, mesh.positions[i])) / std::max(glm::length(normal), 1e-3f);
            tendon = std::max(tendon, glm::smoothstep(-k_edge_mm, k_edge_mm, beyond_mm));
        }
        for (const float band : plan.tendon_bands) {
            // Bands are a few millimeters wide and wavy.
            const float off_mm = std::abs((along - band) * length_mm - 3.0f * std::sin(22.0f * across + 40.0f * band));
            tendon = std::max(tendon, 0.85f * (1.0f - glm::smoothstep(1.2f, 4.0f, off_mm)));
        }
    }
}

void TendonProfile::add(float along, float area) {
    along_.push_back(along);
    area_.push_back(std::max(area, 0.0f));
}

float TendonProfile::at(float along, float length_mm) const {
    if (area_.empty()) return 0.0f;
    const auto peak = static_cast<std::size_t>(std::max_element(area_.begin(), area_.end()) - area_.begin());
    const float most = std::max(area_[peak], 1e-6f);
    const auto above = static_cast<std::size_t>(std::upper_bound(along_.begin(), along_.end(), along) - along_.begin());
    const std::size_t i = std::min(above, area_.size() - 1);
    // From the belly outward the muscle only ever turns more tendinous: take the largest area between here and the end.
    float left = 0.0f;
    if (i <= peak)
        left = *std::max_element(area_.begin(), area_.begin() + static_cast<std::ptrdiff_t>(i + 1));
    else
        left = *std::max_element(area_.begin() + static_cast<std::ptrdiff_t>(i), area_.end());
    const float tapered = 1.0f - glm::smoothstep(0.08f, 0.26f, left / most);
    return std::max(tapered, end_seam(along, length_mm));
}

}
