// Painting, erasing, mirroring, describing: what a hand does to the drawing.
// SPDX-License-Identifier: MIT
#include "session_fixture.h"

#include <glm/geometric.hpp>

namespace myoatlas {

namespace {

using namespace session;
using referral::PainDepth;
using referral::PainQuality;

class PainTest : public SessionFixture {
protected:
    const std::vector<referral::PaintMark>& marks() const { return timeline.now().report.marks; }
    // A stroke down the left side, of five marks 15 mm apart, the first at y = 100.
    void paint_stroke() {
        for (int i = 0; i < 5; ++i)
            run(timeline, "paint 60 " + std::to_string(100 - 15 * i) + " 0 radius 10" + (i > 0 ? " joined" : ""));
    }
    Timeline timeline;
};

TEST_F(PainTest, the_eraser_takes_what_is_under_it_and_leaves_the_rest) {
    paint_stroke();
    EXPECT_EQ(run(timeline, "erase_at 60 70 0 radius 12").refusal, "");
    ASSERT_EQ(marks().size(), 4u);
    for (const referral::PaintMark& mark : marks()) EXPECT_GT(std::abs(mark.at_mm.y - 70.0f), 12.0f);
    EXPECT_EQ(timeline.now().report.strokes(), 1u) << "the hand was put down once";
}

TEST_F(PainTest, a_stroke_that_lost_its_beginning_begins_at_what_is_left) {
    paint_stroke();
    run(timeline, "paint -60 0 0 radius 10");
    run(timeline, "erase_at 60 100 0 radius 10");
    ASSERT_EQ(marks().size(), 5u);
    EXPECT_FALSE(marks().front().joins);
    EXPECT_TRUE(marks()[1].joins);
    EXPECT_EQ(timeline.now().report.strokes(), 2u);
}

TEST_F(PainTest, a_stroke_that_is_gone_leaves_the_next_one_alone) {
    run(timeline, "paint 60 100 0 radius 10");
    run(timeline, "paint -60 100 0 radius 10");
    run(timeline, "paint -60 90 0 radius 10 joined");
    run(timeline, "erase_at 60 100 0 radius 10");
    ASSERT_EQ(marks().size(), 2u);
    EXPECT_FALSE(marks()[0].joins);
    EXPECT_TRUE(marks()[1].joins);
}

TEST_F(PainTest, a_stroke_of_the_eraser_is_undone_as_one) {
    paint_stroke();
    for (const char* line : {"erase_at 60 100 0 radius 5", "erase_at 60 92 0 radius 5 joined",
                             "erase_at 60 85 0 radius 5 joined", "erase_at 60 70 0 radius 5 joined"})
        run(timeline, line);
    EXPECT_EQ(marks().size(), 2u);
    run(timeline, "undo");
    EXPECT_EQ(marks().size(), 5u);
    run(timeline, "undo");
    EXPECT_TRUE(marks().empty());
}

TEST_F(PainTest, the_eraser_is_put_down_when_undo_or_a_new_start_leaves_nothing_to_erase) {
    paint_stroke();
    run(timeline, "paint -60 100 0 radius 10");
    run(timeline, "eraser on");
    run(timeline, "undo");
    EXPECT_TRUE(timeline.now().is_erasing) << "there is still paint";
    run(timeline, "undo");
    EXPECT_FALSE(timeline.now().is_erasing) << "the next stroke is to paint";
    run(timeline, "redo");
    run(timeline, "eraser on");
    run(timeline, "erase");
    EXPECT_FALSE(timeline.now().is_erasing);
}

TEST_F(PainTest, a_stroke_of_the_eraser_that_begins_beside_the_paint_is_a_step_of_its_own) {
    paint_stroke();
    run(timeline, "erase_at 150 100 0 radius 5"); // nothing is there
    run(timeline, "erase_at 60 100 0 radius 5 joined");
    run(timeline, "undo");
    EXPECT_EQ(marks().size(), 5u);
    run(timeline, "redo");
    EXPECT_EQ(marks().size(), 4u);
    run(timeline, "erase_at 150 100 0 radius 5");
    run(timeline, "erase_at 60 70 0 radius 5 joined"); // another stroke
    run(timeline, "undo");
    EXPECT_EQ(marks().size(), 4u);
}

TEST_F(PainTest, what_is_erased_to_the_last_asks_for_no_answer) {
    run(timeline, "paint 60 100 0");
    ASSERT_TRUE(timeline.now().answer);
    run(timeline, "erase_at 60 100 0");
    EXPECT_TRUE(timeline.now().report.is_empty());
    EXPECT_FALSE(timeline.now().answer);
}

TEST_F(PainTest, the_mirror_paints_and_erases_on_both_sides) {
    run(timeline, "mirror on");
    paint_stroke();
    ASSERT_EQ(marks().size(), 10u);
    EXPECT_EQ(timeline.now().report.strokes(), 1u);
    for (std::size_t i = 0; i < marks().size(); i += 2) {
        EXPECT_NEAR(marks()[i].at_mm.x, -marks()[i + 1].at_mm.x, 3.0f);
        EXPECT_NEAR(marks()[i].at_mm.y, marks()[i + 1].at_mm.y, 3.0f);
    }
    run(timeline, "erase_at 60 100 0 radius 6");
    EXPECT_EQ(marks().size(), 8u);
    run(timeline, "mirror off");
    run(timeline, "erase_at 60 85 0 radius 6");
    EXPECT_EQ(marks().size(), 7u);
}

TEST_F(PainTest, on_the_midline_there_is_no_other_side) {
    run(timeline, "mirror on");
    run(timeline, "paint 2 100 0 radius 18");
    EXPECT_EQ(marks().size(), 1u);
}

TEST_F(PainTest, what_is_described_is_all_that_hurts_and_the_brush_goes_on_with_it) {
    run(timeline, "mark temple left");
    run(timeline, "paint 60 0 0");
    run(timeline, "describe intensity 8 quality numb depth deep");
    EXPECT_EQ(marks().front().quality, PainQuality::Numb);
    EXPECT_EQ(timeline.now().report.qualities, std::vector{PainQuality::Numb});
    EXPECT_EQ(timeline.now().report.intensity, 8.0f);
    EXPECT_EQ(timeline.now().brush, (Feeling{8.0f, PainQuality::Numb, PainDepth::Deep}));
}

TEST_F(PainTest, the_brush_never_contradicts_what_was_said) {
    run(timeline, "brush intensity 3 quality aching");
    run(timeline, "say burning in the left temple");
    EXPECT_EQ(timeline.now().brush.quality, PainQuality::Burning);
    EXPECT_EQ(timeline.now().brush.intensity, 3.0f) << "no strength was said";
}

TEST_F(PainTest, whole_skin_comes_with_pain_and_stays_off_once_it_is_peeled) {
    const auto seen_skin = [&] { return timeline.now().layers.of(anatomy::Layer::Skin); };
    run(timeline, "layer skin 0.5");
    run(timeline, "mode pain");
    EXPECT_EQ(seen_skin(), 1.0f);
    run(timeline, "mode explore");
    EXPECT_EQ(seen_skin(), 0.5f);
    run(timeline, "mode pain");
    run(timeline, "peel muscle_superficial");
    run(timeline, "paint 60 100 0");
    EXPECT_EQ(seen_skin(), 0.0f);
    run(timeline, "mode explore");
    EXPECT_EQ(seen_skin(), 0.0f) << "a hand took it off";
}

TEST_F(PainTest, there_is_skin_to_point_at_though_a_muscle_stood_alone) {
    run(timeline, "isolate sail left");
    ASSERT_FALSE(timeline.now().isolated.empty());
    run(timeline, "mode pain");
    EXPECT_TRUE(timeline.now().isolated.empty());
    run(timeline, "undo");
    EXPECT_FALSE(timeline.now().isolated.empty());
    run(timeline, "mode pain");
    run(timeline, "isolate sail left");
    EXPECT_FALSE(timeline.now().isolated.empty()) << "asked for there, it is given";
}

}
}
