// The picture of a muscle's pattern for a client: press here, felt there, beside what was drawn.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/print/chart_document.h"
#include "myoatlas/print/line_figure.h"
#include "myoatlas/session/legend.h"

#include <string>
#include <vector>

namespace myoatlas::print {

// What lies on the figures of one picture.
struct PatternPicture {
    std::vector<body_chart::Overlay> overlays; // the pattern, then the edge of the drawing
    std::vector<glm::vec3> presses;            // mm on the body
    bool has_spread = false, has_drawing = false;
};

// What a person drew, as overlays, with what each of them means.
struct DrawnPain {
    std::vector<body_chart::Overlay> overlays;
    std::vector<session::LegendEntry> legend;
    std::vector<float> strongest; // by vertex of the skin; all 0 where nothing is drawn
};

DrawnPain drawn_pain(const referral::PainReport&, const PrintContext&);
// `points` are the trigger points that are meant; all of the muscle when empty.
PatternPicture pattern_of(const std::string& muscle, core::Side, const std::vector<std::string>& points,
                          const DrawnPain&, const PrintContext&);

// Draws it into the box: one figure where place and pain are seen from the same side, else two.
void add_pattern(io::DocumentPage&, const PrintedBox&, const PatternPicture&, LineFigures&, const PrintContext&);
// Draws what was drawn into the box, from the sides on which it is seen.
void add_drawing(io::DocumentPage&, const PrintedBox&, const DrawnPain&, LineFigures&, const PrintContext&);

// Adds the sign of a place to press: a cross in a circle.
void add_press(io::DocumentPage&, glm::vec2 at_mm, const glm::vec3& color);

}
