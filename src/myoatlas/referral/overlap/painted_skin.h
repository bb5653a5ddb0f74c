// A pain report laid on the skin: how strongly each vertex is marked. The engine compares zones with this.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/catalog.h"
#include "myoatlas/anatomy/surface_map.h"
#include "myoatlas/core/result.h"
#include "myoatlas/referral/overlap/area_index.h"
#include "myoatlas/referral/overlap/skin_grid.h"
#include "myoatlas/referral/pain_report.h"
#include "myoatlas/referral/workspace.h"

#include <cstdint>
#include <string>
#include <vector>

namespace myoatlas::referral {

struct PaintedVertex {
    std::uint32_t vertex = 0;
    float strength = 1.0f;                    // 0..1, relative to the strongest mark of the report
    bool is_deep = false, is_surface = false; // what the strongest marks here say; both or neither: unsure
};

// An area that the drawing touches.
struct MarkedArea {
    std::uint32_t area = 0;   // into SurfaceMap::areas
    float of_drawing = 0.0f;  // 0..1 of the marked skin, by strength
    float of_area = 0.0f;     // 0..1 of the area
    bool is_intended = false; // named, or holds a good part of the drawing
};

struct PaintedSkin {
    std::vector<PaintedVertex> vertices; // by vertex number, whatever the order of the marks
    float mass_mm2 = 0.0f;               // strength times skin; an area on either side counts half of both its sides
    float left_mass_mm2 = 0.0f, right_mass_mm2 = 0.0f;
    std::vector<MarkedArea> touched;    // by area number
    std::vector<std::string> areas;     // ids: those named, then those that hold a good part of the painted skin
    std::vector<PainQuality> qualities; // that the marks used say, in the order of their table
    float strongest = 0.0f;             // intensity of the strongest mark, 0..10
    core::Problems problems;            // what could not be used
};

// Returns the painted skin; the workspace is left as it was found.
PaintedSkin paint(const PainReport&, const anatomy::Catalog&, const anatomy::SurfaceMap&, const SkinGrid&,
                  const AreaIndex&, Workspace&);

// Returns nothing when a mark is sound, else what is wrong with it: "the radius is 0; expected ...". Needs no body.
std::string fault_of(const PaintMark&);

}
