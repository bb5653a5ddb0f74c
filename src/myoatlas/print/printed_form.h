// The parts of a printed map around its figures: what a person fills in, what the colors mean, the small print.
// Each adds to the page within a box. Units: millimeters from the page's top left corner.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/text_catalog.h"
#include "myoatlas/io/documents/document.h"
#include "myoatlas/print/printed_figures.h"
#include "myoatlas/session/legend.h"

#include <string>
#include <vector>

namespace myoatlas::print {

// How a page speaks.
constexpr glm::vec3 k_printed_text{0.16f, 0.13f, 0.12f}, k_printed_quiet{0.42f, 0.37f, 0.34f},
    k_printed_rule{0.72f, 0.68f, 0.64f};

// Lines for a name and a date, right of the box.
void add_name_lines(io::DocumentPage&, const PrintedBox&, const core::TextCatalog&);
// A line from 0 to 10 to set a stroke on.
void add_strength_line(io::DocumentPage&, const PrintedBox&, const core::TextCatalog&);
// The signs that say how a pain feels, each with a sample.
void add_signs(io::DocumentPage&, const PrintedBox&, const core::TextCatalog&);

// A heading over ruled lines to write on, as many as fit.
void add_note_lines(io::DocumentPage&, const PrintedBox&, const std::string& heading);
// Paragraphs under short headings, in two columns. Returns false and adds nothing when they do not all fit.
struct PrintedNote {
    std::string heading, text;
};
bool add_notes(io::DocumentPage&, const PrintedBox&, const std::vector<PrintedNote>&);

// What is drawn on the figures, in one line.
void add_legend(io::DocumentPage&, glm::vec2 at_mm, const std::vector<session::LegendEntry>&, const core::TextCatalog&);
// Small print above a fine rule at the box's foot. Returns where the small print begins.
float add_small_print(io::DocumentPage&, const PrintedBox&, const std::vector<std::string>& paragraphs);

// A trigger point on a figure.
void add_cross(io::DocumentPage&, glm::vec2 at_mm, const glm::vec3& color);

}
