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

TEST(MeshFolder, passes_over_what_a_system_laid_there) {
    const support::ScratchFolder scratch;
    for (const char* name : {"left_femur.obj", "._left_femur.obj", "__MACOSX/left_tibia.obj", ".git/right_tibia.obj"})
        write(scratch.path() / name, "v 0 0 0\n");
    const auto folder = io::read_mesh_folder(scratch.path());
    ASSERT_TRUE(folder);
    ASSERT_EQ(folder->sources.size(), 1u);
    EXPECT_EQ(folder->sources[0].listed_as, "left_femur.obj");
}

TEST(MeshFolder, finds_files_as_another_system_spells_them) {
    const support::ScratchFolder scratch;
    write(scratch.path() / "Bones" / "Left F\xC3\xA9mur.obj", "");
    write(scratch.path() / "manifest.json",
          R"([{"file": "bones\\left fe\u0301mur.OBJ"}, {"file": "bones/missing.obj"}, {"file": "..\\elsewhere.obj"}])");
    const auto folder = io::read_mesh_folder(scratch.path());
    ASSERT_TRUE(folder);
    ASSERT_EQ(folder->sources.size(), 2u);
    EXPECT_TRUE(fs::exists(folder->sources[0].file)) << folder->sources[0].file;
    EXPECT_FALSE(fs::exists(folder->sources[1].file));
    ASSERT_EQ(folder->problems.size(), 1u); // what leaves the folder
}

TEST(MeshFolder, takes_ids_and_names_from_the_names_and_heads_of_other_programs) {
    const support::ScratchFolder scratch;
    write(scratch.path() / "FJ3259.obj",
          "# File ID : FJ3259\r\n# Concept ID : FMA24475\r\n# English name : Left femur\r\nv 0 0 0\r\n");
    write(scratch.path() / "Soleus muscle.l.001.obj", "v 0 0 0\n");
    write(scratch.path() / "RightTibia.stl", "");
    write(scratch.path() / "fma_7163 skin.ply", "");
    const auto folder = io::read_mesh_folder(scratch.path());
    ASSERT_TRUE(folder);
    ASSERT_EQ(folder->sources.size(), 4u);
    EXPECT_EQ(folder->sources[0].id, "FMA24475");
    EXPECT_EQ(folder->sources[0].name, "left femur");
    EXPECT_EQ(folder->sources[1].name, "right tibia");
    EXPECT_EQ(folder->sources[2].name, "soleus muscle l");
    EXPECT_EQ(folder->sources[3].id, "FMA7163");
}

TEST(MeshFolder, knows_the_frames_of_other_programs) {
    const auto ours = [](const char* word) {
        return io::MeshFrame{io::parse_mesh_axes(word).value(), 1.0f}.to_ours({1, 2, 3});
    };
    EXPECT_EQ(ours("z-up"), glm::vec3(1, 3, -2));
    EXPECT_EQ(ours("lps"), glm::vec3(1, 3, -2));
    EXPECT_EQ(ours("y_up"), glm::vec3(1, 2, 3));
    EXPECT_EQ(ours("ras"), glm::vec3(-1, 3, 2));
    EXPECT_EQ(ours("x-front"), glm::vec3(-3, 2, 1));
    EXPECT_EQ(ours("z_back"), glm::vec3(-1, 2, -3));
    EXPECT_FALSE(io::parse_mesh_axes("up"));
}

TEST(MeshFolder, lets_go_what_programs_add_to_a_name) {
    const support::ScratchFolder scratch;
    for (const char* name : {"1 Right tibia (FMA24477).obj", "2 Left tibia_fma:24478.stl", "3 Ulna right copy.obj",
                             "4 Ulna right copy 2.obj", "5 Ulna right (1).obj", "6 Left Scapula_primitive0.obj",
                             "7 rib 1.obj", "8 copy.obj", "left_calcaneus~.obj"})
        write(scratch.path() / name, "v 0 0 0\n");
    const auto folder = io::read_mesh_folder(scratch.path());
    ASSERT_TRUE(folder);
    std::vector<std::string> told;
    for (const io::MeshSource& source : folder->sources)
        told.push_back(source.name + (source.id.empty() ? "" : ", " + source.id));
    EXPECT_THAT(told, testing::ElementsAre("1 right tibia, FMA24477", "2 left tibia, FMA24478", "3 ulna right",
                                           "4 ulna right", "5 ulna right", "6 left scapula", "7 rib 1", "8"));
}

}
