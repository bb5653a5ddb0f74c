// What hurts, in whatever way it was said: named areas, painted marks, a condition, symptoms beside the pain.
// Units: millimeters, frame +X subject's left, +Y up, +Z front.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/side.h"

#include <array>
#include <glm/vec3.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace myoatlas::referral {

// The closed words for a pain: what it feels like, and how deep. Files, scripts, panels and pages all take them from
// here.
constexpr std::array<std::string_view, 4> k_pain_qualities{"aching", "burning", "tingling", "sharp"};
constexpr std::array<std::string_view, 3> k_pain_depths{"deep", "surface", "unsure"};

struct AreaMark {
    std::string area;
    std::optional<core::Side> side; // nothing: either side
    friend bool operator==(const AreaMark&, const AreaMark&) = default;
};

struct PaintMark {
    glm::vec3 at_mm{0.0f};        // near the skin; the nearest skin within 30 mm is taken
    float radius_mm = 18.0f;      // > 0
    float intensity = 5.0f;       // 0..10
    std::string quality;          // of k_pain_qualities, or empty; ranks nothing, but may warn
    std::string depth = "unsure"; // of k_pain_depths
    bool joins = false;           // one stroke with the mark before it; ranks nothing
    friend bool operator==(const PaintMark&, const PaintMark&) = default;
};

struct PainReport {
    std::vector<AreaMark> areas;
    std::vector<PaintMark> marks;
    std::vector<std::string> conditions; // ids of the catalog
    std::vector<std::string> symptoms;   // ids of Rules::symptoms; symptom_named() finds them from words
    // How what is named in words feels; ranks nothing, but may warn, as do the qualities and intensities of marks.
    std::vector<std::string> qualities = {}; // of k_pain_qualities
    float intensity = 0.0f;                  // 0..10, 0: not said
    // How often a hand was put down to paint the marks.
    std::size_t strokes() const {
        std::size_t count = 0;
        for (const PaintMark& mark : marks) count += count == 0 || !mark.joins;
        return count;
    }
    bool is_empty() const { return areas.empty() && marks.empty() && conditions.empty() && symptoms.empty(); }
    friend bool operator==(const PainReport&, const PainReport&) = default;
};

}
