// A body as one small glTF file, unpacked again by the library that packed it.
// SPDX-License-Identifier: MIT
#include "myoatlas/io/meshes/packed_gltf.h"
#include "support/tiny_body.h"

#include <cstring>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <meshoptimizer.h>
#include <nlohmann/json.hpp>

namespace myoatlas::io {

namespace {

using nlohmann::json;
using testing::ElementsAre;

std::uint32_t word_at(const std::string& bytes, std::size_t at) {
    std::uint32_t word = 0;
    std::memcpy(&word, bytes.data() + at, 4);
    return word;
}

// A file read apart.
struct Glb {
    json document;
    std::string binary;
    explicit Glb(const std::string& bytes) {
        EXPECT_EQ(bytes.substr(0, 4), "glTF");
        EXPECT_EQ(word_at(bytes, 4), 2u);
        EXPECT_EQ(word_at(bytes, 8), bytes.size());
        const std::uint32_t length = word_at(bytes, 12);
        document = json::parse(bytes.substr(20, length));
        EXPECT_EQ(bytes.substr(20 + length + 4, 4), std::string("BIN\0", 4));
        binary = bytes.substr(20 + length + 8);
        EXPECT_EQ(word_at(bytes, 20 + length), binary.size());
        EXPECT_EQ(document["buffers"][0]["byteLength"], binary.size());
    }
    std::string unpacked(std::size_t accessor) const {
        const json& view = document["bufferViews"][document["accessors"][accessor]["bufferView"].get<std::size_t>()];
        const json& packed = view["extensions"]["EXT_meshopt_compression"];
        const std::size_t count = packed["count"], stride = packed["byteStride"];
        std::string bytes(count * stride, '\0');
        const auto* from =
            reinterpret_cast<const unsigned char*>(binary.data()) + packed["byteOffset"].get<std::size_t>();
        const std::size_t length = packed["byteLength"];
        const int failed = packed["mode"] == "TRIANGLES"
                               ? meshopt_decodeIndexBuffer(bytes.data(), count, stride, from, length)
                               : meshopt_decodeVertexBuffer(bytes.data(), count, stride, from, length);
        EXPECT_EQ(failed, 0);
        EXPECT_EQ(bytes.size(), view["byteLength"].get<std::size_t>());
        return bytes;
    }
};

class PackedGltf : public testing::Test {
protected:
    const scene::MeshLibrary body_ = support::tiny_body();
    const std::uint32_t bone_ = static_cast<std::uint32_t>(support::part_index(body_, "bone"));
    const std::uint32_t muscle_ = static_cast<std::uint32_t>(support::part_index(body_, "deep_muscle"));
    const std::uint32_t skin_ = static_cast<std::uint32_t>(support::part_index(body_, "skin"));
};

}

TEST_F(PackedGltf, every_corner_is_where_it_was) {
    const Glb glb(packed_gltf(body_, std::vector<PackedMesh>{{"body", {bone_, muscle_}, 0, {}}}));
    const json& mesh = glb.document["meshes"][0];
    const std::string vertices = glb.unpacked(mesh["primitives"][0]["attributes"]["POSITION"]);
    const std::string indices = glb.unpacked(mesh["primitives"][0]["indices"]);
    const json& node = glb.document["nodes"][0];
    const float step = node["scale"][0];
    ASSERT_EQ(mesh["extras"]["parts"].size(), 2u);
    for (const json& range : mesh["extras"]["parts"]) {
        const scene::Part& part = body_.parts[range[0].get<std::size_t>()];
        const scene::LevelOfDetail& level = part.levels[0];
        ASSERT_EQ(range[2], level.index_count);
        for (std::uint32_t triangle = 0; triangle < level.index_count; triangle += 3) {
            // The triangle stays; its first corner may be another one of the three.
            float least = 1e9f;
            for (int turn = 0; turn < 3; ++turn) {
                float most = 0.0f;
                for (int corner = 0; corner < 3; ++corner) {
                    const std::uint32_t packed = word_at(indices, 4 * (range[1].get<std::size_t>() + triangle +
                                                                       static_cast<std::size_t>((corner + turn) % 3)));
                    std::uint16_t at[3];
                    std::memcpy(at, vertices.data() + 20 * packed, 6);
                    const glm::vec3 wanted =
                        body_.position(body_.indices[level.first_index + triangle + static_cast<unsigned>(corner)]);
                    for (int axis = 0; axis < 3; ++axis)
                        most =
                            std::max(most, std::abs(node["translation"][static_cast<std::size_t>(axis)].get<float>() +
                                                    step * at[axis] - wanted[axis]));
                }
                least = std::min(least, most);
            }
            ASSERT_LT(least, 0.51f * step + 1e-3f);
        }
    }
    EXPECT_LT(step, 0.1f);
}

TEST_F(PackedGltf, a_stream_comes_back_as_it_was) {
    const std::uint32_t count = vertices_used(body_, body_.parts[skin_], 0);
    PackedStream stream{"_PATTERN_0", {}};
    for (std::uint32_t i = 0; i < count; ++i)
        stream.values.push_back({static_cast<std::uint8_t>(i * 7), static_cast<std::uint8_t>(i % 5 ? 0 : 252), 0, 1});
    const Glb glb(packed_gltf(body_, std::vector<PackedMesh>{{"skin", {skin_}, 0, {stream}}}));
    const std::string bytes = glb.unpacked(glb.document["meshes"][0]["primitives"][0]["attributes"]["_PATTERN_0"]);
    ASSERT_EQ(bytes.size(), 4 * count);
    EXPECT_EQ(std::memcmp(bytes.data(), stream.values.data(), bytes.size()), 0);
}

TEST_F(PackedGltf, says_which_extensions_it_needs) {
    const Glb glb(packed_gltf(body_, std::vector<PackedMesh>{{"skin", {skin_}, 0, {}}}));
    EXPECT_THAT(glb.document["extensionsRequired"], ElementsAre("EXT_meshopt_compression", "KHR_mesh_quantization"));
    EXPECT_EQ(glb.document["buffers"][1]["extensions"]["EXT_meshopt_compression"]["fallback"], true);
}

TEST_F(PackedGltf, is_the_same_file_each_time_and_small) {
    const std::vector<PackedMesh> meshes{{"skin", {skin_}, 0, {}}};
    const std::string file = packed_gltf(body_, meshes);
    EXPECT_EQ(file, packed_gltf(body_, meshes));
    EXPECT_LT(file.size(), body_.parts[skin_].vertex_count * sizeof(scene::Vertex) / 2);
}

}
