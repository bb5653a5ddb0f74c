// A lesson on paper, as slides, or as a page for any browser: the picture of each step with its words.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/catalog.h"
#include "myoatlas/core/text_catalog.h"
#include "myoatlas/io/documents/document.h"

#include <span>
#include <string>
#include <vector>

namespace myoatlas::print {

struct LessonHandout {
    const anatomy::Lesson& lesson;
    std::span<const io::Image> pictures; // one a step
    std::string language;
    const anatomy::Catalog& catalog;
    const core::TextCatalog& texts;
    bool has_built_in_body = true; // whose makers are to be named
};

// Pages for the class: steps with room for their pictures, questions without their answers, which stand on the last
// page with the sources.
io::Document lesson_document(const LessonHandout&, io::PaperSize);

// One step as a page of its own, wide as a screen.
io::Document lesson_slide(const LessonHandout&, std::size_t step);

// One file of HTML that needs nothing else: pictures lie within, answers open on a click.
core::Result<std::string> lesson_page(const LessonHandout&);

}
