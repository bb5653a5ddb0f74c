// The handout: what a client takes home. What must not wait stands first; then what was drawn, what may be behind it,
// what may help at home, what to expect, when to stop and whom to call, and where all of it comes from.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/home_care.h"
#include "myoatlas/io/documents/document.h"
#include "myoatlas/print/chart_document.h"
#include "myoatlas/referral/speech/told_muscles.h"

#include <optional>
#include <string>
#include <vector>

namespace myoatlas::print {

// A muscle that is told of; its points are ids of trigger points, none: all.
using HandoutMuscle = referral::ToldMuscle;

struct HandoutRequest {
    std::vector<HandoutMuscle> muscles;        // none: the first of the answer to the report
    std::size_t most_muscles = 3;              // of the answer
    referral::PainReport report;               // may be empty, where muscles are named
    std::optional<referral::PainReport> after; // how it was after the session
    std::string said;                          // by the client
    std::string client;                        // label; may be empty
    std::string date;                          // "2026-11-29"
    std::string practice, contact;             // of the therapist; may be empty
    std::optional<io::Image> logo;
    std::string emergency_number;              // empty: the country's own is spoken of
    std::string language = "en";               // of the texts, catalog and speech in the context
    const anatomy::Catalog* english = nullptr; // the facts in English, by whose words HomeCareBook::untold goes; lent
    io::PaperSize paper = io::k_a4;
    bool is_gray = false;
};

// The world needs its engine where there is a report. Where help is to be called first, no muscle is told of.
io::Document handout_document(const HandoutRequest&, const PrintContext&, const anatomy::HomeCareBook&);

}
