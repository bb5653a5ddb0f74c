// Scatters dots over the skin of a zone, evenly and always alike, as an engraver would. No OpenGL.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/scene/draw_list.h"
#include "myoatlas/scene/mesh_library.h"

#include <cstdint>
#include <vector>

namespace myoatlas::render {

// A corner of a zone's surface, or the center of a dot.
struct PainPoint {
    float position[3];                         // mm
    float normal[3];                           // unit
    float essential, spillover, arrival, size; // 0..1; size: of a dot, and of a corner how much ground lies below it
    float shared;                              // 0..1: how much another zone shares this place
    float slope[4] = {0.0f, 0.0f, 0.0f, 0.0f}; // of a corner, how the essential weight goes on from it: at a place it
                                               // is slope[0] + dot(slope[1..3], place); blended between the corners of
                                               // a triangle it has contours without corners
};
static_assert(sizeof(PainPoint) == 60);

// The triangles of the skin that an overlay touches, with their own vertices.
struct PainSurface {
    std::vector<PainPoint> points;
    std::vector<std::uint32_t> indices;
    std::vector<PainPoint> dots;
};

// Dots, or the overlay's other glyphs, stand `spacing_mm` apart at least; they thin and shrink where the spillover
// fades, and leave what is essential free unless the overlay is flat. A library without skin, or an
// overlay without vertices, gives an empty surface; vertices the skin lacks are skipped.
PainSurface build_pain_surface(const scene::MeshLibrary&, const scene::PainOverlay&, float spacing_mm);

}
