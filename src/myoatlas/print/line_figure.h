// A figure of the body chart drawn as lines and even patches, so that it is sharp at any size, small, and clear in
// black and white. Units: millimeters of paper from the page's top left corner, unless a name says pixels or body.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/body_chart/chart_body.h"
#include "myoatlas/body_chart/colorize.h"
#include "myoatlas/body_chart/figure.h"
#include "myoatlas/io/documents/document.h"
#include "myoatlas/print/contours.h"
#include "myoatlas/print/printed_figures.h"

#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace myoatlas::print {

struct LineFigure {
    const body_chart::FigureSpec* spec = nullptr;
    body_chart::Figure figure;
    std::vector<Ring> body, lines; // pixels
};

// The part of a figure that is drawn, and where.
struct FigureWindow {
    PrintedBox pixels; // of the figure
    glm::vec2 at_mm{0.0f};
    float pixel_mm = 0.1f; // of paper

    glm::vec2 on_page(glm::vec2 pixel) const { return at_mm + (pixel - pixels.low) * pixel_mm; }
    PrintedBox box() const { return {at_mm, at_mm + pixels.size() * pixel_mm}; }
};

// Draws figures when they are first asked for, and keeps them. Borrows both.
class LineFigures {
public:
    LineFigures(const body_chart::ChartBody& body, const anatomy::SurfaceMap& surface_map)
        : body_(body), surface_map_(surface_map) {}
    const LineFigure& of(const body_chart::FigureSpec&);
    const body_chart::FigureView& view_of(const body_chart::FigureSpec&); // without drawing it
    const body_chart::ChartBody& body() const { return body_; }
    const anatomy::SurfaceMap& surface_map() const { return surface_map_; }

private:
    const body_chart::ChartBody& body_;
    const anatomy::SurfaceMap& surface_map_;
    std::map<std::string_view, std::unique_ptr<LineFigure>> figures_;
    std::map<std::string_view, body_chart::FigureView> views_;
};

// Returns the smallest window of the whole figure, as large as fits the box, in its middle.
FigureWindow whole_window(const LineFigure&, const PrintedBox&);
// Returns one around some pixels of the figure that shows at least `least_body_mm` of the body, as large as fits.
FigureWindow window_around(const LineFigure&, const PrintedBox& pixels, float least_body_mm, const PrintedBox&);

// Where a quantity of the skin is seen in a figure, in pixels; a low above its high where it is not.
PrintedBox seen_pixels(const LineFigure&, std::span<const float> by_vertex, float least);
// And how much of the body's outline it covers there.
float seen_mm2(const LineFigure&, std::span<const float> by_vertex, float least);

// The body, then what lies on it: solid patches, dots, signs and edges, as the overlays say.
void add_line_figure(io::DocumentPage&, const LineFigure&, const FigureWindow&, std::span<const body_chart::Overlay>);

}
