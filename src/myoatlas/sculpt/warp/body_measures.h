// Lengths and girths taken on a body as an anthropometric survey takes them, at places told by its bones.
// Units: millimeters, frame +X subject's left, +Y up, +Z front.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/result.h"
#include "myoatlas/core/word_table.h"
#include "myoatlas/scene/mesh_library.h"

#include <glm/vec3.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace myoatlas::sculpt {

enum class MeasureKind : unsigned char {
    Height,  // of a place above the floor
    Length,  // from a place to another
    Across,  // from a place to its mirror image
    Breadth, // of the skin's slice at a place, from side to side
    Depth,   // the same from back to front
    Girth,   // the same once around, as a tape lies
};
constexpr auto k_measure_kinds = core::word_table<MeasureKind>({
    {MeasureKind::Height, "height"},
    {MeasureKind::Length, "length"},
    {MeasureKind::Across, "across"},
    {MeasureKind::Breadth, "breadth"},
    {MeasureKind::Depth, "depth"},
    {MeasureKind::Girth, "girth"},
});

// The vertex of a part that is nearest to a fraction of its bounding box: [lateral, up, front], 0 to 1.
struct MeasurePlace {
    std::string on; // structure; the left one where there are two
    glm::vec3 at{0.5f};
};

struct BodyMeasure {
    std::string id; // the survey's name of it
    MeasureKind kind = MeasureKind::Height;
    MeasurePlace place;
    MeasurePlace to;     // of a length
    MeasurePlace along;  // of a slice that does not lie level: it stands on the way from its place to this one
    MeasurePlace within; // of a slice that arms or legs are joined to: only what is nearer to the middle counts
};

// A measure's places as vertices, found once on a body and the same on every body made of it by a warp.
struct FoundMeasure {
    MeasureKind kind = MeasureKind::Height;
    std::uint32_t place = 0, to = 0, along = 0, within = 0;
    bool is_level = true, is_whole = true;
};
core::Result<FoundMeasure> find_measure(const scene::MeshLibrary&, const BodyMeasure&);

// Returns the measures in mm, in their order; 0 where a slice misses the skin.
std::vector<double> measure(const scene::MeshLibrary&, const std::vector<FoundMeasure>&);

}
