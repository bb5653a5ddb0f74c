// A named part of the skin where pain is felt: "Temporal headache", "Between the shoulder blades".
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/names.h"
#include "myoatlas/anatomy/stroke.h"

#include <string>
#include <vector>

namespace myoatlas::anatomy {

struct Area {
    std::string id; // "head_temporal"
    Names names;
    std::string section; // "head_neck", as in the regional pain guides
    // Painted on the left side and mirrored. An area across the midline (abdomen) still is a left and a right half.
    std::vector<Stroke> strokes;
    std::vector<std::string> red_flags; // ids of cautions that stand beside results in this area
};

// A caution or red flag shown beside results; never a diagnosis.
struct Caution {
    std::string id;
    std::string name;  // what it is about, in a few words
    std::string text;  // for the therapist
    std::string plain; // for the client, calm words
    bool is_serious = false;
    std::vector<std::string> sources;
};

}
