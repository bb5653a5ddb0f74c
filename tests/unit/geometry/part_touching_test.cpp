// SPDX-License-Identifier: MIT
#include "myoatlas/geometry/part_touching.h"

#include "myoatlas/geometry/mesh_measures.h"
#include "myoatlas/geometry/mesh_repair.h"

#include <gtest/gtest.h>

namespace myoatlas {

namespace {

// Two tetrahedra over one edge (0, 1), on either side of it.
geometry::MeshData two_on_one_edge() {
    geometry::MeshData mesh;
    mesh.positions = {{0, -1, 0}, {0, 1, 0}, {2, 0, 1}, {2, 0, -1}, {-2, 0, 1}, {-2, 0, -1}};
    mesh.along = {0.0f, 1.0f, 0.5f, 0.5f, 0.5f, 0.5f};
    mesh.triangles = {{0, 2, 1}, {0, 1, 3}, {0, 3, 2}, {1, 2, 3}, {0, 1, 4}, {0, 5, 1}, {0, 4, 5}, {1, 5, 4}};
    return mesh;
}

}

TEST(PartTouching, two_bodies_on_one_edge_get_an_edge_each) {
    auto mesh = two_on_one_edge();
    ASSERT_EQ(geometry::find_faults(mesh).crowded_edges, 1u);
    const double volume = geometry::volume_mm3(mesh);
    geometry::part_touching(mesh, mesh.triangles);
    EXPECT_FALSE(geometry::find_faults(mesh).has_any());
    EXPECT_EQ(mesh.triangles.size(), 8u);
    EXPECT_EQ(mesh.positions.size(), 8u);
    ASSERT_EQ(mesh.along.size(), 8u);
    EXPECT_FLOAT_EQ(mesh.along[6] + mesh.along[7], 1.0f);
    EXPECT_NEAR(geometry::volume_mm3(mesh), volume, 1e-6);
}

TEST(PartTouching, a_flap_without_thickness_goes) {
    auto mesh = two_on_one_edge();
    mesh.triangles.resize(4);
    mesh.triangles.push_back({0, 1, 4});
    mesh.triangles.push_back({1, 0, 4});
    geometry::part_touching(mesh, mesh.triangles);
    EXPECT_EQ(mesh.triangles.size(), 4u);
    EXPECT_FALSE(geometry::find_faults(mesh).has_any());
}

TEST(PartTouching, a_sound_mesh_stays_as_it_is) {
    auto mesh = two_on_one_edge();
    mesh.triangles.resize(4);
    const auto before = mesh.triangles;
    geometry::part_touching(mesh, mesh.triangles);
    EXPECT_EQ(mesh.triangles, before);
    EXPECT_EQ(mesh.positions.size(), 6u);
}

}
