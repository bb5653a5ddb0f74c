// What is marked on the body chart, and how it is drawn there. Pure.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/body_chart/chart_body.h"
#include "myoatlas/body_chart/colorize.h"
#include "myoatlas/body_chart/figure.h"
#include "myoatlas/referral/pain_report.h"
#include "myoatlas/scene/draw_list.h"

#include <cstdint>
#include <glm/vec3.hpp>
#include <span>
#include <vector>

namespace myoatlas::body_chart {

bool is_marked(const referral::PainReport&, const anatomy::SkinArea&);

// The same pain as in the 3D picture (what is marked comes first): what lies solid, what is dotted and what is
// striped as shared, in the order drawn. Named areas that are marked get a firm edge besides.
std::vector<Overlay> overlays_of(std::span<const scene::PainOverlay>, const referral::PainReport&,
                                 const anatomy::SurfaceMap&, const ChartBody&);

// An area lit up over a drawn figure: a light fill and a clear edge, over the part of the picture it covers.
struct Highlight {
    int x = 0, y = 0, width = 0, height = 0; // pixels of the figure; 0 x 0 where it is not seen
    std::vector<std::uint8_t> rgba;          // not premultiplied
};
struct HighlightStyle {
    glm::vec3 color{0.0f}; // sRGB
    float fill = 0.16f;
    float edge_px = 1.5f;
};
Highlight highlight_of(const Figure&, std::span<const glm::vec3> positions, std::span<const float> by_vertex,
                       const HighlightStyle&);

}
