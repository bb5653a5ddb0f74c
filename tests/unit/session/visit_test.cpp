// A client's session: what opening, painting, noting, pressing and comparing do, that each is undone, and that what is
// saved is what was done.
// SPDX-License-Identifier: MIT
#include "myoatlas/session/apply/rebuild.h"
#include "myoatlas/session/stage/stage_pain.h"
#include "session_fixture.h"

#include <algorithm>

namespace myoatlas {
namespace {

using namespace session;
using referral::VisitMoment;
using testing::HasSubstr;

class Visits : public SessionFixture {
protected:
    Visits() { timeline.now().today = "2026-11-29"; }
    const Session& now() const { return timeline.now(); }
    void does(const std::string& line) { EXPECT_EQ(run(timeline, line).refusal, "") << line; }
    referral::SessionFile file() const { return session_file_of(now()); }
    Timeline timeline;
};

}

TEST_F(Visits, a_file_that_was_not_read_is_asked_for) {
    EXPECT_EQ(run(timeline, "session_open carl.myoatlas").open_session, "carl.myoatlas");
    EXPECT_EQ(run(timeline, "session_new carl.myoatlas").new_session, "carl.myoatlas");
    EXPECT_FALSE(now().opened);
    EXPECT_FALSE(timeline.has_undo());
}

TEST_F(Visits, without_a_session_nothing_of_one_can_be_done) {
    for (const char* line : {"session_save", "session_close", "client_label a", "visit_new 2026-11-29",
                             "visit_moment after", "visit_notes a", "visit_compare on", "ask_file session_save"})
        EXPECT_NE(run(timeline, line).refusal, "") << line;
    for (const char* line : {"handout a.pdf", "page a.html", "ask_file handout", "ask_file page"})
        EXPECT_THAT(run(timeline, line).refusal, HasSubstr("nothing to hand over")) << line;
}

TEST_F(Visits, a_seal_is_asked_for_of_the_session_that_is_open_alone) {
    for (const char* line : {"seal on", "session_seal open_sesame", "session_unseal open_sesame"})
        EXPECT_THAT(run(timeline, line).refusal, HasSubstr("No client's session is open")) << line;
    does("session_new ben.myoatlas");
    timeline.now().seal_fault = "too short";
    does("visits on");
    does("seal on");
    EXPECT_TRUE(now().is_seal_shown);
    EXPECT_EQ(now().seal_fault, "") << "an earlier try is forgotten";
    EXPECT_FALSE(now().are_visits_shown) << "one card at a time";
    const Effects sealed = run(timeline, "session_seal \"open sesame\" now");
    ASSERT_TRUE(sealed.seal);
    EXPECT_EQ(sealed.seal->passphrase, "open sesame");
    EXPECT_EQ(sealed.seal->current, "now");
    const Effects unsealed = run(timeline, "session_unseal \"open sesame\"");
    ASSERT_TRUE(unsealed.seal);
    EXPECT_EQ(unsealed.seal->passphrase, "");
    does("dismiss");
    EXPECT_FALSE(now().is_seal_shown);
}

TEST_F(Visits, what_hurts_is_the_first_drawing_of_a_new_session) {
    does("paint 60 100 0 intensity 7 quality aching");
    does("session_new ben.myoatlas");
    ASSERT_EQ(file().visits.size(), 1u);
    EXPECT_EQ(file().client, "ben");
    EXPECT_EQ(file().visits[0].date, "2026-11-29");
    EXPECT_EQ(file().visits[0].drawing_of(VisitMoment::Before)->marks[0].intensity, 7.0f);
    does("session_new ben.myoatlas");
    EXPECT_TRUE(now().report.is_empty()) << "what hurts one client is no drawing of the next";
    EXPECT_TRUE(file().visits.empty()) << "a visit in which nothing was done is none";
    does("undo");
    EXPECT_EQ(now().report.marks.size(), 1u);
    does("undo");
    EXPECT_FALSE(now().opened);
    EXPECT_EQ(now().report.marks.size(), 1u);
}

TEST_F(Visits, opening_begins_a_visit_and_undo_brings_back_what_was_there) {
    does("mark heel left");
    does("session_open anna.myoatlas");
    EXPECT_EQ(now().mode, Mode::Pain);
    EXPECT_TRUE(now().report.is_empty());
    EXPECT_EQ(now().opened->client, "A. B.");
    EXPECT_EQ(now().opened->earlier->size(), 1u);
    EXPECT_EQ(file(), session_files.at("anna.myoatlas").content) << "nothing was done yet";
    does("undo");
    EXPECT_FALSE(now().opened);
    EXPECT_EQ(now().report.areas.size(), 1u);
}

TEST_F(Visits, on_the_same_day_the_visit_goes_on_with_its_drawing) {
    timeline.now().today = "2026-11-22";
    does("session_open anna.myoatlas");
    EXPECT_TRUE(now().opened->earlier->empty());
    ASSERT_EQ(now().report.marks.size(), 1u);
    ASSERT_TRUE(now().answer);
    EXPECT_EQ(file(), session_files.at("anna.myoatlas").content);
}

TEST_F(Visits, before_and_after_the_work_are_two_drawings) {
    does("session_open anna.myoatlas");
    does("paint 60 100 0 intensity 8");
    does("visit_moment after");
    EXPECT_TRUE(now().report.is_empty());
    EXPECT_TRUE(now().is_earlier_shown) << "how it was is seen below how it is";
    EXPECT_TRUE(file().visits.back().drawing_of(VisitMoment::After)->is_empty()) << "nothing hurts any more";
    does("paint 60 90 0 intensity 3");
    const referral::Visit visit = file().visits.back();
    ASSERT_EQ(visit.drawings.size(), 2u);
    EXPECT_EQ(visit.drawing_of(VisitMoment::Before)->marks[0].intensity, 8.0f);
    EXPECT_EQ(visit.drawing_of(VisitMoment::After)->marks[0].intensity, 3.0f);
    does("visit_moment before");
    EXPECT_EQ(now().report.marks[0].intensity, 8.0f);
    EXPECT_EQ(file().visits.back(), visit);
    does("undo");
    EXPECT_EQ(now().opened->moment, VisitMoment::After);
    EXPECT_EQ(now().report.marks[0].intensity, 3.0f);
}

TEST_F(Visits, another_visit_begins_blank_and_none_is_earlier_than_the_last) {
    does("session_open anna.myoatlas");
    does("paint 60 100 0");
    does("visit_new 2026-12-06");
    EXPECT_TRUE(now().report.is_empty());
    EXPECT_EQ(now().opened->earlier->size(), 2u);
    EXPECT_EQ(now().opened->visit.date, "2026-12-06");
    EXPECT_THAT(run(timeline, "visit_new 2026-11-01").refusal, HasSubstr("2026-11-29"));
    EXPECT_FALSE(parse_command("visit_new yesterday"));
    does("undo");
    EXPECT_EQ(now().report.marks.size(), 1u);
}

TEST_F(Visits, what_was_looked_at_said_and_noted_is_in_the_visit) {
    does("session_open anna.myoatlas");
    does("say burning left temple");
    does("candidate 1");
    does("visit_notes sleeps badly");
    does("client_label Anna");
    const referral::Visit visit = file().visits.back();
    EXPECT_EQ(visit.said, "burning left temple");
    EXPECT_EQ(visit.notes, "sleeps badly");
    ASSERT_EQ(visit.viewed.size(), 1u);
    EXPECT_EQ(visit.viewed[0].muscle, "sail");
    EXPECT_EQ(file().client, "Anna");
    does("undo");
    EXPECT_EQ(file().client, "A. B.");
    does("undo");
    EXPECT_EQ(file().visits.back().notes, "") << "a note is a step, in pain mode too";
}

TEST_F(Visits, the_drawing_of_before_is_laid_under_now_and_measured) {
    does("session_open anna.myoatlas");
    ASSERT_TRUE(earlier_drawing(now()));
    EXPECT_EQ(earlier_drawing(now())->marks[0].intensity, 6.0f);
    does("paint 60 -150 0 intensity 2");
    does("visit_compare on");
    const auto has_earlier = [&] {
        const SkinPain pain = pain_on_skin(now(), world(), {});
        return std::ranges::any_of(pain.legend, [](const auto& each) { return each.mark == LegendMark::Earlier; });
    };
    EXPECT_TRUE(has_earlier());
    const std::vector<DrawingMeasure> measures = measures_of(file(), world());
    ASSERT_EQ(measures.size(), 2u);
    EXPECT_GT(measures[0].area_cm2, 0.0f);
    EXPECT_EQ(measures[0].strength, 6.0f);
    EXPECT_EQ(measures[1].strength, 2.0f);
    does("visit_compare off");
    EXPECT_FALSE(has_earlier());
    does("session_close");
    EXPECT_FALSE(now().opened);
    EXPECT_TRUE(now().report.is_empty()) << "nothing of a client stays to be seen";
    does("undo");
    EXPECT_EQ(now().report.marks.size(), 1u);
}

TEST_F(Visits, a_press_runs_in_its_time_and_goes_into_the_visit_as_it_was) {
    does("session_open anna.myoatlas");
    does("point sail_1 left");
    does("press on");
    EXPECT_EQ(phase_of(*now().press), PressPhase::Ready);
    EXPECT_NE(run(timeline, "press_say good").refusal, "") << "nothing is pressed yet";
    does("press_run 30");
    const auto pass = [&](float seconds) {
        for (float at = 0.0f; at < seconds - 0.01f; at += 0.5f) advance(timeline.now(), 0.5f);
    };
    EXPECT_EQ(phase_of(*now().press), PressPhase::Build);
    EXPECT_TRUE(is_moving(now()));
    pass(6.0f);
    EXPECT_EQ(phase_of(*now().press), PressPhase::Hold);
    does("press_say less");
    does("press_rate up");
    does("press_rate up");
    pass(20.0f);
    EXPECT_EQ(phase_of(*now().press), PressPhase::Release);
    does("press_say good");
    pass(10.0f);
    EXPECT_EQ(phase_of(*now().press), PressPhase::Done);
    does("press_end");
    does("press_end"); // once
    const auto& worked = now().opened->visit.worked;
    ASSERT_EQ(worked.size(), 1u);
    EXPECT_EQ(worked[0].muscle, "sail");
    EXPECT_EQ(worked[0].point, "sail_1");
    EXPECT_EQ(worked[0].seconds, 30.0f);
    EXPECT_EQ(worked[0].pressure, 6.0f);
    EXPECT_EQ(worked[0].before, 5.0f);
    ASSERT_EQ(worked[0].replies.size(), 2u);
    EXPECT_EQ(worked[0].replies[0].at_s, 6.0f);
    EXPECT_EQ(worked[0].replies[1].reply, referral::ClientReply::Good);
    does("press_rate 2"); // said afterwards
    EXPECT_EQ(now().opened->visit.worked[0].after, 2.0f);
    does("undo");
    does("undo");
    EXPECT_TRUE(now().opened->visit.worked.empty());
}

TEST_F(Visits, stop_ends_a_press_and_without_a_session_it_is_said_to_be_noted_nowhere) {
    does("press on");
    does("press_run 60");
    advance(timeline.now(), 4.0f);
    const Effects effects = run(timeline, "press_say stop");
    EXPECT_EQ(effects.refusal, "");
    EXPECT_THAT(effects.note, HasSubstr("noted nowhere"));
    EXPECT_FALSE(now().press->is_running);
    does("press_run");
    EXPECT_EQ(now().press->at_s, 0.0f) << "begins anew, as long as the last";
    EXPECT_EQ(now().press->total_s, 60);
    does("press_run");
    EXPECT_FALSE(now().press->is_running);
    does("press off");
    EXPECT_FALSE(now().press);
    EXPECT_FALSE(parse_command("press_run 45"));
    EXPECT_FALSE(parse_command("press_rate 11"));
}

TEST_F(Visits, what_is_kept_between_starts_names_the_file_and_holds_nothing_of_the_client) {
    does("session_open anna.myoatlas");
    does("paint 60 100 0");
    does("say burning left temple");
    timeline.now().session_file = "/home/a/anna.myoatlas";
    std::string kept;
    for (const Command& command : rebuilding(now())) kept += text_of(command) + "\n";
    EXPECT_THAT(kept, HasSubstr("session_open /home/a/anna.myoatlas\n"));
    EXPECT_THAT(kept, testing::Not(HasSubstr("paint")));
    EXPECT_THAT(kept, testing::Not(HasSubstr("temple")));
}

}
