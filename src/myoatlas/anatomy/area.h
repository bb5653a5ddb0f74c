// A named part of the skin where pain is felt: "Temporal headache", "Between the shoulder blades".
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/language/names.h"
#include "myoatlas/anatomy/stroke.h"
#include "myoatlas/core/word_table.h"

#include <string>
#include <string_view>
#include <vector>

namespace myoatlas::anatomy {

// The parts of the body that areas are listed under, as in the regional pain guides; from the head down.
enum class AreaSection : unsigned char {
    HeadNeck,
    UpperBackShoulderArm,
    ElbowToFinger,
    Torso,
    LowerTorso,
    HipThighKnee,
    LegAnkleFoot
};
constexpr auto k_area_sections = core::word_table<AreaSection>({
    {AreaSection::HeadNeck, "head_neck"},
    {AreaSection::UpperBackShoulderArm, "upper_back_shoulder_arm"},
    {AreaSection::ElbowToFinger, "elbow_to_finger"},
    {AreaSection::Torso, "torso"},
    {AreaSection::LowerTorso, "lower_torso"},
    {AreaSection::HipThighKnee, "hip_thigh_knee"},
    {AreaSection::LegAnkleFoot, "leg_ankle_foot"},
});
constexpr std::string_view name_of(AreaSection value) {
    return k_area_sections.word_of(value);
}

struct Area {
    std::string id; // "head_temporal"
    Names names;
    AreaSection section = AreaSection::HeadNeck;
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
    bool is_general = false; // of the whole person, not of one place
};

}
