// SPDX-License-Identifier: MIT
#include "ball_body.h"
#include "myoatlas/surface_map/landmarks.h"
#include "myoatlas/surface_map/skin_graph.h"

#include <glm/geometric.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace myoatlas {

using namespace surface_map;
using anatomy::Toward;
using core::Side;

namespace {

struct Laid {
    explicit Laid(anatomy::CatalogData facts, bool is_symmetric = false)
        : catalog(anatomy::Catalog::build(std::move(facts))), body(support::ball_body()), skin(skin_graph_of(body)),
          probe(skin->mesh), landmarks(*catalog, body, probe, is_symmetric, problems) {}
    glm::vec3 at(const char* id, Side side) const { return landmarks.find(id, side)->position; }

    core::Result<anatomy::Catalog> catalog;
    scene::MeshLibrary body;
    core::Result<SkinGraph> skin;
    SkinProbe probe;
    core::Problems problems;
    Landmarks landmarks;
};

anatomy::Landmark& add(anatomy::CatalogData& facts, const std::string& id, glm::vec3 at, Toward toward) {
    anatomy::Landmark landmark;
    landmark.id = id;
    landmark.names.name = id;
    landmark.anchor.structure = "wing";
    landmark.anchor.at = at;
    landmark.anchor.toward = toward;
    facts.landmarks.push_back(landmark);
    return facts.landmarks.back();
}

}

TEST(ball_facts, make_a_catalog) {
    const auto catalog = anatomy::Catalog::build(support::ball_facts());
    ASSERT_TRUE(catalog) << catalog.problems().front().where << ": " << catalog.problems().front().what;
}

TEST(landmarks, meet_the_skin_along_their_ray) {
    const Laid laid(support::ball_facts());
    EXPECT_TRUE(laid.problems.empty());
    EXPECT_LT(glm::distance(laid.at("front_middle", Side::Midline), {0, 0, 100}), 1.0f);
    EXPECT_LT(glm::distance(laid.at("back_middle", Side::Left), {0, 0, -100}), 1.0f);
    EXPECT_LT(glm::distance(laid.at("top", Side::Midline), {0, 100, 0}), 1.0f);
}

TEST(landmarks, of_the_right_mirror_those_of_the_left) {
    for (const bool is_symmetric : {false, true}) {
        const Laid laid(support::ball_facts(), is_symmetric);
        for (const char* id : {"side", "front_side"}) {
            const auto left = laid.at(id, Side::Left), right = laid.at(id, Side::Right);
            EXPECT_GT(left.x, 10.0f);
            EXPECT_LT(glm::distance(left, right * glm::vec3(-1, 1, 1)), 0.5f);
        }
    }
}

TEST(landmarks, take_fractions_of_the_box_from_the_midline_outward) {
    auto facts = support::ball_facts();
    add(facts, "outer_upper_front", {1.0f, 1.0f, 1.0f}, Toward::Front);
    const Laid laid(std::move(facts));
    EXPECT_NEAR(laid.at("outer_upper_front", Side::Left).x, 70.0f, 0.1f);
    EXPECT_NEAR(laid.at("outer_upper_front", Side::Right).x, -70.0f, 0.1f);
    EXPECT_NEAR(laid.at("outer_upper_front", Side::Right).y, 10.0f, 0.1f);
}

TEST(landmarks, outside_the_skin_are_taken_back_to_it) {
    auto facts = support::ball_facts();
    add(facts, "too_far_front", {0.5f, 0.5f, 6.0f}, Toward::Front);
    const Laid laid(std::move(facts));
    ASSERT_TRUE(laid.problems.empty());
    EXPECT_NEAR(glm::length(laid.at("too_far_front", Side::Left)), 100.0f, 0.5f);
}

TEST(landmarks, far_from_the_skin_are_reported_and_left_out) {
    auto facts = support::ball_facts();
    add(facts, "deep_inside", {0.0f, 0.5f, 0.5f}, Toward::Nearest); // 50 mm below the skin
    add(facts, "beside_the_body", {0.5f, 12.0f, 0.5f}, Toward::Lateral);
    const Laid laid(std::move(facts));
    ASSERT_EQ(laid.problems.size(), 2u); // once each, though both sides are missing
    EXPECT_EQ(laid.problems[0].where, "landmark deep_inside");
    EXPECT_EQ(laid.problems[1].where, "landmark beside_the_body");
    EXPECT_EQ(laid.landmarks.find("deep_inside", Side::Left), nullptr);
}

TEST(landmarks, on_a_structure_the_body_lacks_are_reported) {
    auto facts = support::ball_facts();
    auto tail = facts.structures.front();
    tail.id = "tail";
    facts.structures.push_back(tail);
    add(facts, "tail_tip", {0.5f, 0.5f, 0.5f}, Toward::Back).anchor.structure = "tail";
    const Laid laid(std::move(facts));
    ASSERT_FALSE(laid.problems.empty());
    EXPECT_THAT(laid.problems[0].what, testing::HasSubstr("\"tail\""));
}

}
