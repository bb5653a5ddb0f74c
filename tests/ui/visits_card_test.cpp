// The client's session in the window: its card, its row, handing over, the passphrase, and the press timer by keys.
// SPDX-License-Identifier: MIT
#include "panels_fixture.h"

namespace myoatlas {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

class SessionDesk : public ui::FileDesk {
public:
    bool is_there(const std::string& file) const override { return file == "/home/a/anna.myoatlas"; }
    std::string suggestion(session::FilePurpose purpose) const override {
        return purpose == session::FilePurpose::OpenDrawing ? "/home/a/anna.myoatlas" : "/home/a/new";
    }
    std::vector<std::string> known(session::FilePurpose) const override { return {"/home/a/anna.myoatlas"}; }
};

class VisitsCard : public support::PanelsTest {
protected:
    static constexpr unsigned k_up = 265, k_space = 32;

    void SetUp() override {
        PanelsTest::SetUp();
        if (IsSkipped()) return;
        referral::Visit visit;
        visit.date = "2026-11-22";
        referral::PainDrawing drawing;
        drawing.marks.push_back({{60.0f, 100.0f, 0.0f}, 20.0f, 6.0f});
        visit.drawings.push_back({referral::VisitMoment::Before, drawing});
        session_files["anna.myoatlas"] = {{"A. B.", {visit}}, 1};
        timeline.now().today = "2026-11-29";
        files = &desk;
        frames(2);
    }
    // A letter as a person types it.
    std::vector<std::string> key(std::string_view letter) {
        type(letter);
        return frames(2);
    }
    SessionDesk desk;
};

}

TEST_F(VisitsCard, offers_to_begin_or_to_open_one) {
    EXPECT_THAT(key("n"), ElementsAre("visits on"));
    frames(3);
    EXPECT_TRUE(shows("visits", texts("visits.none")));
    EXPECT_THAT(click_on("visits", texts("visits.new")), Contains("ask_file session_new"));
    frames(4);
    EXPECT_THAT(press(k_enter), ElementsAre("accept", "ask_file off", "session_new /home/a/new.myoatlas"));
    EXPECT_THAT(press('O', ui::k_held_control), ElementsAre("ask_file open_drawing"));
    frames(4);
    EXPECT_THAT(press(k_enter), ElementsAre("accept", "ask_file off", "session_open /home/a/anna.myoatlas"));
    EXPECT_THAT(press('N', ui::k_held_control), ElementsAre("ask_file session_new"));
}

TEST_F(VisitsCard, tells_of_the_visits_and_writes_notes) {
    run("session_open anna.myoatlas");
    run("paint 60 90 0 intensity 3");
    timeline.now().is_session_saved = false;
    frames(3);
    EXPECT_TRUE(shows("pain", "A. B. · 2026-11-29"));
    EXPECT_TRUE(shows("pain", texts("visits.unsaved_short")));
    EXPECT_THAT(click_on("pain", "A. B. · 2026-11-29"), ElementsAre("visits on"));
    frames(4);
    for (const char* words : {"6 of 10", "3 of 10", "11-22", "11-29"}) EXPECT_TRUE(shows("visits", words)) << words;
    EXPECT_TRUE(shows("visits", texts("visits.unsaved")));
    EXPECT_THAT(click_on("visits", texts("visits.save")), ElementsAre("session_save"));
    EXPECT_THAT(click_on("visits", texts("visits.after")), ElementsAre("visit_moment after"));
    EXPECT_THAT(click_on("visits", texts("visits.compare_off")), ElementsAre("visit_compare off", "visits off"));
    run("visits on");
    frames(3);
    EXPECT_THAT(press('S', ui::k_held_control), ElementsAre("session_save")) << "not the drawing alone";
    EXPECT_THAT(press(k_escape), ElementsAre("visits off"));
}

TEST_F(VisitsCard, hides_the_therapists_notes_from_the_client) {
    run("session_open anna.myoatlas");
    run("visits on");
    frames(4);
    EXPECT_TRUE(shows("visits", texts("visits.notes")));
    run("client_view on");
    frames(4);
    EXPECT_FALSE(shows("visits", texts("visits.notes")));
}

TEST_F(VisitsCard, hands_over_from_the_clients_view) {
    run("trace temple left");
    run("client_view on");
    frames(3);
    const std::string words = texts("visits.handout", {{"key", "Ctrl+H"}});
    EXPECT_THAT(click_on("client", words), ElementsAre("ask_file handout"));
    frames(4);
    EXPECT_THAT(press(k_enter), ElementsAre("accept", "ask_file off", "handout /home/a/new.pdf"));
    EXPECT_THAT(press('H', ui::k_held_control | ui::k_held_shift), ElementsAre("ask_file page"));
    frames(4);
    EXPECT_THAT(press(k_enter), ElementsAre("accept", "ask_file off", "page /home/a/new.html"));
}

TEST_F(VisitsCard, a_passphrase_is_asked_for_and_never_shown) {
    timeline.now().sealed_file = "/home/a/sealed.myoatlas";
    frames(4);
    EXPECT_TRUE(shows("passphrase", "sealed.myoatlas"));
    type("open sesame");
    frames(3);
    EXPECT_THAT(words_of(""), Not(HasSubstr("sesame")));
    EXPECT_THAT(press(k_enter), ElementsAre("accept", "unlock \"open sesame\""));
    timeline.now().unlock_fault = "the passphrase is wrong";
    frames(3);
    EXPECT_TRUE(shows("passphrase", "the passphrase is wrong"));
    EXPECT_THAT(press(k_enter), ElementsAre("accept")) << "the wrong one is gone";
    EXPECT_THAT(press(k_escape), ElementsAre("dismiss"));
    EXPECT_EQ(timeline.now().sealed_file, "");
}

TEST_F(VisitsCard, the_press_timer_is_done_by_keys_and_read_from_the_table) {
    run("select sail left");
    frames(2);
    EXPECT_THAT(key("r"), ElementsAre("press on"));
    frames(3);
    EXPECT_TRUE(shows("press", "Sail muscle, left"));
    EXPECT_THAT(key("3"), ElementsAre("press_run 30"));
    session::advance(timeline.now(), 6.0f);
    frames(2);
    EXPECT_TRUE(shows("press", texts("press.hold")));
    const auto seconds = std::ranges::find_if(seen, [](const ui::SeenWords& each) { return each.words == "24"; });
    ASSERT_NE(seconds, seen.end()) << words_of("press");
    EXPECT_GT(seconds->rect.height, 100.0f);
    EXPECT_THAT(key("m"), ElementsAre("press_say more"));
    EXPECT_THAT(key("l"), ElementsAre("press_say less"));
    EXPECT_THAT(press(k_up), ElementsAre("press_rate 5"));
    EXPECT_THAT(press(k_up), ElementsAre("press_rate 6"));
    frames(2);
    EXPECT_TRUE(shows("press", "more at 6 s"));
    EXPECT_THAT(click_on("press", "7"), ElementsAre("press_rate 7"));
    EXPECT_THAT(key(" "), ElementsAre("press_end"));
    EXPECT_FALSE(timeline.now().press->is_running);
    EXPECT_THAT(key("g"), ElementsAre("press_say good")) << "no guide opens over it";
    EXPECT_THAT(press(k_escape), ElementsAre("press off"));
}

}
