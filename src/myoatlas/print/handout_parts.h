// The parts of a handout, each set below the one before.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/print/flow.h"
#include "myoatlas/print/handout.h"
#include "myoatlas/print/pattern_picture.h"
#include "myoatlas/print/printed_form.h"
#include "myoatlas/print/source_notes.h"

#include <set>

namespace myoatlas::print {

// How a handout speaks.
constexpr glm::vec3 k_handout_accent{0.58f, 0.20f, 0.15f};
constexpr io::Type k_handout_title{20.0f, 600, k_printed_text}, k_handout_heading{13.5f, 600, k_handout_accent},
    k_handout_name{11.5f, 600, k_printed_text}, k_handout_label{9.3f, 600, k_printed_text},
    k_handout_body{9.6f, 400, k_printed_text}, k_handout_quiet{8.6f, 400, k_printed_quiet},
    k_handout_small{7.0f, 400, k_printed_quiet};

constexpr float k_part_gap_mm = 6.0f; // between parts

PrintedBox box_at(glm::vec2 low, float width, float height);
io::PrintedShape filled_box(const PrintedBox&, float line_mm, glm::vec3 line, std::optional<glm::vec3> fill);

// What the parts are made from, and what they leave for one another.
struct HandoutDesk {
    const HandoutRequest& request;
    const PrintContext& means;
    const anatomy::HomeCareBook& book;
    referral::Answer answer;            // to the report
    std::vector<HandoutMuscle> muscles; // that are told of
    LineFigures figures;
    SourceNotes notes;
    std::set<std::string> told_cautions; // ids; each is said once

    const core::TextCatalog& texts() const { return means.texts; }
    const anatomy::Catalog& catalog() const { return *means.world.catalog; }
    // Whether a doctor is to be seen today or help to be called: then nothing is pressed or stretched before.
    bool is_pressing() const { return answer.act <= referral::Act::Today; }
    // Whether a muscle is the one before it on the other side, with which it is told.
    bool is_other_side(std::size_t i) const;
    std::string name_at(std::size_t i) const; // "Infraspinatus (left)", "Infraspinatus (left and right)"
    const anatomy::Claim* find_claim(const std::string& chapter, const std::string& section, int number) const;
    // Adds a claim of the guide with its note, in its words for clients.
    void add_claim(Stack&, const std::string& chapter, const std::string& section, int number, float gap_mm);
};

void add_heading(Flow&, const std::string& text, const std::string& intro = {});

void add_urgent(Flow&, HandoutDesk&);
void add_title(Flow&, HandoutDesk&);
void add_drawings(Flow&, HandoutDesk&);
void add_muscles(Flow&, HandoutDesk&); // handout_muscles.cpp
void add_mind(Flow&, HandoutDesk&);
void add_home(Flow&, HandoutDesk&); // handout_home.cpp
void add_after(Flow&, HandoutDesk&);
void add_sources(Flow&, HandoutDesk&);

}
