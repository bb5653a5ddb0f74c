// The text form of comparing, presenting and turning, read.
// SPDX-License-Identifier: MIT
#include "myoatlas/session/commands/command_readers.h"

namespace myoatlas::session {

Command read_compare(WordReader& in) {
    Compare command;
    if (in.take("off")) return Compare{{}, {}, false};
    command.side = in.trailing_side();
    while (!in.is_done()) command.ids.push_back(in.word("the id of a muscle or structure"));
    if (command.side && command.ids.empty()) in.fail("expected the ids of muscles or structures");
    return command;
}

Command read_present(WordReader& in) {
    if (in.take("next")) return Present{Presenting::Next, {}, {}};
    if (in.take("previous")) return Present{Presenting::Previous, {}, {}};
    if (in.take("off")) return Present{Presenting::Off, {}, {}};
    Present command{Presenting::These, {}, in.trailing_side()};
    while (!in.is_done()) command.ids.push_back(in.word("the id of a muscle or structure"));
    if (command.ids.empty()) in.fail("expected next, previous, off, or the ids of muscles or structures");
    return command;
}

Command read_turn_to(WordReader& in) {
    TurnTo command;
    command.yaw_deg = in.number("degrees around", -36000.0f, 36000.0f);
    command.pitch_deg = in.number("degrees up", -90.0f, 90.0f);
    return command;
}

Command read_rotation(WordReader& in) {
    constexpr auto k_ways = core::word_table<bool>({{false, "limited"}, {true, "free"}});
    return SetRotation{closed_value(in, k_ways)};
}

}
