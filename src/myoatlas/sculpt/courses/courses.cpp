// SPDX-License-Identifier: MIT
#include "myoatlas/sculpt/courses/courses.h"

#include "myoatlas/geometry/mesh_measures.h"
#include "myoatlas/geometry/solid.h"
#include "myoatlas/sculpt/described/described_parts.h"
#include "myoatlas/sculpt/ends/band.h"
#include "myoatlas/sculpt/ends/firm_ground.h"
#include "myoatlas/sculpt/sculpt.h"

#include <algorithm>
#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <optional>
#include <utility>

namespace myoatlas::sculpt {

namespace {

constexpr float k_tube_step_mm = 9.0f;  // along a tube
constexpr float k_thick_tube_mm = 2.2f; // a tube of a larger radius has more sides
constexpr int k_thin_sides = 6, k_thick_sides = 10;
constexpr float k_beside_bone_mm = 0.3f; // between a tube and the bone beside it
constexpr float k_under_skin_mm = 1.5f;  // of a tube's surface

// What a tube gives way to. The body must outlive this.
class Surroundings {
public:
    explicit Surroundings(const std::vector<scene::PartMesh>& body)
        : bones{body}, flesh{body, scene::PartKind::Muscle} {
        const auto skin = std::ranges::find(body, scene::PartKind::Skin, &scene::PartMesh::kind);
        if (skin == body.end() || skin->mesh.triangles.empty()) return;
        edges_ = geometry::edge_neighbors_of(skin->mesh.triangles);
        skin_.emplace(skin->mesh, edges_);
    }

    // Returns the point where it lies `depth_mm` or more under the skin, if there is one.
    glm::vec3 beneath_skin(const glm::vec3& point, float depth_mm) const {
        constexpr float k_skin_reach_mm = 30.0f;
        const auto height = skin_ ? skin_->find_height(point, k_skin_reach_mm) : std::nullopt;
        if (!height || height->mm <= -depth_mm) return point;
        return point - (height->mm + depth_mm) * height->outward;
    }

    FirmGround bones, flesh;

private:
    geometry::EdgeNeighbors edges_;
    std::optional<geometry::Solid> skin_;
};

// Lets the curve give way to what stands in it, evenly; its ends stay.
void give_way(std::vector<FoundPlace>& curve, const std::vector<float>& radius_mm, bool is_piercing,
              const Surroundings& about) {
    constexpr int k_rounds = 8;
    constexpr float k_farthest_off_mm = 6.0f; // from the course that the table tells
    const std::vector<FoundPlace> told = curve;
    for (int round = 0; round < k_rounds; ++round) {
        const bool is_last = round + 1 == k_rounds;
        std::vector<glm::vec3> moved(curve.size(), glm::vec3{0.0f});
        for (std::size_t i = 1; i + 1 < curve.size(); ++i) {
            glm::vec3 to = curve[i].position;
            if (!is_piercing && !is_last) to = about.flesh.lifted(to, radius_mm[i]);
            to = about.beneath_skin(to, radius_mm[i] + k_under_skin_mm);
            to = about.bones.lifted(to, radius_mm[i] + k_beside_bone_mm);
            moved[i] = to - curve[i].position;
        }
        for (std::size_t i = 1; i + 1 < curve.size(); ++i) {
            const glm::vec3 even = 0.25f * moved[i - 1] + 0.5f * moved[i] + 0.25f * moved[i + 1];
            glm::vec3 away = curve[i].position + (is_last ? moved[i] : even) - told[i].position;
            if (!is_last && glm::length(away) > k_farthest_off_mm) away *= k_farthest_off_mm / glm::length(away);
            curve[i].position = told[i].position + away;
        }
        if (is_last) break;
        const auto before = curve;
        for (std::size_t i = 1; i + 1 < curve.size(); ++i)
            curve[i].position =
                glm::mix(before[i].position, 0.5f * (before[i - 1].position + before[i + 1].position), 0.3f);
    }
}

geometry::MeshData tube_mesh(const CourseTube& tube, std::vector<FoundPlace> curve, const Surroundings& about) {
    const auto last = static_cast<float>(curve.size() - 1);
    std::vector<float> radius_mm;
    for (std::size_t i = 0; i < curve.size(); ++i)
        radius_mm.push_back(0.5f * at_step(tube.diameter, static_cast<float>(i) / last));
    give_way(curve, radius_mm, tube.is_piercing, about);
    std::vector<BandRing> rings;
    for (std::size_t i = 0; i < curve.size(); ++i) {
        const glm::vec3 way = curve[std::min(i + 1, curve.size() - 1)].position - curve[i > 0 ? i - 1 : 0].position;
        const glm::vec3 run = glm::length(way) > 0.0f ? glm::normalize(way) : glm::vec3{0.0f, 1.0f, 0.0f};
        // A ring is turned no more against the one before than the tube bends.
        glm::vec3 wide = rings.empty()
                             ? glm::cross(run, std::abs(run.z) < 0.8f ? glm::vec3{0, 0, 1} : glm::vec3{1, 0, 0})
                             : rings.back().wide;
        wide -= glm::dot(wide, run) * run;
        if (glm::length(wide) > 1e-3f) wide = glm::normalize(wide);
        rings.push_back({curve[i].position, wide, radius_mm[i], radius_mm[i]});
    }
    geometry::MeshData mesh =
        band_mesh(rings, std::ranges::max(radius_mm) > k_thick_tube_mm ? k_thick_sides : k_thin_sides);
    for (glm::vec3& p : mesh.positions) p = about.bones.lifted(p, 0.1f);
    part_coinciding(mesh);
    mesh.normals = geometry::smooth_normals(mesh);
    return mesh;
}

}

core::Result<std::vector<scene::PartMesh>> make_courses(const std::vector<scene::PartMesh>& body,
                                                        const std::vector<CourseTable>& tables) {
    PlaceFinder finder{body};
    const Surroundings about{body};
    core::Problems problems;
    std::vector<scene::PartMesh> parts;
    for (const CourseTable& table : tables) {
        geometry::MeshData mesh;
        for (const CourseTube& tube : table.tubes) {
            const auto places = find_places(finder, tube.places, table.structure, problems);
            if (places.size() > 1) append_band(mesh, tube_mesh(tube, curve_through(places, k_tube_step_mm, 2), about));
        }
        add_with_mirror(parts, table, std::move(mesh));
    }
    if (!problems.empty()) return problems;
    return parts;
}

}
