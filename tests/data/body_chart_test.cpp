// The figures of the body chart of the shipped body.
// SPDX-License-Identifier: MIT
#include "myoatlas/body_chart/chart_body.h"
#include "myoatlas/body_chart/pages.h"
#include "myoatlas/body_chart/places.h"
#include "myoatlas/io/packs/pack.h"
#include "support/places.h"

#include <gtest/gtest.h>
#include <set>
#include <stdexcept>

namespace myoatlas {

namespace {

class BodyChartData : public testing::Test {
protected:
    void SetUp() override {
        ASSERT_TRUE(body) << body.problems().front().what;
        ASSERT_TRUE(surface_map) << surface_map.problems().front().what;
    }
    body_chart::Figure figure(std::string_view id) const {
        for (const body_chart::Page& page : body_chart::pages())
            for (const auto& row : page.rows)
                for (const body_chart::FigureSpec& spec : row)
                    if (spec.id == id) return figure(spec);
        throw std::out_of_range(std::string(id));
    }
    body_chart::Figure figure(const body_chart::FigureSpec& spec) const {
        return body_chart::draw_figure(scene::skin_of(*body), body_chart::view_of(spec, *surface_map),
                                       spec.region == body_chart::FigureRegion::Body ? 3.0f : 1.0f);
    }

    const core::Result<scene::MeshLibrary> body = io::read_body_pack(support::build_folder() / "data/built-in.body");
    const core::Result<anatomy::SurfaceMap> surface_map =
        io::read_surface_map_pack(support::build_folder() / "data/built-in.chart");
};

TEST_F(BodyChartData, figures_together_offer_every_area_of_every_side) {
    const body_chart::AreaWeights areas(*surface_map);
    std::set<std::uint32_t> offered;
    for (const body_chart::Page& page : body_chart::pages())
        for (const auto& row : page.rows)
            for (const body_chart::FigureSpec& spec : row) {
                const body_chart::Places places = body_chart::places_of(figure(spec), *surface_map, areas);
                EXPECT_GE(places.list.size(), 3u) << spec.id;
                for (const body_chart::Place& place : places.list) offered.insert(place.area);
            }
    for (std::uint32_t area = 0; area < surface_map->areas.size(); ++area)
        EXPECT_TRUE(offered.contains(area))
            << surface_map->areas[area].area << ' ' << core::name_of(surface_map->areas[area].side);
}

TEST_F(BodyChartData, a_body_is_drawn_flat_only_with_its_own_chart) {
    EXPECT_TRUE(body_chart::body_of(*body, *surface_map));
    EXPECT_FALSE(body_chart::body_of(*body, anatomy::SurfaceMap{}));
    EXPECT_FALSE(body_chart::body_of(scene::MeshLibrary{}, anatomy::SurfaceMap{}));
}

TEST_F(BodyChartData, right_and_left_are_drawn_alike) {
    const auto expect_alike = [&](std::string_view a, std::string_view b) {
        const body_chart::Figure left = figure(a), right = figure(b);
        EXPECT_NEAR(left.width, right.width, 1) << a;
        EXPECT_NEAR(left.height, right.height, 1) << a;
    };
    expect_alike("hand_left_palm", "hand_right_palm");
    expect_alike("foot_left_sole", "foot_right_sole");
    expect_alike("left", "right");
}

TEST_F(BodyChartData, a_palm_faces_the_viewer_with_its_fingers_up) {
    const body_chart::Figure palm = figure("hand_left_palm");
    const body_chart::AreaWeights areas(*surface_map);
    const body_chart::Places places = body_chart::places_of(palm, *surface_map, areas);
    glm::vec2 fingers{0.0f}, hollow{0.0f}, thumb{0.0f};
    for (const body_chart::Place& place : places.list) {
        const std::string& id = surface_map->areas[place.area].area;
        if (id == "finger_volar") fingers = place.at;
        if (id == "wrist_volar_palm") hollow = place.at;
        if (id == "thumb") thumb = place.at;
        EXPECT_NE(id, "finger_dorsal");
    }
    EXPECT_LT(fingers.y, hollow.y);
    EXPECT_LT(thumb.x, hollow.x) << "the thumb of a left palm with its fingers up is on the left";
}

}

}
