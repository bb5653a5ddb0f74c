// What a source says, as somebody looked it up, and what it found, as numbers: where an experiment's pain was felt, how
// often points were found with a complaint, and what readers of the atlas said of a record. Grades follow from these
// (grading.h).
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/word_table.h"

#include <string>
#include <string_view>
#include <vector>

namespace myoatlas::anatomy {

// Whether an experiment's pain was felt about where the charts have it.
enum class Agreement : unsigned char { Agrees, Contradicts, Unclear };
constexpr auto k_agreements = core::word_table<Agreement>({
    {Agreement::Agrees, "agrees"},
    {Agreement::Contradicts, "contradicts"},
    {Agreement::Unclear, "unclear"},
});
constexpr std::string_view name_of(Agreement value) {
    return k_agreements.word_of(value);
}

struct FeltArea {
    std::string area; // area id
    int percent = 0;  // of those tried; 0 where the source gives no number
    friend bool operator==(const FeltArea&, const FeltArea&) = default;
};

// What somebody had before them when they looked a source up, most of it first.
enum class Seen : unsigned char { FullText, Abstract, Summary, Record };
constexpr auto k_seen = core::word_table<Seen>({
    {Seen::FullText, "full_text"}, // or the page of it that is meant
    {Seen::Abstract, "abstract"},
    {Seen::Summary, "summary"}, // what another wrote of it
    {Seen::Record, "record"},   // title, year, place: that it exists, not what it says
});
constexpr std::string_view name_of(Seen value) {
    return k_seen.word_of(value);
}

// What a source says that we rest on, and where in it somebody has read so.
struct Proof {
    Seen seen = Seen::Record;
    std::string what;       // in our words
    std::string where;      // "abstract", "page 12", "table 2"
    std::string checked_on; // "2026-11-29"
    friend bool operator==(const Proof&, const Proof&) = default;
};

// Pain brought on in a muscle of people, and where they felt it.
struct Experiment {
    std::string muscle;
    std::vector<std::string> points; // trigger point ids it speaks of; empty: all of the muscle
    int people = 0;                  // 0 when unknown
    std::string stimulus, site;      // "0.3 ml of 6 % saline"; where in the muscle, how deep
    std::vector<FeltArea> felt;
    Agreement agreement = Agreement::Unclear; // with the charts of its points
    std::string note;
    friend bool operator==(const Experiment&, const Experiment&) = default;
};

// How many people with a complaint had points in a muscle that brought back their pain.
struct Prevalence {
    std::string muscle, condition;
    int people = 0, controls = 0;  // 0 controls: there were none
    float active_percent = 0.0f;   // with points that bring back the pain
    float controls_percent = 0.0f; // of the controls, with such points
    bool is_blinded = false;       // the examiner did not know who was who
    std::string note;
    friend bool operator==(const Prevalence&, const Prevalence&) = default;
};

// What a reader of the field said of a record; disagreement is kept.
enum class Verdict : unsigned char { Agrees, AgreesInPart, Disagrees };
constexpr auto k_verdicts = core::word_table<Verdict>({
    {Verdict::Agrees, "agrees"},
    {Verdict::AgreesInPart, "agrees_in_part"},
    {Verdict::Disagrees, "disagrees"},
});
constexpr std::string_view name_of(Verdict value) {
    return k_verdicts.word_of(value);
}

struct Review {
    std::string role; // "physiotherapist", "anatomist"
    std::string date; // "2026-03-01"
    Verdict verdict = Verdict::Agrees;
    std::string note;
};

}
