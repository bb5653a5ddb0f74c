// SPDX-License-Identifier: MIT
#include "myoatlas/sculpt/ends/tendon_slips.h"

#include "myoatlas/core/parallel.h"
#include "myoatlas/geometry/components.h"
#include "myoatlas/geometry/mesh_measures.h"
#include "myoatlas/geometry/nearest_surface.h"
#include "myoatlas/sculpt/ends/band.h"
#include "myoatlas/sculpt/ends/firm_ground.h"
#include "myoatlas/sculpt/fibers/fiber_frame.h"
#include "myoatlas/sculpt/sculpt.h"

#include <algorithm>
#include <glm/geometric.hpp>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace myoatlas::sculpt {

namespace {

constexpr float k_met_mm = 0.4f;        // nearer than this is there
constexpr float k_clearance_mm = 0.06f; // between slip and bone, so that they do not fight for depth
constexpr int k_slip_rings = 6;

// Where a slip begins: on a muscle's surface, with what the muscle is like there.
struct SlipRoot {
    glm::vec3 place{0.0f}, normal{0.0f}, fiber{0.0f};
    float thickness_mm = 1.0f, across = 0.5f, fiber_coordinate = 0.5f;
};

glm::vec3 unit_or(const glm::vec3& v, const glm::vec3& otherwise) {
    const float length = glm::length(v);
    return length > 1e-5f ? v / length : otherwise;
}

template <class T>
T mean_over(const std::vector<T>& values, const geometry::MeshData& mesh, const geometry::TrianglePoint& at,
            T otherwise) {
    if (values.empty()) return otherwise;
    const auto& t = mesh.triangles[at.triangle];
    return at.weight[0] * values[t[0]] + at.weight[1] * values[t[1]] + at.weight[2] * values[t[2]];
}

SlipRoot root_at(const geometry::MeshData& muscle, const geometry::NearestSurface& surface, const glm::vec3& place,
                 bool is_origin) {
    const auto at = surface.find(place);
    SlipRoot root;
    root.place = at.position;
    root.normal = unit_or(mean_over(muscle.normals, muscle, at, glm::vec3{0.0f}), {0.0f, 1.0f, 0.0f});
    root.fiber = unit_or(mean_over(muscle.fiber, muscle, at, glm::vec3{0.0f}), glm::vec3{0.0f});
    if (is_origin) root.fiber = -root.fiber; // toward the end
    root.across = mean_over(muscle.across, muscle, at, 0.5f);
    root.fiber_coordinate = mean_over(muscle.fiber_coordinate, muscle, at, root.across);
    constexpr float k_skipped_mm = 0.1f, k_thick_mm = 8.0f;
    const auto far_side = surface.find_along(root.place, -root.normal, k_skipped_mm, k_thick_mm);
    root.thickness_mm = far_side ? far_side->distance_mm : k_thick_mm;
    return root;
}

glm::vec3 bezier(const glm::vec3 (&p)[4], float t) {
    const float s = 1.0f - t;
    return s * s * s * p[0] + 3.0f * s * s * t * p[1] + 3.0f * s * t * t * p[2] + t * t * t * p[3];
}

std::vector<BandRing> rings_of(const SlipRoot& root, const glm::vec3& foot, const glm::vec3& foot_normal) {
    const glm::vec3 way = foot - root.place;
    const float gap = glm::length(way);
    const glm::vec3 toward = unit_or(way, root.normal);
    // It leaves along the fibers where these lead toward the bone.
    const float lead = std::max(0.0f, glm::dot(root.fiber, toward));
    constexpr float k_back_mm = 3.0f, k_deep_mm = 1.5f;
    const glm::vec3 start =
        root.place - std::min(0.5f * root.thickness_mm, k_deep_mm) * root.normal - lead * k_back_mm * root.fiber;
    const glm::vec3 points[4] = {start, root.place + 0.35f * gap * unit_or(toward + lead * root.fiber, toward),
                                 foot + 0.35f * gap * unit_or(foot_normal - toward, foot_normal), foot};
    const glm::vec3 beside = glm::cross(toward, root.normal);
    const glm::vec3 wide = glm::length(beside) > 0.3f ? beside : glm::cross(root.normal, root.fiber);
    const float half_thickness = std::clamp(0.4f * root.thickness_mm, 0.35f, 1.1f);
    const float half_width = std::min(std::clamp(1.4f + 0.25f * gap, 1.4f, 3.4f), 0.6f + root.thickness_mm);
    std::vector<BandRing> rings;
    for (int i = 0; i < k_slip_rings; ++i) {
        const float t = static_cast<float>(i) / (k_slip_rings - 1);
        const float waist = 1.0f - 0.5f * t * (1.0f - t); // a little narrower midway, spread again on the bone
        rings.push_back({bezier(points, t), wide, half_width * waist, half_thickness * (1.0f - 0.35f * t)});
    }
    return rings;
}

geometry::MeshData slip_mesh(const SlipRoot& root, const AttachmentGap& gap, const geometry::MeshData& other,
                             const geometry::NearestSurface& other_surface, bool is_on_bone, const FirmGround& ground) {
    const auto at = other_surface.find(gap.on_other);
    const glm::vec3 foot_normal = unit_or(mean_over(other.normals, other, at, glm::vec3{0.0f}), -root.normal);
    // Where the other is soft, the foot sinks in a little; on bone it lies.
    const float sunk_mm = is_on_bone ? -k_clearance_mm : 0.3f;
    geometry::MeshData slip = band_mesh(rings_of(root, at.position - sunk_mm * foot_normal, foot_normal), k_slip_sides);
    const std::size_t foot_from = (k_slip_rings - 1) * k_slip_sides, poles = k_slip_rings * k_slip_sides;
    for (std::size_t v = k_slip_sides; v < slip.positions.size(); ++v) {
        glm::vec3& p = slip.positions[v];
        if (v == poles) continue; // the one inside the muscle
        if (v >= foot_from && is_on_bone) {
            constexpr float k_foot_mm = 3.0f;
            if (const auto found = other_surface.find_within(p, k_foot_mm)) {
                const glm::vec3 normal = unit_or(mean_over(other.normals, other, *found, foot_normal), foot_normal);
                const float rise_mm = v == poles + 1 ? 2.0f * k_clearance_mm : k_clearance_mm;
                p = found->position + rise_mm * normal;
            }
        }
        p = ground.lifted(p, k_clearance_mm);
    }
    part_coinciding(slip);
    for (std::size_t v = k_slip_sides; v < poles; ++v) slip.positions[v] = ground.lifted(slip.positions[v], 0.0f);
    slip.normals = geometry::smooth_normals(slip);
    lay_fibers_on_surface(slip);
    return slip;
}

void append(geometry::MeshData& muscle, const geometry::MeshData& slip, const SlipRoot& root, bool is_origin) {
    const auto first = static_cast<std::uint32_t>(muscle.positions.size());
    const auto count = slip.positions.size();
    const auto join = [](auto& to, const auto& from) { to.insert(to.end(), from.begin(), from.end()); };
    join(muscle.positions, slip.positions);
    join(muscle.normals, slip.normals);
    muscle.along.insert(muscle.along.end(), count, is_origin ? 0.0f : 1.0f);
    if (!muscle.across.empty()) muscle.across.insert(muscle.across.end(), count, root.across);
    if (!muscle.fiber_coordinate.empty())
        muscle.fiber_coordinate.insert(muscle.fiber_coordinate.end(), count, root.fiber_coordinate);
    if (!muscle.fiber.empty()) {
        join(muscle.fiber, slip.fiber);
        if (is_origin) // a slip runs from the muscle to the bone, fibers from origin to insertion
            for (auto fiber = muscle.fiber.end() - static_cast<std::ptrdiff_t>(count); fiber != muscle.fiber.end();
                 ++fiber)
                *fiber = -*fiber;
    }
    if (!muscle.tendon.empty()) join(muscle.tendon, slip.tendon);
    for (const auto& t : slip.triangles) muscle.triangles.push_back({t[0] + first, t[1] + first, t[2] + first});
}

// The diaphragm stands higher on the right, so that what fits one half of it may hang beside the other.
bool is_symmetric_at(const geometry::NearestSurface& muscle, const glm::vec3& place) {
    constexpr float k_same_mm = 0.5f;
    return muscle.find_within({-place.x, place.y, place.z}, k_same_mm).has_value();
}

void mirror_right_muscles(std::vector<scene::PartMesh>& parts) {
    std::map<std::string, const scene::PartMesh*> left;
    for (const auto& part : parts)
        if (part.side == core::Side::Left && part.kind == scene::PartKind::Muscle) left[part.structure] = &part;
    core::for_each_in_parallel(parts.size(), [&](std::size_t i) {
        if (parts[i].side != core::Side::Right) return;
        if (const auto found = left.find(parts[i].structure); found != left.end())
            parts[i].mesh = mirrored(found->second->mesh);
    });
}

}

std::vector<AttachmentGap> add_tendon_slips(std::vector<scene::PartMesh>& parts,
                                            const std::vector<Attachment>& attachments) {
    const auto gaps = find_gaps(parts, attachments);
    const FirmGround ground{parts};
    std::vector<std::unique_ptr<geometry::NearestSurface>> surfaces(parts.size());
    const auto surface_of = [&](std::size_t part) -> const geometry::NearestSurface& {
        if (!surfaces[part]) surfaces[part] = std::make_unique<geometry::NearestSurface>(parts[part].mesh);
        return *surfaces[part];
    };
    // All are made before any is added: the surfaces must stay as they are.
    std::vector<std::pair<geometry::MeshData, SlipRoot>> slips(attachments.size());
    for (std::size_t i = 0; i < attachments.size(); ++i) {
        const auto& [muscle, on, is_origin, reach] = attachments[i];
        const float gap_mm = gaps[i].gap_mm;
        if (gap_mm <= k_met_mm || gap_mm > k_longest_slip_mm || parts[on].kind == scene::PartKind::Skin) continue;
        slips[i].second = root_at(parts[muscle].mesh, surface_of(muscle), gaps[i].on_muscle, is_origin);
        slips[i].first = slip_mesh(slips[i].second, gaps[i], parts[on].mesh, surface_of(on),
                                   parts[on].kind == scene::PartKind::Bone, ground);
    }
    std::vector<bool> is_twofold(attachments.size(), false);
    for (std::size_t i = 0; i < attachments.size(); ++i)
        if (!slips[i].first.triangles.empty() && parts[attachments[i].muscle].side == core::Side::Midline)
            is_twofold[i] = is_symmetric_at(surface_of(attachments[i].muscle), slips[i].second.place);
    surfaces.clear();
    for (std::size_t i = 0; i < attachments.size(); ++i) {
        const auto& [slip, root] = slips[i];
        if (slip.triangles.empty()) continue;
        geometry::MeshData& muscle = parts[attachments[i].muscle].mesh;
        append(muscle, slip, root, attachments[i].is_origin);
        if (is_twofold[i]) append(muscle, mirrored(slip), root, attachments[i].is_origin);
    }
    mirror_right_muscles(parts);
    return gaps;
}

geometry::MeshData without_slips(const geometry::MeshData& muscle) {
    geometry::MeshData belly = muscle;
    if (muscle.along.empty()) return belly;
    const auto piece_of = geometry::component_of_vertices(muscle);
    std::vector<bool> is_slip(muscle.positions.size(), true); // by a piece's naming vertex
    for (std::size_t v = 0; v < piece_of.size(); ++v)
        if (muscle.along[v] > 0.0f && muscle.along[v] < 1.0f) is_slip[piece_of[v]] = false;
    std::erase_if(belly.triangles, [&](const auto& triangle) { return is_slip[piece_of[triangle[0]]]; });
    return belly.triangles.empty() ? muscle : belly;
}

}
