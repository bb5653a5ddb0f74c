// SPDX-License-Identifier: MIT
#include "myoatlas/geometry/mesh_repair.h"
#include "myoatlas/sculpt/sculpt.h"
#include "myoatlas/sculpt/shapes/sheet.h"
#include "shapes.h"
#include <glm/geometric.hpp>
#include <gtest/gtest.h>

namespace myoatlas {

namespace {

// A vault over a ridge of 80 mm, open below.
sculpt::Sheet vault() {
    sculpt::Sheet sheet = shapes::disk(150, 3);
    sheet.coordinates = {sculpt::CoordinatesKind::Dome, {0, 1100, 20}, {1, 0, 0}, {0, 0, -1}, 90, 40};
    return sheet;
}

}

TEST(dome, a_point_has_the_coordinates_it_was_made_from) {
    const sculpt::SheetCoordinates coordinates = vault().coordinates;
    for (const glm::vec3 uvh : {glm::vec3(0, 0, 0), glm::vec3(30, 70, 5), glm::vec3(120, -60, -8),
                                glm::vec3(-160, 90, 2), glm::vec3(-41, 0, 1)}) {
        const glm::vec3 again = sculpt::coordinates_of(coordinates, sculpt::point_of_coordinates(coordinates, uvh));
        EXPECT_LT(glm::distance(again, uvh), 0.01f) << uvh.x << " " << uvh.y;
    }
}

TEST(dome, its_top_lies_over_the_ridge_and_its_rim_below) {
    const sculpt::SheetCoordinates coordinates = vault().coordinates;
    EXPECT_NEAR(sculpt::point_of_coordinates(coordinates, {20, 0, 0}).y, 1190.0f, 0.01f);
    EXPECT_LT(sculpt::point_of_coordinates(coordinates, {0, 150, 0}).y, 1100.0f);
    EXPECT_LT(sculpt::point_of_coordinates(coordinates, {0, 150, 0}).z, 0.0f); // +v is the back
}

TEST(dome, fibers_run_from_the_rim_to_a_tendon_in_the_middle) {
    const geometry::MeshData mesh = sculpt::sculpt(shapes::part(vault()));
    EXPECT_FALSE(geometry::find_faults(mesh).has_any());
    for (std::size_t i = 0; i < mesh.positions.size(); ++i) {
        const glm::vec3 p = mesh.positions[i];
        if (std::abs(p.x) > 30.0f) continue;
        if (p.y > 1180.0f) {
            EXPECT_GT(mesh.along[i], 0.65f);
            EXPECT_GT(mesh.tendon[i], 0.3f);
        } else if (p.y > 1115.0f && p.y < 1150.0f) {
            EXPECT_GT(mesh.fiber[i].y, 0.5f);
        } else if (p.y < 1098.0f) {
            EXPECT_LT(mesh.along[i], 0.25f);
        }
    }
}

TEST(dome, across_runs_round_it_from_the_front_to_the_back_on_either_side) {
    const geometry::MeshData mesh = sculpt::sculpt(shapes::part(vault()));
    for (std::size_t i = 0; i < mesh.positions.size(); ++i) {
        const glm::vec3 p = mesh.positions[i];
        if (p.y > 1130.0f) continue;
        if (p.z > 80.0f) {
            EXPECT_LT(mesh.across[i], 0.35f);
        }
        if (p.z < -40.0f) {
            EXPECT_GT(mesh.across[i], 0.65f);
        }
        if (std::abs(p.z - 20.0f) < 10.0f) {
            EXPECT_NEAR(mesh.across[i], 0.5f, 0.06f);
        }
    }
}

}
