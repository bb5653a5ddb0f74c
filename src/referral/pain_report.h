// What hurts, in whatever way it was said: named areas, painted marks, a condition, symptoms beside the pain.
// Units: millimeters, frame +X subject's left, +Y up, +Z front.
// SPDX-License-Identifier: MIT
#pragma once
#include "core/side.h"

#include <glm/vec3.hpp>
#include <optional>
#include <string>
#include <vector>

namespace referral {

struct AreaMark {
    std::string area;
    std::optional<core::Side> side; // nothing: either side
    friend bool operator==(const AreaMark&, const AreaMark&) = default;
};

struct PaintMark {
    glm::vec3 at_mm{0.0f};        // near the skin; the nearest skin within 30 mm is taken
    float radius_mm = 18.0f;      // > 0
    float intensity = 5.0f;       // 0..10
    std::string quality;          // "aching", "burning", "tingling", "sharp" or empty; ranks nothing, but may warn
    std::string depth = "unsure"; // "deep", "surface", "unsure"
    friend bool operator==(const PaintMark&, const PaintMark&) = default;
};

struct PainReport {
    std::vector<AreaMark> areas;
    std::vector<PaintMark> marks;
    std::vector<std::string> conditions; // ids of the catalog
    std::vector<std::string> symptoms;   // ids of Rules::symptoms; symptom_named() finds them from words
    bool is_empty() const { return areas.empty() && marks.empty() && conditions.empty() && symptoms.empty(); }
    friend bool operator==(const PainReport&, const PainReport&) = default;
};

}
