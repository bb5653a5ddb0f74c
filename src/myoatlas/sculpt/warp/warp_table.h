// What a warp is fitted to: a survey's means of two groups of people, each with the way it is taken on our own body,
// and what of the warp it turns. Measures, no shapes.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/word_table.h"
#include "myoatlas/sculpt/warp/body_measures.h"

#include <glm/vec2.hpp>
#include <optional>
#include <string>
#include <vector>

namespace myoatlas::sculpt {

enum class WarpTurn : unsigned char {
    Nothing,   // the measure is only looked at
    Height,    // of its level
    Breadth,   // of the slice at its level
    Depth,     // the same from back to front
    Girth,     // both
    ArmLength, // of the stretch of arm that ends at its second place
    ArmGirth,  // of the arm's slice at its level
};
constexpr auto k_warp_turns = core::word_table<WarpTurn>({
    {WarpTurn::Nothing, "nothing"},
    {WarpTurn::Height, "height"},
    {WarpTurn::Breadth, "breadth"},
    {WarpTurn::Depth, "depth"},
    {WarpTurn::Girth, "girth"},
    {WarpTurn::ArmLength, "arm_length"},
    {WarpTurn::ArmGirth, "arm_girth"},
});

struct SurveyedMeasure {
    BodyMeasure measure;
    WarpTurn turns = WarpTurn::Nothing;
    double from_mean = 1.0, to_mean = 1.0; // in the survey's unit: of people like the body as it is, and as it becomes
    double ratio() const { return to_mean / from_mean; }
};

struct BustTable {
    MeasurePlace level;    // its top lies before this place
    float aside_mm = 0.0f; // and this far from the middle
    float radius_mm = 1.0f;
    glm::vec3 raise{0.0f}; // of its top, mm
};

struct WarpTable {
    std::string name;
    std::vector<SurveyedMeasure> measures;
    float middle_z_mm = 0.0f;           // trunk, head and legs are scaled about X = 0 and this
    std::vector<MeasurePlace> arm_axis; // from the shoulder to the finger tip
    float swing_deg = 0.0f;             // the arm is taken aside by, to stay clear of the hip
    std::optional<BustTable> bust;
};

}
