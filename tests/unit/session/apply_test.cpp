// SPDX-License-Identifier: MIT
#include "myoatlas/session/apply/definite.h"
#include "myoatlas/session/views/views.h"
#include "session_fixture.h"

namespace myoatlas {

namespace {

using namespace session;
using core::Side;

class ApplyTest : public SessionFixture {
protected:
    Session session;
};

TEST_F(ApplyTest, selecting_a_charted_muscle_shows_its_zones) {
    run(session, "select sail right");
    ASSERT_TRUE(session.selection);
    EXPECT_EQ(session.selection->muscle, "sail");
    EXPECT_THAT(session.selection->structures, testing::ElementsAre("upper_part", "lower_part"));
    EXPECT_EQ(session.selection->side, Side::Right);
    ASSERT_TRUE(session.shown);
    EXPECT_EQ(*session.shown, (ShownReferral{"sail", Side::Right, ""}));
}

TEST_F(ApplyTest, a_structure_of_a_charted_muscle_selects_the_muscle) {
    run(session, "select lower_part left");
    ASSERT_TRUE(session.selection);
    EXPECT_EQ(session.selection->muscle, "sail");
}

TEST_F(ApplyTest, an_alias_is_as_good_as_an_id) {
    run(session, "select the sail");
    ASSERT_TRUE(session.selection);
    EXPECT_EQ(session.selection->muscle, "sail");
    EXPECT_EQ(session.selection->side, Side::Left);
}

TEST_F(ApplyTest, a_bone_is_selected_without_zones_and_the_midline_has_no_left) {
    run(session, "select sail left");
    run(session, "select spine left");
    ASSERT_TRUE(session.selection);
    EXPECT_EQ(session.selection->side, Side::Midline);
    EXPECT_TRUE(session.selection->muscle.empty());
    EXPECT_FALSE(session.shown);
}

TEST_F(ApplyTest, a_muscle_over_the_midline_is_chosen_by_side_and_its_body_lies_there) {
    anatomy::Muscle& dome = facts.muscle("dome");
    dome.structures = {"vault", "upper_part"};
    add_structure("vault", anatomy::StructureKind::Muscle, true);
    facts.point(dome, "dome_1").anchor.structure = "vault";
    catalog = facts.build();
    for (const char* line : {"select dome right", "select vault right"}) {
        run(session, line);
        ASSERT_TRUE(session.shown);
        EXPECT_EQ(*session.shown, (ShownReferral{"dome", Side::Right, ""}));
        EXPECT_THAT(parts_of(*session.selection, catalog.get()),
                    testing::ElementsAre(PartRef{"vault", Side::Midline}, PartRef{"upper_part", Side::Right}));
    }
}

TEST_F(ApplyTest, an_unknown_name_is_refused_and_changes_nothing) {
    run(session, "select sail left");
    const Undoable before = session.undoable();
    const Effects effects = run(session, "select sale left");
    EXPECT_THAT(effects.refusal, testing::HasSubstr("sail"));
    EXPECT_EQ(before, session.undoable());
}

TEST_F(ApplyTest, a_point_shows_its_own_zones) {
    run(session, "point sail_2 right");
    ASSERT_TRUE(session.shown);
    EXPECT_EQ(*session.shown, (ShownReferral{"sail", Side::Right, "sail_2"}));
    EXPECT_FALSE(run(session, "point sail_9").refusal.empty());
}

TEST_F(ApplyTest, hiding_without_a_side_hides_both) {
    run(session, "hide loner");
    EXPECT_THAT(session.hidden, testing::ElementsAre(PartRef{"loner", Side::Left}, PartRef{"loner", Side::Right}));
    run(session, "isolate sail left");
    EXPECT_EQ(session.isolated.size(), 2u);
    run(session, "show_all");
    EXPECT_TRUE(session.hidden.empty() && session.isolated.empty());
}

TEST_F(ApplyTest, everything_is_refused_in_words_when_nothing_loaded) {
    for (const char* line :
         {"select sail", "trace temple", "mark temple", "condition ache", "hide sail", "frame sail"}) {
        Session empty;
        EXPECT_FALSE(session::apply(empty, *parse_command(line), World{}).refusal.empty()) << line;
    }
}

TEST_F(ApplyTest, what_is_faded_is_made_solid_again) {
    EXPECT_NE(run(session, "fade").refusal, "");
    run(session, "select sail left");
    run(session, "select add spine");
    run(session, "fade");
    EXPECT_EQ(session.faded.size(), 3u);
    run(session, "fade sail off");
    EXPECT_EQ(session.faded.size(), 1u);
    run(session, "show_all");
    EXPECT_TRUE(session.faded.empty());
}

TEST_F(ApplyTest, several_are_chosen_and_one_of_them_is_current) {
    run(session, "select sail left");
    run(session, "select add sail right");
    run(session, "select add loner left");
    EXPECT_EQ(session.selection->id(), "loner");
    ASSERT_EQ(session.beside.size(), 2u);
    EXPECT_EQ(parts_chosen(session, catalog.get()).size(), 5u);
    run(session, "select current sail right");
    EXPECT_EQ(session.selection->side, Side::Right);
    EXPECT_EQ(session.shown->side, Side::Right);
    EXPECT_EQ(session.beside.size(), 2u);
    run(session, "point sail_1 right");
    EXPECT_EQ(session.beside.size(), 2u) << "one of its points is looked at";
    run(session, "select add sail right");
    EXPECT_EQ(session.selection->id(), "loner") << "what is added again is taken away";
    EXPECT_EQ(session.beside.size(), 1u);
    EXPECT_NE(run(session, "select current spine").refusal, "");
    run(session, "isolate");
    EXPECT_EQ(session.isolated.size(), 3u);
    run(session, "select sail left");
    EXPECT_TRUE(session.beside.empty());
    run(session, "select add loner left");
    run(session, "hide");
    EXPECT_EQ(session.hidden.size(), 3u);
    EXPECT_FALSE(session.selection);
    EXPECT_TRUE(session.beside.empty());
    run(session, "select add sail left");
    run(session, "select add sail left");
    EXPECT_FALSE(session.selection);
}

TEST_F(ApplyTest, the_camera_moves_to_a_view_in_a_fraction_of_a_second) {
    run(session, "view posterior");
    ASSERT_TRUE(session.camera_move);
    EXPECT_TRUE(is_moving(session));
    advance(session, 0.1f);
    EXPECT_NE(session.camera.yaw_deg, 0.0f);
    advance(session, 0.3f);
    EXPECT_FALSE(session.camera_move);
    EXPECT_NEAR(std::abs(session.camera.yaw_deg), 180.0f, 1e-3f);
    EXPECT_THAT(run(session, "view upside_down").refusal, testing::HasSubstr("posterior"));
}

TEST_F(ApplyTest, the_camera_never_turns_over_or_leaves) {
    run(session, "orbit 0 300");
    EXPECT_LT(session.camera.pitch_deg, 90.0f);
    for (int i = 0; i < 60; ++i) run(session, "zoom 0.5");
    EXPECT_GT(session.camera.distance_mm, 10.0f);
    for (int i = 0; i < 60; ++i) run(session, "zoom 2");
    EXPECT_LT(session.camera.distance_mm, 20000.0f);
}

TEST_F(ApplyTest, panels_shift_the_drawn_camera_and_nothing_else) {
    session.viewport = {1000.0f, 500.0f};
    EXPECT_EQ(drawn_camera(session).target, session.camera.target);
    session.insets = {200.0f, 0.0f, 0.0f, 0.0f}; // what is free begins 200 points from the left
    const scene::Camera drawn = drawn_camera(session);
    EXPECT_LT(drawn.target.x, session.camera.target.x); // so the body stands further to the right
    EXPECT_EQ(drawn.distance_mm, session.camera.distance_mm);
    EXPECT_FLOAT_EQ(free_aspect(session), 1.6f);
}

TEST_F(ApplyTest, a_command_that_speaks_of_now_is_said_so_that_it_keeps_its_meaning) {
    const auto meant = [&](const char* line) {
        std::vector<std::string> lines;
        for (const Command& one : definite(*parse_command(line), session, world())) lines.push_back(text_of(one));
        return lines;
    };
    EXPECT_THAT(meant("hide"), testing::IsEmpty()); // nothing is selected
    EXPECT_THAT(meant("isolate"), testing::IsEmpty());
    EXPECT_THAT(meant("clear"), testing::IsEmpty());
    EXPECT_THAT(meant("mark_here"), testing::IsEmpty());
    EXPECT_THAT(meant("chapter next"), testing::IsEmpty());
    EXPECT_THAT(meant("toggle pain"), testing::ElementsAre("mode pain"));
    EXPECT_THAT(meant("toggle panels"), testing::ElementsAre("panels off"));
    EXPECT_THAT(meant("hide spine"), testing::ElementsAre("hide spine"));
    for (const char* line : {"select sail right", "guide first plain", "map", "help on", "panels off"})
        run(session, line);
    EXPECT_THAT(meant("hide"), testing::ElementsAre("hide sail right", "clear"));
    EXPECT_THAT(meant("isolate"), testing::ElementsAre("isolate sail right"));
    EXPECT_THAT(meant("chapter next"), testing::ElementsAre("guide second plain"));
    EXPECT_THAT(meant("chapter previous"), testing::IsEmpty());
    EXPECT_THAT(meant("toggle pain"), testing::ElementsAre("mode explore"));
    EXPECT_THAT(meant("toggle map"), testing::ElementsAre("map off"));
    EXPECT_THAT(meant("toggle guide"), testing::ElementsAre("guide off"));
    EXPECT_THAT(meant("toggle help"), testing::ElementsAre("help off"));
    EXPECT_THAT(meant("toggle panels"), testing::ElementsAre("panels on"));
    run(session, "guide off");
    EXPECT_THAT(meant("toggle guide"), testing::ElementsAre("guide plain"));
    session.chart_area = referral::AreaMark{"temple", Side::Left};
    EXPECT_THAT(meant("mark_here"), testing::ElementsAre("mark temple left"));
    run(session, "mark_here");
    EXPECT_THAT(session.report.areas, testing::ElementsAre(referral::AreaMark{"temple", Side::Left}));
    EXPECT_THAT(meant("mark_here"), testing::ElementsAre("unmark temple left"));
}

TEST_F(ApplyTest, what_means_nothing_now_is_refused_with_a_sentence) {
    for (const char* line : {"hide", "isolate", "chapter next", "cursor left", "mark_here"})
        EXPECT_NE(run(session, line).refusal, "") << line;
    run(session, "select spine");
    run(session, "hide");
    EXPECT_THAT(session.hidden, testing::ElementsAre(PartRef{"spine", Side::Midline}));
    EXPECT_FALSE(session.selection);
}

TEST_F(ApplyTest, what_only_the_interface_knows_is_left_to_it) {
    EXPECT_TRUE(run(session, "open_search").opens_search);
    EXPECT_EQ(run(session, "hit open").hit, HitChoice::Open);
    run(session, "map");
    EXPECT_EQ(run(session, "cursor up").cursor, Direction::Up);
    run(session, "toggle panels");
    EXPECT_FALSE(session.are_panels_shown);
}

TEST_F(ApplyTest, one_card_lies_in_front_and_dismiss_closes_it) {
    const auto meant = [&](const char* line) {
        std::vector<std::string> lines;
        for (const Command& one : definite(*parse_command(line), session, world())) lines.push_back(text_of(one));
        return lines;
    };
    run(session, "settings on");
    run(session, "palette on");
    EXPECT_FALSE(session.is_settings_shown);
    run(session, "ask_file print");
    EXPECT_FALSE(session.is_palette_shown);
    EXPECT_EQ(session.asked_file, FilePurpose::Print);
    EXPECT_FALSE(run(session, "dismiss").is_dismissed) << "the card goes first";
    EXPECT_FALSE(session.asked_file);
    EXPECT_TRUE(run(session, "dismiss").is_dismissed);
    run(session, "settings on");
    EXPECT_THAT(meant("dismiss"), testing::ElementsAre("settings off"));
    EXPECT_THAT(meant("toggle settings"), testing::ElementsAre("settings off"));
    EXPECT_THAT(meant("toggle palette"), testing::ElementsAre("palette on"));
}

TEST_F(ApplyTest, the_introduction_goes_by_steps_and_is_seen_once_it_ends) {
    const auto meant = [&](const char* line) {
        std::vector<std::string> lines;
        for (const Command& one : definite(*parse_command(line), session, world())) lines.push_back(text_of(one));
        return lines;
    };
    EXPECT_NE(run(session, "introduction next").refusal, "");
    run(session, "introduction start");
    EXPECT_EQ(session.introduction_step, 1);
    run(session, "introduction previous");
    EXPECT_EQ(session.introduction_step, 1);
    EXPECT_FALSE(session.is_introduction_seen);
    EXPECT_THAT(meant("clear"), testing::ElementsAre("introduction off")) << "Esc with nothing chosen ends it";
    for (int i = 0; i < k_introduction_steps; ++i) run(session, "introduction next");
    EXPECT_EQ(session.introduction_step, 0);
    EXPECT_TRUE(session.is_introduction_seen);
}

TEST_F(ApplyTest, reduced_motion_neither_flies_nor_opens_nor_pulses) {
    run(session, "motion reduced");
    run(session, "select sail left");
    session.camera_move = CameraMove{session.camera, session.camera};
    session.camera_move->to.distance_mm = 500.0f;
    advance(session, 0.001f);
    EXPECT_FALSE(session.camera_move);
    EXPECT_EQ(session.camera.distance_mm, 500.0f);
    EXPECT_FALSE(is_moving(session));
}

TEST_F(ApplyTest, zones_come_to_rest) {
    run(session, "select sail");
    EXPECT_TRUE(is_moving(session));
    advance(session, k_rest_s + 0.1f);
    EXPECT_FALSE(is_moving(session));
}

TEST_F(ApplyTest, the_guide_opens_where_it_was_left_and_survives_undo) {
    EXPECT_EQ(run(session, "guide").refusal, "");
    EXPECT_TRUE(session.is_guide_shown);
    EXPECT_EQ(session.chapter, "first");
    run(session, "guide chapter second plain");
    EXPECT_TRUE(session.is_guide_plain);
    EXPECT_EQ(session.undoable(), Undoable{});
    restore(session, {}, session.camera, world());
    EXPECT_EQ(session.chapter, "second");
    run(session, "guide off");
    EXPECT_FALSE(session.is_guide_shown);
    run(session, "guide");
    EXPECT_EQ(session.chapter, "second");
    EXPECT_FALSE(session.is_guide_plain);
}

TEST_F(ApplyTest, an_unknown_chapter_is_refused_and_changes_nothing) {
    run(session, "guide the first steps");
    EXPECT_THAT(run(session, "guide the last steps").refusal, testing::HasSubstr("chapter"));
    EXPECT_EQ(session.chapter, "first");
    EXPECT_TRUE(session.is_guide_shown);
}

TEST_F(ApplyTest, a_language_and_names_are_taken_up_and_no_step_of_undo) {
    const Undoable before = session.undoable();
    EXPECT_EQ(run(session, "language es").refusal, "");
    EXPECT_EQ(run(session, "names latin").refusal, "");
    EXPECT_EQ(session.language, "es");
    EXPECT_TRUE(session.has_latin_names);
    EXPECT_EQ(session.undoable(), before);
    EXPECT_FALSE(parse_command("language klingon"));
    run(session, "names language");
    EXPECT_FALSE(session.has_latin_names);
}

TEST_F(ApplyTest, another_body_is_shown_where_there_is_one_and_is_no_step_of_undo) {
    const Undoable before = session.undoable();
    EXPECT_EQ(run(session, "body female").refusal, "");
    EXPECT_EQ(session.body, "female");
    EXPECT_EQ(session.undoable(), before);
    const std::vector<std::string> bodies{"built-in", "female"};
    World lent = world();
    lent.bodies = &bodies;
    EXPECT_THAT(apply(session, *parse_command("body klingon"), lent).refusal, testing::HasSubstr("built-in, female"));
    EXPECT_EQ(session.body, "female");
    session.lesson.emplace();
    EXPECT_NE(run(session, "body built-in").refusal, "");
    EXPECT_EQ(session.body, "female");
}

TEST_F(ApplyTest, a_name_is_said_of_what_is_named_or_selected) {
    EXPECT_FALSE(run(session, "speak").refusal.empty());
    EXPECT_FALSE(run(session, "speak sail").speaks.empty());
    run(session, "select sail left");
    EXPECT_EQ(run(session, "speak").speaks, run(session, "speak sail").speaks);
}

}

TEST_F(ApplyTest, lays_other_causes_over_the_skin_and_takes_them_away) {
    EXPECT_EQ(run(session, "overlay organs").refusal, "");
    EXPECT_EQ(session.overlay, (session::ShownOverlay{session::OverlayKind::Organs, ""}));
    EXPECT_EQ(run(session, "overlay organs \"Pulse organ\"").refusal, "");
    EXPECT_EQ(session.overlay->only, "pulse");
    EXPECT_THAT(run(session, "overlay dermatomes pulse").refusal, testing::HasSubstr("organ"));
    EXPECT_EQ(session.overlay->only, "pulse") << "what is refused changes nothing";
    EXPECT_NE(run(session, "overlay organs nonsense").refusal, "");
    EXPECT_EQ(run(session, "overlay off").refusal, "");
    EXPECT_FALSE(session.overlay);
}

}
