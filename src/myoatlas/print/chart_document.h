// A printed body chart: which figures, what is marked on them, and what stands around them.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/body_chart/chart_body.h"
#include "myoatlas/body_chart/pages.h"
#include "myoatlas/core/text_catalog.h"
#include "myoatlas/io/documents/document.h"
#include "myoatlas/session/session.h"
#include "myoatlas/session/theme.h"
#include "myoatlas/session/world.h"

#include <string>
#include <vector>

namespace myoatlas::print {

struct ChartRequest {
    std::vector<const body_chart::Page*> pages; // a page each
    io::PaperSize paper = io::k_a4;
    session::Session session; // what is printed of it: the report and the shown referral
    bool has_names = true;
};

// What pages are made from, lent. The world must have its body, chart and catalog.
struct PrintContext {
    const session::World& world;
    const body_chart::ChartBody& body;
    const core::TextCatalog& texts;
    const session::Theme& theme;
    bool has_built_in_body = true; // whose makers are to be named
};

// Without any report or referral the pages are a form to be filled in with a pen.
io::Document chart_document(const ChartRequest&, const PrintContext&);

}
