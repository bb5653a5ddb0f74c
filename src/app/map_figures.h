// The figures of a sheet drawn for paper: side by side in a box, at one scale, as fine as a printer draws.
// Units: millimeters of paper from the page's top left corner, unless a name says pixels or body.
// SPDX-License-Identifier: MIT
#pragma once
#include "flat/area_weights.h"
#include "flat/body.h"
#include "flat/figure.h"
#include "flat/places.h"
#include "flat/sheets.h"
#include "flat/tint.h"
#include "io/image_file.h"

#include <glm/vec2.hpp>
#include <span>
#include <vector>

namespace app {

struct Box {
    glm::vec2 low{0.0f}, high{0.0f};
    glm::vec2 size() const { return high - low; }
};

struct PaperFigure {
    const flat::FigureSpec* spec = nullptr;
    flat::Figure figure;
    flat::Places places;
    glm::vec2 at_mm{0.0f}; // its top left corner
    float pixel_mm = 1.0f; // of paper

    Box box() const;
    glm::vec2 on_page(glm::vec2 pixel) const { return at_mm + pixel * pixel_mm; }
};

// Draws a sheet's figures into the box, from its top, leaving `caption_mm` below each row. Rows are folded in two where
// that makes the figures larger. Empty when the body has no skin.
std::vector<PaperFigure> draw_sheet(const flat::Sheet&, const flat::Body&, const anatomy::SurfaceMap&, const Box&,
                                    float caption_mm);

void move_down(std::span<PaperFigure>, float mm);

// Lets a figure's places stand for what is painted in each area rather than for the whole area.
void aim_places(PaperFigure&, const flat::AreaWeights&, std::span<const float> by_vertex);

// Draws one figure by itself, to tell what it shows.
PaperFigure measured_figure(const flat::FigureSpec&, const flat::Body&, const anatomy::SurfaceMap&,
                            float body_mm_per_pixel);

// Colors a figure for paper.
io::Image picture_of(const PaperFigure&, std::span<const flat::Wash>);

}
