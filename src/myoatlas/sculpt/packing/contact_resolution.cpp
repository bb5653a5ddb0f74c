// SPDX-License-Identifier: MIT
#include "myoatlas/sculpt/packing/contact_resolution.h"

#include "myoatlas/core/parallel.h"
#include "myoatlas/geometry/mesh_measures.h"
#include "myoatlas/sculpt/fibers/fiber_frame.h"
#include "myoatlas/sculpt/packing/deformable_mesh.h"
#include "myoatlas/sculpt/sculpt.h"

#include <algorithm>
#include <array>
#include <glm/geometric.hpp>
#include <map>
#include <string>

namespace myoatlas::sculpt {

namespace {

// What stays free between surfaces, so that they do not fight for depth.
constexpr float k_bone_gap_mm = 0.1f, k_muscle_gap_mm = 0.15f;
constexpr float k_watched_mm = 2.5f; // vertices further off from a neighbor at first never come to touch it
// One round each: at first pushes spread wide, at last they are exact.
constexpr std::array k_smoothing_passes = {4, 3, 2, 2, 1, 1, 0, 0};

// What the pushes take from a muscle's volume it gets back where nothing touches it: so much a round, in these rounds.
constexpr int k_first_refill = 2, k_last_refill = 6;
constexpr float k_refill_mm = 0.3f;

// Muscles that cross deeply were measured so; only what shows, the rim, is worth moving them for.
constexpr float k_most_between_muscles_mm = 1.2f;
constexpr float k_even_mm = 2.0f; // the thinner of two muscles gives way less, though not in full proportion
// A contact deeper than this, whose way out turns with the muscle's own surface, may lead to a neighbor's wrong side.
constexpr float k_shallow_mm = 0.4f, k_turned_away = -0.3f, k_middle_mm = 6.0f;

struct VertexContact {
    glm::vec3 direction{0.0f};
    float need_mm = 0.0f; // the part's own share of the way
};

class ContactResolver {
public:
    explicit ContactResolver(std::vector<scene::PartMesh>& parts)
        : parts_(parts), neighborhood_(parts), near_(parts.size()), deformables_(parts.size()),
          measured_mm3_(parts.size()) {
        for_soft_parts([&](std::size_t i) {
            deformables_[i].emplace(parts_[i].mesh, neighborhood_.solid(i), parts_[i].side == core::Side::Midline);
            near_[i] = neighborhood_.near_vertices(i, k_watched_mm);
            measured_mm3_[i] = geometry::volume_mm3(parts_[i].mesh);
        });
    }

    Penetrations penetrations() const { return find_penetrations(neighborhood_, near_); }

    void run() {
        for (int round = 0; round < static_cast<int>(k_smoothing_passes.size()); ++round) {
            const bool refills = round >= k_first_refill && round <= k_last_refill;
            for_soft_parts([&](std::size_t i) {
                std::vector<glm::vec3> push = pushes(i);
                if (refills) refill(i, push);
                deformables_[i]->move(push, k_smoothing_passes[static_cast<std::size_t>(round)]);
            });
            for_soft_parts([&](std::size_t i) {
                parts_[i].mesh.positions = deformables_[i]->sound_positions();
                parts_[i].mesh.normals = geometry::smooth_normals(parts_[i].mesh);
                neighborhood_.rebuild(i);
            });
        }
        for_soft_parts([&](std::size_t i) { lay_fibers_on_surface(parts_[i].mesh); });
    }

    float farthest_mm() const {
        float farthest = 0.0f;
        for (const auto& body : deformables_)
            if (body) farthest = std::max(farthest, body->farthest_mm());
        return farthest;
    }

private:
    template <class Work> void for_soft_parts(Work work) {
        core::for_each_in_parallel(parts_.size(), [&](std::size_t i) {
            if (neighborhood_.is_soft(i)) work(i);
        });
    }

    // Returns how each vertex of the part is to move to leave its neighbors.
    std::vector<glm::vec3> pushes(std::size_t part) const {
        std::vector<glm::vec3> push(parts_[part].mesh.positions.size(), glm::vec3{0.0f});
        const auto& near = near_[part];
        std::vector<VertexContact> soft, firm;
        for (std::size_t from = 0; from < near.size();) {
            const auto v = near[from].vertex;
            soft.clear();
            firm.clear();
            for (; from < near.size() && near[from].vertex == v; ++from) {
                const Neighbor& neighbor = neighborhood_.neighbors(part)[near[from].neighbor];
                if (const auto contact = find_contact(part, v, neighbor))
                    (neighborhood_.is_soft(neighbor.part) ? soft : firm).push_back(*contact);
            }
            // One after another, each goes what is left of its way; bones have the last word.
            for (int round = 0; round < 2; ++round)
                for (const auto* contacts : {&soft, &firm})
                    for (const auto& [direction, need_mm] : *contacts)
                        push[v] += std::max(0.0f, need_mm - glm::dot(push[v], direction)) * direction;
        }
        return push;
    }

    // Adds to the pushes what brings back the volume as measured, where there is room for it.
    void refill(std::size_t part, std::vector<glm::vec3>& push) const {
        const geometry::MeshData& mesh = parts_[part].mesh;
        const double missing_mm3 = measured_mm3_[part] - geometry::volume_mm3(mesh);
        if (missing_mm3 <= 0.0) return;
        std::vector<float> room_mm(mesh.positions.size(), k_refill_mm);
        for (const NearVertex& near : near_[part]) {
            const auto height = neighborhood_.find_height(neighborhood_.neighbors(part)[near.neighbor],
                                                          mesh.positions[near.vertex], k_deepest_mm);
            if (height)
                room_mm[near.vertex] = std::clamp(height->mm - 2.0f * k_muscle_gap_mm, 0.0f, room_mm[near.vertex]);
        }
        double free_mm2 = 0.0;
        for (const auto& t : mesh.triangles) {
            const glm::vec3 a = mesh.positions[t[0]];
            const float area = 0.5f * glm::length(glm::cross(mesh.positions[t[1]] - a, mesh.positions[t[2]] - a));
            free_mm2 +=
                static_cast<double>(area * (room_mm[t[0]] + room_mm[t[1]] + room_mm[t[2]]) / (3.0f * k_refill_mm));
        }
        if (free_mm2 <= 0.0) return;
        const float share = std::min(1.0f, static_cast<float>(missing_mm3 / free_mm2) / k_refill_mm);
        for (std::size_t v = 0; v < push.size(); ++v) push[v] += share * room_mm[v] * mesh.normals[v];
    }

    std::optional<VertexContact> find_contact(std::size_t part, std::uint32_t v, const Neighbor& neighbor) const {
        const bool is_soft = neighborhood_.is_soft(neighbor.part);
        const float gap_mm = is_soft ? k_muscle_gap_mm : k_bone_gap_mm;
        const glm::vec3 position = parts_[part].mesh.positions[v], normal = parts_[part].mesh.normals[v];
        const auto height = neighborhood_.find_height(neighbor, position, k_deepest_mm);
        if (!height || height->mm >= gap_mm) return std::nullopt;
        const float own_mm = deformables_[part]->thickness_mm(v);
        VertexContact contact{height->outward, gap_mm - height->mm};
        const auto kind = parts_[neighbor.part].kind;
        // What runs inside a tendon or behind an ear stays hidden there.
        if (kind == scene::PartKind::Other && glm::dot(height->outward, normal) > k_turned_away) return std::nullopt;
        if (contact.need_mm > k_shallow_mm && glm::dot(height->outward, normal) > k_turned_away) {
            // The nearest way out may lead through a thin neighbor to its wrong side: ask the muscle's middle.
            const glm::vec3 middle = position - normal * std::min(0.5f * own_mm, k_middle_mm);
            const auto at_middle = neighborhood_.find_height(neighbor, middle, k_deepest_mm);
            if (!is_soft && at_middle && at_middle->mm < -k_shallow_mm)
                return std::nullopt; // it runs through the bone here
            if (at_middle && glm::dot(at_middle->outward, height->outward) < 0.0f)
                if (const auto exit = neighborhood_.find_exit(neighbor, position, at_middle->outward, k_deepest_mm))
                    contact = {at_middle->outward, gap_mm + exit->distance_mm};
        }
        if (is_soft) {
            const float other_mm = deformables_[neighbor.part]->thickness_mm(height->nearest);
            contact.need_mm *= (own_mm + k_even_mm) / (own_mm + other_mm + 2.0f * k_even_mm);
            const float went_mm = glm::dot(deformables_[part]->shift(v), contact.direction);
            contact.need_mm = std::min(contact.need_mm, k_most_between_muscles_mm - went_mm);
        }
        return contact;
    }

    std::vector<scene::PartMesh>& parts_;
    Neighborhood neighborhood_;
    std::vector<std::vector<NearVertex>> near_;
    std::vector<std::optional<DeformableMesh>> deformables_;
    std::vector<double> measured_mm3_;
};

void mirror_left_parts(std::vector<scene::PartMesh>& parts) {
    std::map<std::string, const scene::PartMesh*> left;
    for (const auto& part : parts)
        if (part.side == core::Side::Left) left[part.structure] = &part;
    core::for_each_in_parallel(parts.size(), [&](std::size_t i) {
        if (parts[i].side != core::Side::Right) return;
        if (const auto found = left.find(parts[i].structure); found != left.end())
            parts[i].mesh = mirrored(found->second->mesh);
    });
}

}

ContactReport resolve_contacts(std::vector<scene::PartMesh>& parts) {
    for (auto& part : parts)
        if (part.mesh.normals.size() != part.mesh.positions.size())
            part.mesh.normals = geometry::smooth_normals(part.mesh);
    ContactReport report;
    {
        ContactResolver resolver{parts};
        report.before = resolver.penetrations();
        resolver.run();
        report.after = resolver.penetrations();
        report.farthest_mm = resolver.farthest_mm();
    }
    mirror_left_parts(parts);
    return report;
}

}
