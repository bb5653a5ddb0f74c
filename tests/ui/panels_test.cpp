// Draws every panel for some frames with no window, in every state a person can bring about, and drives it with
// pointer and keys put straight into ImGui.
// SPDX-License-Identifier: MIT
#include "myoatlas/session/keys/shortcuts.h"
#include "myoatlas/session/stage/stage_builder.h"
#include "myoatlas/session/theme.h"
#include "myoatlas/ui/widgets/focus.h"
#include "panels_fixture.h"
#include "support/shapes.h"

#include <functional>
#include <imgui_internal.h> // FindWindowByName
#include <set>
#include <string>

namespace myoatlas {

namespace {

class PanelsTest : public support::PanelsTest {
protected:
    // What the picture shows, for tests that ask for one: the sail's flesh.
    scene::MeshLibrary blocks = scene::build_library({support::part("slab", core::Side::Left, scene::PartKind::Muscle,
                                                                    support::box({-100, -100, -20}, {100, 100, 20}))},
                                                     "blocks");
    // Shows the block in the middle of the picture; returns that.
    glm::vec2 show_block(scene::RayPicker& rays) {
        body = &blocks;
        picker = &rays;
        list.parts.assign(blocks.parts.size(), {});
        list.parts[0].opacity = 1.0f;
        timeline.now().camera.target = {0.0f, 0.0f, 0.0f};
        frames(2);
        return middle_of(layout.free());
    }
    std::vector<std::string> right_click(glm::vec2 at) {
        point(at.x, at.y);
        std::vector<std::string> asked;
        for (const bool is_down : {true, false}) {
            ui::Event event{ui::Event::Kind::Button};
            event.x = at.x;
            event.y = at.y;
            event.code = 1;
            event.is_down = is_down;
            events.push(event);
            for (std::string& line : frames(2)) asked.push_back(std::move(line));
        }
        return asked;
    }
};

// What a line of script brings about, and where a person reads of it.
struct State {
    const char *line, *card, *words;
};

TEST_F(PanelsTest, every_state_is_told_and_asks_for_nothing_by_itself) {
    for (const State& state : {State{"view anterior", "welcome", texts("welcome.title")},
                               {"select sail left", "facts", "musculus veli"},
                               {"point sail_2 right", "facts", "Sail muscle"},
                               {"isolate sail left", "layers", texts("layers.isolated")},
                               {"select spine", "facts", "Spine"},
                               {"hide spine", "layers", texts("layers.isolated")},
                               {"mode pain", "pain", texts("pain.hint")},
                               {"mark temple left", "pain", "Area temple, left"},
                               {"candidate 1", "pain", texts("pain.press")},
                               {"paint 60 100 0", "pain", texts("pain.whole_area")},
                               {"condition ache", "pain", "Condition ache"},
                               {"trace temple left", "pain", texts("causes.note")},
                               {"overlay organs pulse", "pain", "It shows so."},
                               {"overlay off", "pain", "Pulse organ"},
                               {"map", "map card", texts("map.print")},
                               {"map head", "map card", texts("map.sheet.head")},
                               {"map off", "layers", texts("layers.title")},
                               {"erase", "pain", texts("pain.hint")},
                               {"help on", "help", texts("help.title")},
                               {"help off", "pain", texts("pain.hint")},
                               {"mode explore", "layers", texts("views.title")},
                               {"show_all", "layers", texts("layers.title")},
                               {"clear", "welcome", texts("welcome.title")}}) {
        run(state.line);
        EXPECT_THAT(frames(4), testing::IsEmpty()) << "after " << state.line;
        EXPECT_TRUE(shows(state.card, state.words))
            << "\"" << state.words << "\" is missing after " << state.line << ":\n"
            << words_of(state.card);
    }
}

TEST_F(PanelsTest, each_button_asks_for_what_it_says) {
    run("select sail left");
    frames(2);
    EXPECT_THAT(click_on("facts", texts("action.isolate")), testing::ElementsAre("isolate sail left"));
    EXPECT_THAT(click_on("layers", texts("layers.show_all")), testing::ElementsAre("show_all"));
    window_height = 900; // what else is not muscles stands last
    EXPECT_THAT(click_on("layers", texts("overlay.short_organs")), testing::ElementsAre("overlay organs"));
    EXPECT_THAT(click_on("layers", texts("overlay.short_organs")), testing::ElementsAre("overlay off"));
    window_height = k_height;
    EXPECT_THAT(click_on("layers", texts("view.posterior")), testing::ElementsAre("view posterior"));
    EXPECT_THAT(click_on("facts", texts("side.right")), testing::ElementsAre("select sail right"));
    EXPECT_THAT(click_on("top bar", texts("action.undo", {{"key", "Ctrl+Z"}})), testing::ElementsAre("undo"));
    EXPECT_THAT(click_on("top bar", texts("action.redo", {{"key", "Ctrl+Y"}})), testing::ElementsAre("redo"));
    EXPECT_THAT(click_on("facts", texts("action.hide")), testing::ElementsAre("hide sail right", "clear"));
    EXPECT_THAT(click_on("welcome", texts("welcome.pain")), testing::ElementsAre("mode pain"));
    EXPECT_THAT(click_on("pain", texts("map.open", {{"key", "M"}})), testing::ElementsAre("map"));
    EXPECT_THAT(click_on("map card", texts("map.sheet.feet")), testing::ElementsAre("map feet"));
    EXPECT_THAT(click_on("map card", texts("map.close")), testing::ElementsAre("map off"));
    EXPECT_THAT(click_on("top bar", texts("action.help", {{"key", "F1"}})), testing::ElementsAre("help on"));
    EXPECT_THAT(click_on("help", texts("action.close")), testing::ElementsAre("help off"));
}

TEST_F(PanelsTest, a_small_window_and_a_dense_screen_draw_too) {
    for (const float scale : {0.75f, 2.0f})
        for (const auto& [width, height] : {std::pair{800.0f, 560.0f}, std::pair{2560.0f, 1440.0f}}) {
            const ui::Layout planned = ui::layout_for(width, height, scale, false);
            EXPECT_GT(planned.window.width, 0.0f);
            EXPECT_GE(planned.right.x + planned.right.width, planned.left.x + planned.left.width);
        }
    gui.reset(); // one ImGui at a time
    gui = std::make_unique<ui::Gui>(nullptr, 2.0f, 1.0f);
    run("select sail left");
    EXPECT_THAT(frames(3), testing::IsEmpty());
}

TEST_F(PanelsTest, the_modes_are_switched_by_clicks) {
    frames(2);
    EXPECT_THAT(click_on("top bar", texts("mode.pain")), testing::Contains("mode pain"));
    EXPECT_EQ(timeline.now().mode, session::Mode::Pain);
    EXPECT_THAT(click_on("top bar", texts("mode.explore")), testing::Contains("mode explore"));
}

TEST_F(PanelsTest, letters_ask_for_what_the_help_says) {
    run("select sail left");
    frames(2);
    type("i");
    EXPECT_THAT(frames(2), testing::ElementsAre("isolate sail left"));
    type("a");
    EXPECT_THAT(frames(2), testing::ElementsAre("show_all"));
    type("4");
    EXPECT_THAT(frames(2), testing::ElementsAre("peel muscle_deep"));
    type("h");
    EXPECT_THAT(frames(2), testing::ElementsAre("hide sail left", "clear"));
    type("p");
    EXPECT_THAT(frames(2), testing::ElementsAre("mode pain"));
    type("?");
    EXPECT_THAT(frames(2), testing::ElementsAre("help on"));
}

TEST_F(PanelsTest, two_keys_of_one_frame_are_carried_out_in_their_order) {
    frames(2);
    type("pp");
    EXPECT_THAT(frames(2), testing::ElementsAre("mode pain", "mode explore"));
    type("mm");
    EXPECT_THAT(frames(2), testing::ElementsAre("map", "map off"));
}

TEST_F(PanelsTest, tab_hides_the_panels_and_brings_them_back) {
    frames(2);
    type("b");
    EXPECT_THAT(frames(2), testing::ElementsAre("panels off"));
    frames(2);
    EXPECT_EQ(words_of("layers"), "");
    EXPECT_FALSE(timeline.has_undo());
    type("b");
    EXPECT_THAT(frames(2), testing::ElementsAre("panels on"));
    frames(2);
    EXPECT_NE(words_of("layers"), "");
}

TEST_F(PanelsTest, the_help_lists_every_key_within_its_card) {
    run("help on");
    frames(4);
    for (const session::ShortcutLine& line : session::shortcut_lines())
        EXPECT_TRUE(shows("help", texts(line.help))) << line.help;
}

TEST_F(PanelsTest, the_guide_lies_over_everything_and_takes_the_keys) {
    for (const char* line : {"guide", "guide second plain"}) {
        run(line);
        EXPECT_THAT(frames(4), testing::IsEmpty()) << "after " << line;
        EXPECT_TRUE(shows("guide", catalog->find_chapter(timeline.now().chapter)->summary)) << words_of("guide");
    }
    type("p");
    EXPECT_THAT(frames(2), testing::IsEmpty());
    type("g");
    EXPECT_THAT(frames(2), testing::ElementsAre("guide off"));
    type("g");
    EXPECT_THAT(frames(2), testing::ElementsAre("guide plain"));
    EXPECT_EQ(timeline.now().chapter, "second");
    EXPECT_THAT(click(layout.top_bar.x * 0.5f, middle_of(layout.window).y),
                testing::Contains("guide off")); // beside it
}

TEST_F(PanelsTest, what_is_pointed_at_is_named_beside_the_pointer_as_its_card_is) {
    scene::RayPicker rays(blocks);
    const glm::vec2 middle = show_block(rays);
    point(middle.x, middle.y);
    EXPECT_TRUE(shows("pointer label", "Sail muscle, left")) << words_of("pointer label");
    EXPECT_THAT(click(middle), testing::Contains("select sail left"));
    frames(4);
    EXPECT_TRUE(shows("facts", "Sail muscle"));
    point(middle.x, 100.0f);
    EXPECT_FALSE(shows("pointer label", "Sail"));
}

TEST_F(PanelsTest, a_stroke_may_begin_on_a_marker_and_the_eraser_heeds_none) {
    blocks = scene::build_library({support::part("skin", core::Side::Midline, scene::PartKind::Skin,
                                                 support::box({-100, -100, -20}, {100, 100, 20}))},
                                  "blocks");
    skin.place("sail_1", 0, 0);
    surface_map = skin.build();
    scene::RayPicker rays(blocks);
    run("mode pain");
    const glm::vec2 middle = show_block(rays);
    scene::Marker marker;
    marker.position = {0.0f, 0.0f, 20.0f};
    marker.tag = session::tag_of_point(0);
    list.markers = {marker};
    EXPECT_THAT(click(middle), testing::ElementsAre("point sail_1 left")) << "a click is for the point";
    point(middle.x, middle.y, true);
    const std::vector<std::string> asked = point(middle.x + 40.0f, middle.y, true);
    ASSERT_FALSE(asked.empty());
    for (const std::string& line : asked) EXPECT_THAT(line, testing::StartsWith("paint ")) << "no turn of the body";
    point(middle.x + 40.0f, middle.y, false);
    run("eraser on");
    EXPECT_THAT(click(middle), testing::Contains(testing::StartsWith("erase_at ")));
}

TEST_F(PanelsTest, a_right_click_opens_a_menu_of_the_place) {
    scene::RayPicker rays(blocks);
    const glm::vec2 middle = show_block(rays);
    right_click(middle);
    frames(4);
    EXPECT_TRUE(shows("place", texts("place.title"))) << words_of("");
    EXPECT_THAT(click_on("place", texts("action.fade")), testing::Contains("fade sail left"));
    EXPECT_TRUE(timeline.now().faded.contains({"slab", core::Side::Left}));
    frames(2);
    EXPECT_FALSE(shows("place", texts("place.title"))) << "it closes once something is asked for";
    run("select sail left");
    right_click(middle);
    frames(2);
    EXPECT_THAT(press(k_escape), testing::Not(testing::Contains("clear")));
    EXPECT_FALSE(shows("place", texts("place.title")));
    EXPECT_TRUE(timeline.now().selection) << "Esc closed the menu and nothing else";
    right_click(middle);
    frames(2);
    click({middle.x - 200.0f, middle.y});
    EXPECT_FALSE(shows("place", texts("place.title")));
    EXPECT_TRUE(timeline.now().selection) << "nor does a click beside it choose";
}

TEST_F(PanelsTest, what_is_chosen_together_is_listed_and_one_is_made_current) {
    for (const char* line : {"select sail left", "select add spine"}) run(line);
    frames(4);
    EXPECT_TRUE(shows("facts", texts("facts.chosen", {{"count", "2"}}))) << words_of("facts");
    EXPECT_THAT(click_on("facts", "Sail muscle"), testing::ElementsAre("select current sail left"));
    frames(4);
    EXPECT_TRUE(shows("facts", "musculus veli"));
    EXPECT_THAT(click_on("facts", texts("action.isolate")), testing::ElementsAre("isolate"));
    EXPECT_EQ(timeline.now().isolated.size(), 2u);
    press(k_escape);
    EXPECT_FALSE(timeline.now().selection);
}

TEST_F(PanelsTest, choosing_a_point_flies_to_the_muscle_or_stays_with_its_zones) {
    body = &blocks;
    const std::string place = catalog->find_point("sail_1")->place;
    run("select sail left");
    EXPECT_THAT(click_on("facts", place), testing::ElementsAre("point sail_1 left", "frame"));
    EXPECT_THAT(click_on("facts", place), testing::ElementsAre("refer sail left"));
    run("frame_referral");
    EXPECT_THAT(click_on("facts", place), testing::ElementsAre("point sail_1 left", "frame_referral"));
}

TEST_F(PanelsTest, asked_to_frame_again_it_goes_on_to_the_next) {
    body = &blocks;
    run("select sail left");
    frames(2);
    for (const char* asked : {"frame", "frame_referral", "frame_body", "frame"}) {
        type("f");
        EXPECT_THAT(frames(2), testing::ElementsAre(asked));
    }
}

TEST_F(PanelsTest, every_view_is_seen_without_a_scroll) {
    run("select sail left");
    frames(4);
    for (const char* view : {"anterior", "inferior", "head", "forearm", "sole"}) {
        const std::string words = texts("view." + std::string(view));
        const auto found = std::ranges::find_if(
            seen, [&](const ui::SeenWords& each) { return each.card == "layers" && each.words == words; });
        ASSERT_NE(found, seen.end()) << words << " of\n" << words_of("layers");
        EXPECT_EQ(found->rect.height, found->whole.height) << words;
        EXPECT_LT(found->rect.y + found->rect.height, layout.left.y + layout.left.height - 14.0f) << words;
    }
}

TEST_F(PanelsTest, near_views_are_of_the_side_that_is_chosen_then_of_the_other) {
    run("layer skin on");
    EXPECT_THAT(click_on("layers", texts("view.sole")), testing::ElementsAre("view sole_left"));
    EXPECT_THAT(click_on("layers", texts("view.sole")), testing::ElementsAre("view sole_right"));
    EXPECT_THAT(click_on("layers", texts("view.foot")), testing::ElementsAre("view foot_left"));
    EXPECT_THAT(click_on("layers", texts("view.face")), testing::ElementsAre("view face"));
}

TEST_F(PanelsTest, nothing_loaded_still_draws) {
    catalog.reset();
    surface_map.reset();
    engine.reset();
    search.reset();
    skin_areas.reset();
    chart_body.reset();
    note = "The atlas data did not load.";
    EXPECT_THAT(frames(3), testing::IsEmpty());
    run("mode pain");
    EXPECT_THAT(frames(3), testing::IsEmpty());
}

}

TEST_F(PanelsTest, tab_leads_through_everything_and_enter_presses_it) {
    frames(2);
    EXPECT_THAT(press(k_tab), testing::ElementsAre("focus next")); // the search box, which takes letters
    type("sai");
    EXPECT_THAT(frames(2), testing::Contains("search sai"));
    press(k_escape);
    for (int i = 0; i < 3; ++i) press(k_tab); // the box again, Explore, Pain
    EXPECT_THAT(press(k_enter), testing::ElementsAre("focus press", "mode pain"));
    EXPECT_THAT(press(k_escape), testing::ElementsAre("focus leave"));
    EXPECT_THAT(press(k_enter), testing::IsEmpty());
}

TEST_F(PanelsTest, shift_tab_leads_back_and_a_click_ends_it) {
    frames(2);
    press(k_tab);
    press(k_tab);
    press(k_tab); // Pain
    EXPECT_THAT(press(k_tab, ui::k_held_shift), testing::ElementsAre("focus previous"));
    EXPECT_THAT(press(k_tab), testing::ElementsAre("focus next"));
    EXPECT_TRUE(ui::has_focus());
    click(2.0f, 300.0f);
    EXPECT_FALSE(ui::has_focus());
}

TEST_F(PanelsTest, letters_are_shortcuts_with_caps_lock_on_too) {
    frames(2);
    type("P");
    EXPECT_THAT(frames(2), testing::ElementsAre("mode pain"));
}

TEST_F(PanelsTest, t_goes_through_the_themes_and_comes_back) {
    std::set<std::string> themes;
    for (int i = 0; i < 4; ++i) {
        type("t");
        frames(2);
        themes.insert(timeline.now().theme);
    }
    EXPECT_THAT(themes, testing::SizeIs(4));
    EXPECT_EQ(timeline.now().theme, "atlas");
}

TEST_F(PanelsTest, who_put_the_panels_away_is_told_what_brings_them_back) {
    frames(2);
    EXPECT_FALSE(shows("status", "B brings"));
    run("panels off");
    frames(2);
    EXPECT_TRUE(shows("status", "B brings them back")) << words_of("status");
}

TEST_F(PanelsTest, the_guided_start_covers_less_once_something_is_chosen) {
    const auto height = [] { return ImGui::FindWindowByName("introduction")->Size.y; };
    run("introduction start");
    frames(4);
    const float whole = height();
    EXPECT_TRUE(shows("introduction", texts("introduction.1.text")));
    run("select sail left");
    frames(4);
    EXPECT_TRUE(shows("introduction", texts("introduction.1.title")));
    EXPECT_FALSE(shows("introduction", texts("introduction.1.text")));
    EXPECT_LT(height(), 0.65f * whole);
}

TEST(TextPercent, grows_only_as_far_as_the_panels_of_the_window_fit) {
    EXPECT_EQ(ui::fitting_text_percent(100, 1280.0f, 720.0f, 1.0f), 100);
    EXPECT_EQ(ui::fitting_text_percent(250, 1280.0f, 720.0f, 1.0f), 125);
    EXPECT_EQ(ui::fitting_text_percent(250, 3840.0f, 2160.0f, 1.0f), 250);
    EXPECT_EQ(ui::fitting_text_percent(100, 1024.0f, 600.0f, 2.0f), 50); // a dense screen and a small window
    EXPECT_EQ(ui::fitting_text_percent(80, 320.0f, 240.0f, 1.0f), 50);
}

TEST_F(PanelsTest, text_grows_and_shrinks_by_keys_and_stops_at_its_ends) {
    EXPECT_THAT(press('=', ui::k_held_control), testing::ElementsAre("text_size 110"));
    EXPECT_THAT(press('0', ui::k_held_control), testing::ElementsAre("text_size 100"));
    run("text_size 80");
    EXPECT_THAT(press('-', ui::k_held_control), testing::IsEmpty());
}

}
