// A named place on the skin, said through the skeleton so that it lands rightly on any body.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/language/names.h"
#include "myoatlas/core/word_table.h"

#include <glm/vec3.hpp>
#include <string>
#include <string_view>

namespace myoatlas::anatomy {

// Where the skin is met: at its nearest place, or along a ray from the anchor.
enum class Toward : unsigned char { Nearest, Front, Back, Lateral, Medial, Up, Down };
constexpr auto k_towards = core::word_table<Toward>({
    {Toward::Nearest, "nearest"},
    {Toward::Front, "front"},
    {Toward::Back, "back"},
    {Toward::Lateral, "lateral"},
    {Toward::Medial, "medial"},
    {Toward::Up, "up"},
    {Toward::Down, "down"},
});
constexpr std::string_view name_of(Toward value) {
    return k_towards.word_of(value);
}

// Where a landmark is, one of two ways; chart/ turns it into a point of the skin.
struct LandmarkAnchor {
    // 1. On a structure: fractions 0..1 of its bounding box, (lateral, up, front) for the left-side structure:
    //    lateral 0 is its edge nearest the midline, 1 its outer edge (a midline structure: 0 its right edge, 1 its
    //    left). Values outside 0..1 lie outside the box.
    std::string structure;
    glm::vec3 at{0.5f};
    // 2. Between two other landmarks: `from` + t * (`to` - `from`). Used when `from` is set.
    std::string from, to;
    float t = 0.5f;
    // Added in both ways, in mm: (lateral, up, front).
    glm::vec3 offset_mm{0.0f};
    Toward toward = Toward::Nearest;
};

struct Landmark {
    std::string id; // "mastoid_process"
    Names names;
    bool is_midline = false; // a midline landmark is one point; any other is a pair, left and right
    LandmarkAnchor anchor;
};

}
