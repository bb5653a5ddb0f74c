// The measurements of the skin: what assets/body/skin.json and skin_relief.json hold, and all that sculpt_skin() needs.
// Units: millimeters and degrees, frame +X subject's left, +Y up, +Z front; paired regions are measured on the left.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/word_table.h"

#include <cstdint>
#include <glm/vec3.hpp>
#include <string>
#include <vector>

namespace myoatlas::sculpt {

// Radii measured from one point of a region's center line. The rays form a cone about the region's axis: `tilt_deg` is
// their angle toward its end (-90 straight back, 90 straight on), to which lean_deg * cos(angle) is added. At a tilt of
// -90 or 90 there is only one radius.
struct SkinStation {
    glm::vec3 at{0.0f};
    float tilt_deg = 0.0f, lean_deg = 0.0f;
    std::vector<float> radii; // one for each angle of the region
    friend bool operator==(const SkinStation&, const SkinStation&) = default;
};

// A finer correction of the radii over a window (a face, its eyes): rows by station number, columns by angle; nothing
// outside.
struct SkinDetail {
    std::vector<float> stations, angles_deg; // ascending
    std::vector<float> values;               // mm, one row after another
    float edge_mm = 0.0f;                    // length of the finished triangles' edges; 0: the region's
    friend bool operator==(const SkinDetail&, const SkinDetail&) = default;
};

struct SkinRegion {
    std::string id;
    bool is_midline = false;           // angles run from 0 to 180; the other half is the mirror image
    glm::vec3 axis{0.0f, 1.0f, 0.0f};  // unit
    glm::vec3 zero{0.0f, 0.0f, 1.0f};  // unit, perpendicular: where angle 0 is; 90 is axis × zero
    float radius_mm = 50.0f;           // a typical radius: spaces the stations whose rays only turn
    float edge_mm = 7.0f;              // length of the finished triangles' edges
    std::vector<float> angles_deg;     // ascending; a paired region's go round
    std::vector<SkinStation> stations; // the first at a tilt of -90, the last at 90
    std::vector<SkinDetail> details;
    friend bool operator==(const SkinRegion&, const SkinRegion&) = default;
};

// How the skin rises or sinks across a line, from the line to its border.
enum class ReliefShape : std::uint8_t {
    Bell,   // round above and level at the border: a lip, a lid
    Crease, // sharp at the line: a fold of the palm, the line between the lips
    Plate,  // flat, with a steep border: a nail
};
constexpr auto k_relief_shapes = core::word_table<ReliefShape>({
    {ReliefShape::Bell, "bell"},
    {ReliefShape::Crease, "crease"},
    {ReliefShape::Plate, "plate"},
});

// Relief drawn by hand along a line on the skin; a paired one is told for the left side.
struct SkinLine {
    std::string id;
    std::vector<glm::vec3> places; // two or more, near the skin, which they are carried to; a smooth curve joins them
    ReliefShape shape = ReliefShape::Bell;
    std::vector<float> width_mm; // from border to border, at equal steps along the line; one or more
    std::vector<float> raise_mm; // outward; below 0 a groove; one or more
    int evened = 0;              // how many times the skin is evened out within the width, first
    float edge_mm = 1.5f;        // length of the finished triangles' edges
    friend bool operator==(const SkinLine&, const SkinLine&) = default;
};

struct SkinTable {
    std::vector<SkinRegion> regions;
    std::vector<SkinLine> relief = {}; // laid in this order
    friend bool operator==(const SkinTable&, const SkinTable&) = default;
};

// Returns how many radii a region holds. Its budget is 600, and so is that of each of its details.
std::size_t count_numbers(const SkinRegion&);

}
