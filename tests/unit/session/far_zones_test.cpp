// Places where pain is referred to and which are out of the picture; turning; flights.
// SPDX-License-Identifier: MIT
#include "myoatlas/session/stage/zone_places.h"
#include "myoatlas/session/views/views.h"
#include "session_fixture.h"

#include <cmath>

namespace myoatlas {
namespace {

class FarZones : public SessionFixture {
protected:
    FarZones() {
        skin.zone("sail_1", anatomy::ZoneGrade::Spillover, 60, -150, 25);
        surface_map = skin.build();
        now.viewport = {800, 800};
    }
    void settle() {
        if (now.camera_move) session::advance(now, now.camera_move->duration_s);
    }
    session::Session now;
};

TEST_F(FarZones, zones_that_lie_apart_are_places_of_their_own) {
    run(now, "point sail_1 left");
    ASSERT_TRUE(now.zone_places);
    ASSERT_EQ(now.zone_places->size(), 2u);
    EXPECT_EQ(now.zone_places->front().area.area, "temple") << "the largest is first";
    EXPECT_EQ(now.zone_places->back().area.area, "heel");
    run(now, "clear");
    EXPECT_FALSE(now.zone_places);
}

TEST_F(FarZones, what_is_out_of_the_picture_or_turned_away_is_far) {
    run(now, "point sail_1 left");
    run(now, "camera 60 100 0 0 0 700");
    EXPECT_THAT(session::places_out_of_sight(now), testing::ElementsAre(1u));
    run(now, "camera 60 -150 0 0 0 700");
    EXPECT_THAT(session::places_out_of_sight(now), testing::ElementsAre(0u));
    run(now, "camera 60 0 0 0 0 2500");
    EXPECT_THAT(session::places_out_of_sight(now), testing::IsEmpty());
    run(now, "camera 60 0 0 180 0 2500"); // from behind the sheet
    EXPECT_THAT(session::places_out_of_sight(now), testing::ElementsAre(0u, 1u));
}

TEST_F(FarZones, one_flies_there_and_then_it_is_in_sight) {
    run(now, "point sail_1 left");
    run(now, "camera 60 100 0 0 0 700");
    EXPECT_EQ(run(now, "frame_zone 2").refusal, "");
    ASSERT_TRUE(now.camera_move);
    EXPECT_FLOAT_EQ(now.camera_move->duration_s, 0.3f);
    EXPECT_THAT(session::places_out_of_sight(now), testing::ElementsAre(0u)) << "as it will be";
    settle();
    EXPECT_NEAR(now.camera.target.y, -150.0f, 5.0f);
    EXPECT_THAT(run(now, "frame_zone 3").refusal, testing::HasSubstr("not referred to so many"));
}

TEST_F(FarZones, a_place_is_looked_at_past_what_of_the_body_stands_before_it) {
    run(now, "point sail_1 left");
    ASSERT_TRUE(now.zone_places);
    EXPECT_EQ(now.zone_places->front().yaw_deg, 0.0f);
    // As the trunk before the inner side of a hand: skin of 12 by 12 cm straight before the place.
    const glm::vec3 place{60.0f, 100.0f, 0.0f};
    anatomy::SurfaceMap& map = skin.surface_map;
    for (float x = -60.0f; x <= 60.0f; x += 10.0f)
        for (float y = -60.0f; y <= 60.0f; y += 10.0f) {
            map.positions.push_back(place + glm::vec3(x, y, 120.0f));
            map.normals.emplace_back(0.0f, 0.0f, 1.0f);
            map.area_mm2.push_back(100.0f);
            map.neighbor_begin.push_back(map.neighbor_begin.back());
        }
    surface_map = skin.build();
    run(now, "clear");
    run(now, "point sail_1 left");
    ASSERT_TRUE(now.zone_places);
    const scene::Camera camera = session::view_of_place(now.zone_places->front(), 1.0f);
    const glm::vec3 way = camera.eye() - place;
    const glm::vec3 at = way * (120.0f / way.z); // where the eye's line meets that skin's plane
    EXPECT_GT(way.z, 0.0f) << "not from behind";
    EXPECT_GT(std::max(std::abs(at.x), std::abs(at.y)), 60.0f);
}

TEST_F(FarZones, undo_brings_the_places_back) {
    session::Timeline timeline;
    run(timeline, "point sail_1 left");
    run(timeline, "clear");
    run(timeline, "undo");
    ASSERT_TRUE(timeline.now().zone_places);
    EXPECT_EQ(timeline.now().zone_places->size(), 2u);
}

TEST_F(FarZones, the_cube_turns_around_what_is_in_the_middle) {
    run(now, "camera 60 100 0 10 5 700");
    run(now, "turn_to 135 45");
    ASSERT_TRUE(now.camera_move);
    settle();
    EXPECT_FLOAT_EQ(now.camera.yaw_deg, 135.0f);
    EXPECT_FLOAT_EQ(now.camera.pitch_deg, 45.0f);
    EXPECT_FLOAT_EQ(now.camera.distance_mm, 700.0f);
    EXPECT_FLOAT_EQ(now.camera.target.y, 100.0f);
}

TEST_F(FarZones, turning_stops_above_the_head_unless_it_is_free) {
    run(now, "orbit 0 300");
    EXPECT_LE(now.camera.pitch_deg, 76.0f);
    run(now, "rotation free");
    for (int i = 0; i < 12; ++i) run(now, "orbit 0 10");
    EXPECT_GT(std::abs(now.camera.pitch_deg), 100.0f);
    EXPECT_LT(now.camera.view()[1][1], 0.0f) << "the body hangs upside down";
    run(now, "rotation limited");
    settle();
    EXPECT_LE(std::abs(now.camera.pitch_deg), 76.0f);
    EXPECT_GT(now.camera.view()[1][1], 0.0f);
}

TEST_F(FarZones, a_flight_takes_300_ms_and_a_hand_stops_it) {
    run(now, "turn_to 135 45");
    ASSERT_TRUE(now.camera_move);
    EXPECT_FLOAT_EQ(now.camera_move->duration_s, 0.3f);
    session::advance(now, 0.15f);
    const scene::Camera halfway = now.camera;
    run(now, "orbit 0 0");
    EXPECT_FALSE(now.camera_move);
    session::advance(now, 1.0f);
    EXPECT_EQ(now.camera, halfway);
}

TEST_F(FarZones, three_notches_come_from_the_whole_body_to_a_hand) {
    run(now, "view anterior");
    settle();
    const float whole = now.camera.distance_mm;
    for (int notch = 0; notch < 3; ++notch) {
        run(now, "zoom 0.5 gently");
        settle();
    }
    EXPECT_NEAR(now.camera.distance_mm, whole / 8.0f, 1.0f); // 1.8 m in the picture become 0.23 m
}

}
}
