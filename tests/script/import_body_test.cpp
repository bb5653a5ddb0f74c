// Imports small invented folders with the built program: what matches, what is refused, what is left behind.
// SPDX-License-Identifier: MIT
#include "myoatlas/io/meshes/mesh_file.h"
#include "support/run_program.h"
#include "support/said_json.h"
#include "support/shapes.h"
#include "support/user_folder.h"

#include <algorithm>
#include <cstring>
#include <fstream>
#include <glm/common.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace myoatlas {

using nlohmann::json;
using support::run_myoatlas;
using testing::HasSubstr;
namespace fs = std::filesystem;

namespace {

void write(const fs::path& path, const std::string& text) {
    std::ofstream{path, std::ios::binary} << text;
}

// Binary STL: every triangle with corners of its own.
void write_stl(const fs::path& path, const geometry::MeshData& mesh) {
    std::string file(80, ' ');
    const auto put = [&](const auto& value) { file.append(reinterpret_cast<const char*>(&value), sizeof value); };
    put(static_cast<std::uint32_t>(mesh.triangles.size()));
    for (const auto& triangle : mesh.triangles) {
        put(glm::vec3(0.0f));
        for (const auto corner : triangle) put(mesh.positions[corner]);
        put(std::uint16_t{0});
    }
    write(path, file);
}

class import_body : public testing::Test {
protected:
    // A calf muscle, a bone and a skin around them in four formats, and five faults.
    void fill(bool has_manifest) {
        const fs::path& in = source_.path();
        ASSERT_TRUE(io::write_mesh(in / "muscle.obj", "obj", support::ball({100, 0, 400}, 40)));
        write_stl(in / "bone.stl", support::box({90, -10, 100}, {110, 10, 500}));
        ASSERT_TRUE(io::write_mesh(in / "skin.ply", "ply", support::ball({0, 0, 800}, 800, 40)));
        ASSERT_TRUE(io::write_mesh(in / "other.glb", "glb", support::box({-10, 40, 900}, {10, 60, 920})));
        write(in / "broken.obj", "v 1 2\nv x y z\nf 1 2 99\n");
        write(in / "empty.ply", "");
        write(in / "nan.obj", "v nan 0 0\nv 1 0 0\nv 0 1 0\nf 1 2 3\n");
        ASSERT_TRUE(io::write_mesh(in / "unknown.ply", "ply", support::ball({0, 0, 0}, 5)));
        if (!has_manifest) return;
        write(in / "manifest.json", R"([
            {"file": "muscle.obj", "name": "medial head of left gastrocnemius", "side": "left", "kind": "muscle"},
            {"file": "bone.stl", "id": "FMA24478", "name": "left tibia", "base": "tibia", "side": "left"},
            {"file": "skin.ply", "name": "skin", "side": "median"},
            {"file": "other.glb", "name": "sacrum", "side": "median"},
            {"file": "broken.obj", "name": "right tibia", "side": "right"},
            {"file": "empty.ply", "name": "left femur", "side": "left"},
            {"file": "nan.obj", "name": "right femur", "side": "right"},
            {"file": "missing.ply", "name": "left patella", "side": "left"},
            {"file": "unknown.ply", "id": "FMA999999999", "name": "left gill", "side": "left"}])");
    }

    json import(const std::string& name, int code = 0) const {
        return support::json_of({"import-body", source_.path().string(), "--name", name, "--json"}, code);
    }

    support::UserFolder user_;
    support::ScratchFolder source_;
};

std::string why(const json& report, const std::string& file) {
    for (const json& row : report["left_out"])
        if (row["file"] == file) return row["what"];
    return "not left out";
}

}

TEST_F(import_body, takes_four_formats_and_names_each_of_five_faults) {
    fill(true);
    const json report = import("tiny");
    std::vector<std::string> structures;
    for (const json& part : report["imported"]) structures.push_back(part["structure"]);
    EXPECT_THAT(structures, testing::ElementsAre("medial_head_of_gastrocnemius", "sacrum", "skin", "tibia"));
    EXPECT_EQ(report["left_out"].size(), 5u) << report["left_out"].dump(1);
    for (const char* file : {"broken.obj", "empty.ply", "nan.obj", "missing.ply", "unknown.ply"})
        EXPECT_NE(why(report, file), "not left out") << file;
    EXPECT_THAT(why(report, "nan.obj"), HasSubstr("not a number"));
    EXPECT_THAT(why(report, "missing.ply"), HasSubstr("no such mesh file"));
    EXPECT_THAT(why(report, "unknown.ply"), HasSubstr("FMA999999999"));
    EXPECT_FALSE(report["notes"].empty()) << "it stands elsewhere than the built-in body";
    EXPECT_TRUE(report["borrowed"].empty());
    EXPECT_TRUE(fs::exists(user_.bodies() / "tiny" / "report.json"));
    EXPECT_FALSE(fs::exists(user_.bodies() / "tiny.partial"));
}

TEST_F(import_body, is_found_by_the_name_it_was_given) {
    fill(true);
    import("tiny");
    const json bodies = support::json_of({"list", "bodies", "--json"});
    ASSERT_FALSE(bodies.empty());
    EXPECT_EQ(bodies.front()["name"], "built-in");
    const json& made = bodies.back(); // after those that are made of the built-in one
    EXPECT_EQ(made["name"], "tiny");
    EXPECT_EQ(made["parts"], 4);
    EXPECT_TRUE(made["problem"].is_null()) << made.dump();
    const json structures = support::json_of({"--body", "tiny", "list", "structures", "--json"});
    const auto tibia = std::find_if(structures.begin(), structures.end(),
                                    [](const json& row) { return row["id"] == "tibia" && row["side"] == "left"; });
    ASSERT_NE(tibia, structures.end());
    EXPECT_EQ((*tibia)["vertices"], 8) << "the corners of a box, joined";
    const auto unknown = run_myoatlas({"--body", "tinny", "list", "structures", "--json"});
    EXPECT_EQ(unknown.code, 2);
    EXPECT_THAT(unknown.err, HasSubstr("tiny"));
}

TEST_F(import_body, lays_the_chart_anew_when_the_kept_one_is_of_other_facts) {
    fill(true);
    import("tiny");
    const auto surface_maps = [&] {
        std::vector<fs::path> found;
        for (const auto& entry : fs::directory_iterator(user_.bodies() / "tiny"))
            if (entry.path().extension() == ".chart") found.push_back(entry.path());
        return found;
    };
    ASSERT_EQ(surface_maps().size(), 1u);
    const fs::path current = surface_maps().front();
    fs::rename(current, current.parent_path() / "imported-0123456789abcdef.chart");
    const auto said = run_myoatlas({"list", "areas", "--json", "--body", "tiny"});
    EXPECT_EQ(said.code, 0);
    EXPECT_THAT(said.err, HasSubstr("laid anew"));
    EXPECT_THAT(surface_maps(), testing::ElementsAre(current));
    EXPECT_EQ(run_myoatlas({"list", "areas", "--json", "--body", "tiny"}).err, "");
}

TEST_F(import_body, goes_by_file_names_and_finds_out_how_the_meshes_lie) {
    // The built-in body's own thigh bone, as meters with +Z up.
    const fs::path femur = source_.path() / "femur_left.ply", y_up = source_.path() / "y_up.ply";
    ASSERT_EQ(run_myoatlas({"export", "--structure", "femur:left", "--format", "ply", "--out", y_up.string()}).code, 0);
    auto mesh = io::read_mesh(y_up);
    ASSERT_TRUE(mesh);
    for (auto& p : mesh->positions) p = glm::vec3(p.x, -p.z, p.y) / 1000.0f;
    ASSERT_TRUE(io::write_mesh(femur, "ply", *mesh));
    fs::remove(y_up);
    const json report = import("thigh");
    ASSERT_EQ(report["imported"].size(), 1u);
    EXPECT_EQ(report["imported"][0]["matched_by"], "name");
    EXPECT_GT(report["borrowed"].size(), 400u) << "it stands as the built-in body does";
    EXPECT_TRUE(report["chart_problems"].empty()) << report["chart_problems"].dump(1);
    EXPECT_LT(report["triangles"][2], 60000);
    const json points = support::json_of({"list", "trigger-points", "--json", "--body", "thigh"});
    EXPECT_EQ(points, support::json_of({"list", "trigger-points", "--json"})) << "the same skin and muscles";
}

TEST_F(import_body, says_that_a_body_is_back_to_front_or_of_no_unit) {
    const auto write_body = [&](float mirror_x, float scale) {
        const auto part = [&](const std::string& name, glm::vec3 a, glm::vec3 b) {
            const glm::vec3 turn(mirror_x * scale, scale, scale);
            ASSERT_TRUE(io::write_mesh(source_.path() / (name + ".ply"), "ply",
                                       support::box(glm::min(a * turn, b * turn), glm::max(a * turn, b * turn))));
        };
        for (const float side : {1.0f, -1.0f}) {
            const std::string name = side > 0 ? "left_" : "right_";
            part(name + "femur", {side * 60, 480, -20}, {side * 130, 920, 30});
            part(name + "tibia", {side * 60, 90, -30}, {side * 110, 470, 20});
            part(name + "patella", {side * 75, 480, 35}, {side * 115, 520, 60});
            part(name + "scapula", {side * 80, 1270, -120}, {side * 170, 1420, -70});
        }
        part("sacrum", {-50, 930, -90}, {50, 1040, -30});
        part("mandible", {-50, 1480, 10}, {50, 1550, 90});
    };
    write_body(1.0f, 1.0f);
    EXPECT_THAT(import("whole")["notes"].dump(), testing::Not(HasSubstr("mirrored")));
    write_body(-1.0f, 1.0f); // left and right are told by names, so front and back have changed places
    EXPECT_THAT(import("mirrored")["notes"].dump(), HasSubstr("Front parts lie behind"));
    write_body(1.0f, 1.0f / 25.4f);
    EXPECT_THAT(import("inches")["notes"].dump(), HasSubstr("times as large"));
}

TEST_F(import_body, replaces_a_body_of_the_same_name) {
    fill(true);
    import("tiny");
    fs::remove(source_.path() / "other.glb");
    EXPECT_EQ(import("tiny")["imported"].size(), 3u);
    EXPECT_EQ(support::json_of({"list", "bodies", "--json"}).back()["parts"], 3);
}

TEST_F(import_body, says_so_when_the_disk_refuses) {
    fill(true);
    fs::create_directories(user_.bodies());
    write(user_.bodies() / "tiny.partial", "a file where a folder should be");
    const auto said = run_myoatlas({"import-body", source_.path().string(), "--name", "tiny"});
    EXPECT_EQ(said.code, 3);
    EXPECT_THAT(said.err, HasSubstr("tiny.partial"));
    EXPECT_FALSE(fs::exists(user_.bodies() / "tiny"));
}

TEST_F(import_body, refuses_a_folder_of_which_nothing_is_known_and_leaves_nothing_behind) {
    write(source_.path() / "gill.obj", "v 0 0 0\nv 1 0 0\nv 0 1 0\nf 1 2 3\n");
    write(source_.path() / "left_femur.stl", "solid x");
    const auto said = run_myoatlas({"import-body", source_.path().string(), "--name", "none"});
    EXPECT_EQ(said.code, 2);
    EXPECT_THAT(said.err, testing::AllOf(HasSubstr("gill.obj"), HasSubstr("left_femur.stl")));
    EXPECT_FALSE(fs::exists(user_.bodies() / "none"));
    EXPECT_FALSE(fs::exists(user_.bodies() / "none.partial"));
    EXPECT_EQ(run_myoatlas({"import-body", "/nowhere"}).code, 2);
    EXPECT_EQ(run_myoatlas({"import-body", source_.path().string(), "--name", "built-in"}).code, 2);
    EXPECT_EQ(run_myoatlas({"import-body", source_.path().string(), "--name", "female"}).code, 2);
}

TEST_F(import_body, starts_itself_to_read_a_mesh_and_says_so_to_nobody) {
    const fs::path mesh = source_.path() / "box.ply";
    ASSERT_TRUE(io::write_mesh(mesh, "ply", support::box({0, 0, 0}, {1, 1, 1})));
    EXPECT_THAT(run_myoatlas({"--help"}).out, testing::Not(HasSubstr("read-mesh")));
    const auto said = run_myoatlas({"read-mesh", mesh.string()}); // its standard output is a file, not a pipe
    EXPECT_EQ(said.code, 3);
    EXPECT_EQ(said.out, "");
    EXPECT_THAT(said.err, HasSubstr("through a pipe"));
}

TEST_F(import_body, takes_a_sound_mesh_where_another_of_the_same_part_is_damaged) {
    write(source_.path() / "a left tibia.obj", "v 1 2\n");
    ASSERT_TRUE(io::write_mesh(source_.path() / "left_tibia.obj", "obj", support::ball({100, 0, 400}, 40)));
    write(source_.path() / "manifest.json", R"([{"file": "a left tibia.obj", "name": "left tibia"},
                                                {"file": "left_tibia.obj", "name": "left tibia"}])");
    const json report = import("sound");
    ASSERT_EQ(report["imported"].size(), 1u) << report;
    ASSERT_EQ(report["left_out"].size(), 1u) << report;
    EXPECT_EQ(report["left_out"][0]["file"], "a left tibia.obj");
}

TEST_F(import_body, a_body_of_another_folder_is_replaced_only_when_asked_for_by_name) {
    ASSERT_TRUE(io::write_mesh(source_.path() / "left_tibia.obj", "obj", support::ball({100, 0, 400}, 40)));
    const support::ScratchFolder elsewhere;
    for (const char* place : {"one", "two"}) {
        fs::create_directories(elsewhere.path() / place / "body");
        fs::copy(source_.path() / "left_tibia.obj", elsewhere.path() / place / "body");
    }
    const auto import_from = [&](const char* place, const std::vector<std::string>& more = {}) {
        std::vector<std::string> arguments = {"import-body", (elsewhere.path() / place / "body").string()};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return run_myoatlas(arguments);
    };
    EXPECT_EQ(import_from("one").code, 0);
    EXPECT_EQ(import_from("one").code, 0);
    const auto said = import_from("two");
    EXPECT_EQ(said.code, 2);
    EXPECT_THAT(said.err, HasSubstr("--name"));
    EXPECT_EQ(import_from("two", {"--name", "body"}).code, 0);
}

}
