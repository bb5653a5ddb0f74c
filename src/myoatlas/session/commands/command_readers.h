// The room's own: how the words of each command are read. command_parse.cpp has the table that says which reads which.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/session/commands/command.h"
#include "myoatlas/session/words.h"

#include <span>
#include <string>
#include <string_view>

namespace myoatlas::session {

constexpr float k_far_mm = 100000.0f; // farther than any place

// Reads one of some words.
std::string closed_word(WordReader&, std::span<const std::string_view> words);

// Reads one of a table's words as its value.
template <class Value, std::size_t N> Value closed_value(WordReader& in, const core::WordTable<Value, N>& table) {
    return table.value_of(closed_word(in, table.words())).value_or(table.rows.front().value);
}

// Reads "ID [side]". An id may be several words when it is a name: upper trap left.
template <class T> Command id_and_side(WordReader& in, std::string_view expected) {
    const MaybeSide side = in.trailing_side();
    T command;
    auto& [id, command_side] = command;
    id = in.rest();
    command_side = side;
    if (id.empty()) in.fail("expected " + std::string(expected));
    return command;
}

// Reads "[ID [side]]".
template <class T> Command maybe_id_and_side(WordReader& in, std::string_view expected) {
    if (in.is_done()) return T{};
    return id_and_side<T>(in, expected);
}

// Reads "[on|off]".
template <class T> Command on_or_off(WordReader& in) {
    if (in.take("off")) return T{false};
    in.take("on");
    return T{true};
}

// Reads "ID [off]".
template <class T> Command id_and_off(WordReader& in, std::string_view expected) {
    T command;
    auto& [id, is_marked] = command;
    is_marked = !in.take_last("off");
    id = in.rest();
    if (id.empty()) in.fail("expected " + std::string(expected));
    return command;
}

// Reads "FILE".
template <class T> Command read_file(WordReader& in) {
    return T{in.word("the name of a file")};
}

// A command that is one word.
template <class T> Command read_bare(WordReader&) {
    return T{};
}

anatomy::Layer layer_word(WordReader&);
Command read_select(WordReader&);
Command read_names(WordReader&);
Command read_compare(WordReader&);
Command read_present(WordReader&);
Command read_hover(WordReader&);
Command read_overlay(WordReader&);
Command read_fade(WordReader&);
Command read_layer(WordReader&);
Command read_mode(WordReader&);
Command read_paint(WordReader&);
Command read_describe(WordReader&);
Command read_brush(WordReader&);
Command read_erase_at(WordReader&);
Command read_trace(WordReader&);
Command read_camera(WordReader&);
Command read_orbit(WordReader&);
Command read_pan(WordReader&);
Command read_zoom(WordReader&);
Command read_turn_to(WordReader&);
Command read_rotation(WordReader&);
Command read_chapter(WordReader&);
Command read_guide(WordReader&);
Command read_body_chart(WordReader&);
Command read_text_size(WordReader&);
Command read_age(WordReader&);
Command read_emergency_number(WordReader&);
Command read_ask_file(WordReader&);
Command read_quiz(WordReader&);
Command read_count(WordReader&);
Command read_tool(WordReader&);
Command read_ink(WordReader&);
Command read_answer_at(WordReader&);
Command read_press(WordReader&);
Command read_press_rate(WordReader&);
constexpr int k_most_steps = 1000; // of a lesson
Command read_lesson_step(WordReader&);

}
