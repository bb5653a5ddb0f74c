// The table of shortcuts: what it promises about itself, and what each key asks for.
// SPDX-License-Identifier: MIT
#include "myoatlas/body_chart/pages.h"
#include "myoatlas/session/commands/command.h"
#include "myoatlas/session/keys/shortcuts.h"

#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <set>

namespace myoatlas {

namespace {

using namespace session;

TEST(Shortcuts, every_command_is_of_the_script_language_as_it_is_written) {
    for (const Shortcut& row : k_shortcuts) {
        const auto command = parse_command(row.command);
        ASSERT_TRUE(command) << row.command << ": " << command.problems().front().what;
        EXPECT_EQ(text_of(*command), row.command);
    }
}

// Of two rows with one key and a focus in common, only the first would ever be met.
constexpr bool is_each_row_met() {
    for (std::size_t i = 0; i < k_shortcuts.size(); ++i)
        for (std::size_t j = i + 1; j < k_shortcuts.size(); ++j)
            if (k_shortcuts[i].key == k_shortcuts[j].key && k_shortcuts[i].modifiers == k_shortcuts[j].modifiers &&
                (focuses_of(k_shortcuts[i].context) & focuses_of(k_shortcuts[j].context)) != 0)
                return false;
    return true;
}
static_assert(is_each_row_met(), "two shortcuts share a key where both hold");

TEST(Shortcuts, are_found_where_they_hold_and_nowhere_else) {
    for (const Shortcut& row : k_shortcuts)
        for (int i = 0; i <= static_cast<int>(k_last_focus); ++i) {
            const auto focus = static_cast<Focus>(i);
            const bool holds = (focuses_of(row.context) & bit(focus)) != 0;
            EXPECT_EQ(find_shortcut(row.key, row.modifiers, focus) == &row, holds) << row.command << " at " << i;
        }
}

TEST(Shortcuts, characters_ask_for_nothing_in_a_box_for_text) {
    for (const Focus focus : {Focus::TextBox, Focus::SearchBox, Focus::SearchHits, Focus::Palette, Focus::Card})
        for (char32_t c = U' '; c < U'\x7f'; ++c) {
            EXPECT_EQ(command_for(Key{c}, Modifiers::None, focus), "");
            EXPECT_EQ(command_for(Key{c}, Modifiers::Shift, focus), "");
        }
}

TEST(Shortcuts, a_second_window_is_asked_for_wherever_the_keyboard_is) {
    for (const Focus focus : {Focus::Body, Focus::Lesson, Focus::Press, Focus::TextBox, Focus::Guide}) {
        EXPECT_EQ(command_for(Key{U'd'}, Modifiers::Control, focus), "toggle client_screen");
        EXPECT_EQ(command_for(Key{U'd'}, Modifiers::ControlShift, focus), "toggle speaker_screen");
        EXPECT_EQ(command_for(Key::F11, Modifiers::Control, focus), "toggle second_full_screen");
        EXPECT_EQ(command_for(Key::F11, Modifiers::None, focus), "toggle full_screen");
    }
}

TEST(Shortcuts, what_a_key_asks_for_depends_on_who_has_the_keyboard) {
    EXPECT_EQ(command_for(Key{U'1'}, Modifiers::None, Focus::Body), "peel skin");
    EXPECT_EQ(command_for(Key{U'1'}, Modifiers::None, Focus::Chart), "map body");
    EXPECT_EQ(command_for(Key{U'1'}, Modifiers::None, Focus::Guide), "");
    EXPECT_EQ(command_for(Key::Left, Modifiers::None, Focus::Body), "orbit -8 0");
    EXPECT_EQ(command_for(Key::Left, Modifiers::None, Focus::Chart), "cursor left");
    EXPECT_EQ(command_for(Key::Left, Modifiers::None, Focus::Guide), "chapter previous");
    EXPECT_EQ(command_for(Key::Escape, Modifiers::None, Focus::Body), "clear");
    EXPECT_EQ(command_for(Key::Escape, Modifiers::None, Focus::HelpOnBody), "help off");
    EXPECT_EQ(command_for(Key::Escape, Modifiers::None, Focus::HelpOnChart), "help off");
    EXPECT_EQ(command_for(Key::Escape, Modifiers::None, Focus::Chart), "map off");
    EXPECT_EQ(command_for(Key::Escape, Modifiers::None, Focus::GuideOnChart), "guide off");
    EXPECT_EQ(command_for(Key::Escape, Modifiers::None, Focus::SearchHits), "search");
    EXPECT_EQ(command_for(Key::Tab, Modifiers::None, Focus::Chart), "focus next");
    EXPECT_EQ(command_for(Key{U'f'}, Modifiers::None, Focus::Chart), "");
    EXPECT_EQ(command_for(Key{U'f'}, Modifiers::Control, Focus::TextBox), "open_search");
    EXPECT_EQ(command_for(Key{U'p'}, Modifiers::Control, Focus::Body), "print pain-chart.pdf"); // as on the chart
    EXPECT_EQ(command_for(Key{U'p'}, Modifiers::Control, Focus::Chart), "print pain-chart.pdf");
    EXPECT_EQ(command_for(Key{U'p'}, Modifiers::ControlShift, Focus::Body), "ask_file print");
    EXPECT_EQ(command_for(Key{U'k'}, Modifiers::Control, Focus::TextBox), "toggle palette");
    EXPECT_EQ(command_for(Key::Enter, Modifiers::None, Focus::Palette), "hit open");
    EXPECT_EQ(command_for(Key::Escape, Modifiers::None, Focus::Palette), "dismiss");
    EXPECT_EQ(command_for(Key::Escape, Modifiers::None, Focus::Card), "dismiss");
    EXPECT_EQ(command_for(Key::Enter, Modifiers::None, Focus::CardWidget), "focus press");
    EXPECT_EQ(command_for(Key{U'p'}, Modifiers::None, Focus::CardWidget), "");
    EXPECT_EQ(command_for(Key{U'x'}, Modifiers::None, Focus::Body), "toggle mirror");
    EXPECT_EQ(command_for(Key{U'q'}, Modifiers::None, Focus::Body), "");
    for (const Focus focus : {Focus::Lesson, Focus::LessonChart, Focus::LessonGuide, Focus::LessonHelp,
                              Focus::LessonWidget}) { // a clicker always goes on
        EXPECT_EQ(command_for(Key::PageDown, Modifiers::None, focus), "lesson_step next");
        EXPECT_EQ(command_for(Key::PageUp, Modifiers::None, focus), "lesson_step back");
        EXPECT_EQ(command_for(Key::F5, Modifiers::None, focus), "lesson_present on");
    }
    EXPECT_EQ(command_for(Key::Right, Modifiers::None, Focus::Lesson), "lesson_step next");
    EXPECT_EQ(command_for(Key::Right, Modifiers::None, Focus::LessonGuide), "chapter next");
    EXPECT_EQ(command_for(Key{U'b'}, Modifiers::None, Focus::Lesson), "toggle black");
    EXPECT_EQ(command_for(Key{U'b'}, Modifiers::None, Focus::Body), "toggle panels");
    EXPECT_EQ(command_for(Key::PageDown, Modifiers::None, Focus::LessonAsked), "lesson_step next");
    EXPECT_EQ(command_for(Key{U'3'}, Modifiers::None, Focus::LessonAsked), "lesson_count 3");
    EXPECT_EQ(command_for(Key{U'3'}, Modifiers::Shift, Focus::LessonAsked), "lesson_count 3 less");
    EXPECT_EQ(command_for(Key{U'p'}, Modifiers::None, Focus::Lesson), "toggle pen");
    EXPECT_EQ(keys_for_help("keys.lesson_count_less"), "Shift+1 … 4");
    EXPECT_EQ(command_for(Key{U'3'}, Modifiers::None, Focus::Lesson), "peel muscle_intermediate");
    EXPECT_EQ(command_for(Key::Escape, Modifiers::None, Focus::Lesson), "lesson_end");
}

TEST(Shortcuts, shift_counts_only_where_a_row_asks_for_it) {
    EXPECT_EQ(command_for(Key{U'z'}, Modifiers::Control, Focus::Body), "undo");
    EXPECT_EQ(command_for(Key{U'z'}, Modifiers::ControlShift, Focus::Body), "redo");
    EXPECT_EQ(command_for(Key{U'y'}, Modifiers::ControlShift, Focus::Body), "redo");
    EXPECT_EQ(command_for(Key::Right, Modifiers::Shift, Focus::Body), "orbit 8 0");
    EXPECT_EQ(command_for(Key::Right, Modifiers::Control, Focus::Body), "");
}

TEST(Shortcuts, plus_with_a_key_of_its_own_makes_text_larger) {
    EXPECT_EQ(command_for(Key{U'+'}, Modifiers::Control, Focus::Body), "text_size larger");
    EXPECT_EQ(command_for(Key{U'+'}, Modifiers::None, Focus::Body), "zoom 0.85");
}

TEST(Shortcuts, minus_undoes_plus) {
    const auto nearer = *parse_command(command_for(Key{U'+'}, Modifiers::None, Focus::Body))->as<ZoomCamera>();
    const auto farther = *parse_command(command_for(Key{U'-'}, Modifiers::None, Focus::Body))->as<ZoomCamera>();
    EXPECT_EQ(farther.factor, 1.0f / nearer.factor);
}

TEST(Shortcuts, the_numbers_are_the_pages_of_the_body_chart_in_their_order) {
    char32_t key = U'1';
    for (const body_chart::Page& page : body_chart::pages())
        EXPECT_EQ(command_for(Key{key++}, Modifiers::None, Focus::Chart), "map " + std::string(page.id));
    EXPECT_EQ(command_for(Key{key}, Modifiers::None, Focus::Chart), "");
}

TEST(Shortcuts, the_keyboard_goes_to_what_lies_in_front) {
    Session session;
    EXPECT_EQ(focus_of(session, Typing::None), Focus::Body);
    EXPECT_EQ(focus_of(session, Typing::TextBox), Focus::TextBox);
    session.is_guide_shown = true;
    EXPECT_EQ(focus_of(session, Typing::None), Focus::Guide);
    session.is_body_chart_shown = true;
    EXPECT_EQ(focus_of(session, Typing::None), Focus::GuideOnChart);
    session.is_help_shown = true;
    EXPECT_EQ(focus_of(session, Typing::None), Focus::HelpOnChart);
    session.is_body_chart_shown = false;
    EXPECT_EQ(focus_of(session, Typing::None), Focus::HelpOnBody);
    EXPECT_EQ(focus_of(session, Typing::SearchHits), Focus::SearchHits);
    session.lesson.emplace();
    EXPECT_EQ(focus_of(session, Typing::None), Focus::LessonHelp);
    session.is_help_shown = session.is_guide_shown = false;
    EXPECT_EQ(focus_of(session, Typing::None), Focus::Lesson);
    EXPECT_EQ(focus_of(session, Typing::Widget), Focus::LessonWidget);
    EXPECT_EQ(focus_of(session, Typing::TextBox), Focus::TextBox);
}

TEST(Shortcuts, are_named_as_people_call_them) {
    EXPECT_EQ(key_for("redo"), "Ctrl+Y");
    EXPECT_EQ(key_for("toggle help"), "F1");
    EXPECT_EQ(key_for("no such command"), "");
    EXPECT_EQ(keys_for_help("keys.redo"), "Ctrl+Y or Ctrl+Shift+Z");
    EXPECT_EQ(keys_for_help("keys.peel"), "1 … 6");
    EXPECT_EQ(keys_for_help("keys.arrows"), "Arrow keys");
    EXPECT_EQ(keys_for_help("keys.mark"), "Enter or Space");
    EXPECT_EQ(keys_for_help("keys.chapter"), "Left, Right");
}

TEST(Shortcuts, the_arrow_keys_are_told_of_once) {
    const std::vector<ShortcutLine> lines = shortcut_lines();
    EXPECT_EQ(std::ranges::count(lines, std::string("Arrow keys"), &ShortcutLine::keys), 1);
}

TEST(Shortcuts, are_listed_once_and_by_section) {
    std::set<std::string_view> helps;
    std::size_t commands = 0;
    int section = 0;
    for (const ShortcutLine& line : shortcut_lines()) {
        EXPECT_TRUE(helps.insert(line.help).second) << line.help << " is listed twice";
        EXPECT_GE(static_cast<int>(line.section), section) << line.help;
        section = static_cast<int>(line.section);
        commands += line.commands.size();
    }
    EXPECT_GT(commands, 35u);
}

}

}
