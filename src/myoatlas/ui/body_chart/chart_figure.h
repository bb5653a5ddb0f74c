// One figure of the body chart on the screen: drawn once for a scale, colored anew when what lies on it changes.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/body_chart/marks.h"
#include "myoatlas/body_chart/pages.h"
#include "myoatlas/body_chart/places.h"
#include "myoatlas/ui/panel.h"
#include "myoatlas/ui/platform/texture.h"

#include <glm/vec2.hpp>
#include <optional>
#include <vector>

namespace myoatlas::ui {

struct ChartFigure {
    body_chart::FigureSpec spec;
    body_chart::FigureView view;
    glm::vec2 size_mm{0.0f}; // 0: the body has no such skin
    Rect at;                 // in points of the window

    body_chart::Figure drawn; // 0 x 0 until it is
    body_chart::Places places;
    PanelTexture picture;
    unsigned colorize = 0; // the number of the overlays that the picture shows

    PanelTexture light; // of one area, over the picture
    Rect light_at;      // in pixels of the picture; without size: not seen here
    std::optional<std::uint32_t> lit;
    bool is_lit_by_keys = false;

    bool is_there() const { return size_mm.x > 0.0f; }
    bool is_drawn() const { return drawn.width > 0; }
    // Between points of the window and pixels of the figure, also while it is shown stretched.
    glm::vec2 pixel_at(glm::vec2 window) const;
    glm::vec2 window_at(glm::vec2 pixel) const;
};

// Returns the figures of a page, not drawn yet, row by row.
std::vector<ChartFigure> figures_of(const body_chart::Page&, const body_chart::ChartBody&, const anatomy::SurfaceMap&);

void draw(ChartFigure&, const body_chart::ChartBody&, const anatomy::SurfaceMap&, float mm_per_pixel);
void colorize(ChartFigure&, std::span<const body_chart::Overlay>, const body_chart::FigureColors&, unsigned number);
// Lights one area up; nothing puts the light out.
void light(ChartFigure&, const body_chart::ChartBody&, std::optional<std::uint32_t> area,
           const body_chart::HighlightStyle&);

}
