// SPDX-License-Identifier: MIT
#include "myoatlas/geometry/surface_net.h"

#include <cstdint>
#include <glm/geometric.hpp>

namespace myoatlas::geometry {
namespace {

using Cell = std::array<int, 3>;

// Edge of a cell along `axis`, at offsets (0 or 1) on the next and the next but one axis.
constexpr int edge_id(int axis, int next, int after) {
    return axis * 4 + next + 2 * after;
}

struct ActiveCell {
    std::array<std::uint32_t, 12> vertex; // of each crossed edge
};

bool resolve_ambiguous_faces(FieldGrid& grid) {
    bool has_changed = false;
    const std::array<std::size_t, 3> stride{1, static_cast<std::size_t>(grid.size[0]),
                                            static_cast<std::size_t>(grid.size[0]) *
                                                static_cast<std::size_t>(grid.size[1])};
    for (int z = 0; z < grid.size[2]; ++z)
        for (int y = 0; y < grid.size[1]; ++y)
            for (int x = 0; x < grid.size[0]; ++x) {
                const Cell at{x, y, z};
                const std::size_t i = grid.index(x, y, z);
                for (std::size_t a = 0; a < 3; ++a) {
                    const std::size_t b = (a + 1) % 3;
                    if (at[a] + 1 >= grid.size[a] || at[b] + 1 >= grid.size[b]) continue;
                    float& v00 = grid.values[i];
                    float& v10 = grid.values[i + stride[a]];
                    float& v01 = grid.values[i + stride[b]];
                    float& v11 = grid.values[i + stride[a] + stride[b]];
                    const bool s00 = v00 > 0.0f, s10 = v10 > 0.0f, s01 = v01 > 0.0f, s11 = v11 > 0.0f;
                    if (s00 != s11 || s10 != s01 || s00 == s10) continue;
                    float& lower = s00 ? (v10 > v01 ? v10 : v01) : (v00 > v11 ? v00 : v11);
                    lower = 0.02f;
                    has_changed = true;
                }
            }
    return has_changed;
}

class Extraction {
public:
    explicit Extraction(const FieldGrid& grid) : grid_(grid), active_(grid.values.size(), -1) {}

    geometry::MeshData run() {
        for (int z = 0; z + 1 < grid_.size[2]; ++z)
            for (int y = 0; y + 1 < grid_.size[1]; ++y)
                for (int x = 0; x + 1 < grid_.size[0]; ++x) visit({x, y, z});
        for (int z = 1; z + 1 < grid_.size[2]; ++z)
            for (int y = 1; y + 1 < grid_.size[1]; ++y)
                for (int x = 1; x + 1 < grid_.size[0]; ++x)
                    for (int axis = 0; axis < 3; ++axis) join({x, y, z}, axis);
        return std::move(mesh_);
    }

private:
    float value(const Cell& c) const { return grid_.values[grid_.index(c[0], c[1], c[2])]; }

    // Groups the crossed edges of a cell into patches: edges that share a face belong together.
    void visit(const Cell& cell) {
        int inside = 0;
        std::array<float, 8> corner{};
        for (int k = 0; k < 8; ++k) {
            corner[static_cast<std::size_t>(k)] =
                value({cell[0] + (k & 1), cell[1] + (k >> 1 & 1), cell[2] + (k >> 2)});
            inside += corner[static_cast<std::size_t>(k)] > 0.0f;
        }
        if (inside == 0 || inside == 8) return;
        std::array<int, 12> group{};
        std::array<bool, 12> is_crossed{};
        std::array<glm::vec3, 12> at{};
        for (int axis = 0; axis < 3; ++axis)
            for (int k = 0; k < 4; ++k) {
                Cell from{0, 0, 0};
                from[static_cast<std::size_t>((axis + 1) % 3)] = k & 1;
                from[static_cast<std::size_t>((axis + 2) % 3)] = k >> 1;
                Cell to = from;
                to[static_cast<std::size_t>(axis)] = 1;
                const float a = corner[static_cast<std::size_t>(from[0] + 2 * from[1] + 4 * from[2])];
                const float b = corner[static_cast<std::size_t>(to[0] + 2 * to[1] + 4 * to[2])];
                const auto id = static_cast<std::size_t>(axis * 4 + k);
                group[id] = static_cast<int>(id);
                is_crossed[id] = (a > 0.0f) != (b > 0.0f);
                if (!is_crossed[id]) continue;
                const float t = a / (a - b);
                at[id] = glm::vec3(cell[0] + from[0], cell[1] + from[1], cell[2] + from[2]);
                at[id][axis] += t;
            }
        for (int axis = 0; axis < 3; ++axis) {
            const int b = (axis + 1) % 3, c = (axis + 2) % 3;
            for (int offset = 0; offset < 2; ++offset) {
                const std::array<int, 4> edges{edge_id(b, 0, offset), edge_id(b, 1, offset), edge_id(c, offset, 0),
                                               edge_id(c, offset, 1)};
                int first = -1;
                for (const int edge : edges) {
                    if (!is_crossed[static_cast<std::size_t>(edge)]) continue;
                    if (first < 0) {
                        first = group[static_cast<std::size_t>(edge)];
                        continue;
                    }
                    const int other = group[static_cast<std::size_t>(edge)];
                    for (int& g : group)
                        if (g == other) g = first;
                }
            }
        }
        ActiveCell active{};
        for (int g = 0; g < 12; ++g) {
            glm::vec3 sum(0.0f);
            float count = 0.0f;
            for (std::size_t e = 0; e < 12; ++e)
                if (is_crossed[e] && group[e] == g) sum += at[e], count += 1.0f;
            if (count == 0.0f) continue;
            for (std::size_t e = 0; e < 12; ++e)
                if (is_crossed[e] && group[e] == g)
                    active.vertex[e] = static_cast<std::uint32_t>(mesh_.positions.size());
            mesh_.positions.push_back(sum / count);
        }
        active_[grid_.index(cell[0], cell[1], cell[2])] = static_cast<std::int32_t>(cells_.size());
        cells_.push_back(active);
    }

    // Joins the four patches round a crossed edge.
    void join(const Cell& node, int axis) {
        Cell far = node;
        ++far[static_cast<std::size_t>(axis)];
        const bool is_inside = value(node) > 0.0f;
        if (is_inside == (value(far) > 0.0f)) return;
        const auto b = static_cast<std::size_t>((axis + 1) % 3), c = static_cast<std::size_t>((axis + 2) % 3);
        constexpr std::array<std::array<int, 2>, 4> round{{{0, 0}, {1, 0}, {1, 1}, {0, 1}}};
        std::array<std::uint32_t, 4> quad{};
        for (std::size_t k = 0; k < 4; ++k) {
            Cell cell = node;
            cell[b] -= round[k][0];
            cell[c] -= round[k][1];
            const std::int32_t active = active_[grid_.index(cell[0], cell[1], cell[2])];
            const auto edge = static_cast<std::size_t>(edge_id(axis, round[k][0], round[k][1]));
            quad[is_inside ? k : 3 - k] = cells_[static_cast<std::size_t>(active)].vertex[edge];
        }
        const auto& p = mesh_.positions;
        if (glm::distance(p[quad[0]], p[quad[2]]) <= glm::distance(p[quad[1]], p[quad[3]])) {
            mesh_.triangles.push_back({quad[0], quad[1], quad[2]});
            mesh_.triangles.push_back({quad[0], quad[2], quad[3]});
        } else {
            mesh_.triangles.push_back({quad[0], quad[1], quad[3]});
            mesh_.triangles.push_back({quad[1], quad[2], quad[3]});
        }
    }

    const FieldGrid& grid_;
    std::vector<std::int32_t> active_; // by the cell's first node
    std::vector<ActiveCell> cells_;
    geometry::MeshData mesh_;
};

}

geometry::MeshData surface_net(FieldGrid& grid) {
    for (int pass = 0; pass < 32; ++pass)
        if (!resolve_ambiguous_faces(grid)) break;
    return Extraction(grid).run();
}

}
