// The pure pieces of the flat map: where figures stand, what a click means, how pain becomes washes and lights.
// SPDX-License-Identifier: MIT
#include "panels_fixture.h"
#include "ui/map_marks.h"
#include "ui/map_plan.h"

#include <algorithm>

namespace {

using core::Side;

const ui::Rect k_room{100.0f, 50.0f, 800.0f, 600.0f};

void expect_within(const ui::MapPlan& plan, const ui::Rect& room, float caption) {
    for (const ui::Rect& figure : plan.figures) {
        EXPECT_GE(figure.x, room.x - 0.1f);
        EXPECT_GE(figure.y, room.y - 0.1f);
        EXPECT_LE(figure.x + figure.width, room.x + room.width + 0.1f);
        EXPECT_LE(figure.y + figure.height + caption, room.y + room.height + 0.1f);
    }
}

TEST(MapPlan, figures_share_one_scale_and_stand_within_the_room) {
    const std::vector<std::vector<ui::MapSlot>> rows{{{{700, 1750}, 30}, {{300, 1750}, 30}}, {{{400, 300}, 60}}};
    for (const float scale : {0.75f, 1.0f, 2.0f})
        for (const ui::Rect& room : {k_room, ui::Rect{0, 0, 300, 900}, ui::Rect{0, 0, 1500, 300}}) {
            const ui::MapPlan plan = ui::plan_map(rows, room, scale);
            ASSERT_EQ(plan.figures.size(), 3u);
            expect_within(plan, room, ui::MapPlan::k_caption * scale);
            EXPECT_NEAR(plan.figures[0].width * plan.mm_per_point, 700.0f, 0.5f);
            EXPECT_NEAR(plan.figures[2].height * plan.mm_per_point, 300.0f, 0.5f);
            EXPECT_NEAR(plan.figures[0].y + plan.figures[0].height, plan.figures[1].y + plan.figures[1].height, 0.1f);
            EXPECT_GT(plan.figures[1].x, plan.figures[0].x + plan.figures[0].width);
        }
}

TEST(MapPlan, a_row_is_broken_only_where_figures_gain_by_it) {
    const std::vector<std::vector<ui::MapSlot>> wide{std::vector(4, ui::MapSlot{{300, 100}, 20})};
    const ui::MapPlan two = ui::plan_map(wide, {0, 0, 600, 500}, 1.0f);
    EXPECT_GT(two.figures[2].y, two.figures[1].y);
    EXPECT_EQ(two.figures[0].y, two.figures[1].y);
    const ui::MapPlan one = ui::plan_map(wide, {0, 0, 1600, 200}, 1.0f);
    EXPECT_EQ(one.figures[3].y, one.figures[0].y);
}

TEST(MapPlan, a_figure_without_size_takes_no_place) {
    const ui::MapPlan plan =
        ui::plan_map(std::vector<std::vector<ui::MapSlot>>{{{{0, 0}, 50}, {{200, 400}, 50}}}, k_room, 1.0f);
    ASSERT_EQ(plan.figures.size(), 2u);
    EXPECT_EQ(plan.figures[0].width, 0.0f);
    EXPECT_NEAR(plan.figures[1].x + plan.figures[1].width * 0.5f, 500.0f, 1.0f);
    EXPECT_EQ(ui::plan_map({}, k_room, 1.0f).figures.size(), 0u);
}

TEST(MapPlan, captions_never_run_into_each_other) {
    const std::vector<std::vector<ui::MapSlot>> rows{std::vector(3, ui::MapSlot{{20, 400}, 90})};
    const ui::MapPlan plan = ui::plan_map(rows, k_room, 1.0f);
    for (std::size_t i = 0; i + 1 < 3; ++i)
        EXPECT_GT(plan.figures[i + 1].x + plan.figures[i + 1].width * 0.5f - 45.0f,
                  plan.figures[i].x + plan.figures[i].width * 0.5f + 45.0f);
}

TEST(MapMarks, a_click_marks_what_is_not_and_unmarks_what_is) {
    const anatomy::SkinArea left{"temple", Side::Left, {}};
    referral::PainReport report;
    EXPECT_EQ(session::text_of(ui::toggled(report, left)), "mark temple left");
    report.areas = {{"temple", Side::Right}};
    EXPECT_EQ(session::text_of(ui::toggled(report, left)), "mark temple left");
    report.areas.push_back({"temple", Side::Left});
    EXPECT_EQ(session::text_of(ui::toggled(report, left)), "unmark temple left");
    report.areas = {{"temple", {}}}; // either side
    EXPECT_EQ(session::text_of(ui::toggled(report, left)), "unmark temple");
}

TEST(MapMarks, the_brush_is_finer_where_figures_are_larger) {
    EXPECT_EQ(ui::brush_mm("body"), 18.0f);
    for (const char* sheet : {"head", "hands", "feet"}) EXPECT_EQ(ui::brush_mm(sheet), 9.0f);
}

class MapWashes : public testing::Test {
protected:
    void SetUp() override {
        sheet.area("temple", 60, 100, 25);
        chart = sheet.build();
        body = std::make_unique<flat::Body>(flat::Body{support::sheet_skin(*chart), flat::AreaWeights(*chart)});
    }
    support::SheetBuilder sheet;
    std::shared_ptr<const anatomy::SurfaceMap> chart;
    std::unique_ptr<flat::Body> body;
};

TEST_F(MapWashes, essential_lies_solid_spillover_in_dots_and_a_marked_area_has_an_edge) {
    scene::PainOverlay marked, zone;
    marked.vertices = {{3, 0.4f, 0.0f, 0.0f}};
    marked.essential_color = {0.5f, 0.1f, 0.4f};
    zone.vertices = {{5, 1.0f, 0.0f, 0.0f}, {6, 0.0f, 0.7f, 0.0f}, {4000000, 1.0f, 1.0f, 0.0f}};
    referral::PainReport report;
    report.areas = {{"temple", Side::Left}};
    const auto washes = ui::washes_of(std::vector{marked, zone}, report, *chart, *body);
    ASSERT_EQ(washes.size(), 4u);
    EXPECT_EQ(washes[0].stroke, flat::Stroke::Solid);
    EXPECT_EQ(washes[0].by_vertex[3], 0.4f);
    EXPECT_EQ(washes[1].stroke, flat::Stroke::Dots);
    EXPECT_EQ(washes[1].by_vertex[6], 0.7f);
    EXPECT_EQ(washes[2].stroke, flat::Stroke::Solid);
    EXPECT_EQ(washes[2].by_vertex[5], 1.0f);
    EXPECT_EQ(washes[3].stroke, flat::Stroke::Edge);
    EXPECT_EQ(washes[3].color, marked.essential_color);
    EXPECT_GT(*std::ranges::max_element(washes[3].by_vertex), 0.9f);
    EXPECT_TRUE(ui::washes_of({}, {}, *chart, *body).empty());
}

TEST_F(MapWashes, a_zone_opens_from_where_it_begins) {
    scene::PainOverlay zone;
    zone.vertices = {{5, 1.0f, 0.0f, 0.0f}, {6, 1.0f, 0.0f, 0.9f}};
    const auto opened = [&](float reveal) {
        zone.reveal = reveal;
        return ui::washes_of(std::vector{zone}, {}, *chart, *body).front().by_vertex;
    };
    EXPECT_EQ(opened(0.0f)[5], 0.0f);
    EXPECT_EQ(opened(0.5f)[5], 1.0f);
    EXPECT_EQ(opened(0.5f)[6], 0.0f);
    EXPECT_EQ(opened(1.0f)[6], 1.0f);
}

TEST_F(MapWashes, an_area_lights_up_where_it_is_and_nowhere_else) {
    const flat::Figure front = flat::draw_figure(body->skin, {}, 2.0f);
    const ui::HighlightInk ink{{1.0f, 0.0f, 0.0f}, 0.2f, 1.0f};
    const std::vector<float> area = body->areas.by_vertex(0); // left
    const ui::Highlight light = ui::highlight_of(front, body->skin.positions, area, ink);
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
    EXPECT_EQ(ui::highlight_of(front, body->skin.positions, std::vector<float>(area.size(), 0.0f), ink).width, 0);
}

}
