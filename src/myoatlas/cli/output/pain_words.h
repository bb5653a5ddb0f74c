// What hurts, as the commands trace and map are told it.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/catalog.h"
#include "myoatlas/io/facts/pain_drawing.h"
#include "myoatlas/referral/pain_report.h"
#include "myoatlas/referral/rules.h"
#include "myoatlas/search/said_pain.h"

#include <optional>
#include <string>
#include <vector>

namespace myoatlas::cli {

struct PainWords {
    std::vector<std::string> areas; // "head_temporal:left" names an area and its side
    std::vector<std::string> conditions, symptoms;
    std::string painted;                  // the file of a pain drawing
    std::string side;                     // of the areas that name none of their own
    int age = 0;                          // years, 0: not said
    std::optional<search::SaidPain> said; // a sentence, understood
};

// Each throws Failure(k_exit_bad_input) that says what was not understood, and where. `said` is set to the sentence
// that the drawing began with: the file may be a pipe, which is read once.
referral::PainReport report_or_fail(const PainWords&, const anatomy::Catalog&, const referral::Rules&,
                                    std::string* said = nullptr);
// Adds what a drawing holds; `where` is how problems call it.
void add_drawing(referral::PainReport&, const io::PainDrawing&, const std::string& where, const anatomy::Catalog&,
                 const referral::Rules&);
// Fails when the engine had problems with the report; it names marks by number, a person finds them by their pointer.
void fail_for(const core::Problems&, const PainWords&);
// "a.json#/marks/2" for what the engine calls "mark 3" of the drawing "a.json#"; other places stay as they are.
std::string place_of_mark(const std::string& where, const std::string& drawing);

}
