// SPDX-License-Identifier: MIT
#include "myoatlas/sculpt/courses/courses.h"

#include "myoatlas/geometry/mesh_measures.h"
#include "myoatlas/geometry/mesh_repair.h"
#include "myoatlas/geometry/solid.h"
#include "support/shapes.h"

#include <algorithm>
#include <glm/geometric.hpp>
#include <gtest/gtest.h>
#include <string>
#include <vector>

namespace myoatlas {

using core::Side;
using scene::PartKind;

namespace {

// A bone as a ruler of 200 mm, and what stands between two places beside it.
std::vector<scene::PartMesh> body_with(PartKind kind, glm::vec3 center, float radius_mm) {
    auto ruler = support::ball({0, 0, 0}, 1, 24);
    for (auto& p : ruler.positions) p = p * glm::vec3{5, 100, 5} + glm::vec3{50, 0, 0};
    std::vector body{support::part("ruler", Side::Left, PartKind::Bone, ruler),
                     support::part("obstacle", Side::Left, kind, support::ball(center, radius_mm, 32))};
    for (auto& part : body) part.mesh.normals = geometry::smooth_normals(part.mesh);
    return body;
}

sculpt::CourseTable beside_the_ruler() {
    sculpt::CourseTable table;
    table.structure = "nerve";
    const auto free = sculpt::BoneFace::Free;
    table.tubes = {
        {{{"ruler", {6.0f, 0.1f, 0.5f}, free, 0.0f}, {"ruler", {6.0f, 0.9f, 0.5f}, free, 0.0f}}, {4.0f}, false}};
    return table;
}

}

TEST(Courses, run_from_place_to_place_as_closed_tubes_on_both_sides) {
    const auto body = body_with(PartKind::Other, {200, 0, 0}, 5);
    const auto made = sculpt::make_courses(body, {beside_the_ruler()});
    ASSERT_TRUE(made);
    ASSERT_EQ(made->size(), 2u);
    const auto& left = (*made)[0].mesh;
    EXPECT_FALSE(geometry::find_faults(left).has_any());
    const auto box = geometry::bounds_of(left.positions);
    EXPECT_NEAR(box.min.x, 103.0f, 0.5f); // the places lie 50 mm beside the ruler
    EXPECT_NEAR(box.max.x, 107.0f, 0.5f);
    EXPECT_NEAR(box.max.y - box.min.y, 160.0f, 2.5f);
    EXPECT_NEAR(geometry::volume_mm3(left), 3.14 * 4.0 * 160.0, 400.0);
    EXPECT_EQ((*made)[1].side, Side::Right);
    EXPECT_NEAR(geometry::bounds_of((*made)[1].mesh.positions).min.x, -107.0f, 0.5f);
}

TEST(Courses, give_way_to_bone_and_to_muscle_that_they_do_not_pierce) {
    const glm::vec3 beside{117.0f, 0.0f, 0.0f}; // reaches across the course
    for (const PartKind kind : {PartKind::Bone, PartKind::Muscle}) {
        const auto body = body_with(kind, beside, 15);
        auto table = beside_the_ruler();
        const auto made = sculpt::make_courses(body, {table});
        table.tubes[0].is_piercing = true;
        const auto piercing = sculpt::make_courses(body, {table});
        ASSERT_TRUE(made);
        ASSERT_TRUE(piercing);
        const float sunk = support::deepest_mm((*made)[0].mesh, body[1].mesh),
                    pierced = support::deepest_mm((*piercing)[0].mesh, body[1].mesh);
        if (kind == PartKind::Muscle) {
            EXPECT_GT(pierced, 3.0f);
            EXPECT_LT(sunk, pierced - 1.5f);
        } else {
            EXPECT_LT(sunk, 0.1f);
            EXPECT_LT(pierced, 0.1f); // a tube never runs through bone
        }
    }
}

TEST(Courses, a_place_on_a_part_that_is_not_there_names_the_structure) {
    auto table = beside_the_ruler();
    table.tubes[0].places[1].on = "no_bone";
    const auto refused = sculpt::make_courses(body_with(PartKind::Other, {200, 0, 0}, 5), {table});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.problems()[0].where, "nerve");
}

}
