// Which key asks for what: one table. What the keys of the window do, the help, the tooltips that name a key, and the
// table of keys in the README all come from it.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/session/session.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace myoatlas::session {

// A key of its own, or the character a person types, wherever its key lies: Key{U'p'}.
enum class Key : char32_t { Escape = 0x110000, Enter, Tab, Up, Down, Left, Right, Home, F1 }; // beyond all characters
constexpr bool is_character(Key key) {
    return key < Key::Escape;
}

enum class Modifiers : unsigned char { None = 0, Control = 1, Shift = 2, ControlShift = 3 }; // Control: Ctrl or Command

// Who has the keyboard; always exactly one.
enum class Focus : unsigned char {
    Body, // the 3D view
    HelpOnBody,
    Chart, // the body chart
    HelpOnChart,
    Guide,
    GuideOnChart,
    TextBox,
    SearchBox,
    SearchHits, // the search box, with what was found below it
};
// What a box for text has of the keyboard.
enum class Typing : unsigned char { None, TextBox, SearchBox, SearchHits };
Focus focus_of(const Session&, Typing);

// Where a shortcut holds.
enum class Context : unsigned char {
    Everywhere,
    Reading, // everywhere but in a box for text
    Views,   // the 3D view and the body chart, the help over them or not
    Help,
    Body,
    BodyAlone, // no help over it
    Chart,
    ChartOpen, // whatever lies over it
    Guide,
    Search,
    Hits,
};

constexpr unsigned bit(Focus focus) {
    return 1u << static_cast<unsigned>(focus);
}
// Returns the bits of those who may have the keyboard there.
constexpr unsigned focuses_of(Context context) {
    constexpr unsigned k_boxes = bit(Focus::TextBox) | bit(Focus::SearchBox) | bit(Focus::SearchHits);
    constexpr unsigned k_all = 2 * bit(Focus::SearchHits) - 1;
    constexpr unsigned k_body = bit(Focus::Body) | bit(Focus::HelpOnBody);
    switch (context) {
    case Context::Everywhere:
        return k_all;
    case Context::Reading:
        return k_all & ~k_boxes;
    case Context::Views:
        return k_body | bit(Focus::Chart) | bit(Focus::HelpOnChart);
    case Context::Help:
        return bit(Focus::HelpOnBody) | bit(Focus::HelpOnChart);
    case Context::Body:
        return k_body;
    case Context::BodyAlone:
        return bit(Focus::Body);
    case Context::Chart:
        return bit(Focus::Chart);
    case Context::ChartOpen:
        return bit(Focus::Chart) | bit(Focus::HelpOnChart) | bit(Focus::GuideOnChart);
    case Context::Guide:
        return bit(Focus::Guide) | bit(Focus::GuideOnChart);
    case Context::Search:
        return bit(Focus::SearchBox) | bit(Focus::SearchHits);
    case Context::Hits:
        return bit(Focus::SearchHits);
    }
    return 0;
}

// The chapters of the list of keys, in its order.
enum class Section : unsigned char { Everywhere, Body, Chart, Guide, Search };
constexpr Section section_of(Context context) {
    if (context == Context::Body || context == Context::BodyAlone) return Section::Body;
    if (context == Context::Chart || context == Context::ChartOpen) return Section::Chart;
    if (context == Context::Guide) return Section::Guide;
    if (context == Context::Search || context == Context::Hits) return Section::Search;
    return Section::Everywhere;
}

// Returns the key of its title in assets/text/en.json.
std::string_view title_of(Section);

struct Shortcut {
    Key key;
    Modifiers modifiers; // Shift counts only where a row of the table asks for it
    Context context;
    std::string_view command; // as in a script
    std::string_view help;    // the key of its words in assets/text/en.json; rows that share them are listed as one
    bool repeats = false;     // while the key is held
};

inline constexpr auto k_shortcuts = std::to_array<Shortcut>({
    {Key{U'/'}, Modifiers::None, Context::Reading, "open_search", "keys.search"},
    {Key{U'f'}, Modifiers::Control, Context::Everywhere, "open_search", "keys.search"},
    {Key{U'p'}, Modifiers::None, Context::Views, "toggle pain", "keys.pain"},
    {Key{U'm'}, Modifiers::None, Context::Views, "toggle map", "keys.map"},
    {Key{U'g'}, Modifiers::None, Context::Reading, "toggle guide", "keys.guide"},
    {Key::Tab, Modifiers::None, Context::Views, "toggle panels", "keys.panels"},
    {Key{U'z'}, Modifiers::Control, Context::Reading, "undo", "keys.undo", true},
    {Key{U'y'}, Modifiers::Control, Context::Reading, "redo", "keys.redo", true},
    {Key{U'z'}, Modifiers::ControlShift, Context::Reading, "redo", "keys.redo", true},
    {Key::F1, Modifiers::None, Context::Reading, "toggle help", "keys.help"},
    {Key{U'?'}, Modifiers::None, Context::Reading, "toggle help", "keys.help"},
    {Key::Escape, Modifiers::None, Context::Help, "help off", "keys.leave_help"},

    {Key{U'1'}, Modifiers::None, Context::Body, "peel skin", "keys.peel"},
    {Key{U'2'}, Modifiers::None, Context::Body, "peel muscle_superficial", "keys.peel"},
    {Key{U'3'}, Modifiers::None, Context::Body, "peel muscle_intermediate", "keys.peel"},
    {Key{U'4'}, Modifiers::None, Context::Body, "peel muscle_deep", "keys.peel"},
    {Key{U'5'}, Modifiers::None, Context::Body, "peel muscle_deepest", "keys.peel"},
    {Key{U'6'}, Modifiers::None, Context::Body, "peel bone", "keys.peel"},
    {Key{U'f'}, Modifiers::None, Context::Body, "frame_next", "keys.frame"},
    {Key{U'i'}, Modifiers::None, Context::Body, "isolate", "keys.isolate"},
    {Key{U'h'}, Modifiers::None, Context::Body, "hide", "keys.hide"},
    {Key{U'a'}, Modifiers::None, Context::Body, "show_all", "keys.show_all"},
    {Key::Escape, Modifiers::None, Context::BodyAlone, "clear", "keys.clear"},
    {Key::Left, Modifiers::None, Context::Body, "orbit -8 0", "keys.turn", true},
    {Key::Right, Modifiers::None, Context::Body, "orbit 8 0", "keys.turn", true},
    {Key::Up, Modifiers::None, Context::Body, "orbit 0 8", "keys.turn", true},
    {Key::Down, Modifiers::None, Context::Body, "orbit 0 -8", "keys.turn", true},
    {Key{U'+'}, Modifiers::None, Context::Body, "zoom 0.85", "keys.nearer"},
    {Key{U'='}, Modifiers::None, Context::Body, "zoom 0.85", "keys.nearer"},
    {Key{U'-'}, Modifiers::None, Context::Body, "zoom 1.1764705", "keys.farther"},
    {Key::Home, Modifiers::None, Context::Body, "view anterior", "keys.home"},

    {Key{U'1'}, Modifiers::None, Context::Chart, "map body", "keys.page"},
    {Key{U'2'}, Modifiers::None, Context::Chart, "map head", "keys.page"},
    {Key{U'3'}, Modifiers::None, Context::Chart, "map hands", "keys.page"},
    {Key{U'4'}, Modifiers::None, Context::Chart, "map feet", "keys.page"},
    {Key::Left, Modifiers::None, Context::Chart, "cursor left", "keys.cursor", true},
    {Key::Right, Modifiers::None, Context::Chart, "cursor right", "keys.cursor", true},
    {Key::Up, Modifiers::None, Context::Chart, "cursor up", "keys.cursor", true},
    {Key::Down, Modifiers::None, Context::Chart, "cursor down", "keys.cursor", true},
    {Key::Enter, Modifiers::None, Context::Chart, "mark_here", "keys.mark"},
    {Key{U' '}, Modifiers::None, Context::Chart, "mark_here", "keys.mark"},
    {Key{U'p'}, Modifiers::Control, Context::ChartOpen, "print pain-chart.pdf", "keys.print"},
    {Key::Escape, Modifiers::None, Context::Chart, "map off", "keys.leave_map"},

    {Key::Left, Modifiers::None, Context::Guide, "chapter previous", "keys.chapter"},
    {Key::Right, Modifiers::None, Context::Guide, "chapter next", "keys.chapter"},
    {Key::Escape, Modifiers::None, Context::Guide, "guide off", "keys.leave_guide"},

    {Key::Up, Modifiers::None, Context::Hits, "hit previous", "keys.hit", true},
    {Key::Down, Modifiers::None, Context::Hits, "hit next", "keys.hit", true},
    {Key::Enter, Modifiers::None, Context::Hits, "hit open", "keys.open_hit"},
    {Key::Escape, Modifiers::None, Context::Search, "search", "keys.leave_search"},
});

// Returns the row that a key asks for, or null.
const Shortcut* find_shortcut(Key, Modifiers, Focus);
// Returns the command a key asks for, as in a script; empty when it asks for nothing.
std::string_view command_for(Key, Modifiers, Focus);

// Returns a key as people call it: "P", "Ctrl+Shift+Z", "Esc".
std::string name_of(Key, Modifiers);
// Returns the name of the first key in the table that asks for this command, or empty.
std::string key_for(std::string_view command);

// The table as it is read: rows that share their words as one line.
struct ShortcutLine {
    Section section = Section::Everywhere;
    std::string keys; // "1 … 6", "Enter or Space", "Ctrl+Y or Ctrl+Shift+Z"
    std::string_view help;
    std::vector<std::string_view> commands; // each once
};
std::vector<ShortcutLine> shortcut_lines();
// Returns the keys of the line with these words, or empty.
std::string keys_for_help(std::string_view help);

}
