// What the engine weighs and the words it knows beside pain. The values and their reasons live in a data file
// (assets/data/engine.json, read by io/facts/engine_rules.h); the defaults here are the same values without the words.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/language/names.h"
#include "myoatlas/anatomy/surface_map.h"
#include "myoatlas/core/result.h"
#include "myoatlas/core/side.h"
#include "myoatlas/referral/pain_report.h"
#include "myoatlas/referral/safety/emergencies.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace myoatlas::referral {

// All 0..1. The formula they stand in is in docs/engine.md.
struct Weights {
    float explaining = 0.5f;        // exponent of what the zone explains; what it is filled gets the rest
    float spillover = 0.35f;        // spillover beside essential pain, in what is explained
    float spillover_filled = 0.05f; // the same in what is filled
    float settled = 0.3f;           // drawn weight from which on a zone is simply there
    float wrong_depth = 0.8f;       // deep pain against a surface zone, and the other way round
    float charted = 0.1f;           // lost by a point that no source charts for the area by name
    float charted_spillover = 0.4f; // an area that is charted as spillover, beside one charted as essential
    float charted_once = 0.8f;      // an area that a single source charts
    float further_point = 0.12f;    // what each further point may add of what is left to 1
    float chain = 0.06f;            // what a muscle of the same satellite chain may add
    float condition = 0.3f;         // what a condition may add
    float link_sometimes = 0.6f;    // a link of a condition that holds sometimes, beside one that holds often
    float link_unsure = 0.3f;       // one with little evidence
    float symptom_at_times = 0.75f; // what a symptom counts that is charted with "at times"
    float symptom = 0.25f;          // what symptoms may add
    float symptom_link = 0.8f;      // a symptom known only through its condition
    float symptom_alone = 0.6f;     // the score of symptoms without any pain
    float set_penalty = 0.04f;      // what each further muscle of a set costs
    float nerve_quality = 0.4f;     // how much tingling or numbness brings nerves forward, and others back
    float left_out = 0.45f;         // lost by another cause that reaches none of the places meant
    float outline = 0.3f;           // how much a drawing of a nerve's very outline brings it forward
    std::array<float, 5> evidence{1.0f, 1.0f, 0.95f, 0.85f, 0.85f}; // by anatomy::Evidence
    friend bool operator==(const Weights&, const Weights&) = default;
};

// Returns the weight of that name ("explaining", "evidence_disputed" ...), or null.
float* find_weight(Weights&, std::string_view id);
// The names of all weights, in the order of the struct.
const std::vector<std::string>& weight_ids();

// Brings a caution to the front.
struct CautionCall {
    std::string caution;
    std::vector<std::string> sources; // that say so; none: our own advice
};

// Something felt or known beside the pain: "ringing in the ear", "weak grip", "fever".
struct Symptom {
    std::string id; // "ringing_ear"
    anatomy::Names names;
    // A phrase of a trigger point means this when it holds all beginnings of words of one of these: "ring ear".
    std::vector<std::string> phrases;
    std::string condition;             // its muscles count too; mostly empty
    std::vector<CautionCall> cautions; // shown when it is named
    bool is_of_nerve = false;          // numbness, tingling, weakness: brings nerves forward
    bool is_sign = false;              // known only for the emergencies that it points to; no muscle is charted with it
};

// When a caution comes to the front. All that is set must hold.
struct Flag {
    std::string caution;
    std::string text;                            // why, as a sentence
    std::vector<std::string> sources;            // that say so; none: our own advice
    std::vector<std::vector<std::string>> areas; // of every group at least one area is marked
    std::optional<core::Side> side;              // of the areas of the last group
    std::vector<std::string> symptoms;           // any of them is named
    std::vector<PainQuality> qualities;          // any of them is painted
    float min_intensity = 0.0f;                  // 0..10, of the strongest mark
};

// What a caution asks for when nothing but a muscle calls for it: care in working on that muscle.
struct Care {
    std::string caution;
    std::string text;  // for the therapist
    std::string plain; // for the client
};

struct Rules {
    Weights weights;
    std::vector<Symptom> symptoms;
    std::vector<Flag> flags;
    std::vector<Care> cares;            // cautions without one are shown in their own words
    std::vector<Emergency> emergencies; // the most pressing first, and of equals the most lethal
    EmergencyWords emergency_words;
};

// Each returns null for an unknown id.
const Emergency* find_emergency(const Rules&, std::string_view id);
const Symptom* find_symptom(const Rules&, std::string_view id);

// Returns the symptom a person named by id, name, lay name, alias or a phrase that means it ("dizzy"); else one problem
// with the three nearest ids.
core::Result<std::string> symptom_named(const Rules&, std::string_view text);

// True when the phrase means the symptom.
bool means(const Symptom&, std::string_view phrase);

}
