// From a pressed point to the pain, played: time, commands, and the way over the skin.
// SPDX-License-Identifier: MIT
#include "myoatlas/session/stage/chain_paths.h"
#include "session_fixture.h"

#include <glm/geometric.hpp>

namespace myoatlas {

namespace {

using namespace session;

class ChainTest : public SessionFixture {
protected:
    Session session;
};

TEST(ChainPhases, follow_one_another) {
    EXPECT_EQ(phase_of(0.0f).press, 0.0f);
    EXPECT_EQ(phase_of(k_press_end).press, 1.0f);
    EXPECT_EQ(phase_of(k_press_end).pulse, 0.0f);
    EXPECT_EQ(phase_of(k_pulse_end).pulse, 1.0f);
    EXPECT_EQ(phase_of(k_pulse_end).growth, 0.0f);
    EXPECT_EQ(phase_of(k_growth_end).growth, 1.0f);
    EXPECT_EQ(phase_of(1.0f).growth, 1.0f);
}

TEST_F(ChainTest, plays_to_its_end_and_rests_there) {
    run(session, "select sail left");
    EXPECT_EQ(run(session, "play").refusal, "");
    advance(session, k_chain_s / 2);
    EXPECT_NEAR(session.chain.at, 0.5f, 1e-4f);
    EXPECT_TRUE(is_moving(session));
    advance(session, k_chain_s);
    EXPECT_EQ(session.chain.at, 1.0f);
    EXPECT_FALSE(session.chain.is_playing);
    session.time_s = k_rest_s;
    EXPECT_FALSE(is_moving(session)) << "nothing is drawn any more";
    run(session, "play");
    EXPECT_EQ(session.chain.at, 0.0f) << "from its end it begins again";
}

TEST_F(ChainTest, pauses_scrubs_and_goes_on) {
    run(session, "select sail left");
    run(session, "play");
    advance(session, 1.0f);
    run(session, "pause");
    const float at = session.chain.at;
    advance(session, 1.0f);
    EXPECT_EQ(session.chain.at, at);
    run(session, "scrub 0.7");
    EXPECT_EQ(session.chain.at, 0.7f);
    EXPECT_FALSE(session.chain.is_playing);
    run(session, "play");
    EXPECT_EQ(session.chain.at, 0.7f);
    run(session, "toggle play");
    EXPECT_FALSE(session.chain.is_playing);
}

TEST_F(ChainTest, begins_again_and_goes_slower_when_asked) {
    run(session, "select sail left");
    run(session, "loop on");
    run(session, "speed 0.5");
    run(session, "play");
    advance(session, k_chain_s);
    EXPECT_NEAR(session.chain.at, 0.5f, 1e-4f);
    advance(session, 1.5f * k_chain_s);
    EXPECT_NEAR(session.chain.at, 0.25f, 1e-4f);
    EXPECT_TRUE(session.chain.is_playing);
}

TEST_F(ChainTest, with_reduced_motion_all_is_at_once_as_it_ends) {
    run(session, "motion reduced");
    run(session, "select sail left");
    run(session, "play");
    EXPECT_EQ(session.chain.at, 1.0f);
    EXPECT_FALSE(session.chain.is_playing);
    advance(session, 0.01f);
    EXPECT_FALSE(is_moving(session));
    run(session, "view posterior");
    advance(session, 0.01f);
    EXPECT_FALSE(session.camera_move) << "the camera does not fly";
}

TEST_F(ChainTest, needs_a_zone_and_is_forgotten_with_it) {
    EXPECT_FALSE(run(session, "play").refusal.empty());
    EXPECT_FALSE(run(session, "scrub 0.5").refusal.empty());
    run(session, "select sail left");
    run(session, "scrub 0.5");
    ASSERT_TRUE(session.chain_paths);
    run(session, "select sail right");
    EXPECT_FALSE(session.chain.is_told);
    EXPECT_FALSE(session.chain_paths);
}

TEST_F(ChainTest, goes_over_the_skin_from_the_point_to_the_near_edge_of_its_zone) {
    // sail_1 lies at (60, 0), its zone is a disk of 30 mm about (60, 100).
    const auto paths = find_chain_paths({"sail", core::Side::Left, "sail_1"}, *catalog, *surface_map);
    ASSERT_EQ(paths.size(), 1u);
    const auto& way = paths.front().way;
    EXPECT_LT(glm::distance(way.front(), glm::vec3(60, 0, 0)), 8.0f);
    EXPECT_NEAR(way.back().y, 74.0f, 8.0f);
    EXPECT_LT(length_of(way), 90.0f);
    for (const glm::vec3& place : way) EXPECT_NEAR(place.x, 60.0f, 12.0f);
    EXPECT_EQ(place_along(way, 0.0f), way.front());
    EXPECT_EQ(place_along(way, 1000.0f), way.back());
}

}
}
