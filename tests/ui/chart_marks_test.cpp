// The pure pieces of the body chart: where figures stand, what a click means, how pain becomes overlays and lights.
// SPDX-License-Identifier: MIT
#include "myoatlas/body_chart/marks.h"
#include "myoatlas/session/apply/definite.h"
#include "myoatlas/session/keys/shortcuts.h"
#include "myoatlas/ui/body_chart/chart_marks.h"
#include "myoatlas/ui/body_chart/chart_plan.h"
#include "myoatlas/ui/panels/panels.h"
#include "panels_fixture.h"

#include <algorithm>

namespace myoatlas {

namespace {

using core::Side;

const ui::Rect k_room{100.0f, 50.0f, 800.0f, 600.0f};

void expect_within(const ui::ChartPlan& plan, const ui::Rect& room, float caption) {
    for (const ui::Rect& figure : plan.figures) {
        EXPECT_GE(figure.x, room.x - 0.1f);
        EXPECT_GE(figure.y, room.y - 0.1f);
        EXPECT_LE(figure.x + figure.width, room.x + room.width + 0.1f);
        EXPECT_LE(figure.y + figure.height + caption, room.y + room.height + 0.1f);
    }
}

TEST(ChartPlan, figures_share_one_scale_and_stand_within_the_room) {
    const std::vector<std::vector<ui::ChartSlot>> rows{{{{700, 1750}, 30}, {{300, 1750}, 30}}, {{{400, 300}, 60}}};
    for (const float scale : {0.75f, 1.0f, 2.0f})
        for (const ui::Rect& room : {k_room, ui::Rect{0, 0, 300, 900}, ui::Rect{0, 0, 1500, 300}}) {
            const ui::ChartPlan plan = ui::plan_chart(rows, room, scale);
            ASSERT_EQ(plan.figures.size(), 3u);
            expect_within(plan, room, ui::ChartPlan::k_caption * scale);
            EXPECT_NEAR(plan.figures[0].width * plan.mm_per_point, 700.0f, 0.5f);
            EXPECT_NEAR(plan.figures[2].height * plan.mm_per_point, 300.0f, 0.5f);
            EXPECT_NEAR(plan.figures[0].y + plan.figures[0].height, plan.figures[1].y + plan.figures[1].height, 0.1f);
            EXPECT_GT(plan.figures[1].x, plan.figures[0].x + plan.figures[0].width);
        }
}

TEST(ChartPlan, a_row_is_broken_only_where_figures_gain_by_it) {
    const std::vector<std::vector<ui::ChartSlot>> wide{std::vector(4, ui::ChartSlot{{300, 100}, 20})};
    const ui::ChartPlan two = ui::plan_chart(wide, {0, 0, 600, 500}, 1.0f);
    EXPECT_GT(two.figures[2].y, two.figures[1].y);
    EXPECT_EQ(two.figures[0].y, two.figures[1].y);
    const ui::ChartPlan one = ui::plan_chart(wide, {0, 0, 1600, 200}, 1.0f);
    EXPECT_EQ(one.figures[3].y, one.figures[0].y);
}

TEST(ChartPlan, a_figure_without_size_takes_no_place) {
    const ui::ChartPlan plan =
        ui::plan_chart(std::vector<std::vector<ui::ChartSlot>>{{{{0, 0}, 50}, {{200, 400}, 50}}}, k_room, 1.0f);
    ASSERT_EQ(plan.figures.size(), 2u);
    EXPECT_EQ(plan.figures[0].width, 0.0f);
    EXPECT_NEAR(plan.figures[1].x + plan.figures[1].width * 0.5f, 500.0f, 1.0f);
    EXPECT_EQ(ui::plan_chart({}, k_room, 1.0f).figures.size(), 0u);
}

TEST(ChartPlan, captions_never_run_into_each_other) {
    const std::vector<std::vector<ui::ChartSlot>> rows{std::vector(3, ui::ChartSlot{{20, 400}, 90})};
    const ui::ChartPlan plan = ui::plan_chart(rows, k_room, 1.0f);
    for (std::size_t i = 0; i + 1 < 3; ++i)
        EXPECT_GT(plan.figures[i + 1].x + plan.figures[i + 1].width * 0.5f - 45.0f,
                  plan.figures[i].x + plan.figures[i].width * 0.5f + 45.0f);
}

TEST(ChartMarks, a_click_marks_what_is_not_and_unmarks_what_is) {
    const anatomy::SkinArea left{"temple", Side::Left, {}};
    referral::PainReport report;
    EXPECT_EQ(session::text_of(session::toggled(report, left)), "mark temple left");
    report.areas = {{"temple", Side::Right}};
    EXPECT_EQ(session::text_of(session::toggled(report, left)), "mark temple left");
    report.areas.push_back({"temple", Side::Left});
    EXPECT_EQ(session::text_of(session::toggled(report, left)), "unmark temple left");
    report.areas = {{"temple", {}}}; // either side
    EXPECT_EQ(session::text_of(session::toggled(report, left)), "unmark temple");
}

TEST(ChartMarks, one_key_prints_at_once_and_another_asks_where_as_the_button_does) {
    EXPECT_EQ(session::command_for(session::Key{U'p'}, session::Modifiers::Control, session::Focus::Chart),
              session::k_print_at_once);
    EXPECT_EQ(session::command_for(session::Key{U'p'}, session::Modifiers::ControlShift, session::Focus::Chart),
              "ask_file print");
}

TEST(ChartMarks, the_brush_is_finer_where_figures_are_larger) {
    EXPECT_EQ(ui::brush_mm("body"), 18.0f);
    for (const char* page : {"head", "hands", "feet"}) EXPECT_EQ(ui::brush_mm(page), 9.0f);
}

class ChartOverlays : public testing::Test {
protected:
    void SetUp() override {
        page.area("temple", 60, 100, 25);
        surface_map = page.build();
        body = std::make_unique<body_chart::ChartBody>(
            body_chart::ChartBody{support::sheet_skin(*surface_map), body_chart::AreaWeights(*surface_map)});
    }
    support::SheetBuilder page;
    std::shared_ptr<const anatomy::SurfaceMap> surface_map;
    std::unique_ptr<body_chart::ChartBody> body;
};

TEST_F(ChartOverlays, essential_lies_solid_spillover_in_dots_and_a_marked_area_has_an_edge) {
    scene::PainOverlay marked, zone;
    marked.vertices = {{3, 0.4f, 0.0f, 0.0f}};
    marked.essential_color = {0.5f, 0.1f, 0.4f};
    zone.vertices = {{5, 1.0f, 0.0f, 0.0f}, {6, 0.0f, 0.7f, 0.0f}, {4000000, 1.0f, 1.0f, 0.0f}};
    referral::PainReport report;
    report.areas = {{"temple", Side::Left}};
    const auto overlays = body_chart::overlays_of(std::vector{marked, zone}, report, *surface_map, *body);
    ASSERT_EQ(overlays.size(), 4u);
    EXPECT_EQ(overlays[0].pattern, body_chart::FillPattern::Solid);
    EXPECT_EQ(overlays[0].by_vertex[3], 0.4f);
    EXPECT_EQ(overlays[1].pattern, body_chart::FillPattern::Dots);
    EXPECT_EQ(overlays[1].by_vertex[6], 0.7f);
    EXPECT_EQ(overlays[2].pattern, body_chart::FillPattern::Solid);
    EXPECT_EQ(overlays[2].by_vertex[5], 1.0f);
    EXPECT_EQ(overlays[3].pattern, body_chart::FillPattern::Edge);
    EXPECT_EQ(overlays[3].color, marked.essential_color);
    EXPECT_GT(*std::ranges::max_element(overlays[3].by_vertex), 0.9f);
    EXPECT_TRUE(body_chart::overlays_of({}, {}, *surface_map, *body).empty());
}

TEST_F(ChartOverlays, an_area_has_the_edge_of_what_fills_it_not_of_what_was_painted_over_a_part) {
    scene::PainOverlay burning, tingling;
    burning.essential_color = {0.9f, 0.6f, 0.0f};
    tingling.essential_color = {0.0f, 0.5f, 0.5f};
    const std::vector<float> area = body->areas.by_vertex(0);
    for (std::uint32_t v = 0; v < area.size(); ++v)
        if (area[v] > 0.0f) tingling.vertices.push_back({v, 0.85f, 0.0f, 0.0f});
    ASSERT_GT(tingling.vertices.size(), 2u);
    burning.vertices = {tingling.vertices.front(), {0, 1.0f, 0.0f, 0.0f}};
    referral::PainReport report;
    report.areas = {{surface_map->areas.front().area, surface_map->areas.front().side}};
    const auto overlays = body_chart::overlays_of(std::vector{burning, tingling}, report, *surface_map, *body);
    ASSERT_EQ(overlays.back().pattern, body_chart::FillPattern::Edge);
    EXPECT_EQ(overlays.back().color, tingling.essential_color);
}

TEST_F(ChartOverlays, a_zone_opens_from_where_it_begins) {
    scene::PainOverlay zone;
    zone.vertices = {{5, 1.0f, 0.0f, 0.0f}, {6, 1.0f, 0.0f, 0.9f}};
    const auto opened = [&](float reveal) {
        zone.reveal = reveal;
        return body_chart::overlays_of(std::vector{zone}, {}, *surface_map, *body).front().by_vertex;
    };
    EXPECT_EQ(opened(0.0f)[5], 0.0f);
    EXPECT_EQ(opened(0.5f)[5], 1.0f);
    EXPECT_EQ(opened(0.5f)[6], 0.0f);
    EXPECT_EQ(opened(1.0f)[6], 1.0f);
}

TEST_F(ChartOverlays, an_area_lights_up_where_it_is_and_nowhere_else) {
    const body_chart::Figure front = body_chart::draw_figure(body->skin, {}, 2.0f);
    const body_chart::HighlightStyle style{{1.0f, 0.0f, 0.0f}, 0.2f, 1.0f};
    const std::vector<float> area = body->areas.by_vertex(0); // left
    const body_chart::Highlight light = body_chart::highlight_of(front, body->skin.positions, area, style);
    ASSERT_GT(light.width, 15);
    EXPECT_LT(light.width, 60);
    const glm::vec2 middle = front.place_of({60.0f, 100.0f, 0.0f});
    const auto alpha_at = [&](int x, int y) {
        return light.rgba[4 * (static_cast<std::size_t>(y) * static_cast<std::size_t>(light.width) +
                               static_cast<std::size_t>(x)) +
                          3];
    };
    EXPECT_NEAR(alpha_at(static_cast<int>(middle.x) - light.x, static_cast<int>(middle.y) - light.y), 51, 2);
    EXPECT_EQ(alpha_at(0, 0), 0); // a corner of a disk's box
    std::uint8_t most = 0;
    for (int x = 0; x < light.width; ++x) most = std::max(most, alpha_at(x, static_cast<int>(middle.y) - light.y));
    EXPECT_GT(most, 200); // its edge
    EXPECT_EQ(body_chart::highlight_of(front, body->skin.positions, std::vector<float>(area.size(), 0.0f), style).width,
              0);
}

}

}
