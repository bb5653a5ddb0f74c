// What else than a muscle sends pain to a place: the skin of a nerve root, a nerve, a joint, an organ. Charted with the
// same strokes as the zones of muscles, and never a diagnosis.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/language/names.h"
#include "myoatlas/anatomy/sources/evidence.h"
#include "myoatlas/anatomy/zone.h"
#include "myoatlas/core/word_table.h"

#include <string>
#include <string_view>
#include <vector>

namespace myoatlas::anatomy {

enum class CauseKind : unsigned char { Dermatome, Nerve, Joint, Organ };
constexpr auto k_cause_kinds = core::word_table<CauseKind>({
    {CauseKind::Dermatome, "dermatome"},
    {CauseKind::Nerve, "nerve"},
    {CauseKind::Joint, "joint"},
    {CauseKind::Organ, "organ"},
});
constexpr std::string_view name_of(CauseKind value) {
    return k_cause_kinds.word_of(value);
}
constexpr bool is_of_nerve(CauseKind kind) {
    return kind == CauseKind::Dermatome || kind == CauseKind::Nerve;
}

// Where the thing itself lies, and so how its zones are drawn: one on either side, only on one (heart, gallbladder), or
// in the middle, its zones on both halves alike (bladder).
enum class CauseSide : unsigned char { Either, Left, Right, Midline };
constexpr auto k_cause_sides = core::word_table<CauseSide>({
    {CauseSide::Either, "either"},
    {CauseSide::Left, "left"},
    {CauseSide::Right, "right"},
    {CauseSide::Midline, "midline"},
});
constexpr std::string_view name_of(CauseSide value) {
    return k_cause_sides.word_of(value);
}

// One way in which it is charted. Where authors disagree each has a chart of its own, the best supported first.
struct CauseChart {
    std::string about;       // what it rests on and how it differs from the others
    std::vector<Zone> zones; // as strokes of the side where the thing lies
    std::vector<std::string> sources;
    Evidence evidence = Evidence::ChartedBySeveral;
};

struct OtherCause {
    std::string id; // "dermatome_c8"
    Names names;
    CauseKind kind = CauseKind::Dermatome;
    CauseSide side = CauseSide::Either;
    std::string text;                  // for the therapist: how it shows, and what tells it from a muscle
    std::string plain;                 // one calm sentence for a client
    std::vector<std::string> symptoms; // that speak for it, beside the pain: "tingling in the little finger"
    std::vector<std::string> sources;  // of the words
    std::vector<CauseChart> charts;    // at least one
};

}
