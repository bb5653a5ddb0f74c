// What is marked on the flat map, and how it is drawn there. Pure.
// SPDX-License-Identifier: MIT
#pragma once
#include "flat/body.h"
#include "flat/figure.h"
#include "flat/tint.h"
#include "scene/draw_list.h"
#include "session/command.h"

#include <cstdint>
#include <glm/vec3.hpp>
#include <span>
#include <string_view>
#include <vector>

namespace ui {

// Returns what marks an area on its side, or takes it away when it is marked.
session::Command toggled(const referral::PainReport&, const anatomy::SkinArea&);
bool is_marked(const referral::PainReport&, const anatomy::SkinArea&);

// Returns how far the brush reaches on a sheet, in mm: a fingertip, finer where the figures are larger.
float brush_mm(std::string_view sheet);

// The same pain as in the 3D picture (what is marked comes first): what lies solid and what is dotted, in the order
// drawn. Named areas that are marked get a firm edge besides.
std::vector<flat::Wash> washes_of(std::span<const scene::PainOverlay>, const referral::PainReport&,
                                  const anatomy::SurfaceMap&, const flat::Body&);

// An area lit up over a drawn figure: a light fill and a clear edge, over the part of the picture it covers.
struct Highlight {
    int x = 0, y = 0, width = 0, height = 0; // pixels of the figure; 0 x 0 where it is not seen
    std::vector<std::uint8_t> rgba;          // not premultiplied
};
struct HighlightInk {
    glm::vec3 color{0.0f}; // sRGB
    float fill = 0.16f;
    float edge_px = 1.5f;
};
Highlight highlight_of(const flat::Figure&, std::span<const glm::vec3> positions, std::span<const float> by_vertex,
                       const HighlightInk&);

}
