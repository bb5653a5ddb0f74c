// What a second window shows, drawn without one: the client's screen, the speaker's, and letters that are sharp at the
// size they are read from afar.
// SPDX-License-Identifier: MIT
#include "myoatlas/session/theme.h"
#include "myoatlas/ui/panels/panels.h"
#include "myoatlas/ui/platform/imgui_versions.h"
#include "myoatlas/ui/widgets/widgets.h"
#include "panels_fixture.h"

namespace myoatlas {
namespace {

using testing::HasSubstr;
using testing::Not;

class SecondScreens : public support::PanelsTest {
protected:
    void SetUp() override {
        PanelsTest::SetUp();
        if (IsSkipped()) return;
        const auto step = [](const char* title, const char* notes) {
            anatomy::LessonStep made;
            made.title = {{"en", title}};
            made.text = {{"en", std::string("Words of ") + title + "."}};
            made.notes = {{"en", notes}};
            made.sources = {"book_1"};
            return made;
        };
        anatomy::Lesson& tour = facts.data.lessons.emplace_back();
        tour.id = "tour";
        tour.names = {{"en", "A tour"}};
        tour.about = {{"en", "All around."}};
        tour.steps = {step("the sail", "Slowly, and ask."), step("the end", "Thank them.")};
        tour.steps[1].question = anatomy::LessonQuestion{{{"en", "Which one?"}}, {{"en", "That one."}}, {}};
        catalog = facts.build();
        engine = std::make_unique<referral::Engine>(catalog, surface_map);
    }

    // As the program shows them: with nothing to press, and the session as the client sees it.
    template <class Draw> void show(const Draw& draw) {
        for (int i = 0; i < 3; ++i) {
            seen.clear();
            gui->begin({k_width, k_height, 1.0f, 1.0f / 60.0f});
            shown = timeline.now();
            shown.is_client_view = true;
            seen_world = world();
            const ui::PanelView view{shown,        seen_world, search.get(), skin_areas.get(), legend,  texts,
                                     gui->style(), false,      false,        nullptr,          nullptr, {},
                                     {},           false,      true};
            draw(view);
            gui->end();
        }
    }
    void show_client() {
        show([&](const ui::PanelView& view) {
            ui::Picture behind;
            behind.rect = whole;
            behind.list = &list;
            ui::draw_client_screen(view, behind, whole);
        });
    }
    void show_speaker(int seconds) {
        show([&](const ui::PanelView& view) { ui::draw_speaker_screen(view, whole, seconds); });
    }

    const ui::Rect whole{0.0f, 0.0f, k_width, k_height};
    session::Session shown;
};

}

TEST_F(SecondScreens, the_clients_follows_what_is_chosen_in_plain_words) {
    show_client();
    EXPECT_TRUE(shows("client", texts("client.title")));
    run("select sail left");
    show_client();
    EXPECT_TRUE(shows("client", "Sailor") || shows("client", "The sail")) << words_of("");
    run("trace temple left");
    show_client();
    EXPECT_TRUE(shows("client", texts("client.could_be"))) << words_of("");
    EXPECT_TRUE(shows("client", texts("client.no_diagnosis")));
}

TEST_F(SecondScreens, the_clients_has_no_tools_no_notes_and_no_percentages) {
    referral::Visit visit;
    visit.date = "2026-11-22";
    session_files["anna.myoatlas"] = {{"A. B.", {visit}}, 1};
    timeline.now().today = "2026-11-29";
    run("session_open anna.myoatlas");
    run("visit_notes a_secret_of_the_therapist");
    for (const char* line : {"trace temple left", "candidate 1", "mode explore", "select sail left", "lesson tour"}) {
        run(line);
        show_client();
        const std::string words = words_of("");
        EXPECT_THAT(words, Not(HasSubstr("%"))) << line;
        EXPECT_THAT(words, Not(HasSubstr("secret"))) << line;
        EXPECT_THAT(words, Not(HasSubstr("Slowly, and ask."))) << line;
        EXPECT_THAT(words, Not(HasSubstr(texts("client.leave")))) << line;
        EXPECT_THAT(words, Not(HasSubstr(texts("emergency.yes")))) << line;
        EXPECT_THAT(words, Not(HasSubstr("A. B."))) << line;
    }
}

TEST_F(SecondScreens, the_clients_shows_how_far_a_press_is) {
    run("select sail left");
    run("press on");
    run("press_run 30");
    session::advance(timeline.now(), 6.0f);
    show_client();
    EXPECT_TRUE(shows("client", texts("press.hold"))) << words_of("");
    EXPECT_TRUE(shows("client", "24"));
}

TEST_F(SecondScreens, the_speakers_has_notes_the_next_step_the_time_passed_and_the_clock) {
    timeline.now().clock = "09:30";
    run("lesson tour");
    show_speaker(725);
    for (const char* words : {"Slowly, and ask.", "the sail", "12:05", "09:30", "1 of 2"})
        EXPECT_TRUE(shows("speaker", words)) << words << "\n" << words_of("");
    EXPECT_TRUE(shows("speaker", texts("speaker.next", {{"title", "the end"}})));
    run("lesson_step next");
    run("lesson_show black");
    show_speaker(3);
    for (const char* key : {"speaker.last", "speaker.black"}) EXPECT_TRUE(shows("speaker", texts(key))) << key;
    EXPECT_TRUE(shows("speaker", "That one.")) << "whoever asks knows the answer";
    EXPECT_TRUE(shows("speaker", "0:03"));
}

TEST_F(SecondScreens, a_frame_that_shows_the_same_is_known_by_its_fingerprint) {
    timeline.now().clock = "09:30";
    run("lesson tour");
    show_speaker(3);
    const std::uint64_t once = gui->fingerprint();
    show_speaker(3);
    EXPECT_EQ(gui->fingerprint(), once);
    show_speaker(4);
    EXPECT_NE(gui->fingerprint(), once);
}

TEST_F(SecondScreens, two_interfaces_live_beside_each_other) {
    frames(2);
    const float first = gui->style().scale;
    {
        ui::Gui second(nullptr, 2.0f, 1.0f);
        const ui::Gui::Turn turn(second);
        second.use_look(125, session::Theme{});
        second.begin({640, 480, 1.0f, 1.0f / 60.0f});
        ui::begin_card("second", {0.0f, 0.0f, 300.0f, 300.0f}, second.style());
        ui::text_in(second.style().fonts.body, second.style().palette.text_color, "beside");
        ui::end_card();
        second.end();
        EXPECT_TRUE(shows("second", "beside"));
    }
    EXPECT_EQ(gui->style().scale, first);
    type("n");
    EXPECT_THAT(frames(3), testing::ElementsAre("visits on")) << "the keyboard stays with the first";
}

// Letters are pictures of one size: drawn at another they blur.
TEST_F(SecondScreens, letters_read_from_afar_are_made_as_large_as_they_are_drawn) {
    const ui::Fonts& fonts = gui->style().fonts;
    for (const int percent : {100, 150}) {
        gui->use_look(percent, session::Theme{});
        frames(1);
        const float scale = static_cast<float>(percent) / 100.0f;
        EXPECT_NEAR(ui::imgui_versions::size_of(fonts.numerals), ui::k_numerals_points * scale, 0.5f);
        EXPECT_NEAR(ui::imgui_versions::size_of(fonts.large), ui::k_large_points * scale, 0.5f);
    }
    gui->use_look(100, session::Theme{});
    run("select sail left");
    run("press on");
    frames(3);
    const auto drawn = std::ranges::find_if(seen, [](const ui::SeenWords& each) { return each.words == "60"; });
    ASSERT_NE(drawn, seen.end()) << words_of("press");
    EXPECT_EQ(drawn->rect.height, ui::imgui_versions::size_of(fonts.numerals));
    EXPECT_EQ(drawn->rect.x, std::round(drawn->rect.x)) << "on whole pixels";
    EXPECT_EQ(drawn->rect.y, std::round(drawn->rect.y));
}

}
