// Draws every panel for some frames with no window, in every state a person can bring about, and drives it with
// pointer and keys put straight into ImGui.
// SPDX-License-Identifier: MIT
#include "myoatlas/session/keys/shortcuts.h"
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
    EXPECT_THAT(click_on("layers", texts("overlay.short_organs")), testing::ElementsAre("overlay organs"));
    EXPECT_THAT(click_on("layers", texts("overlay.short_organs")), testing::ElementsAre("overlay off"));
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

TEST_F(PanelsTest, the_bar_of_the_chain_and_the_legend_stand_one_above_the_other) {
    run("refer sail left");
    frames(3);
    const ui::Rect bar = layout.chain_strip(), strip = layout.legend_strip();
    EXPECT_GT(bar.height, 0.0f);
    EXPECT_LE(bar.y + bar.height, strip.y);
    EXPECT_LE(strip.y + strip.height, layout.status.y + 1.0f);
    EXPECT_LT(place_of("chain", texts("chain.felt")).y, strip.y);
    const auto words = std::ranges::find(seen, legend.entries.front().name, &ui::SeenWords::words);
    ASSERT_NE(words, seen.end());
    EXPECT_GE(words->rect.y, strip.y);
}

TEST_F(PanelsTest, the_bar_of_the_chain_never_scrolls_however_large_it_is) {
    run("refer sail left");
    for (const bool has_touch : {false, true})
        for (const int percent : {80, 100, 125, 130, 175}) {
            gui->use_look(percent, session::Theme{}, has_touch);
            frames(3);
            const ImGuiWindow* bar = ImGui::FindWindowByName("chain");
            ASSERT_TRUE(bar);
            EXPECT_FALSE(bar->ScrollbarY) << percent << " percent, for fingers: " << has_touch;
        }
}

TEST_F(PanelsTest, the_modes_are_switched_by_clicks) {
    frames(2);
    EXPECT_THAT(click_on("top bar", texts("mode.pain")), testing::Contains("mode pain"));
    EXPECT_EQ(timeline.now().mode, session::Mode::Pain);
    EXPECT_THAT(click_on("top bar", texts("mode.explore")), testing::Contains("mode explore"));
}

TEST_F(PanelsTest, typing_finds_and_enter_takes_the_first) {
    frames(2);
    type("/");
    frames(3);
    type("sai");
    EXPECT_THAT(frames(3), testing::Contains("search sai"));
    EXPECT_THAT(press(k_enter), testing::Contains("select sail left"));
    EXPECT_EQ(timeline.now().selection->muscle, "sail");
}

TEST_F(PanelsTest, what_appears_leaves_the_keyboard_to_the_search_box) {
    frames(2);
    type("/");
    frames(4);
    ASSERT_TRUE(gui->is_typing());
    for (const char* line : {"select sail left", "clear", "mode pain", "mark temple left", "condition ache", "map",
                             "map off", "mode explore", "guide", "guide off", "help on", "help off"}) {
        run(line);
        frames(3);
        EXPECT_TRUE(gui->is_typing()) << "after " << line;
    }
    for (const char* letter : {"s", "a", "i"}) { // one by one: the hits appear after the first
        type(letter);
        for (const std::string& asked : frames(3)) EXPECT_THAT(asked, testing::StartsWith("search ")) << letter;
    }
    EXPECT_EQ(timeline.now().query, "sai");
}

TEST_F(PanelsTest, letters_after_the_slash_are_searched_however_few_frames_are_drawn) {
    frames(2);
    type("a/sa"); // the first letter is still a shortcut
    std::vector<std::string> asked = frames(1);
    for (const char* letters : {"i", "l", ""}) {
        type(letters);
        for (std::string& line : frames(1)) asked.push_back(std::move(line));
    }
    ASSERT_GE(asked.size(), 3u);
    EXPECT_EQ(asked[0], "show_all");
    EXPECT_EQ(asked[1], "open_search");
    for (std::size_t i = 2; i < asked.size(); ++i) EXPECT_THAT(asked[i], testing::StartsWith("search sa"));
    frames(2);
    EXPECT_EQ(timeline.now().query, "sail");
}

TEST_F(PanelsTest, escape_closes_the_hits_and_empties_the_box) {
    run("select sail left");
    frames(2);
    for (const int count : {1, 4}) { // before the box has the keyboard, and once it has
        run("search sai");
        frames(count);
        EXPECT_TRUE(shows("search hits", "Sail muscle")) << words_of("");
        EXPECT_THAT(press(k_escape), testing::Contains("search")) << count;
        EXPECT_EQ(timeline.now().query, "");
        EXPECT_TRUE(timeline.now().selection) << "it did something else as well";
        EXPECT_FALSE(gui->is_typing());
    }
    EXPECT_THAT(press(k_escape), testing::ElementsAre("clear"));
}

TEST_F(PanelsTest, the_click_that_closes_the_hits_does_nothing_else) {
    frames(2);
    const auto drag_picture = [&] {
        const glm::vec2 at = middle_of(layout.free()), to = at + glm::vec2(40.0f, 0.0f);
        point(at.x, at.y);
        point(at.x, at.y, true);
        std::vector<std::string> asked = point(to.x, to.y, true);
        point(to.x, to.y);
        return asked;
    };
    const std::vector<std::function<std::vector<std::string>()>> clicks{
        [&] { return click_on("top bar", texts("mode.pain")); },
        [&] { return click_on("layers", texts("layer.skin")); }, drag_picture};
    for (const auto& clicked : clicks) {
        run("search sai");
        frames(4);
        EXPECT_THAT(clicked(), testing::IsEmpty());
        EXPECT_FALSE(gui->is_typing());
        EXPECT_THAT(clicked(), testing::Not(testing::IsEmpty())) << "the list is still open";
        run("search");
        frames(2);
    }
}

TEST_F(PanelsTest, a_click_takes_a_hit_while_the_box_has_the_keyboard) {
    frames(2);
    type("/sai");
    frames(6);
    ASSERT_TRUE(gui->is_typing());
    EXPECT_THAT(click_on("search hits", "Sail muscle"), testing::Contains("select sail left"));
    EXPECT_EQ(timeline.now().query, "");
}

TEST_F(PanelsTest, a_script_goes_through_the_hits_as_the_keys_do) {
    frames(2);
    run("search sai");
    frames(1);
    run("hit next"); // the first of its trigger points
    run("hit open");
    EXPECT_THAT(frames(3), testing::Contains(testing::StartsWith("point sail_1")));
    EXPECT_EQ(timeline.now().query, "");
    run("open_search");
    frames(4);
    EXPECT_TRUE(gui->is_typing());
}

TEST_F(PanelsTest, enter_without_a_hit_leaves_the_keyboard_to_the_box) {
    frames(2);
    type("/zz");
    frames(6);
    press(k_enter);
    type("p");
    frames(3);
    EXPECT_EQ(timeline.now().query, "zzp");
    EXPECT_EQ(timeline.now().mode, session::Mode::Explore);
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

TEST_F(PanelsTest, a_structure_of_a_charted_muscle_is_found_by_that_muscles_name) {
    frames(2);
    type("/");
    frames(3);
    type("slab");
    frames(6);
    EXPECT_TRUE(shows("search hits", "Sail muscle")) << words_of("search hits");
}

TEST_F(PanelsTest, choosing_a_candidate_flies_there_and_is_no_step) {
    run("mark temple left");
    EXPECT_THAT(click_on("pain", "Sail muscle"), testing::ElementsAre("candidate 1", "frame"));
    frames(2);
    run("undo");
    EXPECT_TRUE(timeline.now().report.is_empty());
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

TEST_F(PanelsTest, strokes_are_counted_not_dabs) {
    for (const char* line : {"paint 60 100 0", "paint 60 90 0 joined", "paint 60 80 0 joined", "paint -60 100 0"})
        run(line);
    frames(4);
    EXPECT_TRUE(shows("pain", texts("pain.marks", {{"count", "2"}}))) << words_of("pain");
}

TEST_F(PanelsTest, the_first_candidate_is_above_the_fold_whatever_is_open) {
    for (const char* line : {"mode pain", "mark temple left", "paint 60 100 0 quality burning"}) run(line);
    const std::string first = "Sail muscle";
    const auto ends_at = [&] {
        frames(4);
        const auto found = std::ranges::find_if(
            seen, [&](const ui::SeenWords& each) { return each.card == "pain" && each.words == first; });
        return found == seen.end() ? 1.0e6f : found->rect.y + found->rect.height + 40.0f; // with its sentence and bar
    };
    const float fold = layout.right.y + layout.right.height;
    EXPECT_LT(ends_at(), 720.0f - 32.0f);
    click_on("pain", texts("brush.title"));
    ASSERT_TRUE(shows("pain", texts("depth.deep")));
    EXPECT_LT(ends_at(), 720.0f - 32.0f) << fold;
    click_on("pain", texts("pain.add"));
    ASSERT_TRUE(shows("pain", texts("pain.areas")) || shows("pain/chooser", texts("pain.areas"))) << words_of("");
    EXPECT_LT(ends_at(), 720.0f - 32.0f);
}

TEST_F(PanelsTest, the_brush_is_set_by_commands) {
    run("mode pain");
    click_on("pain", texts("brush.title"));
    EXPECT_THAT(click_on("pain", texts("quality.numb")), testing::ElementsAre("brush quality numb"));
    EXPECT_THAT(click_on("pain", "8"), testing::ElementsAre("brush intensity 8 quality numb"));
    EXPECT_THAT(click_on("pain", texts("depth.deep")),
                testing::ElementsAre("brush intensity 8 quality numb depth deep"));
    EXPECT_THAT(click_on("pain", texts("quality.numb")), testing::ElementsAre("brush intensity 8 depth deep"));
    EXPECT_THAT(click_on("pain", texts("brush.eraser")), testing::ElementsAre("eraser on"));
    EXPECT_THAT(click_on("pain", texts("brush.brush")), testing::ElementsAre("eraser off"));
    EXPECT_THAT(click_on("pain", texts("brush.mirror")), testing::ElementsAre("mirror on"));
}

TEST_F(PanelsTest, details_of_a_candidate_are_shown_on_demand) {
    run("mark temple left");
    run("candidate 1");
    frames(4);
    const std::string& numbers = timeline.now().answer->candidates.front().because.front().text;
    EXPECT_FALSE(shows("pain", numbers));
    click_on("pain", texts("pain.why"));
    frames(2);
    EXPECT_TRUE(shows("pain", numbers)) << words_of("pain");
}

TEST_F(PanelsTest, the_chain_is_played_paused_scrubbed_and_slowed_in_its_bar) {
    run("select sail left");
    EXPECT_THAT(click_on("chain", texts("chain.play", {{"key", "Space"}})), testing::ElementsAre("play"));
    EXPECT_THAT(click_on("chain", texts("chain.pause", {{"key", "Space"}})), testing::ElementsAre("pause"));
    EXPECT_THAT(click_on("chain", "1×"), testing::ElementsAre("speed 0.5"));
    EXPECT_THAT(click_on("chain", texts("chain.loop")), testing::ElementsAre("loop on"));
    const glm::vec2 felt = place_of("chain", texts("chain.felt"));
    EXPECT_THAT(click(felt.x, felt.y), testing::Contains(testing::StartsWith("scrub 0.")));
    EXPECT_TRUE(timeline.now().chain.is_told);
    run("clear");
    frames(3);
    EXPECT_FALSE(shows("chain", texts("chain.felt"))) << "there is no zone";
}

TEST_F(PanelsTest, near_views_are_of_the_side_that_is_chosen_then_of_the_other) {
    run("layer skin on");
    frames(4);
    point(layout.left.x + 60.0f, middle_of(layout.left).y);
    ImGui::GetIO().MouseWheel = -100.0f; // to the end of the list
    frames(4);
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

TEST_F(PanelsTest, the_client_reads_plain_words_and_no_tools) {
    run("trace temple left");
    run("client_view on");
    frames(4);
    EXPECT_EQ(words_of("top bar"), "");
    EXPECT_EQ(words_of("layers"), "");
    EXPECT_TRUE(shows("client", "The sail")) << words_of("client");
    EXPECT_THAT(words_of("client"), testing::Not(testing::HasSubstr("%")));
    EXPECT_THAT(words_of("client"), testing::Not(testing::HasSubstr("musculus")));
    EXPECT_TRUE(shows("client", "The side of the brow, left"))
        << "where it hurts, as people say it: " << words_of("client");
    EXPECT_FALSE(shows("client", "Area temple"));
    EXPECT_THAT(click_on("client", texts("client.leave")), testing::ElementsAre("client_view off"));
}

TEST_F(PanelsTest, the_client_is_asked_in_one_line_and_sees_the_first_muscle_above_the_fold) {
    referral::Rules rules;
    for (const char* id : {"sweats", "faints", "breathless", "sick", "numb", "feverish"}) {
        referral::Symptom& symptom = rules.symptoms.emplace_back();
        symptom.id = id;
        symptom.names.name = symptom.names.lay = id;
    }
    for (const char* id : {"chest", "head"}) {
        referral::Emergency& ask = rules.emergencies.emplace_back();
        ask.id = id;
        ask.act = referral::Act::AskFirst;
        ask.lists_muscles = true;
        ask.names = ask.text = {{"en", "For the therapist."}};
        ask.plain = {{"en", "First: do you also feel this of the " + ask.id +
                                ", or something else that is told here in "
                                "a sentence of some length? If yes, call for help now."}};
        ask.asks = {"sweats", "faints", "breathless", "sick", "numb", "feverish"};
        ask.when.emplace_back().areas = {{"temple"}};
    }
    rules.emergency_words.headings[referral::Act::AskFirst] = {{"en", "Ask first"}};
    engine = std::make_unique<referral::Engine>(catalog, surface_map, rules);
    run("trace temple left");
    run("client_view on");
    frames(4);
    const auto top_of = [&](const std::string& words) {
        for (const ui::SeenWords& each : seen)
            if (each.card == "client" && each.words.find(words) != std::string::npos) return each.rect.y;
        return 9999.0f;
    };
    EXPECT_LT(top_of("First: do you also feel this of the chest"), top_of("The sail")) << "what must not wait is first";
    EXPECT_LT(top_of("The sail"), 600.0f) << words_of("client");
    EXPECT_FALSE(shows("client", "of the head")) << "one line of it";
    EXPECT_FALSE(shows("client", "Faints?"));
    EXPECT_FALSE(shows("client", texts("pain.first"))) << "illnesses are not named to a client";
    click_on("client", texts("client.more_first"));
    frames(2);
    EXPECT_TRUE(shows("client", "faints?")) << words_of("client");
    EXPECT_TRUE(shows("client", texts("emergency.yes")));
    click_on("client", texts("client.fewer_first"));
    frames(2);
    EXPECT_FALSE(shows("client", "faints?"));
}

TEST_F(PanelsTest, no_empty_heading_stands_under_a_call_for_help) {
    referral::Rules rules;
    referral::Symptom& symptom = rules.symptoms.emplace_back();
    symptom.id = symptom.names.name = symptom.names.lay = "chokes";
    referral::Emergency& call = rules.emergencies.emplace_back();
    call.id = "throat";
    call.act = referral::Act::CallNow;
    call.names = call.text = call.plain = {{"en", "Call for help."}};
    call.when.emplace_back().signs = {{"chokes"}};
    rules.emergency_words.headings[referral::Act::CallNow] = {{"en", "Call now"}};
    rules.emergency_words.withheld = {{"en", "No muscles before."}};
    engine = std::make_unique<referral::Engine>(catalog, surface_map, rules);
    run("mode pain");
    run("mark_symptom chokes");
    run("client_view on");
    frames(4);
    EXPECT_TRUE(shows("client", "Call for help.")) << words_of("client");
    EXPECT_FALSE(shows("client", texts("client.pain"))) << "no place was told";
    run("mark temple left");
    frames(4);
    EXPECT_TRUE(shows("client", texts("client.pain"))) << words_of("client");
}

TEST_F(PanelsTest, what_a_client_is_to_mind_is_folded_to_one_line) {
    const std::string words = catalog->find_caution("grave")->plain;
    ASSERT_FALSE(words.empty());
    run("trace temple left");
    run("client_view on");
    frames(4);
    EXPECT_FALSE(shows("client", words)) << words_of("client");
    click_on("client", texts("client.mind"));
    frames(2);
    EXPECT_TRUE(shows("client", words)) << words_of("client");
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
