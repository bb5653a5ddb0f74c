// What the colors of a picture stand for, in the order they are told.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/referral/pain_report.h"
#include "myoatlas/scene/glyph.h"

#include <glm/vec3.hpp>
#include <string>
#include <vector>

namespace myoatlas::session {

enum class LegendMark : unsigned char {
    Muscle,
    Solid,
    Dots,
    Point,
    Marked,
    Quality,
    Match,
    Unexplained,
    Unfilled,
    Earlier,
    Origin,
    Insertion,
    Layer,
    Cause,
    Shared,
    NotAsked, // muscles by how much of them a learner knows
    Begun,
    Known,
    Pointed // where a learner pointed
};

struct LegendEntry {
    LegendMark mark = LegendMark::Solid;
    std::string
        name; // of a muscle, with its rank among candidates; of another cause; a layer's word; others go by their kind
    glm::vec3 color{0.0f};                                         // sRGB
    referral::PainQuality quality = referral::PainQuality::Unsaid; // of such a mark
    scene::Glyph glyph = scene::Glyph::Dot;                        // of a mark that is filled with signs
    friend bool operator==(const LegendEntry&, const LegendEntry&) = default;
};

// Returns the key of its words in assets/text/en.json; a muscle or another cause has its name instead.
std::string key_of(const LegendEntry&);

struct Legend {
    std::vector<LegendEntry> entries;
    friend bool operator==(const Legend&, const Legend&) = default;
};

}
