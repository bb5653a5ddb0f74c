// Draws every panel for some frames with no window, in every state a person can bring about, and drives it with
// pointer and keys put straight into ImGui.
// SPDX-License-Identifier: MIT
#include "app/text_file.h"
#include "render/canvas.h"
#include "session/timeline.h"
#include "support/catalog_builder.h"
#include "ui/gui.h"
#include "ui/interface.h"
#include "ui/offscreen_context.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <imgui.h>
#include <memory>
#include <set>

namespace {

using core::Side;

class PanelsTest : public testing::Test {
protected:
    static constexpr int k_width = 1280, k_height = 720;

    void SetUp() override {
        try {
            gl = std::make_unique<ui::OffscreenContext>();
        } catch (const std::runtime_error& error) {
            GTEST_SKIP() << error.what();
        }
        gui = std::make_unique<ui::Gui>(nullptr, 1.0f, 1.0f);
        canvas = std::make_unique<render::Canvas>(k_width, k_height);
        texts = *app::load_texts(MYOATLAS_SOURCE_DIR "/assets/text/en.json");
        build_world();
    }

    void build_world() {
        facts.caution("grave", true);
        facts.caution("mild", false);
        anatomy::Muscle& sail = facts.muscle("sail");
        sail.names = {"Sail muscle", "musculus veli", "the sail", {"sailor"}, {}};
        sail.section = "head_neck";
        sail.palpation = sail.plain =
            "A sentence that is long enough to be wrapped over more than one line of a panel.";
        sail.roots = {"C3", "C4"};
        sail.perpetuating_factors = {"hoisting", "furling"};
        sail.cautions = {"grave", "mild"};
        facts.point(sail, "sail_1").symptoms = {"dizziness"};
        facts.point(sail, "sail_2");
        facts.area("temple").red_flags = {"grave", "mild"};
        facts.condition("ache").muscles.push_back({"sail", "often", {"book_1"}});
        facts.chapter("first").cautions = {"grave", "mild"};
        anatomy::Claim& claim = facts.chapter("second").sections[0].claims[0];
        claim.is_uncited = true;
        claim.sources.clear();
        anatomy::Structure bone;
        bone.id = "spine";
        bone.names.name = "Spine";
        bone.kind = anatomy::StructureKind::Bone;
        bone.layer = anatomy::Layer::Bone;
        bone.region = "back";
        bone.is_midline = true;
        facts.data.structures.push_back(bone);
        skin.area("temple", 60, 100, 25);
        skin.zone("sail_1", anatomy::ZoneGrade::Essential, 60, 100, 30);
        skin.zone("sail_2", anatomy::ZoneGrade::Spillover, 60, 100, 30);
        catalog = facts.build();
        chart = skin.build();
        engine = std::make_unique<referral::Engine>(catalog, chart);
        search = std::make_unique<study::SearchIndex>(*catalog);
        skin_areas = std::make_unique<anatomy::SkinAreas>(*chart);
    }

    session::World world() const { return {catalog.get(), chart.get(), engine.get(), nullptr}; }

    void run(const std::string& line) {
        const auto command = session::parse_command(line);
        ASSERT_TRUE(command) << line;
        const session::Effects effects = timeline.run(*command, world());
        EXPECT_EQ(effects.refusal, "") << line;
    }

    // Draws frames, applying what the panels ask for; returns the text of all of it but hovering.
    std::vector<std::string> frames(int count) {
        std::vector<std::string> asked;
        for (int i = 0; i < count; ++i) {
            gui->begin(k_width, k_height, 1.0f / 60.0f);
            const ui::Layout layout = interface.layout(k_width, k_height, gui->style());
            timeline.now().viewport = {k_width, k_height};
            timeline.now().insets = layout.insets();
            const ui::PanelView view{timeline.now(), world(),      search.get(),        skin_areas.get(),   legend,
                                     texts,          gui->style(), timeline.has_undo(), timeline.has_redo()};
            const ui::Queue queue = interface.draw(view, layout, {}, {}, nullptr, note);
            gui->end();
            canvas->bind();
            gui->draw();
            for (const ui::Queued& queued : queue) {
                asked.push_back(session::text_of(queued.command));
                timeline.run(queued.command, world(), queued.joins_last);
            }
        }
        return asked;
    }

    // Returns how many different pixels stand in a part of the window: more than one when something is drawn there.
    std::size_t colors_in(int x, int y, int width, int height) const {
        const auto pixels = canvas->read_pixels();
        std::set<std::uint32_t> colors;
        for (int row = y; row < y + height; ++row)
            for (int column = x; column < x + width; ++column) {
                const std::size_t at = 4 * (static_cast<std::size_t>(row) * k_width + static_cast<std::size_t>(column));
                colors.insert(static_cast<std::uint32_t>(pixels[at] << 16 | pixels[at + 1] << 8 | pixels[at + 2]));
            }
        return colors.size();
    }

    std::vector<std::string> click(float x, float y) {
        ImGuiIO& io = ImGui::GetIO();
        const auto at = [&](bool is_down) {
#if IMGUI_VERSION_NUM >= 18700
            io.AddMousePosEvent(x, y);
            io.AddMouseButtonEvent(0, is_down);
#else
            io.MousePos = {x, y};
            io.MouseDown[0] = is_down;
#endif
        };
        std::vector<std::string> asked;
        for (const bool is_down : {false, true, false}) {
            at(is_down);
            for (std::string& line : frames(2)) asked.push_back(std::move(line));
        }
        return asked;
    }

    void type(const char* text) {
        ImGui::GetIO().AddInputCharactersUTF8(text);
    }

    std::unique_ptr<ui::OffscreenContext> gl;
    std::unique_ptr<ui::Gui> gui;
    std::unique_ptr<render::Canvas> canvas;
    ui::TextCatalog texts;
    support::CatalogBuilder facts;
    support::SheetBuilder skin;
    std::shared_ptr<const anatomy::Catalog> catalog;
    std::shared_ptr<const anatomy::SurfaceMap> chart;
    std::unique_ptr<referral::Engine> engine;
    std::unique_ptr<study::SearchIndex> search;
    std::unique_ptr<anatomy::SkinAreas> skin_areas;
    session::Legend legend{{{session::LegendMark::Muscle, "Sail", {}},
                            {session::LegendMark::Dots, "", {}},
                            {session::LegendMark::Point, "", {}},
                            {session::LegendMark::Marked, "", {}}}};
    session::Timeline timeline;
    ui::Interface interface;
    std::string note;
};

TEST_F(PanelsTest, every_state_draws_and_asks_for_nothing_by_itself) {
    for (const char* line :
         {"view anterior", "select sail left", "point sail_2 right", "isolate sail left", "select spine", "hide spine",
          "mode pain", "mark temple left", "candidate 1", "paint 60 100 0", "condition ache", "erase", "help on",
          "help off", "mode explore", "show_all", "clear"}) {
        run(line);
        EXPECT_THAT(frames(4), testing::IsEmpty()) << "after " << line;
        EXPECT_GT(colors_in(950, 90, 300, 200), 8u) << "the right panel is empty after " << line;
        EXPECT_GT(colors_in(20, 90, 200, 300), 8u) << "the left panel is empty after " << line;
    }
}

TEST_F(PanelsTest, a_small_window_and_a_dense_screen_draw_too) {
    for (const float scale : {0.75f, 2.0f})
        for (const auto& [width, height] : {std::pair{800.0f, 560.0f}, std::pair{2560.0f, 1440.0f}}) {
            const ui::Layout layout = ui::layout_for(width, height, scale, false);
            EXPECT_GT(layout.window.width, 0.0f);
            EXPECT_GE(layout.right.x + layout.right.width, layout.left.x + layout.left.width);
        }
    gui.reset(); // one ImGui at a time
    gui = std::make_unique<ui::Gui>(nullptr, 2.0f, 1.0f);
    run("select sail left");
    EXPECT_THAT(frames(3), testing::IsEmpty());
}

TEST_F(PanelsTest, the_modes_are_switched_by_clicks) {
    frames(2);
    EXPECT_THAT(click(970, 38), testing::Contains("mode pain"));
    EXPECT_EQ(timeline.now().mode, session::Mode::Pain);
    EXPECT_THAT(click(870, 38), testing::Contains("mode explore"));
}

TEST_F(PanelsTest, typing_finds_and_enter_takes_the_first) {
    frames(2);
    type("/");
    frames(3);
    type("sai");
    EXPECT_THAT(frames(3), testing::Contains("search sai"));
    ImGuiIO& io = ImGui::GetIO();
#if IMGUI_VERSION_NUM >= 18700
    io.AddKeyEvent(ImGuiKey_Enter, true);
#else
    constexpr int k_enter = 257; // as GLFW counts keys
    io.KeyMap[ImGuiKey_Enter] = k_enter;
    io.KeysDown[k_enter] = true;
#endif
    EXPECT_THAT(frames(2), testing::Contains("select sail left"));
    EXPECT_EQ(timeline.now().selection->muscle, "sail");
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

TEST_F(PanelsTest, the_guide_lies_over_everything_and_takes_the_keys) {
    for (const char* line : {"guide", "guide second plain"}) {
        run(line);
        EXPECT_THAT(frames(4), testing::IsEmpty()) << "after " << line;
        EXPECT_GT(colors_in(460, 90, 500, 300), 8u) << "no page after " << line;
    }
    type("p");
    EXPECT_THAT(frames(2), testing::IsEmpty());
    type("g");
    EXPECT_THAT(frames(2), testing::ElementsAre("guide off"));
    type("g");
    EXPECT_THAT(frames(2), testing::ElementsAre("guide plain"));
    EXPECT_EQ(timeline.now().chapter, "second");
    EXPECT_THAT(click(6, 300), testing::Contains("guide off")); // beside it
}

TEST_F(PanelsTest, nothing_loaded_still_draws) {
    catalog.reset();
    chart.reset();
    engine.reset();
    search.reset();
    skin_areas.reset();
    note = "The atlas data did not load.";
    EXPECT_THAT(frames(3), testing::IsEmpty());
    run("mode pain");
    EXPECT_THAT(frames(3), testing::IsEmpty());
}

}
