// The interface with no window over a small invented atlas: frames are drawn one by one, pointer and keys come from an
// event queue as in a window, and what the panels ask for is carried out and told.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/loading/text_file.h"
#include "myoatlas/render/canvas.h"
#include "myoatlas/session/apply/definite.h"
#include "myoatlas/session/stage/zone_places.h"
#include "myoatlas/session/study/lessons.h"
#include "myoatlas/session/timeline.h"
#include "myoatlas/session/views/panes.h"
#include "myoatlas/session/views/views.h"
#include "myoatlas/ui/input/event_queue.h"
#include "myoatlas/ui/interface.h"
#include "myoatlas/ui/platform/gui.h"
#include "myoatlas/ui/platform/offscreen_context.h"
#include "myoatlas/ui/widgets/seen_words.h"
#include "support/catalog_builder.h"
#include "support/places.h"

#include <algorithm>
#include <cmath>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <imgui.h>
#include <memory>

namespace myoatlas::support {

// The builder's page of skin, with its triangles.
inline geometry::MeshData sheet_skin(const anatomy::SurfaceMap& chart) {
    geometry::MeshData skin;
    skin.positions = chart.positions;
    skin.normals = chart.normals;
    const auto across = static_cast<std::uint32_t>(std::lround(std::sqrt(static_cast<double>(chart.positions.size()))));
    for (std::uint32_t row = 0; row + 1 < across; ++row)
        for (std::uint32_t column = 0; column + 1 < across; ++column) {
            const std::uint32_t at = row * across + column;
            skin.triangles.push_back({at, at + 1, at + across + 1});
            skin.triangles.push_back({at, at + across + 1, at + across});
        }
    return skin;
}

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
        texts = *loading::load_texts(support::repository() / "assets/text/en.json");
        build_world();
        ui::watch_words(&seen);
    }
    void TearDown() override { ui::watch_words(nullptr); }

    void build_world() {
        facts.caution("grave", true);
        facts.caution("mild", false);
        anatomy::Muscle& sail = facts.muscle("sail");
        sail.names = {"Sail muscle", "musculus veli", "the sail", {"sailor"}, {}, {}};
        sail.section = anatomy::MuscleSection::HeadNeck;
        sail.palpation = sail.plain =
            "A sentence that is long enough to be wrapped over more than one line of a panel.";
        sail.roots = {"C3", "C4"};
        sail.perpetuating_factors = {"hoisting", "furling"};
        sail.cautions = {"grave", "mild"};
        facts.point(sail, "sail_1").symptoms = {"dizziness"};
        facts.point(sail, "sail_2");
        anatomy::Area& temple = facts.area("temple");
        temple.red_flags = {"grave", "mild"};
        temple.names.lay = "the side of the brow";
        facts.other_cause("pulse", anatomy::CauseKind::Organ).names.name = "Pulse organ";
        skin.cause("pulse", 60, 100, 28);
        facts.condition("ache").muscles.push_back({"sail", anatomy::LinkStrength::Often, {"book_1"}});
        facts.chapter("first").cautions = {"grave", "mild"};
        anatomy::Claim& claim = facts.chapter("second").sections[0].claims[0];
        claim.is_uncited = true;
        claim.sources.clear();
        anatomy::Structure bone;
        bone.id = "spine";
        bone.names.name = "Spine";
        bone.kind = anatomy::StructureKind::Bone;
        bone.layer = anatomy::Layer::Bone;
        bone.region = anatomy::Region::Back;
        bone.is_midline = true;
        facts.data.structures.push_back(bone);
        skin.area("temple", 60, 100, 25);
        skin.zone("sail_1", anatomy::ZoneGrade::Essential, 60, 100, 30);
        skin.zone("sail_2", anatomy::ZoneGrade::Spillover, 60, 100, 30);
        catalog = facts.build();
        surface_map = skin.build();
        engine = std::make_unique<referral::Engine>(catalog, surface_map);
        search = std::make_unique<search::SearchIndex>(*catalog);
        skin_areas = std::make_unique<anatomy::SkinAreas>(*surface_map);
        chart_body = std::make_unique<body_chart::ChartBody>(
            body_chart::ChartBody{sheet_skin(*surface_map), body_chart::AreaWeights(*surface_map)});
    }

    virtual session::World world() const {
        session::World all{catalog.get(), surface_map.get(), engine.get(), body};
        all.studies = studies.get();
        all.decks = studies ? &decks : nullptr;
        all.learned = studies ? &learned : nullptr;
        all.session_files = &session_files;
        return all;
    }

    // What the panels are given now; good until the next call.
    ui::PanelView panel_view() {
        seen_world = world();
        return {timeline.now(), seen_world,          search.get(),        skin_areas.get(), legend, texts,
                gui->style(),   timeline.has_undo(), timeline.has_redo(), chart_body.get(), files,  messages,
                faults};
    }

    void run(const std::string& line) {
        const auto command = session::parse_command(line);
        ASSERT_TRUE(command) << line;
        const session::Effects effects = timeline.run(*command, world());
        EXPECT_EQ(effects.refusal, "") << line;
        interface.carry_out(effects, timeline.now(), world(), true);
    }

    // As the program lays them out, with nothing but paper on them where a test has no picture.
    ui::Pictures pictures_now() {
        const session::Session& now = timeline.now();
        ui::Pictures pictures;
        for (const session::Pane& pane : session::panes_of(now))
            pictures.main.push_back({picture,
                                     {pane.x, pane.y, pane.width, pane.height},
                                     &list,
                                     session::pane_camera(now, pane),
                                     {pane.x + pane.width * 0.5f, pane.y + pane.height * 0.5f}});
        if (pictures.main.empty())
            pictures.main.push_back({picture,
                                     {0.0f, 0.0f, now.viewport.x, now.viewport.y},
                                     &list,
                                     session::drawn_camera(now),
                                     now.viewport * 0.5f + session::free_offset(now)});
        const std::vector<std::size_t> far = session::places_out_of_sight(now);
        const std::vector<ui::Rect> rects = ui::inset_rects(layout.free(), gui->style(), far.size());
        for (std::size_t i = 0; i < rects.size(); ++i)
            pictures.insets.push_back({{}, rects[i], far[i], gui->style().px(ui::k_inset_caption)});
        return pictures;
    }

    // Draws a frame for each step of what waits, then `count` without any, applying what the panels ask for; returns
    // the text of all of it but hovering.
    std::vector<std::string> frames(int count) {
        std::vector<std::string> asked;
        for (int i = events.is_empty() ? 0 : -1; i < count; i += events.is_empty() ? 1 : 0) {
            seen.clear();
            gui->begin({window_width, window_height, 1.0f, 1.0f / 60.0f}, events.take_step());
            const glm::vec2 size(window_width, window_height);
            layout = interface.layout(size.x, size.y, gui->style(), timeline.now());
            timeline.now().viewport = size;
            timeline.now().insets = layout.insets();
            const ui::PanelView view = panel_view();
            const ui::Pictures pictures = pictures_now();
            const ui::Queue queue = interface.draw(view, layout, pictures, picker, note);
            interface.note_place(timeline.now(), world());
            gui->end();
            if (is_drawn) {
                canvas->bind();
                gui->draw();
            }
            for (const ui::Queued& queued : queue)
                for (session::Command command : session::definite(queued.command, timeline.now(), world())) {
                    if (const auto asked_first = session::asked_before(command, timeline.now());
                        asked_first && !queued.is_agreed)
                        command = *asked_first;
                    asked.push_back(session::text_of(command));
                    interface.carry_out(timeline.run(command, world(), queued.joins_last), timeline.now(), world(),
                                        false);
                }
        }
        return asked;
    }

    // Returns true when the last frame showed these words, or a text that holds them, in a card.
    bool shows(std::string_view card, std::string_view words) const {
        return std::ranges::any_of(seen, [&](const ui::SeenWords& each) {
            return each.card == card && each.words.find(words) != std::string::npos;
        });
    }

    // All words of a card, for a test to tell when it misses some.
    std::string words_of(std::string_view card) const {
        std::string all;
        for (const ui::SeenWords& each : seen)
            if (card.empty() || each.card == card) all += each.card + ": " + each.words + "\n";
        return all;
    }

    // Returns the middle of what these words label in a card: of a button, a row, an icon by its tooltip.
    glm::vec2 place_of(std::string_view card, std::string_view words) const {
        const auto found = std::ranges::find_if(
            seen, [&](const ui::SeenWords& each) { return each.card == card && each.words == words; });
        if (found == seen.end()) {
            ADD_FAILURE() << "\"" << words << "\" is not shown in \"" << card << "\", but:\n" << words_of(card);
            return {-1.0f, -1.0f};
        }
        return middle_of(found->rect);
    }
    static glm::vec2 middle_of(const ui::Rect& rect) {
        return {rect.x + rect.width * 0.5f, rect.y + rect.height * 0.5f};
    }

    // Puts the pointer somewhere, with its left button held or not, for two frames.
    std::vector<std::string> point(float x, float y, bool is_down = false) {
        ui::Event event{ui::Event::Kind::Move};
        event.x = x;
        event.y = y;
        events.push(event);
        event.kind = ui::Event::Kind::Button;
        event.is_down = is_down;
        if (is_down != is_button_down) events.push(event);
        is_button_down = is_down;
        return frames(2);
    }

    std::vector<std::string> click(float x, float y) {
        std::vector<std::string> asked;
        for (const bool is_down : {false, true, false})
            for (std::string& line : point(x, y, is_down)) asked.push_back(std::move(line));
        return asked;
    }

    std::vector<std::string> click(glm::vec2 at) { return click(at.x, at.y); }
    // Clicks what these words label in a card, once the card is as tall as its content.
    std::vector<std::string> click_on(std::string_view card, std::string_view words) {
        std::vector<std::string> asked = frames(4);
        for (std::string& line : click(place_of(card, words))) asked.push_back(std::move(line));
        return asked;
    }

    // ASCII only.
    void type(std::string_view text) {
        for (const char character : text) {
            ui::Event event{ui::Event::Kind::Character};
            event.code = static_cast<unsigned char>(character);
            events.push(event);
        }
    }

    // Presses a key for two frames and lets it go: `code` as GLFW counts keys.
    std::vector<std::string> press(unsigned code, unsigned held = ui::k_held_none) {
        ui::Event event{ui::Event::Kind::Key};
        event.code = code;
        event.held = held;
        event.is_down = true;
        events.push(event);
        std::vector<std::string> asked = frames(2);
        event.is_down = false;
        events.push(event);
        frames(2);
        return asked;
    }
    static constexpr unsigned k_enter = 257, k_escape = 256, k_right = 262, k_left = 263, k_tab = 258;

    std::unique_ptr<ui::OffscreenContext> gl;
    std::unique_ptr<ui::Gui> gui;
    std::unique_ptr<render::Canvas> canvas;
    core::TextCatalog texts;
    support::CatalogBuilder facts;
    support::SheetBuilder skin;
    std::shared_ptr<const anatomy::Catalog> catalog;
    std::shared_ptr<const anatomy::SurfaceMap> surface_map;
    std::unique_ptr<referral::Engine> engine;
    std::unique_ptr<search::SearchIndex> search;
    std::unique_ptr<study::StudyFacts> studies; // null but in tests of what is studied
    std::vector<study::Deck> decks;
    session::Learned learned;
    std::unique_ptr<anatomy::SkinAreas> skin_areas;
    std::unique_ptr<body_chart::ChartBody> chart_body;
    int window_width = k_width, window_height = k_height; // of the window
    bool is_drawn = true;                     // into the canvas, which has the size that a window has at first
    session::SessionFiles session_files;      // as if they were read
    const scene::MeshLibrary* body = nullptr; // of the picture, for tests that have one
    scene::RayPicker* picker = nullptr;
    scene::DrawList list;
    render::FrameView picture; // behind the panels
    session::Legend legend{{{session::LegendMark::Muscle, "Sail", {}},
                            {session::LegendMark::Dots, "", {}},
                            {session::LegendMark::Point, "", {}},
                            {session::LegendMark::Marked, "", {}}}};
    session::Timeline timeline;
    session::World seen_world;
    ui::Interface interface;
    std::string note;
    const ui::FileDesk* files = nullptr;
    std::vector<ui::Message> messages;
    std::vector<std::string> faults;
    ui::EventQueue events;
    bool is_button_down = false;
    ui::Layout layout;               // of the last frame
    std::vector<ui::SeenWords> seen; // in the last frame
};

}
