// SPDX-License-Identifier: MIT
#include "myoatlas/session/keys/shortcuts.h"
#include "myoatlas/core/text.h"

#include <algorithm>
#include <span>

namespace myoatlas::session {

namespace {

constexpr bool has_control(Modifiers modifiers) {
    return modifiers == Modifiers::Control || modifiers == Modifiers::ControlShift;
}

const Shortcut* find_exactly(Key key, Modifiers modifiers, Focus focus) {
    const auto found = std::ranges::find_if(k_shortcuts, [&](const Shortcut& row) {
        return row.key == key && row.modifiers == modifiers && (focuses_of(row.context) & bit(focus)) != 0;
    });
    return found == k_shortcuts.end() ? nullptr : &*found;
}

std::string name_of(Key key) {
    switch (key) {
    case Key::Escape:
        return "Esc";
    case Key::Enter:
        return "Enter";
    case Key::Tab:
        return "Tab";
    case Key::Up:
        return "Up";
    case Key::Down:
        return "Down";
    case Key::Left:
        return "Left";
    case Key::Right:
        return "Right";
    case Key::Home:
        return "Home";
    case Key::PageUp:
        return "Page Up";
    case Key::PageDown:
        return "Page Down";
    case Key::F1:
        return "F1";
    case Key::F5:
        return "F5";
    case Key::F11:
        return "F11";
    default:
        break;
    }
    const auto character = static_cast<char>(key);
    if (character == ' ') return "Space";
    return {character >= 'a' && character <= 'z' ? static_cast<char>(character - 'a' + 'A') : character};
}

bool is_digit(const Shortcut& row) {
    return row.key >= Key{U'0'} && row.key <= Key{U'9'};
}

// Keys for one command are a choice; keys that do something of their own each are listed.
std::string names_of(std::span<const Shortcut> rows) {
    const auto is_arrow = [](const Shortcut& row) { return row.key >= Key::Up && row.key <= Key::Right; };
    if (rows.size() >= 4 && std::ranges::all_of(rows, is_arrow)) return "Arrow keys";
    const auto is_gap = [](const Shortcut& a, const Shortcut& b) {
        return static_cast<char32_t>(a.key) + 1 != static_cast<char32_t>(b.key);
    };
    const bool is_run = std::ranges::adjacent_find(rows, is_gap) == rows.end();
    if (rows.size() > 2 && is_run && std::ranges::all_of(rows, is_digit))
        return name_of(rows.front().key, rows.front().modifiers) + " … " + name_of(rows.back().key);
    std::vector<std::string> names;
    for (const Shortcut& row : rows) names.push_back(name_of(row.key, row.modifiers));
    return core::joined(names, rows.front().command == rows.back().command ? " or " : ", ");
}

}

Focus focus_of(const Session& session, Typing typing) {
    switch (typing) {
    case Typing::TextBox:
        return Focus::TextBox;
    case Typing::SearchBox:
        return Focus::SearchBox;
    case Typing::SearchHits:
        return Focus::SearchHits;
    case Typing::Widget:
        return session.quiz ? Focus::QuizWidget : session.lesson ? Focus::LessonWidget : Focus::Widget;
    case Typing::Palette:
        return Focus::Palette;
    case Typing::Card:
        return Focus::Card;
    case Typing::CardWidget:
        return Focus::CardWidget;
    case Typing::Menu:
        return Focus::Menu;
    case Typing::Press:
        return Focus::Press;
    case Typing::None:
        break;
    }
    const bool is_chart = session.is_body_chart_shown;
    if (session.quiz && !is_chart)
        return session.is_help_shown            ? Focus::LessonHelp // the same keys close it
               : session.is_guide_shown         ? Focus::LessonGuide
               : session.quiz->waits_for_body() ? Focus::QuizBody
                                                : Focus::Quiz;
    if (session.lesson)
        return session.is_help_shown            ? Focus::LessonHelp
               : session.is_guide_shown         ? Focus::LessonGuide
               : is_chart                       ? Focus::LessonChart
               : session.lesson->has_question() ? Focus::LessonAsked
                                                : Focus::Lesson;
    if (session.is_help_shown) return is_chart ? Focus::HelpOnChart : Focus::HelpOnBody;
    if (session.is_guide_shown) return is_chart ? Focus::GuideOnChart : Focus::Guide;
    return is_chart ? Focus::Chart : Focus::Body;
}

const Shortcut* find_shortcut(Key key, Modifiers modifiers, Focus focus) {
    if (const Shortcut* found = find_exactly(key, modifiers, focus)) return found;
    // Where + has a key of its own, as on German keyboards, = stands above a digit.
    if (key == Key{U'+'} && has_control(modifiers)) key = Key{U'='};
    return find_exactly(key, has_control(modifiers) ? Modifiers::Control : Modifiers::None, focus);
}

std::string_view command_for(Key key, Modifiers modifiers, Focus focus) {
    const Shortcut* found = find_shortcut(key, modifiers, focus);
    return found ? found->command : std::string_view{};
}

std::string name_of(Key key, Modifiers modifiers) {
    std::string name = has_control(modifiers) ? "Ctrl+" : "";
    if (modifiers == Modifiers::Shift || modifiers == Modifiers::ControlShift) name += "Shift+";
    return name + name_of(key);
}

std::string key_for(std::string_view command) {
    const auto found = std::ranges::find(k_shortcuts, command, &Shortcut::command);
    return found == k_shortcuts.end() ? std::string{} : name_of(found->key, found->modifiers);
}

std::string_view title_of(Section section) {
    switch (section) {
    case Section::Everywhere:
        return "keys.everywhere";
    case Section::Body:
        return "keys.in_body";
    case Section::Chart:
        return "keys.in_chart";
    case Section::Guide:
        return "keys.in_guide";
    case Section::Lesson:
        return "keys.in_lesson";
    case Section::Quiz:
        return "keys.in_quiz";
    case Section::Search:
        return "keys.in_search";
    case Section::Press:
        return "keys.in_press";
    }
    return {};
}

std::vector<ShortcutLine> shortcut_lines() {
    std::vector<ShortcutLine> lines;
    for (auto row = k_shortcuts.begin(); row != k_shortcuts.end();) {
        const auto end = std::find_if(row, k_shortcuts.end(), [&](const Shortcut& r) { return r.help != row->help; });
        ShortcutLine line{section_of(row->context), names_of({row, end}), row->help, {}};
        for (; row != end; ++row)
            if (std::ranges::find(line.commands, row->command) == line.commands.end())
                line.commands.push_back(row->command);
        lines.push_back(std::move(line));
    }
    return lines;
}

std::string keys_for_help(std::string_view help) {
    for (ShortcutLine& line : shortcut_lines())
        if (line.help == help) return std::move(line.keys);
    return {};
}

}
