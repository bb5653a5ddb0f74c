// The figures of a page drawn for paper: side by side in a box, at one scale, as fine as a printer draws.
// Units: millimeters of paper from the page's top left corner, unless a name says pixels or body.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/body_chart/area_weights.h"
#include "myoatlas/body_chart/chart_body.h"
#include "myoatlas/body_chart/colorize.h"
#include "myoatlas/body_chart/figure.h"
#include "myoatlas/body_chart/pages.h"
#include "myoatlas/body_chart/places.h"
#include "myoatlas/io/documents/image_file.h"

#include <glm/vec2.hpp>
#include <span>
#include <vector>

namespace myoatlas::print {

struct PrintedBox {
    glm::vec2 low{0.0f}, high{0.0f};
    glm::vec2 size() const { return high - low; }
};

struct PrintedFigure {
    const body_chart::FigureSpec* spec = nullptr;
    body_chart::Figure figure;
    body_chart::Places places;
    glm::vec2 at_mm{0.0f}; // its top left corner
    float pixel_mm = 1.0f; // of paper

    PrintedBox box() const;
    glm::vec2 on_page(glm::vec2 pixel) const { return at_mm + pixel * pixel_mm; }
};

// Draws a page's figures into the box, from its top, leaving `caption_mm` below each row. Rows are folded in two where
// that makes the figures larger. Empty when the body has no skin.
std::vector<PrintedFigure> draw_page(const body_chart::Page&, const body_chart::ChartBody&, const anatomy::SurfaceMap&,
                                     const PrintedBox&, float caption_mm);

void move_down(std::span<PrintedFigure>, float mm);

// Lets a figure's places stand for what is painted in each area rather than for the whole area.
void aim_places(PrintedFigure&, const body_chart::AreaWeights&, std::span<const float> by_vertex);

// Draws one figure by itself, to tell what it shows.
PrintedFigure measured_figure(const body_chart::FigureSpec&, const body_chart::ChartBody&, const anatomy::SurfaceMap&,
                              float body_mm_per_pixel);

// Colors a figure for paper.
io::Image picture_of(const PrintedFigure&, std::span<const body_chart::Overlay>);

}
