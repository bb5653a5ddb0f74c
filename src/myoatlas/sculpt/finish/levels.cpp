// SPDX-License-Identifier: MIT
#include "myoatlas/sculpt/finish/levels.h"

#include "myoatlas/core/parallel.h"
#include "myoatlas/geometry/components.h"
#include "myoatlas/geometry/mesh_edges.h"
#include "myoatlas/geometry/mesh_measures.h"
#include "myoatlas/geometry/mesh_repair.h"
#include "myoatlas/geometry/part_touching.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <map>
#include <meshoptimizer.h>
#include <numeric>

namespace myoatlas::sculpt {

namespace {

using geometry::Triangles;

constexpr std::size_t k_fewest_triangles = 24; // a part stays a body, not a splinter
constexpr float k_most_of_extent = 0.03f;      // and keeps its shape, however small it is
// Pieces beside a part's largest that are smaller than this are not seen from where a level is drawn.
constexpr float k_middle_piece_mm = 8.0f, k_coarsest_piece_mm = 25.0f;
constexpr float k_alike = 0.3f;

static_assert(sizeof(Triangles::value_type) == 3 * sizeof(unsigned));
const unsigned* flat(const Triangles& triangles) {
    return triangles.empty() ? nullptr : triangles.front().data();
}
unsigned* flat(Triangles& triangles) {
    return triangles.empty() ? nullptr : triangles.front().data();
}

Triangles simplify(const geometry::MeshData& mesh, const Triangles& from, std::size_t triangle_count) {
    if (from.size() <= triangle_count) return from;
    Triangles result(from.size());
    const float no_limit = 1e10f; // the count decides, not the error
    const std::size_t indices =
        meshopt_simplify(flat(result), flat(from), from.size() * 3, &mesh.positions.front().x, mesh.positions.size(),
                         sizeof(glm::vec3), triangle_count * 3, no_limit, 0, nullptr);
    result.resize(indices / 3);
    return result.empty() ? from : result;
}

template <class T> void reorder(std::vector<T>& values, const std::vector<unsigned>& remap, std::size_t kept) {
    if (values.empty()) return;
    std::vector<T> moved(kept);
    for (std::size_t i = 0; i < values.size(); ++i)
        if (remap[i] != ~0u) moved[remap[i]] = values[i];
    values = std::move(moved);
}

// Moves vertices to the order in which `use` names them and drops those it never names.
void reorder_vertices(geometry::MeshData& mesh, const std::vector<unsigned>& use,
                      const std::vector<Triangles*>& lists) {
    std::vector<unsigned> remap(mesh.positions.size());
    const std::size_t kept = meshopt_optimizeVertexFetchRemap(remap.data(), use.data(), use.size(), remap.size());
    reorder(mesh.positions, remap, kept);
    reorder(mesh.normals, remap, kept);
    reorder(mesh.along, remap, kept);
    reorder(mesh.across, remap, kept);
    reorder(mesh.fiber_coordinate, remap, kept);
    reorder(mesh.fiber, remap, kept);
    reorder(mesh.tendon, remap, kept);
    reorder(mesh.ambient_occlusion, remap, kept);
    reorder(mesh.ambient_occlusion_deep, remap, kept);
    for (auto* list : lists)
        for (auto& triangle : *list)
            for (auto& corner : triangle) corner = remap[corner];
}

void order_for_cache(Triangles& triangles, std::size_t vertex_count) {
    const Triangles unordered = triangles;
    meshopt_optimizeVertexCache(flat(triangles), flat(unordered), unordered.size() * 3, vertex_count);
}

}

geometry::MeshData simplified(const geometry::MeshData& mesh, std::size_t triangle_count) {
    geometry::MeshData result = mesh;
    if (mesh.triangles.empty()) return result;
    result.normals.clear();
    result.triangles = simplify(mesh, mesh.triangles, triangle_count);
    order_for_cache(result.triangles, result.positions.size());
    const std::vector<unsigned> use(flat(result.triangles), flat(result.triangles) + result.triangles.size() * 3);
    reorder_vertices(result, use, {&result.triangles});
    return result;
}

std::vector<std::size_t> shares_of(const std::vector<scene::PartMesh>& parts, std::size_t budget,
                                   std::size_t at_least) {
    // Detail is seen along outlines, which grow slower than area.
    constexpr double k_power = 0.62;
    std::vector<double> weight;
    for (const auto& part : parts)
        weight.push_back(std::pow(std::max(1.0, geometry::area_mm2(part.mesh)), k_power) *
                         (part.kind == scene::PartKind::Skin ? 3.0 : 1.0));
    const auto shares_at = [&](double scale) {
        std::vector<std::size_t> shares;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const auto wanted = std::max(at_least, static_cast<std::size_t>(weight[i] * scale));
            shares.push_back(std::min(parts[i].mesh.triangles.size(), wanted));
        }
        return shares;
    };
    double low = 0.0, high = 1e6;
    for (int step = 0; step < 80; ++step) {
        const double scale = (low + high) / 2.0;
        const auto shares = shares_at(scale);
        (std::accumulate(shares.begin(), shares.end(), std::size_t{0}) > budget ? high : low) = scale;
    }
    return shares_at(low);
}

void limit_triangles(std::vector<scene::PartMesh>& parts, std::size_t budget) {
    const auto shares = shares_of(parts, budget, 160);
    core::for_each_in_parallel(parts.size(), [&](std::size_t i) {
        auto& mesh = parts[i].mesh;
        if (parts[i].kind == scene::PartKind::Skin || mesh.triangles.size() <= shares[i]) return;
        // Simplifying may make parts of a surface touch; then a little less is taken away.
        for (const double share : {1.0, 1.1, 1.25, 1.5}) {
            geometry::MeshData simpler = mesh;
            simpler.triangles =
                simplify(mesh, mesh.triangles, static_cast<std::size_t>(share * static_cast<double>(shares[i])));
            const std::vector<unsigned> use(flat(simpler.triangles),
                                            flat(simpler.triangles) + simpler.triangles.size() * 3);
            reorder_vertices(simpler, use, {&simpler.triangles});
            if (geometry::find_faults(simpler).has_any()) continue;
            mesh = std::move(simpler);
            return;
        }
    });
}

namespace {

// Returns each part's triangles without its pieces smaller than `least_mm`, but for pieces about as large as its
// largest: some muscles are many small bellies.
std::vector<Triangles> without_small_pieces(const std::vector<scene::PartMesh>& parts,
                                            const std::vector<Triangles>& from, float least_mm) {
    std::vector<Triangles> results(parts.size());
    core::for_each_in_parallel(parts.size(), [&](std::size_t i) {
        const auto& positions = parts[i].mesh.positions;
        const auto piece_of = geometry::component_of_vertices(positions.size(), from[i]);
        std::map<std::uint32_t, std::vector<glm::vec3>> pieces;
        for (const auto& triangle : from[i])
            for (const auto corner : triangle) pieces[piece_of[corner]].push_back(positions[corner]);
        std::map<std::uint32_t, float> size_mm;
        float largest_mm = 0.0f;
        for (const auto& [piece, corners] : pieces) {
            const auto box = geometry::bounds_of(corners);
            size_mm[piece] = glm::distance(box.min, box.max);
            largest_mm = std::max(largest_mm, size_mm[piece]);
        }
        const float least = std::min(least_mm, k_alike * largest_mm);
        for (const auto& triangle : from[i])
            if (size_mm.at(piece_of[triangle[0]]) >= least) results[i].push_back(triangle);
    });
    return results;
}

// Returns each part's triangles, simplified from level `from` as far as the surface moves no more than `error_mm`.
std::vector<Triangles> simplified_within(const std::vector<scene::PartMesh>& parts, const std::vector<Triangles>& from,
                                         float error_mm) {
    std::vector<Triangles> results(parts.size());
    core::for_each_in_parallel(parts.size(), [&](std::size_t i) {
        const auto& mesh = parts[i].mesh;
        results[i] = from[i];
        if (from[i].size() <= k_fewest_triangles) return;
        // Zones are read against the skin's outline, so it stays finer than what lies under it.
        const float wanted_mm = parts[i].kind == scene::PartKind::Skin ? 0.5f * error_mm : error_mm;
        const float extent = meshopt_simplifyScale(&mesh.positions.front().x, mesh.positions.size(), sizeof(glm::vec3));
        const float allowed_mm = std::min(wanted_mm, k_most_of_extent * extent);
        const std::size_t indices = meshopt_simplify(
            flat(results[i]), flat(from[i]), from[i].size() * 3, &mesh.positions.front().x, mesh.positions.size(),
            sizeof(glm::vec3), k_fewest_triangles * 3, allowed_mm / std::max(extent, 1e-3f), 0, nullptr);
        if (indices > 0) results[i].resize(indices / 3);
    });
    return results;
}

// One error for all parts, the smallest that fits the budget: thin shells keep their two faces, flat parts give way.
std::vector<Triangles> simplified_to_fit(const std::vector<scene::PartMesh>& parts, const std::vector<Triangles>& from,
                                         std::size_t budget) {
    float low = std::log(0.02f), high = std::log(20.0f);
    std::vector<Triangles> best = simplified_within(parts, from, std::exp(high));
    for (int step = 0; step < 7; ++step) {
        const float middle = 0.5f * (low + high);
        auto results = simplified_within(parts, from, std::exp(middle));
        std::size_t total = 0;
        for (const Triangles& triangles : results) total += triangles.size();
        if (total <= budget) best = std::move(results);
        (total <= budget ? high : low) = middle;
    }
    return best;
}

}

void add_levels(std::vector<scene::PartMesh>& parts, LevelBudget budget) {
    std::vector<Triangles> finest(parts.size());
    for (std::size_t i = 0; i < parts.size(); ++i) finest[i] = parts[i].mesh.triangles;
    const auto middle = simplified_to_fit(parts, without_small_pieces(parts, finest, k_middle_piece_mm), budget.middle);
    const auto coarsest =
        simplified_to_fit(parts, without_small_pieces(parts, middle, k_coarsest_piece_mm), budget.coarsest);
    core::for_each_in_parallel(parts.size(), [&](std::size_t i) {
        auto& mesh = parts[i].mesh;
        if (mesh.triangles.empty()) return;
        auto& coarser = parts[i].coarser;
        coarser[0] = middle[i];
        coarser[1] = coarsest[i];
        for (auto& triangles : coarser) {
            if (triangles.empty()) continue;
            geometry::MeshData level;
            level.positions = mesh.positions;
            level.triangles = triangles;
            if (geometry::find_faults(level).has_any()) geometry::part_touching(mesh, triangles);
        }
        std::vector<unsigned> use;
        for (auto* triangles : {&coarser[1], &coarser[0], &mesh.triangles}) {
            order_for_cache(*triangles, mesh.positions.size());
            use.insert(use.end(), flat(*triangles), flat(*triangles) + triangles->size() * 3);
        }
        reorder_vertices(mesh, use, {&coarser[1], &coarser[0], &mesh.triangles});
    });
}

}
