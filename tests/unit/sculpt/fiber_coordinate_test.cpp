// SPDX-License-Identifier: MIT
#include "myoatlas/sculpt/fibers/fiber_coordinate.h"

#include "myoatlas/sculpt/sculpt.h"
#include "shapes.h"

#include <algorithm>
#include <glm/geometric.hpp>
#include <gtest/gtest.h>

namespace myoatlas {

namespace {

// 40 mm wide, 120 mm long, along +Z.
geometry::MeshData muscle() {
    return sculpt::sculpt(shapes::part(shapes::ellipsoid(20, 6, 60, 9)));
}

// How `fiber_coordinate` changes along the fibers and across them, per mm, over the belly's triangles.
struct Slopes {
    float along_fiber = 0.0f, across_fiber = 0.0f;
};
Slopes slopes_of(const geometry::MeshData& mesh) {
    Slopes slopes;
    float count = 0.0f;
    for (const auto& [a, b, c] : mesh.triangles) {
        const glm::vec3 middle = (mesh.positions[a] + mesh.positions[b] + mesh.positions[c]) / 3.0f;
        if (std::abs(middle.z) > 30 || std::abs(middle.x) > 14 || std::abs(middle.x) < 5) continue;
        const glm::vec3 p = mesh.positions[b] - mesh.positions[a], q = mesh.positions[c] - mesh.positions[a];
        const glm::vec3 n = glm::cross(p, q);
        const glm::vec3 slope = (glm::cross(q, n) * (mesh.fiber_coordinate[b] - mesh.fiber_coordinate[a]) +
                                 glm::cross(n, p) * (mesh.fiber_coordinate[c] - mesh.fiber_coordinate[a])) /
                                glm::dot(n, n);
        slopes.along_fiber += std::abs(glm::dot(slope, mesh.fiber[a]));
        slopes.across_fiber += glm::length(slope);
        count += 1.0f;
    }
    EXPECT_GT(count, 20.0f);
    return {slopes.along_fiber / count, slopes.across_fiber / count};
}

void expect_unit_range(const std::vector<float>& values) {
    for (const float v : values) EXPECT_TRUE(v >= 0.0f && v <= 1.0f);
}

TEST(fiber_coordinate, is_the_same_all_along_a_fiber) {
    for (const auto course : {sculpt::FiberCourse::Straight, sculpt::FiberCourse::Pennate}) {
        geometry::MeshData mesh = muscle();
        sculpt::FiberLayout plan;
        plan.course = course;
        plan.angle_deg = 20.0f;
        sculpt::lay_fibers(mesh, plan);
        expect_unit_range(mesh.fiber_coordinate);
        const Slopes slopes = slopes_of(mesh);
        EXPECT_LT(slopes.along_fiber, 0.2f * slopes.across_fiber) << static_cast<int>(course);
    }
}

TEST(laid_fibers, of_a_feathered_muscle_run_to_the_tendon_from_both_sides) {
    geometry::MeshData mesh = muscle();
    sculpt::FiberLayout plan;
    plan.course = sculpt::FiberCourse::Pennate;
    plan.angle_deg = 20.0f;
    sculpt::lay_fibers(mesh, plan);
    for (std::size_t i = 0; i < mesh.positions.size(); ++i) {
        const glm::vec3 p = mesh.positions[i];
        if (std::abs(p.z) > 20 || std::abs(p.x) < 8 || std::abs(p.x) > 14) continue;
        EXPECT_GT(mesh.fiber[i].z, 0.8f);
        EXPECT_LT(mesh.fiber[i].x * p.x, 0.0f) << p.x; // inward
    }
}

TEST(laid_fibers, leave_along_and_across_alone_unless_a_direction_is_told) {
    const geometry::MeshData before = muscle();
    geometry::MeshData mesh = before;
    sculpt::FiberLayout plan;
    plan.course = sculpt::FiberCourse::Convergent;
    sculpt::lay_fibers(mesh, plan);
    EXPECT_EQ(mesh.along, before.along);
    EXPECT_EQ(mesh.across, before.across);
    plan.direction = {1, 0, 0};
    sculpt::lay_fibers(mesh, plan);
    for (std::size_t i = 0; i < mesh.positions.size(); ++i) {
        if (mesh.positions[i].x > 17) {
            EXPECT_GT(mesh.along[i], 0.6f);
        }
        if (mesh.positions[i].x < -17) {
            EXPECT_LT(mesh.along[i], 0.4f);
        }
    }
}

TEST(laid_fibers, tendon_reaches_as_far_as_is_told) {
    geometry::MeshData mesh = muscle();
    sculpt::FiberLayout plan;
    plan.tendon_from_origin = {0.4f, 0.1f};
    plan.tendon_bands = {0.7f};
    sculpt::lay_fibers(mesh, plan);
    float band = 0.0f;
    for (std::size_t i = 0; i < mesh.positions.size(); ++i) {
        if (mesh.across[i] < 0.05f && mesh.along[i] < 0.3f) {
            EXPECT_GT(mesh.tendon[i], 0.9f);
        }
        if (mesh.across[i] > 0.95f && mesh.along[i] > 0.2f && mesh.along[i] < 0.6f) {
            EXPECT_LT(mesh.tendon[i], 0.1f);
        }
        if (std::abs(mesh.along[i] - 0.7f) < 0.05f) band = std::max(band, mesh.tendon[i]);
    }
    EXPECT_GT(band, 0.5f);
}

TEST(fiber_coordinate, of_a_ring_grows_outward) {
    geometry::MeshData mesh = muscle();
    sculpt::FiberLayout plan;
    plan.course = sculpt::FiberCourse::Ring;
    sculpt::lay_fibers(mesh, plan);
    expect_unit_range(mesh.fiber_coordinate);
    for (std::size_t i = 0; i < mesh.positions.size(); ++i)
        if (std::abs(mesh.positions[i].z) > 55) {
            EXPECT_GT(mesh.fiber_coordinate[i], 0.8f);
        }
}

}

}
