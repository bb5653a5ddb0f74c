// SPDX-License-Identifier: MIT
#include "session/session_view.h"
#include "session/views.h"

#include <algorithm>
#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <limits>
#include <vector>

namespace session {

namespace {

constexpr float k_radian_deg = 57.29577951f;
constexpr float k_counted_weight = 0.25f; // of a zone, for the frame
constexpr std::size_t k_framed_candidates = 3;

// What is to be seen: its box, and the direction it faces, as area with a weight.
class Subject {
public:
    void add(glm::vec3 low, glm::vec3 high) {
        low_ = glm::min(low_, low);
        high_ = glm::max(high_, high);
    }
    void face(glm::vec3 normal, float weight) { faces_.push_back({normal, weight}); }
    bool is_empty() const { return low_.x > high_.x; }

    // Keeps the angles of `kept` when it sees the subject well already.
    scene::Camera camera(float aspect, const scene::Camera* kept) const {
        scene::Camera camera = kept ? *kept : scene::Camera{};
        const float best_deg = best_yaw_deg();
        const float best = seen_from(best_deg);
        const bool is_seen_well = kept && seen_from(kept->yaw_deg) >= 0.75f * best;
        if (best > 0.0f && !is_seen_well) {
            glm::vec3 sum{0.0f};
            for (const Face& face : faces_) sum += face.normal * face.weight;
            camera.yaw_deg = best_deg;
            camera.pitch_deg = std::clamp(std::atan2(0.5f * sum.y, std::hypot(sum.x, sum.z)) * k_radian_deg, -8.0f, 18.0f);
        }
        constexpr float k_least_half_mm = 110.0f;
        const glm::vec3 center = (low_ + high_) * 0.5f;
        const glm::vec3 half = glm::max((high_ - low_) * 0.5f, glm::vec3(k_least_half_mm));
        return scene::framed(camera, center - half, center + half, aspect, 1.22f);
    }

private:
    struct Face {
        glm::vec3 normal;
        float weight;
    };
    // How much of what is to be seen faces a viewer at that angle. Zones before and behind do not cancel out: a view from
    // between them would see neither.
    float seen_from(float yaw_deg) const {
        const glm::vec3 toward{std::sin(yaw_deg / k_radian_deg), 0.0f, std::cos(yaw_deg / k_radian_deg)};
        float seen = 0.0f;
        for (const Face& face : faces_) seen += face.weight * std::max(0.0f, glm::dot(face.normal, toward));
        return seen;
    }
    float best_yaw_deg() const {
        constexpr float k_step_deg = 5.0f;
        float best_deg = 0.0f;
        for (float yaw_deg = -175.0f; yaw_deg <= 180.0f; yaw_deg += k_step_deg)
            if (seen_from(yaw_deg) > seen_from(best_deg) + 1e-4f) best_deg = yaw_deg;
        return best_deg;
    }

    glm::vec3 low_{std::numeric_limits<float>::max()}, high_{std::numeric_limits<float>::lowest()};
    std::vector<Face> faces_;
};

void add_skin(Subject& subject, const anatomy::SurfaceMap& chart, const std::vector<anatomy::SkinWeight>& weights,
              float share) {
    // Every zone counts alike, however large: each gives one unit of direction.
    glm::vec3 sum{0.0f};
    float total = 0.0f;
    for (const anatomy::SkinWeight& weight : weights) {
        if (weight.vertex >= chart.positions.size() || weight.weight < k_counted_weight) continue;
        subject.add(chart.positions[weight.vertex], chart.positions[weight.vertex]);
        const float area =
            weight.weight * (weight.vertex < chart.area_mm2.size() ? chart.area_mm2[weight.vertex] : 1.0f);
        sum += chart.normals[weight.vertex] * area;
        total += area;
    }
    if (total > 0.0f) subject.face(sum / total, share);
}

// Which way the skin nearest to a place faces: from there it is seen through the least.
glm::vec3 skin_facing(const scene::MeshLibrary& body, glm::vec3 place) {
    constexpr float k_blend_mm = 12.0f;
    for (const scene::Part& skin : body.parts) {
        if (skin.kind != scene::PartKind::Skin) continue;
        float nearest = std::numeric_limits<float>::max();
        for (std::uint32_t i = 0; i < skin.vertex_count; ++i)
            nearest = std::min(nearest, glm::distance(body.position(skin.first_vertex + i), place));
        glm::vec3 sum{0.0f};
        for (std::uint32_t i = 0; i < skin.vertex_count; ++i) {
            const float further = glm::distance(body.position(skin.first_vertex + i), place) - nearest;
            if (further < 4.0f * k_blend_mm)
                sum += body.normal(skin.first_vertex + i) * std::exp(-further / k_blend_mm);
        }
        if (glm::length(sum) > 1e-3f) return glm::normalize(sum);
    }
    return {0.0f, 0.0f, 0.0f};
}

void add_part(Subject& subject, const scene::MeshLibrary& body, const PartRef& ref, float share) {
    const scene::Part* part = body.find_part(ref.structure, ref.side);
    if (!part || part->vertex_count == 0) return;
    subject.add(part->bounds_min, part->bounds_max);
    subject.face(skin_facing(body, (part->bounds_min + part->bounds_max) * 0.5f), share);
}

}

std::optional<scene::Camera> view_of_session(const Session& session, const World& world, float aspect,
                                             const scene::Camera* kept) {
    if (!world.body) return std::nullopt;
    Subject subject;
    if (world.chart && session.shown && world.catalog)
        for (const anatomy::SkinZone& zone : world.chart->zones) {
            const anatomy::Muscle* muscle = world.catalog->muscle_of(zone.point);
            if (!muscle || muscle->id != session.shown->muscle || zone.side != session.shown->side) continue;
            if (!session.shown->point.empty() && session.shown->point != zone.point) continue;
            add_skin(subject, *world.chart, zone.weights, zone.grade == anatomy::ZoneGrade::Essential ? 1.0f : 0.3f);
        }
    if (session.selection)
        for (const PartRef& ref : parts_of(*session.selection)) add_part(subject, *world.body, ref, 0.8f);
    if (world.chart)
        for (const referral::AreaMark& mark : session.report.areas)
            for (const anatomy::SkinArea& area : world.chart->areas)
                if (area.area == mark.area && mark.side.value_or(area.side) == area.side)
                    add_skin(subject, *world.chart, area.weights, 2.0f);
    for (const referral::PaintMark& mark : session.report.marks)
        subject.add(mark.at_mm - mark.radius_mm, mark.at_mm + mark.radius_mm);
    if (session.answer && world.catalog && !session.selection)
        for (std::size_t i = 0; i < std::min(k_framed_candidates, session.answer->candidates.size()); ++i) {
            const referral::Candidate& candidate = session.answer->candidates[i];
            for (const PartRef& ref : parts_of_muscle(candidate.muscle, candidate.side, *world.catalog))
                add_part(subject, *world.body, ref, 0.35f);
        }
    if (subject.is_empty()) return std::nullopt;
    return subject.camera(aspect, kept);
}

}
