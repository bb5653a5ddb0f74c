// Which key asks for what: one table. What the keys of the window do, the help, the tooltips that name a key, and the
// table of keys in the README all come from it.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/session/session.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace myoatlas::session {

// A key of its own, or the character a person types, wherever its key lies: Key{U'p'}.
enum class Key : char32_t {
    Escape = 0x110000,
    Enter,
    Tab,
    Up,
    Down,
    Left,
    Right,
    Home,
    PageUp,
    PageDown,
    F1,
    F5,
    F11
}; // beyond all characters
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
    SearchHits,  // the search box, with what was found below it
    Widget,      // something to press, reached by Tab
    Palette,     // its box, and what was found below it
    Card,        // one that lies in front of all: settings, a file to name
    CardWidget,  // something to press on it
    Lesson,      // the 3D view in a lesson
    LessonAsked, // at a step that asks the class
    LessonChart,
    LessonGuide,
    LessonHelp,
    LessonWidget,
    Quiz,     // the 3D view while a question with choices is asked, or answered
    QuizBody, // while one is asked that is answered on the body
    QuizWidget,
    Menu,  // the menu of a place, which sees to Esc itself
    Press, // the press timer
};
// What a box for text, something to press or a menu has of the keyboard.
enum class Typing : unsigned char {
    None,
    TextBox,
    SearchBox,
    SearchHits,
    Widget,
    Palette,
    Card,
    CardWidget,
    Menu,
    Press
};
Focus focus_of(const Session&, Typing);

// Where a shortcut holds.
enum class KeyContext : unsigned char {
    Everywhere,
    Reading, // everywhere but in a box for text
    Views,   // the 3D view and the body chart, the help over them or not
    Help,
    Body,
    Turning, // the arrow keys turn the body
    Moving,  // the body is in the picture, and may be seen from elsewhere
    Peeling,
    BodyAlone, // no help over it
    Chart,
    Pressing, // something to press has the focus
    Tabbing,  // everywhere but in the list of hits
    Guide,
    Lesson,      // wherever one is given
    LessonView,  // and no guide or help lies over it
    LessonAlone, // and nothing to press has the focus
    LessonAsked, // and the step asks the class
    Quiz,
    QuizChoice, // with choices
    QuizAlone,  // and nothing to press has the focus
    Search,
    Hits, // of the search box or the palette
    Card,
    InFront, // the palette or a card
    Press,   // the press timer
};

constexpr Focus k_last_focus = Focus::Press;
constexpr unsigned bit(Focus focus) {
    return 1u << static_cast<unsigned>(focus);
}
// Returns the bits of those who may have the keyboard there.
constexpr unsigned focuses_of(KeyContext context) {
    constexpr unsigned k_boxes = bit(Focus::TextBox) | bit(Focus::SearchBox) | bit(Focus::SearchHits) |
                                 bit(Focus::Palette) | bit(Focus::Card) | bit(Focus::CardWidget);
    constexpr unsigned k_all = 2 * bit(k_last_focus) - 1;
    constexpr unsigned k_body = bit(Focus::Body) | bit(Focus::HelpOnBody);
    constexpr unsigned k_lesson =
        bit(Focus::Lesson) | bit(Focus::LessonAsked) | bit(Focus::LessonChart) | bit(Focus::LessonWidget);
    constexpr unsigned k_quiz = bit(Focus::Quiz) | bit(Focus::QuizBody) | bit(Focus::QuizWidget);
    switch (context) {
    case KeyContext::Everywhere:
        return k_all;
    case KeyContext::Reading:
        return k_all & ~k_boxes & ~bit(Focus::Press);
    case KeyContext::Views:
        return k_body | bit(Focus::Chart) | bit(Focus::HelpOnChart) | bit(Focus::Widget);
    case KeyContext::Help:
        return bit(Focus::HelpOnBody) | bit(Focus::HelpOnChart) | bit(Focus::LessonHelp);
    case KeyContext::Body:
        return k_body | bit(Focus::Lesson) | bit(Focus::LessonAsked);
    case KeyContext::Turning:
        return k_body | k_quiz;
    case KeyContext::Moving:
        return k_body | bit(Focus::Lesson) | bit(Focus::LessonAsked) | k_quiz;
    case KeyContext::Peeling:
        return k_body | bit(Focus::Lesson) | bit(Focus::QuizBody);
    case KeyContext::BodyAlone:
        return bit(Focus::Body);
    case KeyContext::Chart:
        return bit(Focus::Chart);
    case KeyContext::Pressing:
        return bit(Focus::Widget) | bit(Focus::CardWidget) | bit(Focus::LessonWidget) | bit(Focus::QuizWidget);
    case KeyContext::Tabbing:
        return k_all & ~(bit(Focus::SearchHits) | bit(Focus::Palette));
    case KeyContext::Guide:
        return bit(Focus::Guide) | bit(Focus::GuideOnChart) | bit(Focus::LessonGuide);
    case KeyContext::Lesson:
        return k_lesson | bit(Focus::LessonGuide) | bit(Focus::LessonHelp);
    case KeyContext::LessonView:
        return k_lesson;
    case KeyContext::LessonAlone:
        return k_lesson & ~bit(Focus::LessonWidget);
    case KeyContext::LessonAsked:
        return bit(Focus::LessonAsked);
    case KeyContext::Quiz:
        return k_quiz;
    case KeyContext::QuizChoice:
        return bit(Focus::Quiz) | bit(Focus::QuizWidget);
    case KeyContext::QuizAlone:
        return k_quiz & ~bit(Focus::QuizWidget);
    case KeyContext::Search:
        return bit(Focus::SearchBox) | bit(Focus::SearchHits);
    case KeyContext::Hits:
        return bit(Focus::SearchHits) | bit(Focus::Palette);
    case KeyContext::Card:
        return bit(Focus::Card);
    case KeyContext::InFront:
        return bit(Focus::Palette) | bit(Focus::Card);
    case KeyContext::Press:
        return bit(Focus::Press);
    }
    return 0;
}

// The chapters of the list of keys, in its order.
enum class Section : unsigned char { Everywhere, Body, Chart, Guide, Lesson, Quiz, Search, Press };
constexpr Section section_of(KeyContext context) {
    if (context == KeyContext::Body || context == KeyContext::BodyAlone || context == KeyContext::Turning ||
        context == KeyContext::Moving || context == KeyContext::Peeling)
        return Section::Body;
    if (context == KeyContext::Chart) return Section::Chart;
    if (context == KeyContext::Guide) return Section::Guide;
    if (context == KeyContext::Lesson || context == KeyContext::LessonView || context == KeyContext::LessonAlone ||
        context == KeyContext::LessonAsked)
        return Section::Lesson;
    if (context == KeyContext::Quiz || context == KeyContext::QuizChoice || context == KeyContext::QuizAlone)
        return Section::Quiz;
    if (context == KeyContext::Search || context == KeyContext::Hits || context == KeyContext::InFront ||
        context == KeyContext::Card)
        return Section::Search;
    if (context == KeyContext::Press) return Section::Press;
    return Section::Everywhere;
}

// Returns the key of its title in assets/text/en.json.
std::string_view title_of(Section);

// A person's file goes among their documents, under a name that is free; what was written is told, with a link to it.
inline constexpr std::string_view k_print_at_once = "print pain-chart.pdf";

struct Shortcut {
    Key key;
    Modifiers modifiers; // Shift counts only where a row of the table asks for it
    KeyContext context;
    std::string_view command; // as in a script
    std::string_view help;    // the key of its words in assets/text/en.json; rows that share them are listed as one
    bool repeats = false;     // while the key is held
};

inline constexpr Shortcut k_shortcut_table[] = {
    {Key{U'/'}, Modifiers::None, KeyContext::Reading, "open_search", "keys.search"},
    {Key{U'f'}, Modifiers::Control, KeyContext::Everywhere, "open_search", "keys.search"},
    {Key{U'p'}, Modifiers::None, KeyContext::Views, "toggle pain", "keys.pain"},
    {Key{U'm'}, Modifiers::None, KeyContext::Views, "toggle map", "keys.map"},
    {Key{U'g'}, Modifiers::None, KeyContext::Reading, "toggle guide", "keys.guide"},
    {Key::Tab, Modifiers::None, KeyContext::Tabbing, "focus next", "keys.focus", true},
    {Key::Tab, Modifiers::Shift, KeyContext::Tabbing, "focus previous", "keys.focus", true},
    {Key::Enter, Modifiers::None, KeyContext::Pressing, "focus press", "keys.press"},
    {Key{U' '}, Modifiers::None, KeyContext::Pressing, "focus press", "keys.press"},
    {Key::Escape, Modifiers::None, KeyContext::Pressing, "focus leave", "keys.leave_focus"},
    {Key{U'e'}, Modifiers::None, KeyContext::Views, "toggle eraser", "keys.eraser"},
    {Key{U'x'}, Modifiers::None, KeyContext::Views, "toggle mirror", "keys.mirror"},
    {Key{U'b'}, Modifiers::None, KeyContext::Views, "toggle panels", "keys.panels"},
    {Key{U'c'}, Modifiers::None, KeyContext::Views, "toggle client_view", "keys.client"},
    {Key{U't'}, Modifiers::None, KeyContext::Views, "theme next", "keys.theme"},
    {Key{U'v'}, Modifiers::None, KeyContext::Views, "toggle compare", "keys.compare"},
    {Key{U's'}, Modifiers::None, KeyContext::Views, "toggle study", "keys.study"},
    {Key::PageDown, Modifiers::None, KeyContext::Views, "present next", "keys.present"},
    {Key::PageUp, Modifiers::None, KeyContext::Views, "present previous", "keys.present"},
    {Key::F5, Modifiers::None, KeyContext::Reading, "lesson_present on", "keys.lesson_present"},
    {Key::F11, Modifiers::None, KeyContext::Everywhere, "toggle full_screen", "keys.full_screen"},
    {Key{U'd'}, Modifiers::Control, KeyContext::Everywhere, "toggle client_screen", "keys.second"},
    {Key{U'd'}, Modifiers::ControlShift, KeyContext::Everywhere, "toggle speaker_screen", "keys.second"},
    {Key::F11, Modifiers::Control, KeyContext::Everywhere, "toggle second_full_screen", "keys.second"},
    {Key{U'='}, Modifiers::Control, KeyContext::Everywhere, "text_size larger", "keys.text_size", true},
    {Key{U'-'}, Modifiers::Control, KeyContext::Everywhere, "text_size smaller", "keys.text_size", true},
    {Key{U'0'}, Modifiers::Control, KeyContext::Everywhere, "text_size 100", "keys.text_size"},
    {Key{U'z'}, Modifiers::Control, KeyContext::Reading, "undo", "keys.undo", true},
    {Key{U'y'}, Modifiers::Control, KeyContext::Reading, "redo", "keys.redo", true},
    {Key{U'z'}, Modifiers::ControlShift, KeyContext::Reading, "redo", "keys.redo", true},
    {Key{U'k'}, Modifiers::Control, KeyContext::Everywhere, "toggle palette", "keys.palette"},
    {Key{U','}, Modifiers::Control, KeyContext::Everywhere, "toggle settings", "keys.settings"},
    {Key{U'n'}, Modifiers::None, KeyContext::Views, "toggle visits", "keys.visits"},
    {Key{U'r'}, Modifiers::None, KeyContext::Views, "toggle press", "keys.press_timer"},
    {Key{U'n'}, Modifiers::Control, KeyContext::Everywhere, "ask_file session_new", "keys.session_new"},
    {Key{U's'}, Modifiers::Control, KeyContext::Everywhere, "session_save", "keys.drawing"},
    {Key{U'o'}, Modifiers::Control, KeyContext::Everywhere, "ask_file open_drawing", "keys.drawing"},
    {Key{U's'}, Modifiers::ControlShift, KeyContext::Everywhere, "ask_file picture", "keys.picture"},
    {Key{U'p'}, Modifiers::Control, KeyContext::Everywhere, k_print_at_once, "keys.print"},
    {Key{U'p'}, Modifiers::ControlShift, KeyContext::Everywhere, "ask_file print", "keys.print"},
    {Key{U'h'}, Modifiers::Control, KeyContext::Everywhere, "ask_file handout", "keys.hand_over"},
    {Key{U'h'}, Modifiers::ControlShift, KeyContext::Everywhere, "ask_file page", "keys.hand_over"},
    {Key::F1, Modifiers::None, KeyContext::Reading, "toggle help", "keys.help"},
    {Key{U'?'}, Modifiers::None, KeyContext::Reading, "toggle help", "keys.help"},
    {Key::Escape, Modifiers::None, KeyContext::Help, "help off", "keys.leave_help"},
    {Key{U'1'}, Modifiers::None, KeyContext::Peeling, "peel skin", "keys.peel"},
    {Key{U'2'}, Modifiers::None, KeyContext::Peeling, "peel muscle_superficial", "keys.peel"},
    {Key{U'3'}, Modifiers::None, KeyContext::Peeling, "peel muscle_intermediate", "keys.peel"},
    {Key{U'4'}, Modifiers::None, KeyContext::Peeling, "peel muscle_deep", "keys.peel"},
    {Key{U'5'}, Modifiers::None, KeyContext::Peeling, "peel muscle_deepest", "keys.peel"},
    {Key{U'6'}, Modifiers::None, KeyContext::Peeling, "peel bone", "keys.peel"},
    {Key{U' '}, Modifiers::None, KeyContext::Body, "toggle play", "keys.play"},
    {Key{U'f'}, Modifiers::None, KeyContext::Body, "frame_next", "keys.frame"},
    {Key{U'l'}, Modifiers::None, KeyContext::Body, "toggle labels", "keys.labels"},
    {Key{U'i'}, Modifiers::None, KeyContext::Body, "isolate", "keys.isolate"},
    {Key{U'h'}, Modifiers::None, KeyContext::Body, "hide", "keys.hide"},
    {Key{U'a'}, Modifiers::None, KeyContext::Body, "show_all", "keys.show_all"},
    {Key::Escape, Modifiers::None, KeyContext::BodyAlone, "clear", "keys.clear"},
    {Key::Left, Modifiers::None, KeyContext::Turning, "orbit -8 0", "keys.arrows", true},
    {Key::Right, Modifiers::None, KeyContext::Turning, "orbit 8 0", "keys.arrows", true},
    {Key::Up, Modifiers::None, KeyContext::Turning, "orbit 0 8", "keys.arrows", true},
    {Key::Down, Modifiers::None, KeyContext::Turning, "orbit 0 -8", "keys.arrows", true},
    {Key::Left, Modifiers::None, KeyContext::Chart, "cursor left", "keys.arrows", true},
    {Key::Right, Modifiers::None, KeyContext::Chart, "cursor right", "keys.arrows", true},
    {Key::Up, Modifiers::None, KeyContext::Chart, "cursor up", "keys.arrows", true},
    {Key::Down, Modifiers::None, KeyContext::Chart, "cursor down", "keys.arrows", true},
    {Key{U'+'}, Modifiers::None, KeyContext::Moving, "zoom 0.85", "keys.nearer"},
    {Key{U'='}, Modifiers::None, KeyContext::Moving, "zoom 0.85", "keys.nearer"},
    {Key{U'-'}, Modifiers::None, KeyContext::Moving, "zoom 1.1764705", "keys.farther"},
    {Key::Home, Modifiers::None, KeyContext::Moving, "view anterior", "keys.home"},
    {Key{U'1'}, Modifiers::None, KeyContext::Chart, "map body", "keys.page"},
    {Key{U'2'}, Modifiers::None, KeyContext::Chart, "map head", "keys.page"},
    {Key{U'3'}, Modifiers::None, KeyContext::Chart, "map hands", "keys.page"},
    {Key{U'4'}, Modifiers::None, KeyContext::Chart, "map feet", "keys.page"},
    {Key::Enter, Modifiers::None, KeyContext::Chart, "mark_here", "keys.mark"},
    {Key{U' '}, Modifiers::None, KeyContext::Chart, "mark_here", "keys.mark"},
    {Key::Escape, Modifiers::None, KeyContext::Chart, "map off", "keys.leave_map"},

    {Key::Left, Modifiers::None, KeyContext::Guide, "chapter previous", "keys.chapter"},
    {Key::Right, Modifiers::None, KeyContext::Guide, "chapter next", "keys.chapter"},
    {Key::Escape, Modifiers::None, KeyContext::Guide, "guide off", "keys.leave_guide"},

    {Key::PageDown, Modifiers::None, KeyContext::Lesson, "lesson_step next", "keys.lesson_next"},
    {Key::Right, Modifiers::None, KeyContext::LessonView, "lesson_step next", "keys.lesson_next"},
    {Key::PageUp, Modifiers::None, KeyContext::Lesson, "lesson_step back", "keys.lesson_back"},
    {Key::Left, Modifiers::None, KeyContext::LessonView, "lesson_step back", "keys.lesson_back"},
    {Key{U'b'}, Modifiers::None, KeyContext::LessonView, "toggle black", "keys.black"},
    {Key{U'.'}, Modifiers::None, KeyContext::LessonView, "toggle black", "keys.black"},
    {Key{U'n'}, Modifiers::None, KeyContext::LessonView, "toggle notes", "keys.notes"},
    {Key{U'j'}, Modifiers::None, KeyContext::LessonView, "toggle steps", "keys.steps"},
    {Key{U'd'}, Modifiers::None, KeyContext::LessonView, "toggle laser", "keys.laser"},
    {Key{U'p'}, Modifiers::None, KeyContext::LessonView, "toggle pen", "keys.pen"},
    {Key{U'c'}, Modifiers::None, KeyContext::LessonView, "ink_clear", "keys.ink_clear"},
    {Key{U'1'}, Modifiers::None, KeyContext::LessonAsked, "lesson_count 1", "keys.lesson_count"},
    {Key{U'2'}, Modifiers::None, KeyContext::LessonAsked, "lesson_count 2", "keys.lesson_count"},
    {Key{U'3'}, Modifiers::None, KeyContext::LessonAsked, "lesson_count 3", "keys.lesson_count"},
    {Key{U'4'}, Modifiers::None, KeyContext::LessonAsked, "lesson_count 4", "keys.lesson_count"},
    {Key{U'1'}, Modifiers::Shift, KeyContext::LessonAsked, "lesson_count 1 less", "keys.lesson_count_less"},
    {Key{U'2'}, Modifiers::Shift, KeyContext::LessonAsked, "lesson_count 2 less", "keys.lesson_count_less"},
    {Key{U'3'}, Modifiers::Shift, KeyContext::LessonAsked, "lesson_count 3 less", "keys.lesson_count_less"},
    {Key{U'4'}, Modifiers::Shift, KeyContext::LessonAsked, "lesson_count 4 less", "keys.lesson_count_less"},
    {Key{U'0'}, Modifiers::None, KeyContext::LessonAsked, "lesson_count 0", "keys.lesson_count_anew"},
    {Key::Escape, Modifiers::None, KeyContext::LessonAlone, "lesson_end", "keys.lesson_end"},

    {Key{U'1'}, Modifiers::None, KeyContext::QuizChoice, "quiz_answer 1", "keys.quiz_answer"},
    {Key{U'2'}, Modifiers::None, KeyContext::QuizChoice, "quiz_answer 2", "keys.quiz_answer"},
    {Key{U'3'}, Modifiers::None, KeyContext::QuizChoice, "quiz_answer 3", "keys.quiz_answer"},
    {Key{U'4'}, Modifiers::None, KeyContext::QuizChoice, "quiz_answer 4", "keys.quiz_answer"},
    {Key{U'0'}, Modifiers::None, KeyContext::Quiz, "quiz_answer 0", "keys.quiz_unknown"},
    {Key::Enter, Modifiers::None, KeyContext::QuizAlone, "quiz_next", "keys.quiz_next"},
    {Key{U' '}, Modifiers::None, KeyContext::QuizAlone, "quiz_next", "keys.quiz_next"},
    {Key::Escape, Modifiers::None, KeyContext::QuizAlone, "quiz_end", "keys.quiz_end"},

    {Key::Up, Modifiers::None, KeyContext::Hits, "hit previous", "keys.hit", true},
    {Key::Down, Modifiers::None, KeyContext::Hits, "hit next", "keys.hit", true},
    {Key::Enter, Modifiers::None, KeyContext::Hits, "hit open", "keys.open_hit"},
    {Key::Enter, Modifiers::Control, KeyContext::Search, "hit beside", "keys.beside_hit"},
    {Key::PageDown, Modifiers::None, KeyContext::Search, "hit present", "keys.present_hits"},
    {Key::Escape, Modifiers::None, KeyContext::Search, "search", "keys.leave_search"},
    {Key::Enter, Modifiers::None, KeyContext::Card, "accept", "keys.accept"},
    {Key::Escape, Modifiers::None, KeyContext::InFront, "dismiss", "keys.dismiss"},

    {Key{U' '}, Modifiers::None, KeyContext::Press, "press_run", "keys.press_run"},
    {Key{U'3'}, Modifiers::None, KeyContext::Press, "press_run 30", "keys.press_length"},
    {Key{U'6'}, Modifiers::None, KeyContext::Press, "press_run 60", "keys.press_length"},
    {Key{U'9'}, Modifiers::None, KeyContext::Press, "press_run 90", "keys.press_length"},
    {Key::Up, Modifiers::None, KeyContext::Press, "press_rate up", "keys.press_rate", true},
    {Key::Down, Modifiers::None, KeyContext::Press, "press_rate down", "keys.press_rate", true},
    {Key{U'm'}, Modifiers::None, KeyContext::Press, "press_say more", "keys.press_say"},
    {Key{U'l'}, Modifiers::None, KeyContext::Press, "press_say less", "keys.press_say"},
    {Key{U'g'}, Modifiers::None, KeyContext::Press, "press_say good", "keys.press_say"},
    {Key{U's'}, Modifiers::None, KeyContext::Press, "press_say stop", "keys.press_say"},
    {Key::Escape, Modifiers::None, KeyContext::Press, "press off", "keys.press_off"},
};
inline constexpr std::span<const Shortcut> k_shortcuts(k_shortcut_table);

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
