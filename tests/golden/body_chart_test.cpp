// Pictures of every figure of the body chart of the shipped body, and of one printed page, against stored ones.
// SPDX-License-Identifier: MIT
#include "myoatlas/body_chart/chart_body.h"
#include "myoatlas/body_chart/pages.h"
#include "myoatlas/body_chart/places.h"
#include "myoatlas/io/facts/catalog_files.h"
#include "myoatlas/io/packs/pack.h"
#include "myoatlas/loading/text_file.h"
#include "myoatlas/print/chart_document.h"
#include "myoatlas/print/printed_figures.h"
#include "support/image_compare.h"
#include "support/places.h"
#include "support/scratch_folder.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <optional>

namespace myoatlas {

namespace {

struct ShippedChart {
    core::Result<scene::MeshLibrary> body = io::read_body_pack(support::build_folder() / "data/built-in.body");
    core::Result<anatomy::SurfaceMap> surface_map =
        io::read_surface_map_pack(support::build_folder() / "data/built-in.chart");
    std::optional<body_chart::ChartBody> chart_body =
        body && surface_map ? body_chart::body_of(*body, *surface_map) : std::nullopt;
};

const ShippedChart& shipped() {
    static const ShippedChart k_shipped;
    return k_shipped;
}

class GoldenFigures : public testing::TestWithParam<std::string> {};

std::vector<body_chart::FigureSpec> all_figures() {
    std::vector<body_chart::FigureSpec> all;
    for (const body_chart::Page& page : body_chart::pages())
        for (const auto& row : page.rows) all.insert(all.end(), row.begin(), row.end());
    return all;
}

std::vector<std::string> all_ids() {
    std::vector<std::string> ids;
    for (const body_chart::FigureSpec& figure : all_figures()) ids.emplace_back(figure.id);
    return ids;
}

// Of the body, so that each figure is some 200 pixels high.
float mm_per_pixel(body_chart::FigureRegion region) {
    switch (region) {
    case body_chart::FigureRegion::Body:
        return 8.0f;
    case body_chart::FigureRegion::Head:
        return 1.7f;
    case body_chart::FigureRegion::Hand:
        return 1.2f;
    case body_chart::FigureRegion::Foot:
        return 1.5f;
    }
    return 1.0f;
}

// The whole left of the body lies in dots and its front is solid, so that a figure that shows the wrong side is seen.
std::vector<body_chart::Overlay> left_and_front(const geometry::MeshData& skin) {
    body_chart::Overlay left{{}, {0.1f, 0.3f, 0.7f}, 1.0f, body_chart::FillPattern::Dots};
    body_chart::Overlay front{{}, {0.85f, 0.2f, 0.15f}, 0.4f, body_chart::FillPattern::Solid};
    for (std::size_t i = 0; i < skin.positions.size(); ++i) {
        left.by_vertex.push_back(skin.positions[i].x > 0.0f ? 1.0f : 0.0f);
        front.by_vertex.push_back(std::max(0.0f, skin.normals[i].z));
    }
    return {left, front};
}

}

TEST_P(GoldenFigures, is_drawn_as_ever) {
    ASSERT_TRUE(shipped().chart_body);
    const body_chart::ChartBody& body = *shipped().chart_body;
    const auto figures = all_figures();
    const body_chart::FigureSpec& spec = *std::ranges::find(figures, GetParam(), &body_chart::FigureSpec::id);
    constexpr int k_finer = 2;
    const body_chart::Figure figure =
        body_chart::draw_figure(body.skin, body_chart::view_of(spec, *shipped().surface_map),
                                mm_per_pixel(spec.region) / static_cast<float>(k_finer));
    const body_chart::Places places = body_chart::places_of(figure, *shipped().surface_map, body.areas);
    const io::Image picture{figure.width, figure.height,
                            body_chart::colorized(figure, places.borders, left_and_front(body.skin), {})};
    EXPECT_EQ(
        support::compare_with_golden("figure_" + GetParam(), support::scaled_down(support::on_paper(picture), k_finer)),
        "");
}

INSTANTIATE_TEST_SUITE_P(Shipped, GoldenFigures, testing::ValuesIn(all_ids()),
                         [](const auto& made) { return made.param; });

TEST(GoldenPage, the_whole_body_with_a_marked_area) {
    ASSERT_TRUE(shipped().chart_body);
    const auto catalog = io::load_catalog(support::repository() / "assets/data");
    const auto texts = loading::load_texts(support::repository() / "assets/text/en.json");
    ASSERT_TRUE(catalog && texts);
    print::ChartRequest order;
    order.pages = {body_chart::find_page("body")};
    order.session.mode = session::Mode::Pain;
    order.session.report.areas = {{"shoulder_front", core::Side::Left}, {"leg_posterior", core::Side::Right}};
    for (const referral::AreaMark& mark : order.session.report.areas) ASSERT_TRUE(catalog->find_area(mark.area));
    const session::World world{&*catalog, &*shipped().surface_map, nullptr, &*shipped().body};
    const session::Theme theme;
    const support::ScratchFolder folder;
    const auto file = folder.path() / "page.png";
    ASSERT_TRUE(
        io::write_document(file, print::chart_document(order, {world, *shipped().chart_body, *texts, theme, true})));
    const auto page = io::read_png(file);
    ASSERT_TRUE(page);
    EXPECT_EQ(support::compare_with_golden("page_body", support::scaled_down(support::on_paper(*page), 8)), "");
}

}
