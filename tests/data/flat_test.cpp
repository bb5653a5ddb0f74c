// The flat figures of the shipped body.
// SPDX-License-Identifier: MIT
#include "flat/body.h"
#include "flat/places.h"
#include "flat/sheets.h"
#include "io/pack.h"

#include <gtest/gtest.h>
#include <set>
#include <stdexcept>

namespace {

class FlatData : public testing::Test {
protected:
    void SetUp() override {
        ASSERT_TRUE(body) << body.problems().front().what;
        ASSERT_TRUE(map) << map.problems().front().what;
    }
    flat::Figure figure(std::string_view id) const {
        for (const flat::Sheet& sheet : flat::sheets())
            for (const auto& row : sheet.rows)
                for (const flat::FigureSpec& spec : row)
                    if (spec.id == id) return figure(spec);
        throw std::out_of_range(std::string(id));
    }
    flat::Figure figure(const flat::FigureSpec& spec) const {
        return flat::draw_figure(flat::skin_of(*body), flat::aim_of(spec, *map),
                                 spec.region == flat::Region::Body ? 3.0f : 1.0f);
    }

    const core::Result<scene::MeshLibrary> body = io::map_body_pack(MYOATLAS_BUILD_DIR "/data/built-in.body");
    const core::Result<anatomy::SurfaceMap> map = io::read_chart_pack(MYOATLAS_BUILD_DIR "/data/built-in.chart");
};

TEST_F(FlatData, figures_together_offer_every_area_of_every_side) {
    const flat::AreaWeights areas(*map);
    std::set<std::uint32_t> offered;
    for (const flat::Sheet& sheet : flat::sheets())
        for (const auto& row : sheet.rows)
            for (const flat::FigureSpec& spec : row) {
                const flat::Places places = flat::places_of(figure(spec), *map, areas);
                EXPECT_GE(places.list.size(), 3u) << spec.id;
                for (const flat::Place& place : places.list) offered.insert(place.area);
            }
    for (std::uint32_t area = 0; area < map->areas.size(); ++area)
        EXPECT_TRUE(offered.contains(area)) << map->areas[area].area << ' ' << core::name_of(map->areas[area].side);
}

TEST_F(FlatData, a_body_is_drawn_flat_only_with_its_own_chart) {
    EXPECT_TRUE(flat::body_of(*body, *map));
    EXPECT_FALSE(flat::body_of(*body, anatomy::SurfaceMap{}));
    EXPECT_FALSE(flat::body_of(scene::MeshLibrary{}, anatomy::SurfaceMap{}));
}

TEST_F(FlatData, right_and_left_are_drawn_alike) {
    const auto expect_alike = [&](std::string_view a, std::string_view b) {
        const flat::Figure left = figure(a), right = figure(b);
        EXPECT_NEAR(left.width, right.width, 1) << a;
        EXPECT_NEAR(left.height, right.height, 1) << a;
    };
    expect_alike("hand_left_palm", "hand_right_palm");
    expect_alike("foot_left_sole", "foot_right_sole");
    expect_alike("left", "right");
}

TEST_F(FlatData, a_palm_faces_the_viewer_with_its_fingers_up) {
    const flat::Figure palm = figure("hand_left_palm");
    const flat::AreaWeights areas(*map);
    const flat::Places places = flat::places_of(palm, *map, areas);
    glm::vec2 fingers{0.0f}, hollow{0.0f}, thumb{0.0f};
    for (const flat::Place& place : places.list) {
        const std::string& id = map->areas[place.area].area;
        if (id == "finger_volar") fingers = place.at;
        if (id == "wrist_volar_palm") hollow = place.at;
        if (id == "thumb") thumb = place.at;
        EXPECT_NE(id, "finger_dorsal");
    }
    EXPECT_LT(fingers.y, hollow.y);
    EXPECT_LT(thumb.x, hollow.x) << "the thumb of a left palm with its fingers up is on the left";
}

}
