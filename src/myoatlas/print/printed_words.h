// What a printed map says: its heading, the names of areas, the small print.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/print/area_names.h"
#include "myoatlas/print/chart_document.h"
#include "myoatlas/print/printed_form.h"

#include <span>
#include <string>
#include <vector>

namespace myoatlas::print {

bool has_marks(const referral::PainReport&);
// Nothing lies on the figures: a form to be filled in.
bool is_blank(const session::Session&);

struct Heading {
    std::string title, about; // the second may be empty, or hold line breaks
    std::string first;        // what must not wait, for the client; mostly empty
};
Heading heading_of(const session::Session&, const PrintContext&);

// The areas marked or referred to. A blank page has no names: they would lead whoever fills it in.
std::vector<AreaName> names_for(const ChartRequest&, const PrintContext&);

// Where to feel for each point shown.
std::vector<PrintedNote> notes_of(const session::ShownReferral&, const anatomy::Catalog&);

// Paragraphs: the sources, what the page is and is not, whose body it shows.
std::vector<std::string> small_print(const ChartRequest&, const PrintContext&);

}
