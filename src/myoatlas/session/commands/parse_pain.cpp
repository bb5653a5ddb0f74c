// The text form of the commands of pain, read.
// SPDX-License-Identifier: MIT
#include "myoatlas/core/text.h"
#include "myoatlas/session/commands/command_readers.h"

#include <algorithm>

namespace myoatlas::session {

namespace {

// Reads one word of how a pain feels; false when the next word is another.
template <class T> bool take_description(WordReader& in, T& pain) {
    if (in.take("intensity")) {
        pain.intensity = in.number("an intensity", 0.0f, 10.0f);
    } else if (in.take("quality")) {
        pain.quality = closed_value(in, referral::k_pain_qualities);
    } else if (in.take("depth")) {
        pain.depth = closed_value(in, referral::k_pain_depths);
    } else {
        return false;
    }
    return true;
}

void read_place(WordReader& in, glm::vec3& at_mm) {
    for (int i = 0; i < 3; ++i) at_mm[i] = in.number("a place in millimeters: X Y Z", -k_far_mm, k_far_mm);
}

Feeling feeling_of(WordReader& in) {
    Feeling feeling;
    while (!in.is_done() && !in.has_failed())
        if (!take_description(in, feeling))
            in.fail("expected intensity, quality or depth, and found \"" + in.rest() + "\"");
    return feeling;
}

}

Command read_paint(WordReader& in) {
    PaintPain command;
    referral::PaintMark& mark = command.mark;
    read_place(in, mark.at_mm);
    while (!in.is_done() && !in.has_failed()) {
        if (in.take("radius"))
            mark.radius_mm = in.number("a radius in millimeters", 0.1f, 1000.0f);
        else if (in.take("joined"))
            mark.joins = true;
        else if (!take_description(in, mark))
            in.fail("expected radius, intensity, quality or depth, and found \"" + in.rest() + "\"");
    }
    return command;
}

Command read_erase_at(WordReader& in) {
    EraseAt command;
    read_place(in, command.at_mm);
    command.joins = in.take_last("joined");
    if (in.take("radius")) command.radius_mm = in.number("a radius in millimeters", 0.1f, 1000.0f);
    return command;
}

Command read_describe(WordReader& in) {
    return DescribePain{feeling_of(in)};
}

Command read_brush(WordReader& in) {
    return SetBrush{feeling_of(in)};
}

Command read_trace(WordReader& in) {
    Trace command;
    command.side = in.trailing_side();
    while (!in.is_done()) command.areas.push_back(in.word("an area"));
    if (command.areas.empty()) in.fail("expected the id of an area");
    return command;
}

}
