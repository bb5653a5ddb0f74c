// A printed body map: which figures, what is marked on them, and what stands around them.
// SPDX-License-Identifier: MIT
#pragma once
#include "flat/body.h"
#include "flat/sheets.h"
#include "io/paper.h"
#include "session/session.h"
#include "session/theme.h"
#include "session/world.h"
#include "ui/text_catalog.h"

#include <string>
#include <vector>

namespace app {

struct MapOrder {
    std::vector<const flat::Sheet*> sheets; // a page each
    io::PaperSize paper = io::k_a4;
    session::Session session; // what is printed of it: the report and the shown referral
    bool has_names = true;
};

// What pages are made from, lent. The world must have its body, chart and catalog.
struct MapMeans {
    const session::World& world;
    const flat::Body& body;
    const ui::TextCatalog& texts;
    const session::Theme& theme;
    bool has_built_in_body = true; // whose makers are to be named
};

// Without any report or referral the pages are a form to be filled in with a pen.
io::Paper map_paper(const MapOrder&, const MapMeans&);

}
