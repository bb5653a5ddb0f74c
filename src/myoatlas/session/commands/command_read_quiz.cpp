// The text form of studying and of teaching a class, read.
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

Command read_count(WordReader& in) {
    CountAnswer command;
    command.answer = in.whole("the number of an answer", 0, static_cast<int>(k_class_answers));
    command.is_less = in.take("less");
    return command;
}

static glm::vec2 place_in_window(WordReader& in) {
    const float x = in.number("a place across the window, 0 to 1", 0.0f, 1.0f);
    return {x, in.number("a place down the window, 0 to 1", 0.0f, 1.0f)};
}

Command read_tool(WordReader& in) {
    UseTool command{closed_value(in, k_lesson_tools), std::nullopt};
    if (!in.is_done()) command.at = place_in_window(in);
    return command;
}

Command read_ink(WordReader& in) {
    DrawInk command;
    command.at = place_in_window(in);
    command.joins = in.take("joined");
    return command;
}

}
