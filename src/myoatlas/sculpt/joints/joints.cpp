// SPDX-License-Identifier: MIT
#include "myoatlas/sculpt/joints/joints.h"

#include "myoatlas/geometry/mesh_measures.h"
#include "myoatlas/sculpt/described/described_parts.h"
#include "myoatlas/sculpt/ends/band.h"
#include "myoatlas/sculpt/ends/firm_ground.h"
#include "myoatlas/sculpt/sculpt.h"

#include <algorithm>
#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <string>
#include <utility>

namespace myoatlas::sculpt {

namespace {

constexpr double k_least_mm3 = 5.0;
constexpr float k_band_step_mm = 3.2f; // along a band
constexpr float k_off_bone_mm = 0.15f; // between a band and the bone it lies on

// Lays the curve over the bones between its ends, evenly.
void drape(std::vector<FoundPlace>& curve, const std::vector<float>& clear_mm, const FirmGround& ground) {
    constexpr int k_rounds = 4;
    for (int round = 0; round < k_rounds; ++round) {
        std::vector<glm::vec3> moved;
        for (std::size_t i = 0; i < curve.size(); ++i)
            moved.push_back(ground.lifted(curve[i].position, clear_mm[i]) - curve[i].position);
        for (std::size_t i = 1; i + 1 < curve.size(); ++i) {
            const glm::vec3 even = 0.25f * moved[i - 1] + 0.5f * moved[i] + 0.25f * moved[i + 1];
            curve[i].position += round + 1 < k_rounds ? even : moved[i];
        }
    }
}

// An end is a rounded tongue, thinner than the band, over so many rings.
constexpr std::size_t k_end_rings = 3;
constexpr float k_end_width[k_end_rings] = {0.7f, 0.92f, 1.0f}, k_end_thickness[k_end_rings] = {0.5f, 0.8f, 1.0f};

void round_ends(std::vector<BandRing>& rings) {
    if (rings.size() < 2 * k_end_rings) return;
    for (std::size_t i = 0; i < k_end_rings; ++i)
        for (BandRing* ring : {&rings[i], &rings[rings.size() - 1 - i]}) {
            ring->half_width *= k_end_width[i];
            ring->half_thickness *= k_end_thickness[i];
        }
}

// Lays one end of a band on its bone with its whole breadth.
void settle_end(geometry::MeshData& mesh, const std::vector<BandRing>& rings, bool is_first, const std::string& on,
                PlaceFinder& bones) {
    constexpr float k_hold[k_end_rings] = {1.0f, 0.6f, 0.25f}, k_reach_mm = 7.0f;
    if (rings.size() < 2 * k_end_rings) return;
    const auto settle = [&](glm::vec3& p, const BandRing& ring, float hold) {
        const auto under = bones.nearest(on, p, k_reach_mm);
        if (!under) return;
        const float above_mm = std::clamp(glm::dot(p - ring.center, under->outward), 0.0f, ring.half_thickness);
        p = glm::mix(p, under->position + (k_off_bone_mm + above_mm) * under->outward, hold);
    };
    for (std::size_t i = 0; i < k_end_rings; ++i) {
        const std::size_t r = is_first ? i : rings.size() - 1 - i;
        for (std::size_t k = 0; k < k_band_sides; ++k)
            settle(mesh.positions[r * k_band_sides + k], rings[r], k_hold[i]);
    }
    const std::size_t pole = rings.size() * k_band_sides + (is_first ? 0 : 1);
    settle(mesh.positions[pole], is_first ? rings.front() : rings.back(), 1.0f);
}

std::vector<BandRing> rings_along(const JointBand& band, std::vector<FoundPlace> curve, const FirmGround& ground) {
    const auto last = static_cast<float>(curve.size() - 1);
    std::vector<float> clear_mm;
    for (std::size_t i = 0; i < curve.size(); ++i)
        clear_mm.push_back(0.5f * at_step(band.thickness, static_cast<float>(i) / last) + k_off_bone_mm);
    if (!band.is_straight) drape(curve, clear_mm, ground);
    std::vector<BandRing> rings;
    for (std::size_t i = 0; i < curve.size(); ++i) {
        const float t = static_cast<float>(i) / last;
        const glm::vec3 run = curve[std::min(i + 1, curve.size() - 1)].position - curve[i > 0 ? i - 1 : 0].position;
        glm::vec3 wide = band.wide != glm::vec3{0.0f} ? band.wide : glm::cross(run, curve[i].outward);
        if (!rings.empty()) {
            if (glm::length(wide) < 0.2f * glm::length(run)) wide = rings.back().wide; // it stands on the bone there
            if (glm::dot(wide, rings.back().wide) < 0.0f) wide = -wide;
        }
        if (glm::length(wide) > 0.0f) wide = glm::normalize(wide);
        rings.push_back({curve[i].position, wide, 0.5f * at_step(band.width, t), 0.5f * at_step(band.thickness, t)});
    }
    return rings;
}

// A band over the midline is made its own mirror image, vertex by vertex.
void make_symmetric(geometry::MeshData& mesh, const std::vector<BandRing>& rings) {
    constexpr std::size_t sides = k_band_sides;
    for (std::size_t r = 0; r < rings.size(); ++r) {
        // Its width lies across the midline, or in it.
        const std::size_t turn = std::abs(rings[r].wide.x) > 0.7f ? sides / 2 : 0;
        for (std::size_t k = 0; k < sides; ++k) {
            const std::size_t twin = (turn + sides - k) % sides;
            if (twin < k) continue;
            glm::vec3& p = mesh.positions[r * sides + k];
            glm::vec3& q = mesh.positions[r * sides + twin];
            const glm::vec3 even = 0.5f * (p + glm::vec3{-q.x, q.y, q.z});
            p = twin == k ? glm::vec3{0.0f, even.y, even.z} : even;
            q = {-p.x, p.y, p.z};
        }
    }
    for (std::size_t pole = rings.size() * sides; pole < mesh.positions.size(); ++pole) mesh.positions[pole].x = 0.0f;
}

geometry::MeshData joint_mesh(const JointBand& band, const std::vector<FoundPlace>& points, bool is_over_midline,
                              const FirmGround& ground, PlaceFinder& bones) {
    auto rings = rings_along(band, curve_through(points, k_band_step_mm), ground);
    if (!band.is_ring) round_ends(rings);
    geometry::MeshData mesh = band_mesh(rings);
    constexpr float k_free_mm = 3.0f; // an end that is lifted higher lies on something else than bone
    for (const bool is_first : {true, false}) {
        const BonePlace& end = is_first ? band.places.front() : band.places.back();
        if (!band.is_ring && end.lift_mm < k_free_mm) settle_end(mesh, rings, is_first, end.on, bones);
    }
    for (glm::vec3& p : mesh.positions) p = ground.lifted(p, k_off_bone_mm);
    part_coinciding(mesh);
    if (is_over_midline) make_symmetric(mesh, rings);
    mesh.normals = geometry::smooth_normals(mesh);
    return mesh;
}

}

core::Result<std::vector<scene::PartMesh>> make_joints(const std::vector<scene::PartMesh>& body,
                                                       const std::vector<JointTable>& tables) {
    PlaceFinder bones{body};
    const FirmGround ground{body};
    core::Problems problems;
    std::vector<scene::PartMesh> parts;
    for (const JointTable& table : tables) {
        geometry::MeshData whole;
        for (const JointBand& band : table.bands) {
            std::vector<FoundPlace> points = find_places(bones, band.places, table.structure, problems);
            if (points.size() < 2) continue;
            const bool is_over_midline = table.is_midline && !band.is_paired;
            if (is_over_midline)
                for (FoundPlace& point : points) point.position.x = point.outward.x = 0.0f;
            if (band.is_ring) points.push_back(points.front());
            const auto mesh = joint_mesh(band, points, is_over_midline, ground, bones);
            if (geometry::volume_mm3(mesh) < k_least_mm3) continue; // its bones leave no room for it
            append_band(whole, mesh);
            if (table.is_midline && band.is_paired) append_band(whole, mirrored(mesh));
        }
        add_with_mirror(parts, table, std::move(whole));
    }
    if (!problems.empty()) return problems;
    return parts;
}

}
