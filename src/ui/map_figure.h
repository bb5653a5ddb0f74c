// One figure of the flat map on the screen: drawn once for a scale, tinted anew when what lies on it changes.
// SPDX-License-Identifier: MIT
#pragma once
#include "flat/places.h"
#include "flat/sheets.h"
#include "ui/map_marks.h"
#include "ui/panel.h"
#include "ui/texture.h"

#include <glm/vec2.hpp>
#include <optional>
#include <vector>

namespace ui {

struct MapFigure {
    flat::FigureSpec spec;
    flat::Aim aim;
    glm::vec2 size_mm{0.0f}; // 0: the body has no such skin
    Rect at;                 // in points of the window

    flat::Figure drawn; // 0 x 0 until it is
    flat::Places places;
    Texture picture;
    unsigned tint = 0; // the number of the washes that the picture shows

    Texture light; // of one area, over the picture
    Rect light_at; // in pixels of the picture; without size: not seen here
    std::optional<std::uint32_t> lit;
    bool is_lit_by_keys = false;

    bool is_there() const { return size_mm.x > 0.0f; }
    bool is_drawn() const { return drawn.width > 0; }
    // Between points of the window and pixels of the figure, also while it is shown stretched.
    glm::vec2 pixel_at(glm::vec2 window) const;
    glm::vec2 window_at(glm::vec2 pixel) const;
};

// Returns the figures of a sheet, not drawn yet, row by row.
std::vector<MapFigure> figures_of(const flat::Sheet&, const flat::Body&, const anatomy::SurfaceMap&);

void draw(MapFigure&, const flat::Body&, const anatomy::SurfaceMap&, float mm_per_pixel);
void tint(MapFigure&, std::span<const flat::Wash>, const flat::Inks&, unsigned number);
// Lights one area up; nothing puts the light out.
void light(MapFigure&, const flat::Body&, std::optional<std::uint32_t> area, const HighlightInk&);

}
