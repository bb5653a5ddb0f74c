// What fills the picture when it is asked for: what is chosen, near and from where it faces; then where it refers pain.
// SPDX-License-Identifier: MIT
#include "myoatlas/session/apply/definite.h"
#include "myoatlas/session/views/views.h"
#include "session_fixture.h"
#include "support/shapes.h"

#include <cmath>

namespace myoatlas {

namespace {

using namespace session;
using core::Side;
using scene::PartKind;

// A trunk whose left "sail" lies flat under the skin of its back and refers pain down to the heel.
class FramingTest : public SessionFixture {
protected:
    FramingTest() {
        skin.zone("sail_2", anatomy::ZoneGrade::Spillover, 60, -150, 25);
        surface_map = skin.build();
        engine = std::make_unique<referral::Engine>(catalog, surface_map);
        body = scene::build_library(
            {support::part("upper_part", Side::Left, PartKind::Muscle, support::box({20, 80, -54}, {100, 160, -48})),
             support::part("lower_part", Side::Left, PartKind::Muscle, support::box({20, 20, -54}, {100, 75, -48})),
             support::part("loner", Side::Left, PartKind::Muscle, support::box({-20, -900, 40}, {20, -800, 46})),
             support::part("skin", Side::Midline, PartKind::Skin, support::box({-200, -1000, -60}, {200, 800, 60}))},
            "trunk");
        session.camera.target = {0.0f, 0.0f, 0.0f};
    }

    void go(const std::string& line) {
        for (const Command& one : definite(*parse_command(line), session, full_world()))
            EXPECT_EQ(apply(session, one, full_world()).refusal, "") << line;
        if (session.camera_move) advance(session, session.camera_move->duration_s);
    }
    World full_world() const { return {catalog.get(), surface_map.get(), engine.get(), &body}; }
    bool is_from_behind() const { return std::abs(std::remainder(session.camera.yaw_deg - 180.0f, 360.0f)) < 50.0f; }
    // How much of the body is seen from top to bottom, at the target.
    float height_mm() const {
        return 2.0f * session.camera.distance_mm * std::tan(session.camera.fov_deg * 0.5f * 0.01745329252f);
    }

    scene::MeshLibrary body;
    Session session;
};

TEST_F(FramingTest, a_muscle_is_seen_near_and_from_where_its_surface_faces) {
    go("select sail left");
    go("frame");
    EXPECT_TRUE(is_from_behind()) << session.camera.yaw_deg;
    EXPECT_LT(height_mm(), 400.0f);
    EXPECT_NEAR(session.camera.target.y, 90.0f, 15.0f) << "its far zones do not count";
}

TEST_F(FramingTest, a_view_that_shows_it_already_is_kept) {
    go("select sail left");
    go("orbit 170 8");
    go("frame");
    EXPECT_FLOAT_EQ(session.camera.yaw_deg, 170.0f);
    EXPECT_FLOAT_EQ(session.camera.pitch_deg, 8.0f);
}

TEST_F(FramingTest, asked_again_it_shows_where_it_refers_then_the_whole_body_then_the_muscle) {
    go("select sail left");
    go("frame_next");
    const float muscle = height_mm();
    go("frame_next");
    const float pattern = height_mm();
    EXPECT_GT(pattern, muscle * 1.2f);
    EXPECT_EQ(session.framing, Framing::Referral);
    go("frame_next");
    EXPECT_GT(height_mm(), 1500.0f);
    go("frame_next");
    EXPECT_NEAR(height_mm(), muscle, 1.0f);
}

TEST_F(FramingTest, after_a_hand_moved_the_camera_it_begins_with_the_muscle) {
    go("select sail left");
    go("frame_next");
    go("orbit 5 0");
    EXPECT_EQ(definite(FrameNext{}, session, full_world()), std::vector<Command>{Frame{}});
    go("frame_next");
    go("select loner left");
    EXPECT_EQ(definite(FrameNext{}, session, full_world()), std::vector<Command>{Frame{}});
    go("frame_next");
    EXPECT_EQ(definite(FrameNext{}, session, full_world()), std::vector<Command>{FrameBody{}}) << "it has no zones";
}

TEST_F(FramingTest, pain_left_behind_counts_for_nothing_while_exploring) {
    go("select sail left");
    go("frame");
    const scene::Camera clean = session.camera;
    go("paint 60 -700 60");
    go("mark heel left");
    go("mode explore");
    go("select sail left");
    go("frame");
    EXPECT_EQ(session.camera, clean);
    go("clear");
    go("frame");
    EXPECT_EQ(session.framing, Framing::Body);
}

TEST_F(FramingTest, a_candidate_is_framed_with_the_pain_that_lies_near_it) {
    go("mark temple left");
    go("candidate 1");
    go("frame");
    const float together = height_mm();
    EXPECT_LT(together, 700.0f);
    go("paint 60 -700 60 radius 20");
    go("candidate 1");
    go("frame");
    EXPECT_LT(height_mm(), 700.0f) << "a pain far away does not take it out of sight";
    EXPECT_NEAR(session.camera.target.y, 90.0f, 15.0f);
}

TEST_F(FramingTest, a_muscle_that_the_skin_covers_is_framed_with_what_surrounds_it) {
    go("peel skin");
    go("select sail left");
    go("frame");
    EXPECT_GT(height_mm(), 450.0f);
    EXPECT_NEAR(session.camera.target.y, 90.0f, 15.0f);
    go("peel muscle_superficial");
    go("frame");
    EXPECT_LT(height_mm(), 400.0f);
}

TEST_F(FramingTest, near_views_are_there_for_either_side) {
    for (const std::string name : {"face", "hand", "forearm", "knee", "foot", "sole"}) {
        go("view " + name + "_left");
        const scene::Camera left = session.camera;
        go("view " + name + "_right");
        EXPECT_NEAR(session.camera.yaw_deg, -left.yaw_deg, 1e-3f) << name;
        if (name != "face") {
            EXPECT_GT(left.target.x, 10.0f) << name;
            EXPECT_LT(session.camera.target.x, -10.0f) << name;
        }
        EXPECT_THAT(view_names(), testing::Contains(name + "_left"));
    }
    EXPECT_LT(session.camera.pitch_deg, -60.0f) << "a sole is seen from below";
}

TEST_F(FramingTest, three_notches_lead_from_the_whole_body_to_a_hand) {
    go("frame_body");
    const float whole = height_mm();
    for (int i = 0; i < 3; ++i) go("zoom 0.5 0.7 0.6 gently");
    EXPECT_NEAR(height_mm(), whole / 8.0f, 1.0f);
}

TEST_F(FramingTest, notches_of_a_wheel_add_up_and_keep_what_is_under_the_pointer) {
    session.viewport = {1000.0f, 500.0f};
    const scene::Camera start = session.camera;
    const auto held = [&](const scene::Camera& camera) { // on the plane of the target
        const scene::Ray ray = scene::ray_through(camera, {700.0f, 300.0f}, session.viewport);
        return ray.origin - ray.direction * (ray.origin.z / ray.direction.z);
    };
    apply(session, *parse_command("zoom 0.5 0.7 0.6 gently"), full_world());
    EXPECT_EQ(session.camera, start) << "it does not jump";
    advance(session, 0.05f);
    apply(session, *parse_command("zoom 0.5 0.7 0.6 gently"), full_world());
    advance(session, 0.06f);
    EXPECT_NEAR(held(session.camera).x, held(start).x, 0.1f);
    apply(session, *parse_command("orbit 0 0"), full_world());
    EXPECT_TRUE(session.camera_move) << "a zoom is not stopped by turning";
    advance(session, 0.06f);
    EXPECT_FALSE(session.camera_move);
    EXPECT_NEAR(session.camera.distance_mm, start.distance_mm * 0.25f, 0.1f);
    EXPECT_NEAR(held(session.camera).y, held(start).y, 0.1f);
}

TEST_F(FramingTest, a_hand_stops_a_flight) {
    apply(session, *parse_command("view posterior"), full_world());
    advance(session, 0.1f);
    const scene::Camera there = session.camera;
    apply(session, *parse_command("orbit 0 0"), full_world());
    EXPECT_FALSE(session.camera_move);
    EXPECT_EQ(session.camera, there);
}

TEST_F(FramingTest, by_hand_one_does_not_look_straight_down_but_a_view_may) {
    go("orbit 0 300");
    EXPECT_LE(session.camera.pitch_deg, 75.0f);
    go("view superior");
    EXPECT_FLOAT_EQ(session.camera.pitch_deg, 80.0f);
    go("orbit 10 5");
    EXPECT_FLOAT_EQ(session.camera.pitch_deg, 80.0f) << "nor does it snap back";
}

}

}
