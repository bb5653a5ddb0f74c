// SPDX-License-Identifier: MIT
#include "body/tendon.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace body {
namespace {

float smooth(float from, float to, float x) {
    const float t = std::clamp((x - from) / (to - from), 0.0f, 1.0f);
    return t * t * (3.0f - 2.0f * t);
}

}

float end_seam(float along, float length_mm) {
    const float to_end = std::min(along, 1.0f - along) * length_mm;
    return 0.7f * (1.0f - smooth(0.0f, std::clamp(0.05f * length_mm, 1.0f, 9.0f), to_end));
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
    const float tapered = 1.0f - smooth(0.08f, 0.26f, left / most);
    return std::max(tapered, end_seam(along, length_mm));
}

}
