// The body chart driven by keys and pointer: a page of skin with two areas, drawn and marked with no window.
// SPDX-License-Identifier: MIT
#include "panels_fixture.h"

#include <cmath>
#include <glm/vec2.hpp>

namespace myoatlas {

namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class BodyChartTest : public support::PanelsTest {
protected:
    void SetUp() override {
        PanelsTest::SetUp();
        if (IsSkipped()) return;
        frames(1); // ImGui knows the window's size from its first frame on
        open_chart();
    }

    void open_chart() {
        run("map body");
        point(layout.status.x + 8, layout.status.y + 12); // away from the figures
        for (int i = 0; i < 60 && interface.needs_frame(); ++i) frames(1);
        ASSERT_FALSE(interface.needs_frame());
    }

    glm::vec2 place(float x, float y) const {
        const auto at = interface.chart().place_of("front", {x, y, 0.0f});
        EXPECT_TRUE(at) << x << ", " << y;
        return at.value_or(glm::vec2(0.0f));
    }
};

TEST_F(BodyChartTest, left_of_the_body_is_on_the_right_of_the_front_figure) {
    EXPECT_GT(place(60, 100).x, place(-60, 100).x);
    EXPECT_LT(place(60, 100).y, place(60, 0).y);
    EXPECT_TRUE(layout.free().contains(place(195, 0).x, place(195, 0).y)) << "it reaches under a panel";
}

TEST_F(BodyChartTest, an_unchanged_map_asks_for_no_frame) {
    EXPECT_THAT(frames(3), IsEmpty());
    EXPECT_FALSE(interface.needs_frame());
    run("map head"); // of which a page of skin has nothing: it is said, and that is all
    EXPECT_THAT(frames(3), IsEmpty());
    EXPECT_FALSE(interface.needs_frame());
}

TEST_F(BodyChartTest, a_zone_opens_and_comes_to_rest) {
    run("select sail left");
    list.pain.emplace_back().vertices = {{5, 1.0f, 0.0f, 0.5f}};
    list.pain.back().reveal = 0.3f;
    frames(8);
    EXPECT_TRUE(interface.needs_frame()) << "it is still opening";
    list.pain.back().reveal = 1.0f;
    frames(8);
    EXPECT_FALSE(interface.needs_frame());
    run("scrub 0.6"); // and stays there
    list.pain.back().reveal = 0.3f;
    frames(8);
    EXPECT_FALSE(interface.needs_frame()) << "nothing moves";
}

TEST_F(BodyChartTest, the_eraser_takes_paint_away_by_click_and_by_drag) {
    for (const char* line : {"paint 0 100 0", "paint 0 90 0 joined", "paint 0 0 0", "paint 0 -60 0"}) run(line);
    frames(3);
    click_on("pain", texts("brush.eraser"));
    EXPECT_TRUE(timeline.now().is_erasing);
    const glm::vec2 at = place(0, 95);
    click(at.x, at.y);
    EXPECT_EQ(timeline.now().report.marks.size(), 2u);
    const glm::vec2 from = place(0, 40), to = place(0, -100);
    point(from.x, from.y);
    point(from.x, from.y, true);
    point(to.x, to.y, true);
    point(to.x, to.y);
    EXPECT_TRUE(timeline.now().report.is_empty());
    run("undo");
    EXPECT_EQ(timeline.now().report.marks.size(), 2u) << "the drag was one step";
}

TEST_F(BodyChartTest, the_mirror_paints_the_other_side_too) {
    click_on("pain", texts("brush.mirror"));
    const glm::vec2 from = place(120, 150), to = place(120, 60);
    point(from.x, from.y);
    point(from.x, from.y, true);
    point(to.x, to.y, true);
    point(to.x, to.y);
    float left = 0.0f, right = 0.0f;
    for (const referral::PaintMark& mark : timeline.now().report.marks) (mark.at_mm.x > 0.0f ? left : right) += 1.0f;
    EXPECT_GT(left, 1.0f);
    EXPECT_EQ(left, right);
    EXPECT_EQ(timeline.now().report.strokes(), 1u);
}

TEST_F(BodyChartTest, a_click_marks_the_area_on_its_side_and_another_takes_it_away) {
    const glm::vec2 left = place(60, 100), right = place(-60, 100), bare = place(0, -150);
    EXPECT_THAT(click(left.x, left.y), ElementsAre("mark temple left"));
    EXPECT_THAT(click(right.x, right.y), ElementsAre("mark temple right"));
    EXPECT_THAT(click(left.x, left.y), ElementsAre("unmark temple left"));
    EXPECT_THAT(click(bare.x, bare.y), IsEmpty());
    EXPECT_EQ(timeline.now().report.areas, (std::vector<referral::AreaMark>{{"temple", core::Side::Right}}));
    ASSERT_TRUE(timeline.now().answer);
}

TEST_F(BodyChartTest, a_double_click_marks_once) {
    const glm::vec2 at = place(60, 100);
    std::vector<std::string> asked;
    point(at.x, at.y);
    for (const bool is_down : {true, false, true, false})
        for (std::string& line : point(at.x, at.y, is_down)) asked.push_back(std::move(line));
    EXPECT_THAT(asked, ElementsAre("mark temple left"));
}

TEST_F(BodyChartTest, a_drag_paints_a_stroke_that_is_undone_as_one) {
    const glm::vec2 from = place(0, 150), to = place(0, -100);
    point(from.x, from.y);
    point(from.x, from.y, true);
    for (int i = 1; i <= 5; ++i) {
        const glm::vec2 at = glm::mix(from, to, static_cast<float>(i) / 5.0f);
        point(at.x, at.y, true);
    }
    point(to.x, to.y);
    const auto& marks = timeline.now().report.marks;
    ASSERT_GT(marks.size(), 10u);
    for (const referral::PaintMark& mark : marks) {
        EXPECT_NEAR(mark.at_mm.x, 0.0f, 2.0f);
        EXPECT_EQ(mark.radius_mm, 18.0f);
    }
    EXPECT_NEAR(marks.front().at_mm.y, 150.0f, 3.0f);
    EXPECT_LT(marks.back().at_mm.y, -80.0f);
    run("undo");
    EXPECT_TRUE(timeline.now().report.is_empty());
}

TEST_F(BodyChartTest, with_the_brush_a_click_paints_one_dab) {
    const glm::vec2 at = place(60, 100);
    click_on("map card", texts("map.brush"));
    const auto asked = click(at.x, at.y);
    ASSERT_EQ(asked.size(), 1u);
    EXPECT_THAT(asked.front(), testing::StartsWith("paint "));
    EXPECT_THAT(interface.chart().words(), testing::HasSubstr("left")); // named, not lit
    EXPECT_FALSE(interface.chart().area_meant());
}

TEST_F(BodyChartTest, a_press_beside_the_figures_paints_nothing) {
    const glm::vec2 on = place(0, 0);
    const float above = layout.free().y + 20.0f;
    point(on.x, above);
    point(on.x, above, true);
    point(on.x, on.y, true);
    EXPECT_THAT(point(on.x, on.y), IsEmpty());
    EXPECT_TRUE(timeline.now().report.is_empty());
}

TEST_F(BodyChartTest, arrows_go_from_area_to_area_and_enter_marks) {
    EXPECT_THAT(press(k_right), ElementsAre("cursor right")); // the first press only shows where one stands
    EXPECT_FALSE(timeline.now().report.areas.size());
    ASSERT_TRUE(interface.chart().area_meant());
    press(k_left);
    press(k_left);
    EXPECT_THAT(press(k_enter), ElementsAre("mark temple right"));
    press(k_right);
    EXPECT_THAT(interface.chart().words(), testing::HasSubstr("left"));
    type(" ");
    EXPECT_THAT(frames(2), ElementsAre("mark temple left"));
    EXPECT_THAT(interface.chart().words(), testing::EndsWith("marked"));
}

TEST_F(BodyChartTest, letters_belong_to_the_map_while_it_is_open) {
    type("4");
    EXPECT_THAT(frames(2), ElementsAre("map feet"));
    type("f");
    type("+");
    EXPECT_THAT(frames(2), IsEmpty());
    type("m");
    EXPECT_THAT(frames(2), ElementsAre("map off"));
    type("m");
    EXPECT_THAT(frames(2), ElementsAre("map"));
    EXPECT_EQ(timeline.now().chart_page, "feet");
    EXPECT_THAT(press(k_escape), ElementsAre("map off"));
    EXPECT_EQ(timeline.now().mode, session::Mode::Pain);
}

TEST_F(BodyChartTest, a_cross_is_clicked_for_its_trigger_point) {
    skin.place("sail_1", 0, 40);
    surface_map = skin.build();
    scene::Marker marker;
    marker.position = {0.0f, 40.0f, -5.0f};
    marker.tag = 1;
    list.markers = {marker};
    frames(2);
    const glm::vec2 at = place(0, 40);
    EXPECT_THAT(click(at.x, at.y), ElementsAre("point sail_1 left"));
    EXPECT_EQ(timeline.now().mode, session::Mode::Pain);
}

TEST_F(BodyChartTest, the_map_closes_when_undo_leads_back_to_exploring) {
    run("undo");
    EXPECT_EQ(timeline.now().mode, session::Mode::Explore);
    EXPECT_FALSE(timeline.now().is_body_chart_shown);
}

TEST_F(BodyChartTest, without_a_body_it_says_so) {
    chart_body.reset();
    EXPECT_THAT(frames(3), IsEmpty());
    EXPECT_FALSE(interface.needs_frame());
    EXPECT_THAT(click(middle_of(layout.free())), IsEmpty());
    EXPECT_THAT(press(k_right), ElementsAre("cursor right"));
    EXPECT_FALSE(timeline.now().chart_area);
    EXPECT_TRUE(shows("picture", texts("map.missing"))) << words_of("picture");
}

}

}
