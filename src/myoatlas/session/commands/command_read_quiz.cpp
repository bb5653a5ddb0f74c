// The text form of studying, read.
// SPDX-License-Identifier: MIT
#include "myoatlas/session/commands/command_readers.h"

namespace myoatlas::session {

Command read_quiz(WordReader& in) {
    constexpr int k_most_seed = 1'000'000;
    StartQuiz command;
    command.deck = in.word("the id of a deck, due, weak or selection");
    command.is_test = in.take("test");
    if (in.take("count")) command.count = in.whole("how many questions", 1, k_most_quiz_count);
    if (in.take("seed")) command.seed = static_cast<std::uint64_t>(in.whole("a number", 0, k_most_seed));
    return command;
}

Command read_answer_at(WordReader& in) {
    AnswerAt command;
    for (int i = 0; i < 3; ++i) command.at_mm[i] = in.number("a place in millimeters: X Y Z", -k_far_mm, k_far_mm);
    command.side = in.trailing_side();
    command.structure = in.rest();
    if (command.side && command.structure.empty()) in.fail("expected the id of a structure");
    return command;
}

}
