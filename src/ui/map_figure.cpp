// SPDX-License-Identifier: MIT
#include "ui/map_figure.h"

namespace ui {

glm::vec2 MapFigure::pixel_at(glm::vec2 window) const {
    return {(window.x - at.x) / at.width * static_cast<float>(drawn.width),
            (window.y - at.y) / at.height * static_cast<float>(drawn.height)};
}

glm::vec2 MapFigure::window_at(glm::vec2 pixel) const {
    return {at.x + pixel.x / static_cast<float>(drawn.width) * at.width,
            at.y + pixel.y / static_cast<float>(drawn.height) * at.height};
}

std::vector<MapFigure> figures_of(const flat::Sheet& sheet, const flat::Body& body, const anatomy::SurfaceMap& chart) {
    std::vector<MapFigure> figures;
    for (const auto& row : sheet.rows)
        for (const flat::FigureSpec& spec : row) {
            MapFigure& figure = figures.emplace_back();
            figure.spec = spec;
            figure.aim = flat::aim_of(spec, chart);
            figure.size_mm = flat::size_of(body.skin, figure.aim);
        }
    return figures;
}

void draw(MapFigure& figure, const flat::Body& body, const anatomy::SurfaceMap& chart, float mm_per_pixel) {
    figure.drawn = flat::draw_figure(body.skin, figure.aim, mm_per_pixel);
    figure.places = flat::places_of(figure.drawn, chart, body.areas);
    figure.tint = 0;
    figure.lit.reset();
    figure.light_at = {};
}

void tint(MapFigure& figure, std::span<const flat::Wash> washes, const flat::Inks& inks, unsigned number) {
    figure.picture.set(figure.drawn.width, figure.drawn.height,
                       flat::tinted(figure.drawn, figure.places.borders, washes, inks));
    figure.tint = number;
}

void light(MapFigure& figure, const flat::Body& body, std::optional<std::uint32_t> area, const HighlightInk& ink) {
    figure.lit = area;
    figure.light_at = {};
    if (!area) return;
    const std::vector<float> by_vertex = body.areas.by_vertex(*area);
    const Highlight made = highlight_of(figure.drawn, body.skin.positions, by_vertex, ink);
    if (made.width == 0) return;
    figure.light.set(made.width, made.height, made.rgba);
    figure.light_at = {static_cast<float>(made.x), static_cast<float>(made.y), static_cast<float>(made.width),
                       static_cast<float>(made.height)};
}

}
