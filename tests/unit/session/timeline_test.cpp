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

TEST_F(TimelineTest, undo_and_redo_go_back_to_where_a_step_was_seen_from) {
    run(timeline, "orbit 30 5");
    const scene::Camera first = timeline.now().camera;
    run(timeline, "select sail left");
    run(timeline, "orbit 90 5");
    const scene::Camera second = timeline.now().camera;
    run(timeline, "hide spine");
    run(timeline, "orbit 20 0");
    const scene::Camera third = timeline.now().camera;
    const auto arrives = [&](const std::string& line) {
        run(timeline, line);
        EXPECT_TRUE(timeline.now().camera_move) << "it flies there";
        advance(timeline.now(), 1.0f);
        return timeline.now().camera;
    };
    EXPECT_EQ(arrives("undo"), second);
    EXPECT_EQ(arrives("undo"), first);
    EXPECT_EQ(arrives("redo"), second);
    EXPECT_EQ(arrives("redo"), third);
}

TEST_F(TimelineTest, choosing_candidates_never_stands_before_a_stroke) {
    run(timeline, "mark heel left");
    run(timeline, "paint 60 100 0");
    const std::size_t count = timeline.now().answer->candidates.size();
    ASSERT_GT(count, 0u);
    for (std::size_t i = 0; i < 10; ++i) run(timeline, "candidate " + std::to_string(1 + i % count));
    run(timeline, "clear");
    run(timeline, "candidate 1");
    run(timeline, "undo");
    EXPECT_TRUE(timeline.now().report.marks.empty());
    EXPECT_EQ(timeline.now().report.areas.size(), 1u);
    run(timeline, "redo");
    EXPECT_EQ(timeline.now().report.marks.size(), 1u);
    EXPECT_EQ(timeline.now().candidate, std::optional<std::size_t>(0)) << "what was chosen comes back with it";
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

TEST_F(TimelineTest, a_stroke_of_a_log_is_one_step_too) {
    for (const char* line : {"paint 60 100 0", "paint 60 80 0 joined", "paint 60 60 0 joined", "paint 60 0 0"})
        run(timeline, line);
    EXPECT_EQ(timeline.now().report.strokes(), 2u);
    run(timeline, "undo");
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
