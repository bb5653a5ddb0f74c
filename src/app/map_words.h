// What a printed map says: its heading, the names of areas, the small print.
// SPDX-License-Identifier: MIT
#pragma once
#include "app/map_form.h"
#include "app/map_names.h"
#include "app/map_page.h"

#include <span>
#include <string>
#include <vector>

namespace app {

bool has_marks(const referral::PainReport&);
// Nothing lies on the figures: a form to be filled in.
bool is_blank(const session::Session&);

struct Heading {
    std::string title, about; // the second may be empty, or hold line breaks
};
Heading heading_of(const session::Session&, const MapMeans&);

// The areas marked or referred to. A blank sheet has no names: they would lead whoever fills it in.
std::vector<AreaName> names_for(const MapOrder&, const MapMeans&);

// Where to feel for each point shown.
std::vector<PaperNote> notes_of(const session::ShownReferral&, const anatomy::Catalog&);

// Paragraphs: the sources, what the page is and is not, whose body it shows.
std::vector<std::string> small_print(const MapOrder&, const MapMeans&);

}
