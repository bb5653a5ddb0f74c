// SPDX-License-Identifier: MIT
#include "myoatlas/io/meshes/mesh_file.h"

#include "myoatlas/geometry/mesh_measures.h"
#include "support/scratch_folder.h"
#include "support/shapes.h"

#include <cstring>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace myoatlas {

namespace {

class MeshFormat : public testing::TestWithParam<const char*> {};

// A binary PLY of one triangle; `first_x` is the first number after the header.
std::string one_triangle_ply(float first_x) {
    std::string file = "ply\nformat binary_little_endian 1.0\nelement vertex 3\nproperty float x\nproperty float y\n"
                       "property float z\nelement face 1\nproperty list uchar int vertex_indices\nend_header\n";
    const float numbers[9] = {first_x, 0, 0, 10, 0, 0, 0, 10, 0};
    file.append(reinterpret_cast<const char*>(numbers), sizeof numbers);
    file += '\3';
    const int corners[3] = {0, 1, 2};
    file.append(reinterpret_cast<const char*>(corners), sizeof corners);
    return file;
}

}

TEST_P(MeshFormat, keeps_every_vertex_and_triangle_of_a_shape) {
    const support::ScratchFolder folder;
    const auto path = folder.path() / (std::string{"ball."} + GetParam());
    auto ball = support::ball({12.5f, -3.25f, 1400.0f}, 20, 12);
    ball.normals = geometry::smooth_normals(ball);
    const auto written = io::write_mesh(path, GetParam(), ball);
    ASSERT_TRUE(written) << written.problems().front().what;
    const auto read = io::read_mesh(path);
    ASSERT_TRUE(read) << read.problems().front().what;
    EXPECT_EQ(read->positions.size(), ball.positions.size());
    EXPECT_EQ(read->triangles.size(), ball.triangles.size());
    EXPECT_NEAR(geometry::volume_mm3(*read), geometry::volume_mm3(ball), 0.5);
    const auto box = geometry::bounds_of(ball.positions), again = geometry::bounds_of(read->positions);
    for (int axis = 0; axis < 3; ++axis) {
        EXPECT_NEAR(again.min[axis], box.min[axis], 1e-3f);
        EXPECT_NEAR(again.max[axis], box.max[axis], 1e-3f);
    }
}

INSTANTIATE_TEST_SUITE_P(All, MeshFormat, testing::Values("ply", "obj", "glb"),
                         [](const auto& one) { return one.param; });

TEST(MeshFile, reads_a_binary_ply_whose_first_byte_looks_like_the_end_of_a_line) {
    const support::ScratchFolder folder;
    for (const unsigned char byte : {'\n', '\r', '\f', '\0'}) {
        float x = 3.0f;
        std::memcpy(&x, &byte, 1);
        const auto path = folder.path() / "triangle.ply";
        std::ofstream{path, std::ios::binary} << one_triangle_ply(x);
        const auto mesh = io::read_mesh(path);
        ASSERT_TRUE(mesh) << static_cast<int>(byte);
        ASSERT_EQ(mesh->positions.size(), 3u);
        EXPECT_EQ(mesh->positions[0].x, x);
        EXPECT_EQ(mesh->positions[2].y, 10.0f);
    }
}

TEST(MeshFile, joins_the_corners_of_an_obj_without_shared_vertices) {
    const support::ScratchFolder folder;
    const auto path = folder.path() / "square.obj";
    std::ofstream{path} << "v 0 0 0\nv 1 0 0\nv 1 1 0\nv 0 0 0\nv 1 1 0\nv 0 1 0\nf 1 2 3\nf 4 5 6\n";
    const auto mesh = io::read_mesh(path);
    ASSERT_TRUE(mesh);
    EXPECT_EQ(mesh->positions.size(), 4u);
    EXPECT_EQ(mesh->triangles.size(), 2u);
}

TEST(MeshFile, says_what_is_wrong_with_a_file_it_cannot_read) {
    const support::ScratchFolder folder;
    EXPECT_THAT(io::read_mesh(folder.path() / "none.ply").problems().front().what, testing::HasSubstr("no such"));
    std::ofstream{folder.path() / "words.ply"} << "these are only words";
    EXPECT_FALSE(io::read_mesh(folder.path() / "words.ply"));
    std::ofstream{folder.path() / "empty.obj"} << "v 0 0 0\n";
    EXPECT_FALSE(io::read_mesh(folder.path() / "empty.obj"));
}

TEST(MeshFile, refuses_an_unknown_format_and_a_folder_that_is_not_there) {
    const support::ScratchFolder folder;
    const auto box = support::box({0, 0, 0}, {1, 1, 1});
    EXPECT_THAT(io::write_mesh(folder.path() / "box.doc", "doc", box).problems().front().what,
                testing::HasSubstr("doc"));
    EXPECT_THAT(io::write_mesh(folder.path() / "no" / "box.ply", "ply", box).problems().front().what,
                testing::HasSubstr("does not exist"));
    EXPECT_FALSE(io::write_mesh(folder.path() / "nothing.ply", "ply", {}));
}

}
