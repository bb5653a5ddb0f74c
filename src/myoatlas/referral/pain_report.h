// What hurts, in whatever way it was said: named areas, painted marks, a condition, symptoms beside the pain.
// Units: millimeters, frame +X subject's left, +Y up, +Z front.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/side.h"
#include "myoatlas/core/word_table.h"

#include <array>
#include <cstdint>
#include <glm/vec3.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace myoatlas::referral {

// What a pain feels like, and how deep. Files, scripts, panels and pages all take their words from these tables.
enum class PainQuality : std::uint8_t { Unsaid, Aching, Burning, Tingling, Numb, Sharp };
constexpr auto k_pain_qualities = core::word_table<PainQuality>({
    // what was not said has no word
    {PainQuality::Aching, "aching"},
    {PainQuality::Burning, "burning"},
    {PainQuality::Tingling, "tingling"},
    {PainQuality::Numb, "numb"},
    {PainQuality::Sharp, "sharp"},
});
constexpr std::string_view name_of(PainQuality quality) {
    return k_pain_qualities.word_of(quality);
}
enum class PainDepth : std::uint8_t { Deep, Surface, Unsure };
constexpr auto k_pain_depths = core::word_table<PainDepth>({
    {PainDepth::Deep, "deep"},
    {PainDepth::Surface, "surface"},
    {PainDepth::Unsure, "unsure"},
});
constexpr std::string_view name_of(PainDepth depth) {
    return k_pain_depths.word_of(depth);
}

// The fingers of an area of all of them, by how their landmarks are called.
inline constexpr std::array<std::string_view, 4> k_fingers{"index_finger", "middle_finger", "ring_finger",
                                                           "little_finger"};

struct AreaMark {
    std::string area;
    std::optional<core::Side> side; // nothing: either side
    friend bool operator==(const AreaMark&, const AreaMark&) = default;
};

struct PaintMark {
    glm::vec3 at_mm{0.0f};                     // near the skin; the nearest skin within 30 mm is taken
    float radius_mm = 18.0f;                   // > 0
    float intensity = 5.0f;                    // 0..10
    PainQuality quality = PainQuality::Unsaid; // ranks nothing, but may warn
    PainDepth depth = PainDepth::Unsure;
    bool joins = false; // one stroke with the mark before it; ranks nothing
    friend bool operator==(const PaintMark&, const PaintMark&) = default;
};

struct PainReport {
    std::vector<AreaMark> areas;
    std::vector<PaintMark> marks;
    std::vector<std::string> conditions; // ids of the catalog
    std::vector<std::string> symptoms;   // ids of Rules::symptoms; symptom_named() finds them from words
    // How what is named in words feels; ranks nothing, but may warn, as do the qualities and intensities of marks.
    std::vector<PainQuality> qualities = {}; // each once, none unsaid
    float intensity = 0.0f;                  // 0..10, 0: not said
    std::vector<std::string> denied = {};    // symptoms said not to be there; they are not asked about
    int age = 0;                             // years, 0: not said
    // Areas that may be meant by a word that says too little ("back"); only what must not wait looks at them.
    std::vector<std::string> unclear = {};
    // Which fingers are meant, of k_fingers, where an area of all of them is marked; empty: all.
    std::vector<std::string> fingers = {};
    // On which side a condition or symptom is that was named without a place; nothing: either.
    std::optional<core::Side> side = {};
    // How often a hand was put down to paint the marks.
    std::size_t strokes() const {
        std::size_t count = 0;
        for (const PaintMark& mark : marks) count += count == 0 || !mark.joins;
        return count;
    }
    bool has_named() const { return !areas.empty() || !conditions.empty() || !symptoms.empty(); }
    bool is_empty() const { return marks.empty() && !has_named(); }
    friend bool operator==(const PainReport&, const PainReport&) = default;
};

}
