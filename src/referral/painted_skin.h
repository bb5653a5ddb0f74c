// A pain report laid on the skin: how strongly each vertex is marked. The engine compares zones with this.
// SPDX-License-Identifier: MIT
#pragma once
#include "anatomy/catalog.h"
#include "anatomy/surface_map.h"
#include "core/result.h"
#include "referral/pain_report.h"
#include "referral/skin_grid.h"

#include <cstdint>
#include <string>
#include <vector>

namespace referral {

struct PaintedVertex {
    std::uint32_t vertex = 0;
    float strength = 1.0f;                    // 0..1, relative to the strongest mark of the report
    bool is_deep = false, is_surface = false; // what the strongest marks here say; both or neither: unsure
};

struct PaintedSkin {
    std::vector<PaintedVertex> vertices; // by vertex number, whatever the order of the marks
    float mass_mm2 = 0.0f;               // strength times skin; an area on either side counts half of both its sides
    float left_mass_mm2 = 0.0f, right_mass_mm2 = 0.0f;
    std::vector<std::string> areas; // those named, then those that hold a good part of the painted skin
    core::Problems problems;        // what could not be used
};

PaintedSkin paint(const PainReport&, const anatomy::Catalog&, const anatomy::SurfaceMap&, const SkinGrid&);

// Returns nothing when a mark is sound, else what is wrong with it: "the radius is 0; expected ...". Needs no body.
std::string fault_of(const PaintMark&);

}
