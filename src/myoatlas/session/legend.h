// What the colors of a picture stand for, in the order they are told.
// SPDX-License-Identifier: MIT
#pragma once
#include <glm/vec3.hpp>
#include <string>
#include <vector>

namespace myoatlas::session {

enum class LegendMark : unsigned char { Muscle, Solid, Dots, Point, Marked, Origin, Insertion };

struct LegendEntry {
    LegendMark mark = LegendMark::Solid;
    std::string name;      // of a muscle, with its rank among candidates; the other marks go by their kind
    glm::vec3 color{0.0f}; // sRGB
    friend bool operator==(const LegendEntry&, const LegendEntry&) = default;
};

struct Legend {
    std::vector<LegendEntry> entries;
    friend bool operator==(const Legend&, const Legend&) = default;
};

}
