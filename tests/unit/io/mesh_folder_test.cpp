// SPDX-License-Identifier: MIT
#include "myoatlas/io/meshes/mesh_folder.h"

#include "support/scratch_folder.h"

#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace myoatlas {

using core::Side;
namespace fs = std::filesystem;

namespace {

void write(const fs::path& path, const std::string& text) {
    fs::create_directories(path.parent_path());
    std::ofstream{path} << text;
}

const char* const k_two_folders = R"([
    {"file": "a/FMA1_x.ply", "id": "FMA1", "name": "left x", "base": "x", "kind": "muscle", "side": "left"},
    {"file": "b/FMA2_y.ply", "id": "FMA2", "side": "median"}])";

}

TEST(MeshFolder, reads_a_manifest_in_the_frame_of_the_release) {
    const support::ScratchFolder scratch;
    write(scratch.path() / "manifest.json", k_two_folders);
    const auto folder = io::read_mesh_folder(scratch.path());
    ASSERT_TRUE(folder);
    ASSERT_EQ(folder->sources.size(), 2u);
    EXPECT_EQ(folder->sources[0].file.lexically_normal(), fs::canonical(scratch.path()) / "a" / "FMA1_x.ply");
    EXPECT_EQ(folder->sources[0].side, Side::Left);
    EXPECT_EQ(folder->sources[1].side, Side::Midline);
    ASSERT_TRUE(folder->frame);
    EXPECT_EQ(folder->frame->to_ours({1, 2, 3}), glm::vec3(1, 3, -2));
}

TEST(MeshFolder, finds_the_manifest_beside_the_folder_and_takes_what_lies_in_the_folder) {
    const support::ScratchFolder scratch;
    write(scratch.path() / "manifest.json", k_two_folders);
    write(scratch.path() / "b" / "FMA2_y.ply", "");
    const auto folder = io::read_mesh_folder(scratch.path() / "b");
    ASSERT_TRUE(folder);
    ASSERT_EQ(folder->sources.size(), 1u);
    EXPECT_EQ(folder->sources[0].id, "FMA2");
}

TEST(MeshFolder, takes_frame_and_units_from_a_manifest_that_is_an_object) {
    const support::ScratchFolder scratch;
    write(scratch.path() / "manifest.json", R"({"frame": "y_up", "units": "cm", "parts": [{"file": "x.obj"}]})");
    const auto folder = io::read_mesh_folder(scratch.path());
    ASSERT_TRUE(folder);
    EXPECT_EQ(folder->frame->to_ours({1, 2, 3}), glm::vec3(10, 20, 30));
}

TEST(MeshFolder, names_the_rows_that_tell_of_no_mesh_and_keeps_the_others) {
    const support::ScratchFolder scratch;
    write(scratch.path() / "manifest.json", R"([7, {"id": "FMA1"}, {"file": "x.obj", "side": "up"}])");
    const auto folder = io::read_mesh_folder(scratch.path());
    ASSERT_TRUE(folder);
    EXPECT_EQ(folder->sources.size(), 1u);
    ASSERT_EQ(folder->problems.size(), 3u);
    EXPECT_THAT(folder->problems[1].where, testing::HasSubstr("manifest.json#/1"));
    EXPECT_THAT(folder->problems[2].what, testing::HasSubstr("left, right or median"));
}

TEST(MeshFolder, lets_other_fields_pass_and_tells_of_those_it_knows) {
    const support::ScratchFolder scratch;
    write(scratch.path() / "manifest.json",
          R"({"maker": "somebody", "parts": [{"file": "x.obj", "faces": 12}, {"file": "y.obj", "name": 7}]})");
    const auto folder = io::read_mesh_folder(scratch.path());
    ASSERT_TRUE(folder);
    EXPECT_EQ(folder->sources.size(), 2u);
    ASSERT_EQ(folder->problems.size(), 1u);
    EXPECT_THAT(folder->problems[0].where, testing::HasSubstr("manifest.json#/parts/1/name"));
}

TEST(MeshFolder, leaves_out_what_lies_outside_of_it) {
    const support::ScratchFolder scratch;
    const fs::path in = scratch.path() / "in", secret = scratch.path() / "secret.obj";
    write(secret, "");
    write(in / "own.obj", "");
    fs::create_symlink(secret, in / "link.obj");
    auto folder = io::read_mesh_folder(in);
    ASSERT_TRUE(folder);
    ASSERT_EQ(folder->sources.size(), 1u);
    EXPECT_EQ(folder->sources[0].listed_as, "own.obj");
    ASSERT_EQ(folder->problems.size(), 1u);
    EXPECT_EQ(folder->problems[0].where, "link.obj");
    write(in / "manifest.json", R"([{"file": "../secret.obj"}, {"file": "link.obj"}, {"file": "./own.obj"},
                                    {"file": ")" +
                                    secret.string() + R"("}])");
    folder = io::read_mesh_folder(in);
    ASSERT_TRUE(folder);
    EXPECT_EQ(folder->sources.size(), 1u);
    EXPECT_EQ(folder->problems.size(), 3u);
    write(in / "manifest.json", R"([{"file": "../secret.obj"}])");
    EXPECT_THAT(io::read_mesh_folder(in).problems().front().what, testing::HasSubstr("outside"));
}

TEST(MeshFolder, goes_by_file_names_without_a_manifest) {
    const support::ScratchFolder scratch;
    write(scratch.path() / "deep" / "FMA45957_medial_head_of_right_gastrocnemius.STL", "");
    write(scratch.path() / "left-femur.obj", "");
    write(scratch.path() / "readme.txt", "");
    const auto folder = io::read_mesh_folder(scratch.path());
    ASSERT_TRUE(folder);
    ASSERT_EQ(folder->sources.size(), 2u);
    EXPECT_EQ(folder->sources[0].id, "FMA45957");
    EXPECT_EQ(folder->sources[0].name, "medial head of right gastrocnemius");
    EXPECT_EQ(folder->sources[1].id, "");
    EXPECT_EQ(folder->sources[1].name, "left femur");
    EXPECT_FALSE(folder->frame);
}

TEST(MeshFolder, refuses_a_folder_that_holds_no_mesh_and_a_manifest_that_is_none) {
    const support::ScratchFolder scratch;
    EXPECT_FALSE(io::read_mesh_folder(scratch.path() / "nowhere"));
    EXPECT_FALSE(io::read_mesh_folder(scratch.path()));
    for (const char* text : {"{", "7", "[]", R"({"parts": 7})", R"({"frame": "sideways", "parts": []})"}) {
        write(scratch.path() / "manifest.json", text);
        EXPECT_FALSE(io::read_mesh_folder(scratch.path())) << text;
    }
}

}
