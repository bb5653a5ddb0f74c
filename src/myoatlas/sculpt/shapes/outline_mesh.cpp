// SPDX-License-Identifier: MIT
#include "myoatlas/sculpt/shapes/outline_mesh.h"

#include "myoatlas/geometry/mesh_edges.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <map>
#include <numeric>

namespace myoatlas::sculpt {
namespace {

glm::vec2 nearest_on(const std::vector<Polygon>& polygons, glm::vec2 point) {
    glm::vec2 best = point;
    float best_gap = 1e30f;
    for (const Polygon& polygon : polygons)
        for (std::size_t i = 0, j = polygon.size() - 1; i < polygon.size(); j = i++) {
            const glm::vec2 a = polygon[j], edge = polygon[i] - a;
            const float t = std::clamp(glm::dot(point - a, edge) / std::max(glm::dot(edge, edge), 1e-12f), 0.0f, 1.0f);
            const glm::vec2 on = a + t * edge;
            const float gap = glm::dot(point - on, point - on);
            if (gap < best_gap) best_gap = gap, best = on;
        }
    return best;
}

// A lattice of triangles over the outline's box; nodes close to the outline are moved onto it, triangles that still
// cross it are cut ("isosurface stuffing", Labelle & Shewchuk 2007, in the plane).
class Filling {
public:
    Filling(const std::vector<Polygon>& polygons, float edge) : polygons_(polygons), edge_(edge) {}

    OutlineMesh run() {
        glm::vec2 low(1e30f), high(-1e30f);
        for (const Polygon& polygon : polygons_)
            for (const glm::vec2& p : polygon) low = glm::min(low, p), high = glm::max(high, p);
        if (!(low.x < high.x)) return {};
        const float rise = 0.8660254f * edge_;
        const int columns = static_cast<int>((high.x - low.x) / edge_) + 4,
                  rows = static_cast<int>((high.y - low.y) / rise) + 4;
        for (int r = 0; r < rows; ++r)
            for (int c = 0; c < columns; ++c) {
                const float shift = r % 2 == 0 ? 0.0f : 0.5f;
                add_node(low + glm::vec2((static_cast<float>(c) - 1.5f + shift) * edge_,
                                         (static_cast<float>(r) - 1.5f) * rise));
            }
        for (int r = 0; r + 1 < rows; ++r)
            for (int c = 0; c + 1 < columns; ++c) {
                const auto at = [&](int dr, int dc) { return static_cast<std::uint32_t>((r + dr) * columns + c + dc); };
                if (r % 2 == 0) {
                    add_clipped({at(0, 0), at(0, 1), at(1, 0)});
                    add_clipped({at(0, 1), at(1, 1), at(1, 0)});
                } else {
                    add_clipped({at(0, 0), at(0, 1), at(1, 1)});
                    add_clipped({at(0, 0), at(1, 1), at(1, 0)});
                }
            }
        drop_islands();
        split_pinches();
        find_rim();
        compact();
        return std::move(mesh_);
    }

private:
    void add_node(glm::vec2 p) {
        float d = signed_distance(polygons_, p, 4.0f * edge_);
        if (std::abs(d) < 0.35f * edge_) {
            p = nearest_on(polygons_, p);
            d = 0.0f;
        }
        mesh_.points.push_back(p);
        distance_.push_back(d);
    }

    std::uint32_t crossing(std::uint32_t a, std::uint32_t b) {
        const auto key = std::minmax(a, b);
        if (const auto found = cuts_.find(key); found != cuts_.end()) return found->second;
        const float t = distance_[a] / (distance_[a] - distance_[b]);
        const auto id = static_cast<std::uint32_t>(mesh_.points.size());
        mesh_.points.push_back(glm::mix(mesh_.points[a], mesh_.points[b], std::clamp(t, 0.1f, 0.9f)));
        distance_.push_back(0.0f);
        cuts_[key] = id;
        return id;
    }

    void add_clipped(std::array<std::uint32_t, 3> t) {
        const auto sign = [&](std::uint32_t v) { return distance_[v] > 0.0f ? 1 : distance_[v] < 0.0f ? -1 : 0; };
        const int most = std::max({sign(t[0]), sign(t[1]), sign(t[2])});
        if (most < 0) return;
        if (most == 0) {
            if (sign(t[0]) < 0 || sign(t[1]) < 0 || sign(t[2]) < 0) return;
            const glm::vec2 middle = (mesh_.points[t[0]] + mesh_.points[t[1]] + mesh_.points[t[2]]) / 3.0f;
            if (signed_distance(polygons_, middle, edge_) > 0.05f * edge_) add(t[0], t[1], t[2]);
            return;
        }
        std::array<std::uint32_t, 4> kept{};
        std::size_t count = 0;
        for (std::size_t k = 0; k < 3; ++k) {
            const std::uint32_t a = t[k], b = t[(k + 1) % 3];
            if (sign(a) >= 0) kept[count++] = a;
            if (sign(a) * sign(b) < 0) kept[count++] = crossing(a, b);
        }
        if (count >= 3) add(kept[0], kept[1], kept[2]);
        if (count == 4) add(kept[0], kept[2], kept[3]);
    }

    void add(std::uint32_t a, std::uint32_t b, std::uint32_t c) {
        const glm::vec2 u = mesh_.points[b] - mesh_.points[a], v = mesh_.points[c] - mesh_.points[a];
        if (u.x * v.y - u.y * v.x > 1e-4f * edge_ * edge_) mesh_.triangles.push_back({a, b, c});
    }

    void drop_islands() {
        std::vector<std::uint32_t> root(mesh_.points.size());
        std::iota(root.begin(), root.end(), 0u);
        const auto find = [&](std::uint32_t v) {
            while (root[v] != v) v = root[v] = root[root[v]];
            return v;
        };
        for (const auto& t : mesh_.triangles)
            for (std::size_t k = 1; k < 3; ++k) root[find(t[k])] = find(t[0]);
        std::vector<std::size_t> size(mesh_.points.size(), 0);
        for (const auto& t : mesh_.triangles) ++size[find(t[0])];
        std::erase_if(mesh_.triangles, [&](const auto& t) { return size[find(t[0])] * 50 < mesh_.triangles.size(); });
    }

    // A point where the mesh touches itself gets one copy for each fan of triangles.
    void split_pinches() {
        std::vector<std::vector<std::size_t>> around(mesh_.points.size());
        for (std::size_t i = 0; i < mesh_.triangles.size(); ++i)
            for (const std::uint32_t v : mesh_.triangles[i]) around[v].push_back(i);
        const std::size_t count = mesh_.points.size();
        for (std::uint32_t v = 0; v < count; ++v) {
            std::vector<std::size_t> left = around[v];
            bool is_first = true;
            while (!left.empty()) {
                std::vector<std::size_t> fan{left.back()};
                left.pop_back();
                for (std::size_t k = 0; k < fan.size(); ++k)
                    for (std::size_t j = left.size(); j-- > 0;)
                        if (shares_edge(mesh_.triangles[fan[k]], mesh_.triangles[left[j]])) {
                            fan.push_back(left[j]);
                            left.erase(left.begin() + static_cast<std::ptrdiff_t>(j));
                        }
                if (!is_first) {
                    const auto copy = static_cast<std::uint32_t>(mesh_.points.size());
                    mesh_.points.push_back(mesh_.points[v]);
                    for (const std::size_t i : fan)
                        for (std::uint32_t& corner : mesh_.triangles[i])
                            if (corner == v) corner = copy;
                }
                is_first = false;
            }
        }
    }

    static bool shares_edge(const std::array<std::uint32_t, 3>& a, const std::array<std::uint32_t, 3>& b) {
        int shared = 0;
        for (const std::uint32_t v : a) shared += v == b[0] || v == b[1] || v == b[2];
        return shared >= 2;
    }

    void find_rim() {
        const geometry::EdgeNeighbors across = geometry::edge_neighbors_of(mesh_.triangles);
        for (std::uint32_t t = 0; t < across.size(); ++t)
            for (std::size_t k = 0; k < 3; ++k)
                if (across[t][k] == t) mesh_.rim.push_back({mesh_.triangles[t][k], mesh_.triangles[t][(k + 1) % 3]});
    }

    void compact() {
        std::vector<std::uint32_t> to(mesh_.points.size(), ~0u);
        std::vector<glm::vec2> kept;
        for (auto& t : mesh_.triangles)
            for (std::uint32_t& v : t) {
                if (to[v] == ~0u) to[v] = static_cast<std::uint32_t>(kept.size()), kept.push_back(mesh_.points[v]);
                v = to[v];
            }
        for (auto& edge : mesh_.rim) edge = {to[edge[0]], to[edge[1]]};
        mesh_.points = std::move(kept);
    }

    const std::vector<Polygon>& polygons_;
    float edge_;
    OutlineMesh mesh_;
    std::vector<float> distance_;
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> cuts_;
};

}

OutlineMesh fill_outline(const std::vector<Polygon>& polygons, float edge_length) {
    return Filling(polygons, edge_length).run();
}

}
