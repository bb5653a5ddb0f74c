// SPDX-License-Identifier: MIT
#include "myoatlas/ui/body_chart/chart_figure.h"

namespace myoatlas::ui {

glm::vec2 ChartFigure::pixel_at(glm::vec2 window) const {
    return {(window.x - at.x) / at.width * static_cast<float>(drawn.width),
            (window.y - at.y) / at.height * static_cast<float>(drawn.height)};
}

glm::vec2 ChartFigure::window_at(glm::vec2 pixel) const {
    return {at.x + pixel.x / static_cast<float>(drawn.width) * at.width,
            at.y + pixel.y / static_cast<float>(drawn.height) * at.height};
}

std::vector<ChartFigure> figures_of(const body_chart::Page& page, const body_chart::ChartBody& body,
                                    const anatomy::SurfaceMap& surface_map) {
    std::vector<ChartFigure> figures;
    for (const auto& row : page.rows)
        for (const body_chart::FigureSpec& spec : row) {
            ChartFigure& figure = figures.emplace_back();
            figure.spec = spec;
            figure.view = body_chart::view_of(spec, surface_map);
            figure.size_mm = body_chart::size_of(body.skin, figure.view);
        }
    return figures;
}

void draw(ChartFigure& figure, const body_chart::ChartBody& body, const anatomy::SurfaceMap& surface_map,
          float mm_per_pixel) {
    figure.drawn = body_chart::draw_figure(body.skin, figure.view, mm_per_pixel);
    figure.places = body_chart::places_of(figure.drawn, surface_map, body.areas);
    figure.colorize = 0;
    figure.lit.reset();
    figure.light_at = {};
}

void colorize(ChartFigure& figure, std::span<const body_chart::Overlay> overlays,
              const body_chart::FigureColors& colors, unsigned number) {
    figure.picture.set(figure.drawn.width, figure.drawn.height,
                       body_chart::colorized(figure.drawn, figure.places.borders, overlays, colors));
    figure.colorize = number;
}

void light(ChartFigure& figure, const body_chart::ChartBody& body, std::optional<std::uint32_t> area,
           const body_chart::HighlightStyle& style) {
    figure.lit = area;
    figure.light_at = {};
    if (!area) return;
    const std::vector<float> by_vertex = body.areas.by_vertex(*area);
    const body_chart::Highlight made = body_chart::highlight_of(figure.drawn, body.skin.positions, by_vertex, style);
    if (made.width == 0) return;
    figure.light.set(made.width, made.height, made.rgba);
    figure.light_at = {static_cast<float>(made.x), static_cast<float>(made.y), static_cast<float>(made.width),
                       static_cast<float>(made.height)};
}

}
