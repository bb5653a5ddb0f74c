// Who is next to whom in a triangle mesh: which triangles share an edge, which vertices are its ends.
// SPDX-License-Identifier: MIT
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace myoatlas::geometry {

using Triangles = std::vector<std::array<std::uint32_t, 3>>;

// Rows of a ragged table: row i is items[begin[i]] .. items[begin[i + 1]].
template <class T> struct Rows {
    std::vector<std::uint32_t> begin;
    std::vector<T> items;
    std::span<const T> operator[](std::size_t row) const {
        return {items.data() + begin[row], items.data() + begin[row + 1]};
    }
};

// Turns (row, item) pairs into rows, keeping the order within a row.
template <class T> Rows<T> rows_of(std::size_t count, const std::vector<std::pair<std::uint32_t, T>>& pairs) {
    Rows<T> rows;
    rows.begin.assign(count + 1, 0);
    for (const auto& [row, item] : pairs) ++rows.begin[row + 1];
    for (std::size_t i = 0; i < count; ++i) rows.begin[i + 1] += rows.begin[i];
    rows.items.resize(pairs.size());
    auto next = rows.begin;
    for (const auto& [row, item] : pairs) rows.items[next[row]++] = item;
    return rows;
}

// One side of a triangle.
struct EdgeUse {
    std::uint32_t low = 0, high = 0;        // the edge's ends
    std::uint32_t triangle = 0, corner = 0; // the side starts at this corner of the triangle
    bool is_forward = false;                // from low to high
};

// Returns every side of every triangle, by edge, then triangle, then corner.
std::vector<EdgeUse> edge_uses_of(const Triangles&);

// Visits each edge once, with its uses as edge_uses_of() gave them.
template <class Visit> void for_each_edge(std::span<const EdgeUse> uses, Visit visit) {
    for (std::size_t from = 0, to = 0; from < uses.size(); from = to) {
        while (to < uses.size() && uses[to].low == uses[from].low && uses[to].high == uses[from].high) ++to;
        visit(uses.subspan(from, to - from));
    }
}

// For each triangle, the triangle across each of its edges; edge k runs from corner k to the next. An open edge names
// the triangle itself.
using EdgeNeighbors = std::vector<std::array<std::uint32_t, 3>>;
EdgeNeighbors edge_neighbors_of(const Triangles&);

// Returns the vertices that share an edge with each vertex, ascending.
Rows<std::uint32_t> vertex_neighbors_of(std::size_t vertex_count, const Triangles&);

}
