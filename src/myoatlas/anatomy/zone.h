// A zone of pain: where on the skin it is felt, how surely and how deep.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/stroke.h"
#include "myoatlas/core/word_table.h"

#include <string>
#include <string_view>
#include <vector>

namespace myoatlas::anatomy {

enum class ZoneGrade : unsigned char { Essential, Spillover };
constexpr auto k_zone_grades = core::word_table<ZoneGrade>({
    {ZoneGrade::Essential, "essential"},
    {ZoneGrade::Spillover, "spillover"},
});
constexpr std::string_view name_of(ZoneGrade value) {
    return k_zone_grades.word_of(value);
}

// Whether the pain is felt at the skin or below it: in the joint, behind the eye ...
enum class ZoneDepth : unsigned char { Surface, Deep };
constexpr auto k_zone_depths = core::word_table<ZoneDepth>({
    {ZoneDepth::Surface, "surface"},
    {ZoneDepth::Deep, "deep"},
});
constexpr std::string_view name_of(ZoneDepth value) {
    return k_zone_depths.word_of(value);
}

// Where the words put a point or zone, so that a test can measure the drawing against them. It is seen straight onto
// the skin: depth does not count.
struct PlaceCheck {
    std::string from;       // landmark; empty: there is no check
    std::string toward;     // landmark; empty: the place is `from` itself
    float mm = 0.0f;        // from the first toward the second ...
    float share = 0.0f;     // ... or this share of the way between them, where `mm` is 0
    float within_mm = 0.0f; // the most that the drawing may miss by
    bool is_given() const { return !from.empty(); }
};

struct Zone {
    ZoneGrade grade = ZoneGrade::Essential;
    ZoneDepth depth = ZoneDepth::Surface;
    std::vector<Stroke> strokes;
    std::vector<std::string> areas; // area ids the author means it to reach; a test compares them with the drawing
    PlaceCheck check;               // a landmark that its skin lies at
};

}
