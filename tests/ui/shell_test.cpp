// What stands around the atlas: the palette, settings, cards for files, messages, the introduction, what is missing.
// SPDX-License-Identifier: MIT
#include "myoatlas/ui/panels/shell/palette_list.h"
#include "myoatlas/ui/panels/shell/settings_list.h"
#include "myoatlas/ui/platform/window_icon.h"
#include "panels_fixture.h"

#include <imgui_internal.h> // ImGuiWindow
#include <set>

namespace myoatlas {

namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::StartsWith;

class Desk : public ui::FileDesk {
public:
    bool is_there(const std::string& file) const override { return there.contains(file); }
    std::string suggestion(session::FilePurpose) const override { return "/home/a/new.json"; }
    std::vector<std::string> known(session::FilePurpose purpose) const override {
        if (purpose != session::FilePurpose::OpenDrawing) return {};
        return {there.begin(), there.end()};
    }
    std::set<std::string> there;
};

class Shell : public support::PanelsTest {
protected:
    static constexpr unsigned k_down = 264, k_backspace = 259;
    std::string first_row(std::string_view words) {
        const auto rows = ui::palette_rows(panel_view(), words, 9);
        return rows.empty() ? "" : rows.front().name;
    }
};

TEST_F(Shell, the_palette_finds_whatever_has_a_name) {
    frames(2);
    EXPECT_EQ(first_row("sail"), "Sail muscle");
    EXPECT_EQ(first_row("temple"), "Area temple");
    EXPECT_EQ(first_row("ache"), "Condition ache");
    EXPECT_EQ(first_row("theme dark"), "theme dark") << "a whole line of script is carried out";
    EXPECT_EQ(first_row("dark"), texts("settings.theme") + std::string(": ") + texts("theme.dark"));
    EXPECT_EQ(first_row("print"), texts("palette.print"));
    EXPECT_THAT(first_row("layer"), StartsWith("layer NAME"));
    EXPECT_EQ(first_row("zzz"), "");
    EXPECT_THAT(ui::palette_rows(panel_view(), "", 9), testing::SizeIs(9))
        << "without words: what one may look for first";
}

TEST_F(Shell, the_palette_tells_keys_for_what_can_be_done_and_no_line_of_script) {
    frames(2);
    std::size_t with_keys = 0;
    for (const ui::PaletteRow& row : ui::palette_rows(panel_view(), "", 99)) {
        EXPECT_FALSE(session::parse_command(row.kind)) << row.name << " is told by " << row.kind;
        with_keys += row.kind == texts("palette.action") ? 0 : 1;
        if (row.name == texts("palette.save")) {
            EXPECT_EQ(row.kind, "Ctrl+S");
        }
    }
    EXPECT_GT(with_keys, 9u);
    for (const char* words : {"file", "keyboard", "card"})
        for (const ui::PaletteRow& row : ui::palette_rows(panel_view(), words, 99))
            for (const char* own : {"ask_file", "focus ", "dismiss"})
                EXPECT_FALSE(row.name.starts_with(own)) << row.name << " is found by " << words;
}

TEST_F(Shell, words_agree_by_their_beginnings_in_any_order) {
    EXPECT_GT(ui::agreement("text size", "Text size: 150 %", ""), ui::agreement("size", "Text size: 150 %", ""));
    EXPECT_GT(ui::agreement("150 text", "Text size: 150 %", ""), 0.0f);
    EXPECT_GT(ui::agreement("paint", "attachments on|off", "paint where the muscle is fixed"), 0.0f);
    EXPECT_EQ(ui::agreement("text blue", "Text size: 150 %", ""), 0.0f);
    EXPECT_EQ(ui::agreement("", "Text size", ""), 0.0f);
}

TEST_F(Shell, the_palette_is_worked_by_keys_alone) {
    frames(2);
    EXPECT_THAT(press('K', ui::k_held_control), ElementsAre("palette on"));
    type("dark");
    frames(4);
    EXPECT_TRUE(shows("palette", texts("settings.theme") + std::string(": ") + texts("theme.dark")))
        << words_of("palette");
    EXPECT_THAT(press(k_enter), ElementsAre("hit open", "palette off", "theme dark"));
    EXPECT_FALSE(gui->is_typing());
    EXPECT_THAT(press('K', ui::k_held_control), ElementsAre("palette on"));
    frames(3);
    EXPECT_FALSE(shows("palette", "dark")) << "it opens empty";
    EXPECT_THAT(press(k_down), ElementsAre("hit next"));
    EXPECT_THAT(press(k_enter), ElementsAre("hit open", "palette off", "map")) << "the second row";
    run("mode explore");
    press('K', ui::k_held_control);
    type("p");
    frames(3);
    EXPECT_THAT(press(k_escape), ElementsAre("palette off"));
    type("p");
    EXPECT_THAT(frames(2), ElementsAre("mode pain"));
}

TEST_F(Shell, a_key_counts_by_its_place_where_it_types_no_latin_letter) {
    const auto strike = [&](unsigned code, unsigned character) {
        ui::Event event{ui::Event::Kind::Key};
        event.code = code;
        event.is_down = true;
        events.push(event);
        ui::Event typed{ui::Event::Kind::Character};
        typed.code = character;
        events.push(typed);
        event.is_down = false;
        events.push(event);
        return frames(4);
    };
    frames(2);
    EXPECT_THAT(strike('P', 0x437), ElementsAre("mode pain")) << "Cyrillic ze";
    EXPECT_THAT(strike('M', 0x39C), ElementsAre("map")) << "a large Greek mu";
    EXPECT_THAT(strike('M', 0xB5), testing::IsEmpty()) << "a sign that a Latin keyboard has, too";
}

TEST_F(Shell, letters_that_come_with_the_palettes_key_are_typed_into_it) {
    frames(2);
    ui::Event event{ui::Event::Kind::Key};
    event.code = 'K';
    event.held = ui::k_held_control;
    event.is_down = true;
    events.push(event);
    event.is_down = false;
    events.push(event);
    type("pain");
    EXPECT_THAT(frames(6), ElementsAre("palette on"));
    EXPECT_TRUE(shows("palette", texts("palette.pain"))) << words_of("palette");
    EXPECT_EQ(timeline.now().mode, session::Mode::Explore);
}

TEST_F(Shell, a_command_that_needs_words_is_gone_on_with_in_the_palette) {
    frames(2);
    press('K', ui::k_held_control);
    type("say");
    frames(4);
    EXPECT_THAT(press(k_enter), ElementsAre("hit open"));
    frames(4);
    type("x");
    frames(4);
    EXPECT_TRUE(shows("palette", "say x")) << words_of("palette");
    EXPECT_THAT(press(k_enter), ElementsAre("hit open", "palette off", "say x"));
}

TEST_F(Shell, settings_are_reached_by_the_gear_and_asked_for_as_commands) {
    frames(2);
    EXPECT_THAT(click_on("top bar", texts("action.settings", {{"key", "Ctrl+,"}})), ElementsAre("settings on"));
    EXPECT_THAT(click_on("settings", texts("theme.dark")), ElementsAre("theme dark"));
    EXPECT_THAT(click_on("settings", "150 %"), ElementsAre("text_size 150"));
    EXPECT_THAT(click_on("settings", texts("settings.motion.on")), ElementsAre("motion reduced"));
    EXPECT_THAT(click_on("settings", texts("settings.targets.on")), ElementsAre("touch_targets on"));
    EXPECT_THAT(click_on("settings", texts("settings.full_screen.on")), ElementsAre("full_screen on"));
    EXPECT_THAT(press(k_escape), ElementsAre("settings off"));
    EXPECT_THAT(press(',', ui::k_held_control), ElementsAre("settings on"));
    type("p");
    EXPECT_THAT(frames(2), IsEmpty()) << "letters are no shortcuts there";
    EXPECT_THAT(press(k_tab), ElementsAre("focus next"));
    EXPECT_THAT(press(k_enter), ElementsAre("focus press", "settings off")) << "the first is the cross of the card";
}

TEST_F(Shell, every_setting_says_which_of_its_choices_holds) {
    for (const ui::Setting& setting : ui::settings_of(panel_view())) {
        EXPECT_EQ(std::ranges::count_if(setting.choices, &ui::SettingChoice::is_current), 1) << setting.title;
        for (const ui::SettingChoice& choice : setting.choices) {
            run(session::text_of(choice.command));
            bool is_current = false;
            for (const ui::Setting& again : ui::settings_of(panel_view()))
                for (const ui::SettingChoice& each : again.choices)
                    is_current =
                        is_current || (again.title == setting.title && each.words == choice.words && each.is_current);
            EXPECT_TRUE(is_current) << choice.words;
        }
    }
}

TEST_F(Shell, what_the_script_language_lacks_is_no_setting) {
    for (const ui::Setting& setting : ui::settings_of(panel_view()))
        EXPECT_GE(setting.choices.size(), 2u) << setting.title;
}

TEST_F(Shell, touch_makes_what_is_pressed_large_enough_for_a_finger) {
    EXPECT_EQ(ui::Style{}.press(26.0f), 26.0f);
    ui::Style touch;
    touch.has_touch = true;
    EXPECT_EQ(touch.press(26.0f), 44.0f);
    touch.scale = 2.0f;
    EXPECT_EQ(touch.press(26.0f), 88.0f);
    EXPECT_EQ(touch.press(60.0f), 120.0f);
}

TEST_F(Shell, a_file_is_named_in_a_card_and_none_is_written_over_unasked) {
    Desk desk;
    files = &desk;
    run("mark temple left");
    frames(2);
    EXPECT_THAT(press('S', ui::k_held_control), ElementsAre("ask_file save_drawing"));
    frames(4);
    EXPECT_TRUE(gui->is_typing());
    EXPECT_THAT(press(k_enter), ElementsAre("accept", "ask_file off", "save_drawing /home/a/new.json"));
    desk.there = {"/home/a/new.json"};
    press('S', ui::k_held_control);
    frames(4);
    EXPECT_THAT(press(k_enter), ElementsAre("accept"));
    frames(2);
    EXPECT_TRUE(shows("file", texts("file.is_there")));
    EXPECT_THAT(press(k_enter), ElementsAre("accept")) << "a second Enter is no yes";
    EXPECT_THAT(click_on("file", texts("file.replace")), ElementsAre("ask_file off", "save_drawing /home/a/new.json"));
    press('S', ui::k_held_control);
    frames(4);
    press(k_enter);
    EXPECT_THAT(press(k_escape), ElementsAre("ask_file off"));
}

TEST_F(Shell, a_path_is_typed_whole_and_gets_its_ending) {
    Desk desk;
    files = &desk;
    frames(2);
    EXPECT_THAT(press('P', ui::k_held_control), ElementsAre("print pain-chart.pdf")) << "in 3D, too, and asks nothing";
    EXPECT_THAT(press('P', ui::k_held_control | ui::k_held_shift), ElementsAre("ask_file print"));
    frames(4);
    press('A', ui::k_held_control);
    type("/tmp/chart of mine");
    frames(4);
    EXPECT_THAT(press(k_enter), ElementsAre("accept", "ask_file off", "print \"/tmp/chart of mine.pdf\""));
    press('O', ui::k_held_control);
    frames(4);
    press('A', ui::k_held_control);
    type("/none.json");
    frames(4);
    EXPECT_THAT(press(k_enter), ElementsAre("accept"));
    frames(2);
    EXPECT_TRUE(shows("file", texts("file.not_there", {{"file", "/none.json"}}))) << words_of("file");
    press(k_escape);
    desk.there = {"/home/a/one.json"};
    press('O', ui::k_held_control);
    EXPECT_THAT(click_on("file", "one.json"), IsEmpty());
    EXPECT_THAT(click_on("file", texts("file.open_drawing_button")),
                ElementsAre("ask_file off", "open_drawing /home/a/one.json"));
}

TEST_F(Shell, what_is_told_lies_over_all_that_was_there) {
    run("select sail left");
    frames(3);
    messages = {{"Printed.", "", false}};
    frames(3);
    const ImGuiWindow* front = nullptr;
    for (const ImGuiWindow* window : ImGui::GetCurrentContext()->Windows)
        if (window->WasActive && !window->Hidden) front = window;
    ASSERT_NE(front, nullptr);
    EXPECT_STREQ(front->Name, "messages");
}

TEST_F(Shell, what_was_done_with_a_file_is_told_and_leads_to_it) {
    messages = {{"Printing …", "", true}};
    frames(4);
    EXPECT_TRUE(shows("messages", "Printing …"));
    EXPECT_FALSE(shows("messages", texts("message.open"))) << "not before it is there";
    messages = {{"The page is in /home/a/chart.pdf.", "/home/a/chart.pdf", false}};
    EXPECT_THAT(click_on("messages", texts("message.open")), ElementsAre("open_file /home/a/chart.pdf"));
    EXPECT_THAT(click_on("messages", texts("message.folder")), ElementsAre("show_folder /home/a/chart.pdf"));
    EXPECT_THAT(click_on("messages", texts("action.close")), ElementsAre("dismiss"));
}

TEST_F(Shell, the_introduction_leads_on_and_can_be_skipped) {
    run("introduction start");
    for (int step = 1; step <= session::k_introduction_steps; ++step) {
        frames(4);
        EXPECT_TRUE(shows("introduction", texts("introduction." + std::to_string(step) + ".title")))
            << words_of("introduction");
        EXPECT_EQ(words_of("introduction").find('{'), std::string::npos);
        click_on("introduction",
                 texts(step == session::k_introduction_steps ? "introduction.done" : "introduction.next"));
    }
    EXPECT_TRUE(timeline.now().is_introduction_seen);
    run("introduction start");
    EXPECT_THAT(click_on("introduction", texts("introduction.skip")), ElementsAre("introduction off"));
    run("introduction start");
    frames(2);
    EXPECT_THAT(press(k_escape), ElementsAre("introduction off"));
    type("p");
    EXPECT_THAT(frames(2), ElementsAre("mode pain"));
}

TEST_F(Shell, what_is_missing_is_a_card_and_stays_in_the_status_line) {
    faults = {"The atlas data in /data is faulty:\nareas.json#/areas/3: the id is missing"};
    frames(4);
    EXPECT_TRUE(shows("faults", "The atlas data in /data is faulty:"));
    EXPECT_TRUE(shows("faults", "areas.json#/areas/3: the id is missing"));
    EXPECT_TRUE(shows("faults", texts("fault.remedy")));
    type("p");
    EXPECT_THAT(frames(2), IsEmpty());
    EXPECT_THAT(click_on("faults", texts("fault.go_on")), ElementsAre("dismiss"));
    frames(4);
    EXPECT_FALSE(shows("faults", texts("fault.title")));
    EXPECT_TRUE(shows("status", texts("fault.status"))) << words_of("status");
}

TEST_F(Shell, without_a_body_the_card_stands_alone) {
    faults = {"The body is missing: there is no /data/built-in.body."};
    for (int i = 0; i < 4; ++i) {
        seen.clear();
        gui->begin({k_width, k_height, 1.0f, 1.0f / 60.0f});
        layout = interface.layout(k_width, k_height, gui->style(), timeline.now());
        interface.draw_waiting(texts, gui->style(), layout, "", faults);
        gui->end();
    }
    EXPECT_TRUE(shows("faults", texts("fault.title_nothing"))) << words_of("");
    EXPECT_TRUE(shows("faults", faults.front()));
    EXPECT_FALSE(shows("faults", texts("fault.go_on")));
}

TEST_F(Shell, a_tooltip_covers_nothing_of_what_it_is_about) {
    frames(4);
    const glm::vec2 gear = place_of("top bar", texts("action.settings", {{"key", "Ctrl+,"}}));
    point(gear.x, gear.y);
    frames(3);
    const auto tip =
        std::ranges::find_if(seen, [](const ui::SeenWords& each) { return each.card.starts_with("##Tooltip"); });
    ASSERT_NE(tip, seen.end()) << words_of("");
    EXPECT_GT(tip->rect.y, gear.y + 17.0f);
}

TEST(WindowIcon, is_a_sign_on_a_ground_with_round_corners) {
    for (const int size : {16, 32, 48, 128}) {
        const auto pixels = ui::draw_window_icon(size);
        ASSERT_EQ(pixels.size(), static_cast<std::size_t>(size * size * 4));
        const auto at = [&](int x, int y) { return pixels.data() + 4 * (y * size + x); };
        EXPECT_EQ(at(0, 0)[3], 0) << "the corner is clear";
        EXPECT_EQ(at(size / 2, size / 2)[3], 255);
        const auto* belly = at(size * 9 / 16, size * 11 / 32); // on the muscle, beside its point
        EXPECT_GT(belly[0], belly[2] + 60) << "red, at " << size;
    }
}

}

}
