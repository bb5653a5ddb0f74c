// The commands of what hurts, marked, painted or said, and of its likely sources. command.h has all of them.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/session/commands/command_camera.h"
#include "myoatlas/session/commands/command_words.h"

#include <string>
#include <vector>

namespace myoatlas::session {

struct SetMode {
    Mode mode = Mode::Explore;
    friend bool operator==(const SetMode&, const SetMode&) = default;
};
struct MarkArea { // adds an area to the pain report
    std::string area;
    MaybeSide side; // nothing: either side
    friend bool operator==(const MarkArea&, const MarkArea&) = default;
};
struct UnmarkArea {
    std::string area;
    MaybeSide side;
    friend bool operator==(const UnmarkArea&, const UnmarkArea&) = default;
};
struct PaintPain { // adds a mark on the skin
    referral::PaintMark mark;
    friend bool operator==(const PaintPain&, const PaintPain&) = default;
};
struct DescribePain { // all that hurts feels so, painted or named
    Feeling feeling;
    friend bool operator==(const DescribePain&, const DescribePain&) = default;
};
struct SetBrush { // what is painted from now on feels so
    Feeling feeling;
    friend bool operator==(const SetBrush&, const SetBrush&) = default;
};
struct UseEraser { // takes away where the brush would paint
    bool is_used = true;
    friend bool operator==(const UseEraser&, const UseEraser&) = default;
};
struct UseMirror { // what is painted or erased on one side is so on the other
    bool is_used = true;
    friend bool operator==(const UseMirror&, const UseMirror&) = default;
};
struct EraseAt { // takes away the painted marks whose middle lies there
    glm::vec3 at_mm{0.0f};
    float radius_mm = referral::PaintMark{}.radius_mm;
    bool joins = false; // one stroke of the eraser with the command before it
    friend bool operator==(const EraseAt&, const EraseAt&) = default;
};
struct ErasePain {
    bool is_paint_only = false; // named areas, conditions and symptoms stay
    friend bool operator==(const ErasePain&, const ErasePain&) = default;
};
struct Trace {                      // a new report of these areas, in pain mode
    std::vector<std::string> areas; // at least one
    MaybeSide side;
    friend bool operator==(const Trace&, const Trace&) = default;
};
struct Say { // a new report of what a sentence says, in any language that is known
    std::string text;
    friend bool operator==(const Say&, const Say&) = default;
};
struct TraceCondition { // a new report of this condition alone
    std::string condition;
    friend bool operator==(const TraceCondition&, const TraceCondition&) = default;
};
struct MarkCondition { // adds a condition to the pain report, or takes it away
    std::string condition;
    bool is_marked = true;
    friend bool operator==(const MarkCondition&, const MarkCondition&) = default;
};
struct MarkSymptom { // adds a symptom beside the pain, or takes it away
    std::string symptom;
    bool is_marked = true;
    friend bool operator==(const MarkSymptom&, const MarkSymptom&) = default;
};
struct DenySymptom { // says that a symptom is not there, or takes that back
    std::string symptom;
    bool is_denied = true;
    friend bool operator==(const DenySymptom&, const DenySymptom&) = default;
};
struct SetAge {    // of the person whose pain it is
    int years = 0; // 0: not known
    friend bool operator==(const SetAge&, const SetAge&) = default;
};
struct ShowMusclesAnyway { // although help is to be called first
    bool is_shown = true;
    friend bool operator==(const ShowMusclesAnyway&, const ShowMusclesAnyway&) = default;
};
struct ChooseCandidate {
    int rank = 1; // 1 is the best
    friend bool operator==(const ChooseCandidate&, const ChooseCandidate&) = default;
};
struct ShowBodyChart { // the body chart to mark pain on, in pain mode; an empty page: the one last seen
    bool is_shown = true;
    std::string page; // "body", "head", "hands", "feet"
    friend bool operator==(const ShowBodyChart&, const ShowBodyChart&) = default;
};
struct MoveCursor { // of the body chart, to the next area that way
    Direction direction = Direction::Left;
    friend bool operator==(const MoveCursor&, const MoveCursor&) = default;
};
struct MarkHere { // the area at the cursor of the body chart; takes the mark away where there is one
    friend bool operator==(const MarkHere&, const MarkHere&) = default;
};

}
