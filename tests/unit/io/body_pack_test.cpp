// SPDX-License-Identifier: MIT
#include "myoatlas/io/packs/pack.h"
#include "myoatlas/io/packs/pack_frame.h"
#include "support/scratch_folder.h"
#include "support/shapes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <iterator>
#include <span>
#include <string>
#include <vector>

namespace myoatlas {

using core::Side;
using scene::PartKind;
using testing::HasSubstr;

namespace {

scene::MeshLibrary small_body() {
    auto left = support::part("biceps", Side::Left, PartKind::Muscle, support::ball({30, 0, 0}, 10));
    left.mesh.along.assign(left.mesh.positions.size(), 0.5f);
    left.coarser[0].assign(left.mesh.triangles.begin(), left.mesh.triangles.begin() + 40);
    auto skin = support::part("skin", Side::Midline, PartKind::Skin, support::box({-60, -60, -60}, {60, 60, 60}));
    return scene::build_library({left, skin}, "small");
}

std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream stream{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{stream}, {}};
}

void put_bytes(const std::filesystem::path& path, const std::string& bytes) {
    std::ofstream{path, std::ios::binary | std::ios::trunc} << bytes;
}

std::string problem_with(const std::filesystem::path& path) {
    const auto body = io::read_body_pack(path);
    return body ? "" : body.problems().front().what;
}

// Each begun at its smallest corner: a pack keeps their order and which way round they go.
std::vector<std::array<std::uint32_t, 3>> triangles_of(const scene::MeshLibrary& body) {
    std::vector<std::array<std::uint32_t, 3>> triangles;
    for (std::size_t i = 0; i + 2 < body.indices.size(); i += 3) {
        std::array<std::uint32_t, 3> corners{body.indices[i], body.indices[i + 1], body.indices[i + 2]};
        std::rotate(corners.begin(), std::min_element(corners.begin(), corners.end()), corners.end());
        triangles.push_back(corners);
    }
    return triangles;
}

std::string table_of(const std::filesystem::path& path) {
    const std::string whole = bytes_of(path);
    const auto content = io::open_pack(path, io::k_body_pack, std::as_bytes(std::span{whole}));
    if (!content) return "";
    return {reinterpret_cast<const char*>(content->table.data()), content->table.size()};
}

std::span<const std::byte> view_of(const std::string& bytes) {
    return std::as_bytes(std::span{bytes});
}

class BodyPack : public testing::Test {
protected:
    void SetUp() override { ASSERT_TRUE(io::write_body_pack(path, small_body())); }
    support::ScratchFolder folder;
    std::filesystem::path path = folder.path() / "small.body";
};

}

TEST_F(BodyPack, gives_back_every_vertex_index_and_part) {
    const auto before = small_body();
    const auto after = io::read_body_pack(path);
    ASSERT_TRUE(after);
    EXPECT_EQ(after->name, "small");
    ASSERT_EQ(after->vertices.size(), before.vertices.size());
    EXPECT_EQ(std::memcmp(after->vertices.data(), before.vertices.data(), before.vertices.size_bytes()), 0);
    EXPECT_EQ(triangles_of(*after), triangles_of(before));
    ASSERT_EQ(after->parts.size(), 2u);
    for (std::size_t i = 0; i < 2; ++i) {
        const auto &a = after->parts[i], &b = before.parts[i];
        EXPECT_EQ(a.structure, b.structure);
        EXPECT_EQ(a.side, b.side);
        EXPECT_EQ(a.kind, b.kind);
        EXPECT_EQ(a.bounds_max, b.bounds_max);
        EXPECT_EQ(a.first_vertex, b.first_vertex);
        EXPECT_EQ(a.levels[1].index_count, b.levels[1].index_count);
        EXPECT_EQ(a.volume_mm3, b.volume_mm3);
    }
}

TEST_F(BodyPack, stays_whole_when_its_file_is_cut_meanwhile) {
    const auto before = small_body();
    const auto body = io::read_body_pack(path);
    ASSERT_TRUE(body);
    std::filesystem::resize_file(path, 0);
    EXPECT_EQ(std::memcmp(body->vertices.data(), before.vertices.data(), before.vertices.size_bytes()), 0);
}

TEST_F(BodyPack, the_same_body_gives_the_same_bytes) {
    const auto again = folder.path() / "again.body";
    ASSERT_TRUE(io::write_body_pack(again, small_body()));
    EXPECT_EQ(bytes_of(path), bytes_of(again));
}

TEST_F(BodyPack, leaves_no_unfinished_file_beside_it) {
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator{folder.path()}, {}), 1);
}

TEST_F(BodyPack, is_refused_when_cut_short_anywhere) {
    const std::string whole = bytes_of(path);
    for (const std::size_t size : {whole.size() - 1, whole.size() / 2, std::size_t{70}}) {
        put_bytes(path, whole.substr(0, size));
        EXPECT_THAT(problem_with(path), HasSubstr("cut short")) << size;
    }
    put_bytes(path, whole.substr(0, 20));
    EXPECT_THAT(problem_with(path), HasSubstr("not a body pack"));
    put_bytes(path, "");
    EXPECT_THAT(problem_with(path), HasSubstr("not a body pack"));
}

TEST_F(BodyPack, is_refused_when_any_byte_is_flipped) {
    const std::string whole = bytes_of(path);
    for (std::size_t at = 0; at < whole.size(); at += 1 + at / 7) {
        std::string flipped = whole;
        flipped[at] = static_cast<char>(flipped[at] ^ 0x10);
        put_bytes(path, flipped);
        EXPECT_FALSE(problem_with(path).empty()) << "byte " << at;
    }
}

TEST_F(BodyPack, is_refused_in_another_version_with_advice) {
    std::string other = bytes_of(path);
    other[8] = 99;
    put_bytes(path, other);
    EXPECT_THAT(problem_with(path), HasSubstr("version 99"));
    EXPECT_THAT(problem_with(path), HasSubstr("Build it again"));
}

TEST_F(BodyPack, of_version_3_is_read) {
    const auto body = small_body();
    const std::string table = table_of(path);
    std::string arrays(reinterpret_cast<const char*>(body.vertices.data()), body.vertices.size_bytes());
    arrays.append(reinterpret_cast<const char*>(body.indices.data()), body.indices.size_bytes());
    constexpr io::PackKind k_before{io::k_body_pack.magic, io::k_body_pack.name, 3};
    ASSERT_TRUE(io::write_pack(path, k_before, {view_of(table), view_of(arrays)}));
    const auto read = io::read_body_pack(path);
    ASSERT_TRUE(read) << read.problems().front().what;
    EXPECT_EQ(std::memcmp(read->vertices.data(), body.vertices.data(), body.vertices.size_bytes()), 0);
    EXPECT_TRUE(std::ranges::equal(read->indices, body.indices));
    // Cut to other lengths than its table tells, with right checksums.
    for (const std::size_t less : {std::size_t{1}, std::size_t{4}, body.indices.size_bytes() + 1, arrays.size()}) {
        const std::string cut = arrays.substr(0, arrays.size() - less);
        ASSERT_TRUE(io::write_pack(path, k_before, {view_of(table), view_of(cut)}));
        EXPECT_THAT(problem_with(path), HasSubstr("damaged")) << less;
    }
}

TEST_F(BodyPack, is_refused_when_few_bytes_announce_much_memory) {
    const std::string table = table_of(path), whole = bytes_of(path);
    const auto content = io::open_pack(path, io::k_body_pack, view_of(whole));
    ASSERT_TRUE(content);
    constexpr std::size_t k_counts_at = sizeof(std::uint32_t) + std::string_view("small").size();
    for (const std::size_t at : {k_counts_at, k_counts_at + sizeof(std::uint64_t)})
        for (const std::uint64_t count : {std::uint64_t{1} << 36, ~std::uint64_t{0}, ~std::uint64_t{0} / 3 * 3}) {
            std::string other = table;
            std::memcpy(other.data() + at, &count, sizeof count);
            const std::filesystem::path spoiled = folder.path() / "spoiled.body";
            ASSERT_TRUE(io::write_pack(spoiled, io::k_body_pack, {view_of(other), content->arrays}));
            EXPECT_THAT(problem_with(spoiled), HasSubstr("damaged")) << at << ": " << count;
        }
}

TEST_F(BodyPack, is_refused_when_its_arrays_are_no_code_of_any) {
    const std::string table = table_of(path), whole = bytes_of(path);
    const auto content = io::open_pack(path, io::k_body_pack, view_of(whole));
    ASSERT_TRUE(content);
    const std::string arrays(reinterpret_cast<const char*>(content->arrays.data()), content->arrays.size());
    for (std::size_t at = 0; at < arrays.size(); at += 1 + at / 5) {
        std::string other = arrays;
        other[at] = static_cast<char>(other[at] ^ 0x51);
        const std::filesystem::path spoiled = folder.path() / "spoiled.body";
        ASSERT_TRUE(io::write_pack(spoiled, io::k_body_pack, {view_of(table), view_of(other)}));
        const auto body = io::read_body_pack(spoiled);
        if (!body) continue; // what stands for another sound body may pass
        for (const auto index : body->indices) ASSERT_LT(index, body->vertices.size()) << at;
    }
    const std::string none(8, '\0');
    ASSERT_TRUE(io::write_pack(path, io::k_body_pack, {view_of(table), view_of(none)}));
    EXPECT_THAT(problem_with(path), HasSubstr("damaged"));
}

TEST_F(BodyPack, a_missing_or_foreign_file_is_named) {
    EXPECT_THAT(problem_with(folder.path() / "none.body"), HasSubstr("cannot be opened"));
    EXPECT_THAT(problem_with(folder.path()), HasSubstr("not a regular file"));
    put_bytes(path, std::string(500, 'x'));
    EXPECT_THAT(problem_with(path), HasSubstr("not a body pack"));
}

TEST_F(BodyPack, a_chart_pack_is_no_body_pack) {
    ASSERT_TRUE(io::write_surface_map_pack(path, {}));
    EXPECT_THAT(problem_with(path), HasSubstr("not a body pack"));
}

TEST_F(BodyPack, is_refused_when_its_checksums_are_right_and_its_numbers_are_not) {
    const auto problem_of = [&](const auto& spoil) {
        scene::MeshLibrary body = small_body();
        spoil(body.parts[0], body.parts[1]);
        EXPECT_TRUE(io::write_body_pack(path, body));
        return problem_with(path);
    };
    EXPECT_EQ(problem_of([](auto&, auto&) {}), "");
    // Triangles of another part; bounds that are none.
    EXPECT_THAT(problem_of([](auto& one, auto& other) { one.levels[0] = other.levels[0]; }), HasSubstr("damaged"));
    EXPECT_THAT(problem_of([](auto& one, auto&) { one.bounds_max.x = INFINITY; }), HasSubstr("damaged"));
    EXPECT_THAT(problem_of([](auto& one, auto&) { one.bounds_min.y = NAN; }), HasSubstr("damaged"));
    EXPECT_THAT(problem_of([](auto& one, auto&) { std::swap(one.bounds_min, one.bounds_max); }), HasSubstr("damaged"));
    EXPECT_THAT(problem_of([](auto& one, auto&) { one.volume_mm3 = NAN; }), HasSubstr("damaged"));
}

TEST_F(BodyPack, is_refused_when_a_vertex_is_nowhere_or_outside_its_part) {
    for (const float spoiled : {NAN, INFINITY, 1e30f, 500.0f}) {
        const scene::MeshLibrary body = small_body();
        std::vector<scene::Vertex> vertices(body.vertices.begin(), body.vertices.end());
        vertices[7].position[1] = spoiled;
        scene::MeshLibrary other = body;
        other.vertices = vertices;
        ASSERT_TRUE(io::write_body_pack(path, other));
        EXPECT_THAT(problem_with(path), HasSubstr("damaged")) << spoiled;
    }
}

TEST(BodyPackWriting, says_why_a_file_cannot_be_written) {
    const support::ScratchFolder folder;
    const auto written = io::write_body_pack(folder.path() / "missing" / "a.body", small_body());
    ASSERT_FALSE(written);
    EXPECT_THAT(written.problems().front().what, HasSubstr("does not exist"));
}

}
