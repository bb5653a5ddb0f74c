// The living page: one HTML file about muscles and where they are felt, about what a client marked, or a lesson, that a
// browser opens with no network.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/home_care.h"
#include "myoatlas/anatomy/lesson.h"
#include "myoatlas/core/result.h"
#include "myoatlas/core/side.h"
#include "myoatlas/core/text_catalog.h"
#include "myoatlas/referral/engine.h"
#include "myoatlas/session/theme.h"
#include "myoatlas/session/world.h"

#include <filesystem>
#include <string>
#include <vector>

namespace myoatlas::page {

// A muscle and where it is felt.
struct PatternRequest {
    std::string muscle; // id
    core::Side side = core::Side::Left;
    std::vector<std::string> points; // ids of its trigger points; none: all of it
    std::string shares;              // what it shares with the drawing, for the client; may be empty
    friend bool operator==(const PatternRequest&, const PatternRequest&) = default;
};

struct PageRequest {
    std::vector<PatternRequest> patterns;    // the one shown first first; may be empty
    referral::PainReport report;             // what the client marked; may be empty
    referral::Answer answer;                 // to the report
    std::string said;                        // the client's own sentence; may be empty
    std::string emergency_number;            // to call; empty: that of the country is spoken of
    const anatomy::Lesson* lesson = nullptr; // lent; then the page is the lesson's, and nothing else is asked for
};

// The files of assets/page.
struct PageParts {
    std::string frame, style, script;
};
// Reads them from that folder.
core::Result<PageParts> read_page_parts(const std::filesystem::path& folder);

// What pages are made from, lent. The world must have its body, surface map, catalog and engine; for a lesson what its
// steps ask for, too.
struct PageContext {
    const session::World& world;
    const core::TextCatalog& texts;
    const session::Theme& theme;
    const PageParts& parts;
    std::string language = "en";                      // of core::k_languages: that of the world's catalog and the texts
    bool has_built_in_body = true;                    // whose makers are to be named
    const anatomy::HomeCareBook* home_care = nullptr; // says what is not to be pressed at home; null: nothing is said
};

// Returns the first candidates of an answer, told in the language of the texts; none where help is to be called first.
std::vector<PatternRequest> patterns_of(const referral::Answer&, std::size_t most, const core::TextCatalog&);

// The muscles must be of the catalog.
std::string living_page(const PageRequest&, const PageContext&);

}
