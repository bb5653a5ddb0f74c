// SPDX-License-Identifier: MIT
#include "myoatlas/geometry/mesh_edges.h"

#include <gtest/gtest.h>

namespace myoatlas {

using geometry::EdgeUse;

namespace {

// Two triangles side by side, the second turned over, and a third that stands on their edge.
const geometry::Triangles k_pair{{0, 1, 2}, {1, 2, 3}}, k_book{{0, 1, 2}, {2, 1, 3}, {1, 2, 4}};

}

TEST(MeshEdges, visits_each_edge_once_with_all_that_use_it) {
    std::size_t edges = 0, shared = 0;
    const std::vector<EdgeUse> uses = geometry::edge_uses_of(k_book);
    geometry::for_each_edge(uses, [&](std::span<const EdgeUse> edge) {
        ++edges;
        if (edge.size() == 1) return;
        ++shared;
        ASSERT_EQ(edge.size(), 3u);
        EXPECT_EQ(edge[0].low, 1u);
        EXPECT_EQ(edge[0].high, 2u);
        for (std::uint32_t i = 0; i < 3; ++i) EXPECT_EQ(edge[i].triangle, i);
        EXPECT_EQ(edge[1].corner, 0u);
        EXPECT_TRUE(edge[0].is_forward);
        EXPECT_FALSE(edge[1].is_forward);
    });
    EXPECT_EQ(edges, 7u);
    EXPECT_EQ(shared, 1u);
}

TEST(MeshEdges, names_the_triangle_across_and_itself_where_the_edge_is_open) {
    const geometry::EdgeNeighbors across = geometry::edge_neighbors_of(k_pair);
    EXPECT_EQ(across[0], (std::array<std::uint32_t, 3>{0, 1, 0}));
    EXPECT_EQ(across[1], (std::array<std::uint32_t, 3>{0, 1, 1}));
}

TEST(MeshEdges, lists_the_neighbors_of_a_vertex_in_order) {
    const auto neighbors = geometry::vertex_neighbors_of(6, k_pair);
    const auto of = [&](std::size_t v) { return std::vector<std::uint32_t>(neighbors[v].begin(), neighbors[v].end()); };
    EXPECT_EQ(of(1), (std::vector<std::uint32_t>{0, 2, 3}));
    EXPECT_EQ(of(3), (std::vector<std::uint32_t>{1, 2}));
    EXPECT_TRUE(of(5).empty());
}

}
