// What undo promises: every change of an undoable field is taken back and taken again, and nothing else is a step.
// SPDX-License-Identifier: MIT
#include "session_fixture.h"

#include <random>
#include <set>
#include <type_traits>

namespace myoatlas {

namespace {

using namespace session;

// The names of the fields that two states differ in. A field more or less does not compile, so none goes untested.
std::set<std::string> fields_changed(const Undoable& a, const Undoable& b) {
    const auto& [mode, selection, beside, compared, shown, layers, skin_before_pain, hidden, faded, isolated,
                 shows_attachments, overlay, report, said, shows_muscles_anyway, candidate, lesson, opened] = a;
    std::set<std::string> changed;
    const auto compare = [&](const char* name, bool is_same) {
        if (!is_same) changed.insert(name);
    };
    compare("mode", mode == b.mode);
    compare("selection", selection == b.selection);
    compare("beside", beside == b.beside);
    compare("compared", compared == b.compared);
    compare("shown", shown == b.shown);
    compare("layers", layers == b.layers);
    compare("skin_before_pain", skin_before_pain == b.skin_before_pain);
    compare("hidden", hidden == b.hidden);
    compare("faded", faded == b.faded);
    compare("isolated", isolated == b.isolated);
    compare("shows_attachments", shows_attachments == b.shows_attachments);
    compare("skin_before_pain", skin_before_pain == b.skin_before_pain);
    compare("overlay", overlay == b.overlay);
    compare("report", report == b.report);
    compare("said", said == b.said);
    compare("shows_muscles_anyway", shows_muscles_anyway == b.shows_muscles_anyway);
    compare("candidate", candidate == b.candidate);
    compare("lesson", lesson == b.lesson);
    compare("opened", opened == b.opened);
    return changed;
}

const std::set<std::string> k_fields{"mode",
                                     "selection",
                                     "beside",
                                     "compared",
                                     "shown",
                                     "layers",
                                     "hidden",
                                     "faded",
                                     "isolated",
                                     "shows_attachments",
                                     "overlay",
                                     "report",
                                     "said",
                                     "shows_muscles_anyway",
                                     "skin_before_pain",
                                     "candidate",
                                     "lesson",
                                     "opened"};

// One line of every command there is, in an order in which each that can changes something; a test counts them.
const std::vector<std::string> k_walk{"select sail left",
                                      "hover spine",
                                      "point sail_2 right",
                                      "refer sail left",
                                      "frame_zone 1",
                                      "select add spine",
                                      "select current sail left",
                                      "select add loner right",
                                      "compare",
                                      "compare off",
                                      "compare sail spine",
                                      "select add loner right",
                                      "select add loner right",
                                      "present sail spine left",
                                      "layer skin 0.5",
                                      "peel muscle_deep",
                                      "hide spine",
                                      "fade spine",
                                      "isolate loner",
                                      "show_all",
                                      "isolate",
                                      "attachments off",
                                      "overlay organs pulse",
                                      "clear",
                                      "mode pain",
                                      "mark temple left",
                                      "paint 60 100 0",
                                      "describe intensity 8 quality burning",
                                      "candidate 1",
                                      "play",
                                      "pause",
                                      "scrub 0.4",
                                      "loop on",
                                      "speed 0.5",
                                      "brush quality burning",
                                      "eraser on",
                                      "mirror on",
                                      "erase_at 60 100 0",
                                      "paint 60 100 0",
                                      "candidate 1",
                                      "mark_symptom dizziness",
                                      "deny_symptom dizziness",
                                      "age 72",
                                      "muscles_anyway on",
                                      "mark_condition ache",
                                      "unmark temple left",
                                      "erase paint",
                                      "trace heel left",
                                      "say burning left temple",
                                      "condition ache",
                                      "erase",
                                      "view posterior",
                                      "camera 0 1000 0 20 5 900",
                                      "orbit 30 5",
                                      "pan 0.1 0.1",
                                      "zoom 0.8",
                                      "frame",
                                      "frame_referral",
                                      "frame_body",
                                      "turn_to 45 30",
                                      "rotation free",
                                      "labels on",
                                      "frame_next",
                                      "search sail",
                                      "theme atlas",
                                      "language fr",
                                      "names latin",
                                      "body female",
                                      "speak sail",
                                      "help on",
                                      "guide second",
                                      "map head",
                                      "cursor left",
                                      "mark_here",
                                      "panels off",
                                      "full_screen on",
                                      "client_view on",
                                      "text_size 150",
                                      "emergency_number 112",
                                      "focus next",
                                      "toggle panels",
                                      "chapter previous",
                                      "open_search",
                                      "hit next",
                                      "undo",
                                      "redo",
                                      "wait 1",
                                      "save a.png",
                                      "print a.pdf",
                                      "save_drawing a.json",
                                      "open_drawing a.json",
                                      "ask_file print",
                                      "open_file a.pdf",
                                      "show_folder a.pdf",
                                      "accept",
                                      "dismiss",
                                      "palette on",
                                      "settings on",
                                      "motion reduced",
                                      "touch_targets on",
                                      "introduction start",
                                      "lessons on",
                                      "lesson tour",
                                      "lesson_step next",
                                      "lesson_count 1",
                                      "lesson_tool pen",
                                      "ink 0.5 0.5",
                                      "ink_clear",
                                      "lesson_present on",
                                      "lesson_show notes",
                                      "lesson_new mine",
                                      "lesson_add_step",
                                      "lesson_add_step here",
                                      "lesson_move 1",
                                      "lesson_write title first",
                                      "lesson_duplicate",
                                      "lesson_delete",
                                      "lesson_save a.json",
                                      "speaker_screen on",
                                      "ask_leave lesson_end",
                                      "lesson_end",
                                      "study on",
                                      "progress on",
                                      "mastery on",
                                      "quiz names seed 3",
                                      "quiz_answer 1",
                                      "quiz_next",
                                      "quiz places seed 3",
                                      "quiz_at 0 0 0 spine",
                                      "quiz paintings seed 3",
                                      "paint 60 100 0",
                                      "quiz_painted",
                                      "quiz_end",
                                      "learner Ana",
                                      "learner_rename Ben",
                                      "progress_save a.csv",
                                      "session_new ben.myoatlas",
                                      "paint 60 100 0",
                                      "session_open anna.myoatlas",
                                      "client_label anna",
                                      "visit_notes better",
                                      "mark temple left",
                                      "handout a.pdf",
                                      "page a.html",
                                      "mode explore",
                                      "select sail left",
                                      "press on",
                                      "press_run 30",
                                      "press_say more",
                                      "press_rate 6",
                                      "press_end",
                                      "press off",
                                      "visit_moment after",
                                      "visit_compare on",
                                      "seal on",
                                      "session_seal secret_words",
                                      "session_unseal secret_words",
                                      "client_screen on",
                                      "second_full_screen on",
                                      "session_save",
                                      "visit_new 2026-12-06",
                                      "visits on",
                                      "session_close",
                                      "unlock secret",
                                      "quit"};

class UndoTest : public SessionFixture {
protected:
    UndoTest() {
        add_quiz_facts();
        referral::Rules rules;
        rules.symptoms.emplace_back().id = "dizziness";
        engine = std::make_unique<referral::Engine>(catalog, surface_map, rules);
        timeline.now().today = "2026-11-29";
    }
    Timeline timeline;
};

TEST_F(UndoTest, what_it_keeps_is_compared_whole) {
    static_assert(std::is_same_v<decltype(Undoable{} == Undoable{}), bool>);
    EXPECT_EQ(k_fields.size(), 18u);
    EXPECT_EQ(Undoable{}, Undoable{});
}

TEST_F(UndoTest, a_change_of_any_field_is_undone_and_redone) {
    std::set<std::string> changed_by_some;
    std::set<std::size_t> kinds;
    for (const std::string& line : k_walk) {
        const Command command = *parse_command(line);
        kinds.insert(command.kind());
        if (command.is<Undo>() || command.is<Redo>()) continue;
        if (line.starts_with("quiz")) { // which has a past of its own, and leaves none (quiz_test)
            EXPECT_EQ(run(timeline, line).refusal, "") << line;
            continue;
        }
        const Undoable before = timeline.now().undoable();
        const auto answer_before = timeline.now().answer;
        timeline.now().sealed_file = "sealed.myoatlas";
        if (timeline.now().press && timeline.now().press->is_running) advance(timeline.now(), 1.0f);
        if (command.is<MarkHere>()) timeline.now().chart_area = referral::AreaMark{"temple", core::Side::Left};
        EXPECT_EQ(run(timeline, line).refusal, "") << line;
        const Undoable after = timeline.now().undoable();
        const std::set<std::string> changed = fields_changed(before, after);
        EXPECT_EQ(changed.empty(), before == after) << line << ": a field is not compared";
        if (changed.empty()) continue;
        if (command.is<ChooseCandidate>()) continue; // looks through the answer: no step of its own
        changed_by_some.insert(changed.begin(), changed.end());
        const bool has_answer = timeline.now().answer != nullptr;
        run(timeline, "undo");
        EXPECT_THAT(fields_changed(timeline.now().undoable(), before), testing::IsEmpty()) << line;
        EXPECT_EQ(timeline.now().answer != nullptr, answer_before != nullptr) << line;
        run(timeline, "redo");
        EXPECT_THAT(fields_changed(timeline.now().undoable(), after), testing::IsEmpty()) << line;
        EXPECT_EQ(timeline.now().answer != nullptr, has_answer) << line;
    }
    EXPECT_EQ(changed_by_some, k_fields) << "the walk leaves a field as it was";
    EXPECT_EQ(kinds.size(), CommandKinds::count) << "the walk lacks a command";
}

TEST_F(UndoTest, what_is_of_the_moment_is_no_step) {
    for (const char* line : {"hover spine",
                             "view posterior",
                             "orbit 30 5",
                             "zoom 0.5 gently",
                             "frame_body",
                             "frame_next",
                             "search sail",
                             "theme atlas",
                             "help on",
                             "toggle help",
                             "panels off",
                             "client_view on",
                             "text_size larger",
                             "focus previous",
                             "toggle panels",
                             "turn_to 45 30",
                             "rotation free",
                             "toggle labels",
                             "guide second",
                             "chapter previous",
                             "open_search",
                             "hit next",
                             "brush intensity 3",
                             "eraser on",
                             "mirror on",
                             "loop on",
                             "speed 2",
                             "pause",
                             "motion reduced",
                             "client_screen on",
                             "toggle second_full_screen"}) {
        EXPECT_EQ(run(timeline, line).refusal, "") << line;
        EXPECT_FALSE(timeline.has_undo()) << line;
    }
    run(timeline, "map"); // a step, as it is in pain mode
    run(timeline, "map hands");
    run(timeline, "cursor left");
    run(timeline, "undo");
    EXPECT_FALSE(timeline.has_undo());
}

TEST_F(UndoTest, all_the_way_back_is_where_it_began) {
    for (const std::string& line : k_walk) run(timeline, line);
    EXPECT_FALSE(timeline.now().quiz);
    while (timeline.has_undo()) run(timeline, "undo");
    EXPECT_EQ(timeline.now().undoable(), Undoable{});
    EXPECT_FALSE(timeline.now().answer);
}

const scene::Camera& arriving(const Session& now) {
    return now.camera_move ? now.camera_move->to : now.camera;
}

// What a step brings back: all that is undone, and from where it was seen.
struct Seen {
    Undoable state;
    scene::Camera camera;
    friend bool operator==(const Seen&, const Seen&) = default;
};

TEST_F(UndoTest, after_two_thousand_commands_the_way_back_ends_where_it_began) {
    timeline = Timeline(Session{}, 4000);
    const Seen start{timeline.now().undoable(), timeline.now().camera};
    run(timeline, "select spine"); // what was looked at before the first step is no part of one
    std::mt19937 random(7);
    const auto next = [&](std::size_t count) { return random() % count; };
    for (int i = 0; i < 2000; ++i) {
        const std::string& line = k_walk[next(k_walk.size())];
        if (line == "undo") { // but never to the very start
            Timeline tried = timeline;
            run(tried, line);
            if (!tried.has_undo()) continue;
        }
        run(timeline, line);
        if (next(3) == 0) advance(timeline.now(), 0.1f);
        if (next(3) == 0) run(timeline, "orbit " + std::to_string(next(90)) + " " + std::to_string(next(20)));
    }
    run(timeline, "quiz_end"); // which may be going on
    std::vector<Seen> back{{timeline.now().undoable(), arriving(timeline.now())}};
    while (timeline.has_undo()) {
        run(timeline, "undo");
        back.push_back({timeline.now().undoable(), arriving(timeline.now())});
    }
    EXPECT_GT(back.size(), 100u); // of a quiz no step is left
    EXPECT_EQ(back.back(), start);
    for (std::size_t i = back.size() - 1; i-- > 0;) {
        run(timeline, "redo");
        ASSERT_EQ((Seen{timeline.now().undoable(), arriving(timeline.now())}), back[i]) << i;
    }
}

TEST_F(UndoTest, an_answer_comes_back_as_it_was_ranked) {
    run(timeline, "mark temple left");
    const auto first = timeline.now().answer;
    run(timeline, "hide spine");
    run(timeline, "undo");
    EXPECT_EQ(timeline.now().answer, first) << "the report is the same, and so is its answer";
    run(timeline, "mark heel left");
    run(timeline, "undo");
    ASSERT_TRUE(timeline.now().answer);
    ASSERT_EQ(timeline.now().answer->candidates.size(), first->candidates.size());
    for (std::size_t i = 0; i < first->candidates.size(); ++i)
        EXPECT_EQ(timeline.now().answer->candidates[i].muscle, first->candidates[i].muscle);
}

}

}
