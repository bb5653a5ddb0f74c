// SPDX-License-Identifier: MIT
#include "session_fixture.h"

namespace myoatlas {

namespace {

using namespace session;

class TimelineTest : public SessionFixture {
protected:
    Timeline timeline;
};

TEST_F(TimelineTest, undo_brings_back_what_was_and_redo_takes_it_again) {
    run(timeline, "select sail left");
    run(timeline, "layer skin 0.5");
    run(timeline, "undo");
    EXPECT_EQ(timeline.now().layers.of(anatomy::Layer::Skin), 0.0f);
    EXPECT_TRUE(timeline.now().selection);
    run(timeline, "undo");
    EXPECT_FALSE(timeline.now().selection);
    run(timeline, "redo");
    run(timeline, "redo");
    EXPECT_TRUE(timeline.now().selection);
    EXPECT_EQ(timeline.now().layers.of(anatomy::Layer::Skin), 0.5f);
    EXPECT_FALSE(timeline.has_redo());
}

TEST_F(TimelineTest, there_is_nothing_to_undo_at_first) {
    EXPECT_FALSE(timeline.has_undo());
    EXPECT_FALSE(run(timeline, "undo").refusal.empty());
    EXPECT_FALSE(run(timeline, "redo").refusal.empty());
}

TEST_F(TimelineTest, looking_around_and_hovering_are_no_steps) {
    run(timeline, "orbit 30 5");
    run(timeline, "zoom 0.8");
    run(timeline, "hover spine");
    run(timeline, "search sail");
    EXPECT_FALSE(timeline.has_undo());
}

TEST_F(TimelineTest, undo_leaves_the_camera_where_it_is) {
    run(timeline, "select sail left");
    run(timeline, "orbit 30 5");
    const scene::Camera camera = timeline.now().camera;
    run(timeline, "undo");
    EXPECT_EQ(timeline.now().camera, camera);
}

TEST_F(TimelineTest, a_slide_of_one_layer_is_one_step) {
    for (const char* line : {"layer skin 0.1", "layer skin 0.2", "layer skin 0.3", "layer bone 0.5"})
        run(timeline, line);
    run(timeline, "undo");
    EXPECT_FLOAT_EQ(timeline.now().layers.of(anatomy::Layer::Skin), 0.3f);
    run(timeline, "undo");
    EXPECT_EQ(timeline.now().layers.of(anatomy::Layer::Skin), 0.0f);
}

TEST_F(TimelineTest, a_painted_stroke_is_one_step) {
    run(timeline, "paint 60 100 0");
    timeline.run(*parse_command("paint 60 80 0"), world(), true);
    timeline.run(*parse_command("paint 60 60 0"), world(), true);
    EXPECT_EQ(timeline.now().report.marks.size(), 3u);
    run(timeline, "undo");
    EXPECT_TRUE(timeline.now().report.marks.empty());
}

TEST_F(TimelineTest, a_new_step_forgets_what_was_undone) {
    run(timeline, "select sail left");
    run(timeline, "undo");
    run(timeline, "layer skin on");
    EXPECT_FALSE(timeline.has_redo());
}

TEST_F(TimelineTest, the_past_is_bounded) {
    for (std::size_t i = 0; i < k_max_undo + 20; ++i) run(timeline, i % 2 == 0 ? "select sail left" : "clear");
    std::size_t steps = 0;
    while (run(timeline, "undo").refusal.empty()) ++steps;
    EXPECT_EQ(steps, k_max_undo);
}

}

}
