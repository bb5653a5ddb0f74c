// Mesh files as other programs write them: read whole, or refused with the reason.
// SPDX-License-Identifier: MIT
#include "myoatlas/geometry/mesh_measures.h"
#include "myoatlas/io/meshes/mesh_file.h"
#include "support/scratch_folder.h"

#include <array>
#include <cstdint>
#include <cstring>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace myoatlas {
namespace {

using testing::HasSubstr;

class ReadableMesh : public testing::Test {
protected:
    core::Result<geometry::MeshData> read(const std::string& name, const std::string& content) const {
        std::ofstream{folder_.path() / name, std::ios::binary} << content;
        return io::read_mesh(folder_.path() / name);
    }
    // Expects a mesh of this many triangles whose box ends at (9, 9, 9).
    void expect(const std::string& name, const std::string& content, std::size_t triangles) const {
        const auto mesh = read(name, content);
        ASSERT_TRUE(mesh) << mesh.problems().front().what;
        EXPECT_EQ(mesh->triangles.size(), triangles);
        EXPECT_EQ(geometry::bounds_of(mesh->positions).max, glm::vec3(9.0f));
    }
    std::string refusal(const std::string& name, const std::string& content) const {
        const auto mesh = read(name, content);
        return mesh ? "read, " + std::to_string(mesh->triangles.size()) + " triangles"
                    : mesh.problems().front().where + ": " + mesh.problems().front().what;
    }

    support::ScratchFolder folder_;
};

const std::string k_corners = "v 0 0 0\nv 9 0 0\nv 0 9 0\nv 9 9 9\n";

template <class T> void put(std::string& bytes, T value) {
    bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
}

std::string binary_stl(std::uint32_t announced, std::uint32_t facets, const std::string& head = "") {
    std::string bytes = head + std::string(80 - head.size(), ' ');
    put(bytes, announced);
    for (std::uint32_t f = 0; f < facets; ++f) {
        for (const float number : {0.f, 0.f, 0.f, 0.f, 0.f, 0.f, 9.f, 0.f, static_cast<float>(f), 9.f, 9.f, 9.f})
            put(bytes, number);
        put(bytes, std::uint16_t{0});
    }
    return bytes;
}

}

TEST_F(ReadableMesh, an_obj_may_have_comments_marks_ends_of_lines_colors_and_commas) {
    expect("a.obj", k_corners + "f 1 2 3 # the first\nf 2 4 3# the second\n", 2);
    expect("b.obj", "\xEF\xBB\xBF" + k_corners + "f 1 2 3\nf 2 4 3\n", 2);
    expect("c.obj", "v 0 0 0\rv 9 0 0\rv 0 9 0\rv 9 9 9\rf 1 2 3\rf 2 4 3\r", 2);
    expect("d.obj", k_corners + "f 1 2 \\\n3\nf 2 4 \\\r\n3\n", 2);
    expect("e.obj", "v 0 0 0 1 0 0\nv 9 0 0 1 0 0\nv 0 9 0 1 0 0\nv 9 9 9 1 1 1\nf 1 2 3\nf 2 4 3\n", 2);
    expect("f.obj", "v 0,0 0,0 0,0\nv 9,0 0,0 0\nv 0 9,0 0\nv 9,0 9,0 9,0\nf 1 2 3\nf 2 4 3\n", 2);
    expect("g.obj", k_corners + "f -4 -3 -2\nf -3 -1 -2\n", 2);
    expect("h.obj",
           "  v 0 0 0\n\tv 9 0 0\nv 0 9 0\nv 9 9 9\nvt 0 0\nvn 0 0 1\nusemtl a # b\nf 1/1/1 2//1 3/1\nf 2 4 3\nl 1 2\n",
           2);
    expect("quad.obj", k_corners + "f 1 2 4 3\n", 2);
}

TEST_F(ReadableMesh, an_obj_that_is_none_is_refused_with_its_line) {
    EXPECT_THAT(refusal("a.obj", k_corners + "f 1 2 x\n"), HasSubstr("line 5"));
    EXPECT_THAT(refusal("b.obj", "v 0 0\nf 1 1 1\n"), HasSubstr("line 1"));
    EXPECT_THAT(refusal("c.obj", k_corners + "f 0 1 2\n"), HasSubstr("no corner"));
    EXPECT_THAT(refusal("d.obj", k_corners + "f -9 1 2\n"), HasSubstr("no corner"));
    EXPECT_THAT(refusal("e.obj", std::string("\xFF\xFEv\0", 4)), HasSubstr("UTF-16"));
    EXPECT_THAT(refusal("f.obj", k_corners), HasSubstr("no triangles"));
}

TEST_F(ReadableMesh, an_stl_of_text_may_have_empty_solids_capitals_and_several_solids) {
    const std::string facet =
        "facet normal 0 0 1\nouter loop\nvertex 0 0 0\nvertex 9 0 0\nvertex 9 9 9\nendloop\nendfacet\n";
    expect("a.stl", "solid e\nendsolid e\nsolid b\n" + facet + "endsolid b\n", 1);
    expect("b.stl",
           "SOLID B\nFACET NORMAL 0 0 1\nOUTER LOOP\nVERTEX 0 0 0\nVERTEX 9 0 0\nVERTEX 9 9 "
           "9\nENDLOOP\nENDFACET\nENDSOLID\n",
           1);
    expect("c.stl", "  solid facet vertex\r\n" + facet + "endsolid\r\nsolid c\r\n" + facet + "endsolid c\r\n", 2);
    expect("d.stl", "solid d\n" + facet, 1); // no word at the end
    EXPECT_THAT(refusal("e.stl", "solid e\n" + facet.substr(0, 60)), HasSubstr("ends within this facet"));
    EXPECT_THAT(refusal("f.stl", "solid f\nendsolid f\n"), HasSubstr("no triangles"));
    EXPECT_THAT(refusal("g.stl", "solid g\n" + facet + facet.substr(0, 30)), HasSubstr("ends within this facet"));
}

TEST_F(ReadableMesh, a_binary_stl_is_what_its_number_says) {
    expect("a.stl", binary_stl(2, 2), 2);
    expect("b.stl", binary_stl(2, 2, "solid made by a program"), 2);
    expect("c.stl", binary_stl(2, 2, "solid") + "what else it keeps", 2);
    EXPECT_THAT(refusal("d.stl", binary_stl(3, 2)), HasSubstr("announces 3 triangles and ends after 2"));
    EXPECT_THAT(refusal("e.stl", binary_stl(0, 2)), HasSubstr("announces no triangle"));
    EXPECT_THAT(refusal("f.stl", binary_stl(1, 3)), HasSubstr("announces 1 triangles, yet bytes for 2 more follow"));
}

TEST_F(ReadableMesh, a_ply_of_strips_is_refused_by_name_and_marks_and_ends_of_lines_pass) {
    const std::string head = "element vertex 4\nproperty float x\nproperty float y\nproperty float z\n";
    const std::string data = "0 0 0\n9 0 0\n0 9 0\n9 9 9\n";
    const std::string faces = "element face 2\nproperty list uchar int vertex_indices\nend_header\n";
    expect("a.ply", "ply\nformat ascii 1.0\ncomment by hand\n" + head + faces + data + "3 0 1 2\n3 1 3 2\n", 2);
    expect("b.ply", "\xEF\xBB\xBFply\nformat ascii 1.0\n" + head + faces + data + "3 0 1 2\n3 1 3 2\n", 2);
    EXPECT_THAT(refusal("c.ply", "ply\nformat ascii 1.0\n" + head +
                                     "element tristrips 1\nproperty list int int vertex_indices\nend_header\n" + data +
                                     "4 0 1 2 3\n"),
                HasSubstr("triangle strips"));
    EXPECT_THAT(refusal("d.ply", "ply\nformat ascii 1.0\n" + head), HasSubstr("ends within its header"));
    EXPECT_THAT(refusal("e.ply", "ply\nformat ascii 1.0\nelement vertex 1\nend_header\n"), HasSubstr("no face"));
}

TEST_F(ReadableMesh, a_binary_ply_keeps_its_numbers_whatever_the_first_byte) {
    for (const unsigned char byte : {'\n', '\r', '\f', '\0', 'a'}) {
        std::string bytes =
            "ply\r\nformat binary_little_endian 1.0\r\nelement vertex 3\r\nproperty double x\r\nproperty "
            "double y\r\nproperty double z\r\nelement face 1\r\nproperty list uchar uint "
            "vertex_index\r\nend_header\r\n";
        double first = 3.0;
        std::memcpy(&first, &byte, 1);
        for (const double number : {first, 0., 0., 9., 0., 0., 9., 9., 9.}) put(bytes, number);
        put(bytes, std::uint8_t{3});
        for (const std::uint32_t corner : {0u, 1u, 2u}) put(bytes, corner);
        const auto mesh = read("a.ply", bytes);
        ASSERT_TRUE(mesh) << static_cast<int>(byte) << mesh.problems().front().what;
        EXPECT_EQ(mesh->positions[0].x, static_cast<float>(first));
        EXPECT_EQ(mesh->positions[2], glm::vec3(9.0f));
    }
}

TEST_F(ReadableMesh, a_ply_that_announces_less_than_it_holds_is_refused) {
    const std::string corners = "element vertex 4\nproperty float x\nproperty float y\nproperty float z\n";
    const auto head = [&](const char* format, int faces) {
        return std::string("ply\nformat ") + format + " 1.0\n" + corners + "element face " + std::to_string(faces) +
               "\nproperty list uchar int vertex_indices\nend_header\n";
    };
    const std::string data = "0 0 0\n9 0 0\n0 9 0\n9 9 9\n3 0 1 2\n3 1 3 2\n";
    expect("a.ply", head("ascii", 2) + data + "\n", 2);
    EXPECT_THAT(refusal("b.ply", head("ascii", 1) + data), HasSubstr("announces 1 faces, yet 1 lines more follow"));
    EXPECT_THAT(refusal("g.ply", head("ascii", 3) + data), HasSubstr("ends before its last element"));
    EXPECT_THAT(refusal("h.ply", head("ascii", 2) + data.substr(0, data.size() - 3)),
                HasSubstr("ends before its last element"));
    std::string bytes;
    for (const float number : {1.f, 0.f, 0.f, 9.f, 0.f, 0.f, 0.f, 9.f, 0.f, 9.f, 9.f, 9.f}) put(bytes, number);
    for (const std::array<std::int32_t, 3>& face : {std::array{0, 1, 2}, std::array{1, 3, 2}}) {
        put(bytes, std::uint8_t{3});
        for (const std::int32_t corner : face) put(bytes, corner);
    }
    EXPECT_TRUE(read("c.ply", head("binary_little_endian", 2) + bytes));
    EXPECT_TRUE(read("d.ply", head("binary_little_endian", 2) + bytes + "\n"));
    EXPECT_THAT(refusal("e.ply", head("binary_little_endian", 1) + bytes), HasSubstr("yet 13 bytes more follow"));
    EXPECT_THAT(refusal("f.ply", head("binary_little_endian", 3) + bytes), HasSubstr("ends before its last element"));
}

// Found by made-up bytes: what takes no byte of the file was written out for as long as there was memory.
TEST_F(ReadableMesh, a_ply_that_announces_what_has_no_property_is_refused_at_once) {
    const std::string head = "ply\nformat binary_little_endian 1.0\nelement vertex 77777777777777777\n"
                             "element face 1\nproperty uchar a\nend_header\n";
    EXPECT_THAT(refusal("a.ply", head + "\n"),
                HasSubstr("announces 77777777777777777 of \"vertex\", which has no property"));
    const std::string text = "ply\nformat ascii 1.0\n" + head.substr(head.find("element"));
    EXPECT_THAT(refusal("b.ply", text + "1\n"), HasSubstr("which has no property"));
}

TEST_F(ReadableMesh, a_glb_has_the_bytes_that_it_announces) {
    std::string bytes = "glTF";
    const std::string json = R"({"asset":{"version":"2.0"}}  )";
    for (const std::size_t number : {std::size_t{2}, 20 + json.size(), json.size(), std::size_t{0x4E4F534A}})
        put(bytes, static_cast<std::uint32_t>(number));
    bytes += json;
    EXPECT_THAT(refusal("a.glb", bytes), testing::Not(HasSubstr("announces")));
    EXPECT_THAT(refusal("b.glb", bytes + "more"), HasSubstr("The file announces"));
}

TEST_F(ReadableMesh, a_gltf_finds_its_buffer_by_an_escaped_link_and_names_what_it_requires) {
    const auto gltf = [](const std::string& uri, const std::string& more) {
        return R"({"asset":{"version":"2.0"},)" + more + R"("scene":0,"scenes":[{"nodes":[0]}],"nodes":[{"mesh":0}],
            "meshes":[{"primitives":[{"attributes":{"POSITION":0},"indices":1}]}],
            "accessors":[{"bufferView":0,"componentType":5126,"count":3,"type":"VEC3","min":[0,0,0],"max":[9,9,9]},
                         {"bufferView":1,"componentType":5123,"count":3,"type":"SCALAR"}],
            "bufferViews":[{"buffer":0,"byteOffset":0,"byteLength":36},{"buffer":0,"byteOffset":36,"byteLength":6}],
            "buffers":[{"uri":")" +
               uri + R"(","byteLength":42}]})";
    };
    std::string buffer;
    for (const float number : {0.f, 0.f, 0.f, 9.f, 0.f, 0.f, 9.f, 9.f, 9.f}) put(buffer, number);
    for (const std::uint16_t corner : {0, 1, 2}) put(buffer, corner);
    std::ofstream{folder_.path() / "left f\xC3\xA9mur.bin", std::ios::binary} << buffer;
    expect("a.gltf", gltf("left%20f%C3%A9mur.bin", ""), 1);
    expect("b.gltf", "\xEF\xBB\xBF" + gltf("left f\xC3\xA9mur.bin", ""), 1);
    expect("c.gltf", gltf("left%20f%C3%A9mur.bin", R"("extensionsRequired":["KHR_materials_unlit"],)"), 1);
    EXPECT_THAT(
        refusal("d.gltf", gltf("left%20f%C3%A9mur.bin", R"("extensionsRequired":["EXT_meshopt_compression"],)")),
        HasSubstr("EXT_meshopt_compression"));
    EXPECT_THAT(refusal("e.gltf", "{\"asset\": "), HasSubstr("this is not JSON"));
    EXPECT_THAT(refusal("f.gltf", gltf("left%20f%C3%A9mur.bin", R"("extensionsRequired":"ACME_squeezed",)")),
                HasSubstr("no list of names"));
    std::string other = gltf("left%20f%C3%A9mur.bin", "");
    EXPECT_THAT(refusal("g.gltf", other.replace(other.find("2.0"), 3, "1.0")), HasSubstr("This is glTF 1.0"));
    other = gltf("left%20f%C3%A9mur.bin", "");
    const std::size_t corners = other.find("\"count\":3,\"type\":\"SCALAR\"");
    ASSERT_NE(corners, std::string::npos);
    EXPECT_THAT(refusal("h.gltf", other.replace(corners, 9, "\"count\":2")), HasSubstr("no multiple of three"));
}

}
