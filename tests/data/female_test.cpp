// The bodies that are made of the built-in one by surveyed measures, the female one first: sound because space itself
// was carried.
// SPDX-License-Identifier: MIT
#include "myoatlas/scene/skin.h"
#include "myoatlas/sculpt/warp/body_measures.h"
#include "support/places.h"
#include "support/shipped_body.h"

#include <cmath>
#include <glm/geometric.hpp>
#include <glm/matrix.hpp>
#include <gtest/gtest.h>
#include <set>
#include <string>
#include <vector>

namespace myoatlas {
namespace {

class ShapedBody : public testing::TestWithParam<std::string> {
protected:
    void SetUp() override {
        ASSERT_TRUE(before) << before.problems()[0].what;
        ASSERT_TRUE(made) << made.problems()[0].what;
        ASSERT_TRUE(table) << table.problems()[0].where << ": " << table.problems()[0].what;
        ASSERT_TRUE(warp) << warp.problems()[0].what;
    }
    const core::Result<scene::MeshLibrary>& before = support::shipped_body(support::k_built_in);
    const core::Result<scene::MeshLibrary>& made = support::shipped_body(GetParam());
    const core::Result<sculpt::WarpTable> table =
        io::load_warp_table(support::repository() / "assets/body" / (GetParam() + ".json"));
    const core::Result<sculpt::BodyWarp> warp =
        io::load_body_warp(support::build_folder() / "data/bodies" / (GetParam() + ".json"));
};

}

// Each measure, taken again on the body that was made, is our own body's times the survey's ratio.
TEST_P(ShapedBody, has_the_surveys_lengths_and_girths_within_two_in_a_hundred) {
    std::vector<sculpt::FoundMeasure> found;
    for (const auto& each : table->measures) {
        const auto place = sculpt::find_measure(*before, each.measure);
        ASSERT_TRUE(place) << each.measure.id << ": " << place.problems()[0].what;
        found.push_back(*place);
    }
    const std::vector<double> own = sculpt::measure(*before, found), now = sculpt::measure(*made, found);
    std::set<std::string> held;
    for (std::size_t i = 0; i < found.size(); ++i) {
        const auto& each = table->measures[i];
        ASSERT_GT(own[i], 10.0) << each.measure.id;
        EXPECT_NEAR(now[i] / (own[i] * each.ratio()), 1.0, 0.02) << each.measure.id;
        held.insert(each.measure.id);
    }
    EXPECT_GE(held.size(), 25u);
}

// Where space is carried one to one no part can come to lie in another, and none turns inside out.
TEST_P(ShapedBody, space_is_nowhere_turned_inside_out_or_torn) {
    for (const scene::Part& part : before->parts)
        for (std::uint32_t v = part.first_vertex; v < part.first_vertex + part.vertex_count; ++v) {
            const glm::dvec3 place = before->position(v);
            const auto carried =
                part.kind == scene::PartKind::Skin ? sculpt::carry_skin(*warp, place) : sculpt::carry(*warp, place);
            const double volume = glm::determinant(carried.jacobian);
            ASSERT_GT(volume, 0.4) << part.structure;
            ASSERT_LT(volume, 1.5) << part.structure;
        }
}

TEST_P(ShapedBody, stands_on_the_same_floor_with_every_part_and_a_name_of_its_own) {
    EXPECT_EQ(made->name, GetParam());
    EXPECT_EQ(made->parts.size(), before->parts.size());
    EXPECT_NEAR(scene::find_skin(*made)->bounds_min.y, scene::find_skin(*before)->bounds_min.y, 0.01f);
    std::set<std::string> structures;
    for (const auto& part : made->parts) structures.insert(part.structure);
    EXPECT_GE(structures.size(), 560u);
}

TEST_P(ShapedBody, keeps_the_middle_in_the_middle) {
    for (std::uint32_t v = 0; v < before->vertices.size(); ++v) {
        const float then = before->position(v).x, now = made->position(v).x;
        ASSERT_TRUE((then > 0.0f) == (now > 0.0f) && (then < 0.0f) == (now < 0.0f)) << then << ' ' << now;
    }
}

// The skin is raised by no more than it is told, and only over the chest.
TEST_P(ShapedBody, only_the_skin_of_the_chest_is_raised) {
    const scene::Part* skin = scene::find_skin(*before);
    const double most = warp->bust ? glm::length(warp->bust->raise) : 0.0;
    double highest = 0.0;
    for (std::uint32_t v = skin->first_vertex; v < skin->first_vertex + skin->vertex_count; ++v) {
        const glm::dvec3 place = before->position(v);
        const double raised = glm::distance(sculpt::carry_skin(*warp, place).to, sculpt::carry(*warp, place).to);
        highest = std::max(highest, raised);
        if (raised > 0.0) {
            ASSERT_LT(std::abs(place.y - warp->bust->center.y), 1.6 * warp->bust->radius_mm);
            ASSERT_GT(place.z, 0.0);
        }
    }
    EXPECT_LT(highest, most + 1.0);
    EXPECT_GE(highest, 0.5 * most);
    EXPECT_EQ(warp->bust.has_value(), GetParam().starts_with("female"));
}

INSTANTIATE_TEST_SUITE_P(bodies, ShapedBody,
                         testing::Values("female", "female_slender", "female_broad", "male_slender", "male_broad"));

}
