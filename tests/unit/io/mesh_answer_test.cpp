// SPDX-License-Identifier: MIT
#include "myoatlas/io/meshes/mesh_answer.h"

#include "support/shapes.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <limits>

namespace myoatlas {

namespace {

std::string what_of(const std::vector<std::byte>& answer) {
    const auto mesh = io::unpack_answer(answer, "x.obj");
    return mesh ? "a mesh" : mesh.problems().front().what;
}

}

TEST(MeshAnswer, comes_out_as_it_went_in) {
    const auto ball = support::ball({1, 2, 3}, 30);
    const auto mesh = io::unpack_answer(io::pack_answer(ball), "x.obj");
    ASSERT_TRUE(mesh);
    EXPECT_EQ(mesh->positions, ball.positions);
    EXPECT_EQ(mesh->triangles, ball.triangles);
    const auto problem = io::unpack_answer(io::pack_answer(core::Problem{"y", "It is torn."}), "x.obj");
    ASSERT_FALSE(problem);
    EXPECT_EQ(problem.problems().front(), (core::Problem{"x.obj", "It is torn."}));
}

TEST(MeshAnswer, that_is_cut_anywhere_or_changed_anywhere_is_refused) {
    const auto whole = io::pack_answer(support::box({0, 0, 0}, {1, 1, 1}));
    for (std::size_t size = 0; size < whole.size(); ++size) {
        EXPECT_THAT(what_of({whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size)}),
                    testing::HasSubstr("broke off"));
        auto changed = whole;
        changed[size] ^= std::byte{4};
        EXPECT_NE(what_of(changed), "a mesh") << size;
    }
    auto longer = whole;
    longer.push_back(std::byte{0});
    EXPECT_THAT(what_of(longer), testing::HasSubstr("damaged"));
}

TEST(MeshAnswer, that_is_no_sound_mesh_is_refused) {
    auto mesh = support::box({0, 0, 0}, {1, 1, 1});
    mesh.triangles[3][1] = static_cast<std::uint32_t>(mesh.positions.size());
    EXPECT_THAT(what_of(io::pack_answer(mesh)), testing::HasSubstr("damaged"));
    mesh = support::box({0, 0, 0}, {1, 1, 1});
    mesh.positions[2].y = std::numeric_limits<float>::infinity();
    EXPECT_THAT(what_of(io::pack_answer(mesh)), testing::HasSubstr("damaged"));
    EXPECT_THAT(what_of(io::pack_answer(geometry::MeshData{})), testing::HasSubstr("damaged"));
}

TEST(MeshAnswer, speaks_in_one_short_line_of_plain_letters) {
    EXPECT_EQ(what_of(io::pack_answer(core::Problem{"", "a\x1b[31m\nb\xff "})), "a?[31m b?");
    EXPECT_EQ(what_of(io::pack_answer(core::Problem{"", std::string(5000, 'x')})).size(), 300u);
}

}
