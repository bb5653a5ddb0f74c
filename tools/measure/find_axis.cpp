// SPDX-License-Identifier: MIT
#include "find_axis.h"
#include "myoatlas/sculpt/shapes/center_line.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <glm/geometric.hpp>
#include <glm/mat3x3.hpp>
#include <queue>

namespace myoatlas::measure {
namespace {

struct Weighted {
    glm::vec3 center;
    float area;
};

std::vector<Weighted> weighted_triangles(const geometry::MeshData& mesh) {
    std::vector<Weighted> all;
    for (const auto& t : mesh.triangles) {
        const glm::vec3 a = mesh.positions[t[0]], b = mesh.positions[t[1]], c = mesh.positions[t[2]];
        all.push_back({(a + b + c) / 3.0f, 0.5f * glm::length(glm::cross(b - a, c - a))});
    }
    return all;
}

// Shortest way over the edges from one vertex; far for other bodies.
std::vector<float> way_from(const geometry::MeshData& mesh, const std::vector<std::vector<std::uint32_t>>& neighbors,
                            std::uint32_t start) {
    std::vector<float> way(mesh.positions.size(), 1e30f);
    using Item = std::pair<float, std::uint32_t>;
    std::priority_queue<Item, std::vector<Item>, std::greater<>> queue;
    way[start] = 0.0f;
    queue.push({0.0f, start});
    while (!queue.empty()) {
        const auto [so_far, v] = queue.top();
        queue.pop();
        if (so_far > way[v]) continue;
        for (const std::uint32_t n : neighbors[v]) {
            const float next = so_far + glm::distance(mesh.positions[v], mesh.positions[n]);
            if (next < way[n]) way[n] = next, queue.push({next, n});
        }
    }
    return way;
}

std::uint32_t farthest(const std::vector<float>& way) {
    std::uint32_t best = 0;
    float most = -1.0f;
    for (std::uint32_t v = 0; v < way.size(); ++v)
        if (way[v] < 1e29f && way[v] > most) most = way[v], best = v;
    return best;
}

}

Spread3 spread_of(const geometry::MeshData& mesh) {
    Spread3 spread;
    const std::vector<Weighted> triangles = weighted_triangles(mesh);
    double total = 0.0;
    glm::dvec3 sum(0.0);
    for (const Weighted& t : triangles) sum += static_cast<double>(t.area) * glm::dvec3(t.center), total += t.area;
    spread.center = glm::vec3(sum / std::max(total, 1e-12));
    glm::mat3 covariance(0.0f);
    for (const Weighted& t : triangles) {
        const glm::vec3 d = t.center - spread.center;
        covariance += static_cast<float>(t.area / total) * glm::outerProduct(d, d);
    }
    // Power iteration, then the same in what is left. Not Eigen's solver: what is fitted along these axes hangs on
    // their last bits, and the shipped tables were measured with these.
    glm::mat3 left = covariance;
    for (int k = 0; k < 3; ++k) {
        glm::vec3 v(0.53f, 0.71f, 0.46f);
        float size = 0.0f;
        for (int i = 0; i < 200; ++i) {
            const glm::vec3 next = left * v;
            size = glm::length(next);
            if (!(size > 1e-12f)) break;
            v = next / size;
        }
        if (k == 2) v = glm::cross(spread.direction[0], spread.direction[1]);
        for (int j = 0; j < k; ++j) v -= glm::dot(v, spread.direction[j]) * spread.direction[j];
        v = glm::normalize(v);
        spread.direction[k] = v;
        spread.deviation[k] = std::sqrt(std::max(glm::dot(v, covariance * v), 0.0f));
        left -= size * glm::outerProduct(v, v);
    }
    return spread;
}

sculpt::Axis straight_axis(const geometry::MeshData& mesh, glm::vec3 direction) {
    const Spread3 spread = spread_of(mesh);
    float low = 1e30f, high = -1e30f;
    for (const glm::vec3& p : mesh.positions) {
        low = std::min(low, glm::dot(p - spread.center, direction));
        high = std::max(high, glm::dot(p - spread.center, direction));
    }
    sculpt::Axis axis;
    axis.points = {spread.center + low * direction, spread.center + high * direction};
    const glm::vec3 wide =
        std::abs(glm::dot(spread.direction[0], direction)) < 0.8f ? spread.direction[0] : spread.direction[1];
    axis.side = glm::normalize(wide - glm::dot(wide, direction) * direction);
    return axis;
}

sculpt::Axis midline_axis(const geometry::MeshData& mesh, glm::vec3 direction) {
    sculpt::Axis axis = straight_axis(mesh, direction);
    for (glm::vec3& p : axis.points) p.x = 0.0f;
    axis.side = {1.0f, 0.0f, 0.0f};
    return axis;
}

sculpt::Axis outward_axis(const geometry::MeshData& mesh) {
    const Spread3 spread = spread_of(mesh);
    float reach = 0.0f;
    for (const glm::vec3& p : mesh.positions) reach = std::max(reach, std::abs(p.x));
    sculpt::Axis axis;
    const glm::vec3 middle(0.0f, spread.center.y, spread.center.z);
    axis.points = {middle, middle + glm::vec3(reach, 0.0f, 0.0f)};
    axis.side = {0.0f, 0.0f, 1.0f};
    return axis;
}

std::pair<std::vector<float>, std::vector<float>> ways_from_ends(const geometry::MeshData& mesh) {
    std::vector<std::vector<std::uint32_t>> neighbors(mesh.positions.size());
    for (const auto& t : mesh.triangles)
        for (std::size_t k = 0; k < 3; ++k) {
            neighbors[t[k]].push_back(t[(k + 1) % 3]);
            neighbors[t[(k + 1) % 3]].push_back(t[k]);
        }
    const Spread3 spread = spread_of(mesh);
    std::uint32_t extreme = 0;
    for (std::uint32_t v = 0; v < mesh.positions.size(); ++v)
        if (glm::dot(mesh.positions[v] - mesh.positions[extreme], spread.direction[0]) > 0.0f) extreme = v;
    const std::uint32_t a = farthest(way_from(mesh, neighbors, extreme));
    std::vector<float> from_a = way_from(mesh, neighbors, a);
    const std::uint32_t b = farthest(from_a);
    return {std::move(from_a), way_from(mesh, neighbors, b)};
}

sculpt::Axis curved_axis(const geometry::MeshData& mesh, int points) {
    const Spread3 spread = spread_of(mesh);
    const auto [from_a, from_b] = ways_from_ends(mesh);
    const std::uint32_t b = farthest(from_a);

    // Middles of bands of (way from a - way from b), which runs straight across where the way from one end is oblique.
    constexpr std::size_t k_bands = 28;
    std::array<glm::dvec3, k_bands> sum{};
    std::array<double, k_bands> weight{};
    const float whole = from_a[b];
    for (const auto& t : mesh.triangles) {
        if (from_a[t[0]] > 1e29f || from_b[t[0]] > 1e29f) continue;
        const glm::vec3 p = mesh.positions[t[0]], q = mesh.positions[t[1]], r = mesh.positions[t[2]];
        const double area = 0.5 * glm::length(glm::cross(q - p, r - p));
        float at = 0.0f;
        for (const std::uint32_t v : t) at += (from_a[v] - from_b[v] + whole) / (6.0f * whole);
        const auto band = std::min(static_cast<std::size_t>(std::max(at, 0.0f) * k_bands), k_bands - 1);
        sum[band] += area * glm::dvec3((p + q + r) / 3.0f);
        weight[band] += area;
    }
    std::vector<glm::vec3> middles;
    for (std::size_t k = 1; k + 1 < k_bands; ++k) // the end bands lean to one corner of a blunt end
        if (weight[k] > 0.0) middles.push_back(glm::vec3(sum[k] / weight[k]));
    for (int pass = 0; pass < 4; ++pass) {
        std::vector<glm::vec3> even = middles;
        for (std::size_t k = 1; k + 1 < middles.size(); ++k)
            even[k] = 0.25f * middles[k - 1] + 0.5f * middles[k] + 0.25f * middles[k + 1];
        middles = even;
    }
    sculpt::Axis axis;
    if (middles.size() < 4) return straight_axis(mesh, spread.direction[0]);
    // Straight on at both ends, until all that is near the end is passed.
    const auto extend = [&](glm::vec3 end, glm::vec3 inner, const std::vector<float>& way) {
        const glm::vec3 out = glm::normalize(end - inner);
        float reach = 0.0f;
        for (std::size_t v = 0; v < way.size(); ++v)
            if (way[v] < 0.2f * whole) reach = std::max(reach, glm::dot(mesh.positions[v] - end, out));
        return end + (reach + 0.01f) * out;
    };
    const std::size_t n = middles.size();
    const glm::vec3 start = extend(middles[0], middles[2], from_a),
                    finish = extend(middles[n - 1], middles[n - 3], from_b);
    middles.insert(middles.begin(), start);
    middles.push_back(finish);
    // Points at equal arc length.
    std::vector<float> run{0.0f};
    for (std::size_t k = 1; k < middles.size(); ++k)
        run.push_back(run.back() + glm::distance(middles[k - 1], middles[k]));
    std::size_t i = 0;
    for (int k = 0; k < points; ++k) {
        const float at = run.back() * static_cast<float>(k) / static_cast<float>(points - 1);
        while (i + 2 < run.size() && run[i + 1] < at) ++i;
        axis.points.push_back(
            glm::mix(middles[i], middles[i + 1], std::clamp((at - run[i]) / (run[i + 1] - run[i]), 0.0f, 1.0f)));
    }
    const glm::vec3 way = glm::normalize(axis.points[1] - axis.points[0]);
    glm::vec3 side = spread.direction[1] - glm::dot(spread.direction[1], way) * way;
    if (glm::length(side) < 0.2f) side = spread.direction[2] - glm::dot(spread.direction[2], way) * way;
    axis.side = glm::normalize(side);
    return axis;
}

}
