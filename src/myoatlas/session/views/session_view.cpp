// SPDX-License-Identifier: MIT
#include "myoatlas/session/views/session_view.h"
#include "myoatlas/session/stage/sight.h"
#include "myoatlas/session/views/views.h"

#include <algorithm>
#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <limits>
#include <vector>

namespace myoatlas::session {

namespace {

constexpr float k_counted_weight = 0.25f; // of a zone, for the frame
constexpr std::size_t k_framed_candidates = 3;
constexpr float k_veil_mm = 30.0f;                       // of flesh, through which about a third is still seen
constexpr float k_least_mm = 220.0f, k_near_mm = 110.0f; // the least a frame is wide: of a pattern, of a muscle
constexpr float k_under_skin_mm = 480.0f; // of a muscle that the skin covers: what surrounds it tells where it is
constexpr float k_together_mm = 600.0f;   // a muscle and a pain that lie within are framed together

// What is to be seen: its box, and places that face some way and weigh something.
class Subject {
public:
    void add(glm::vec3 low, glm::vec3 high) {
        low_ = glm::min(low_, low);
        high_ = glm::max(high_, high);
    }
    // A place on the skin, which anything before it hides.
    void show(glm::vec3 place, glm::vec3 normal, float weight) { places_.push_back({place, normal, weight, false}); }
    // A place within the body, which is seen the better the less lies before it.
    void show_within(glm::vec3 place, glm::vec3 normal, float weight) {
        places_.push_back({place, normal, weight, true});
    }
    bool is_empty() const { return low_.x > high_.x; }
    glm::vec3 size() const { return high_ - low_; }
    void add(const Subject& other) {
        add(other.low_, other.high_);
        places_.insert(places_.end(), other.places_.begin(), other.places_.end());
    }

    // Keeps the angles of `kept` when it sees the subject well already.
    scene::Camera camera(float aspect, const Sight& sight, const scene::Camera* kept, float least_mm) const {
        scene::Camera camera = kept ? *kept : scene::Camera{};
        const Angle best = best_angle(sight);
        const bool is_seen_well =
            kept && seen_from({kept->yaw_deg, kept->pitch_deg}, sight) >= 0.75f * seen_from(best, sight);
        if (!places_.empty() && !is_seen_well) {
            camera.yaw_deg = best.yaw_deg;
            camera.pitch_deg = best.pitch_deg;
        }
        const glm::vec3 center = (low_ + high_) * 0.5f;
        const glm::vec3 half = glm::max((high_ - low_) * 0.5f, glm::vec3(least_mm * 0.5f));
        return scene::framed(camera, center - half, center + half, aspect, 1.22f);
    }

private:
    struct Place {
        glm::vec3 at, normal;
        float weight;
        bool is_within;
    };
    struct Angle {
        float yaw_deg = 0.0f, pitch_deg = 0.0f;
    };
    // How much of what is to be seen faces a viewer at that angle with nothing in the way. Zones before and behind do
    // not cancel out: a view from between them would see neither.
    float seen_from(const Angle& angle, const Sight& sight) const {
        scene::Camera camera;
        camera.yaw_deg = angle.yaw_deg;
        camera.pitch_deg = angle.pitch_deg;
        const glm::vec3 toward = glm::normalize(camera.eye() - camera.target);
        float seen = 0.0f;
        for (const Place& place : places_) {
            const float facing = glm::dot(place.normal, toward);
            if (facing <= 0.0f) continue;
            if (!place.is_within)
                seen += sight.is_clear(place.at, toward) ? place.weight * facing : 0.0f;
            else if (!sight.is_hidden(place.at, toward))
                seen += place.weight * facing * std::exp(-sight.depth(place.at, toward) / k_veil_mm);
        }
        return seen;
    }
    // A level view wins unless another shows clearly more: that is where people know the body best.
    Angle best_angle(const Sight& sight) const {
        constexpr float k_step_deg = 10.0f, k_worth_leaning = 1.2f, k_worth_tilting = 1.4f;
        Angle best;
        float most = seen_from(best, sight);
        for (const float pitch_deg : {0.0f, 12.0f, -30.0f, 40.0f, -60.0f})
            for (float yaw_deg = -170.0f; yaw_deg <= 180.0f; yaw_deg += k_step_deg) {
                const bool is_tilt = pitch_deg != best.pitch_deg;
                const float seen = seen_from({yaw_deg, pitch_deg}, sight);
                const float margin = !is_tilt              ? 1.001f
                                     : pitch_deg == 12.0f  ? 1.05f
                                     : pitch_deg == -30.0f ? k_worth_leaning
                                                           : k_worth_tilting;
                if (seen <= margin * most + 1e-4f) continue;
                most = seen;
                best = {yaw_deg, pitch_deg};
            }
        return best;
    }

    glm::vec3 low_{std::numeric_limits<float>::max()}, high_{std::numeric_limits<float>::lowest()};
    std::vector<Place> places_;
};

void add_skin(Subject& subject, const anatomy::SurfaceMap& surface_map, const std::vector<anatomy::SkinWeight>& weights,
              float share) {
    constexpr std::size_t k_shown_places = 48;
    std::vector<std::uint32_t> counted;
    for (const anatomy::SkinWeight& weight : weights) {
        if (weight.vertex >= surface_map.positions.size() || weight.weight < k_counted_weight) continue;
        subject.add(surface_map.positions[weight.vertex], surface_map.positions[weight.vertex]);
        counted.push_back(weight.vertex);
    }
    // Every zone counts alike, however large.
    const std::size_t step = 1 + counted.size() / k_shown_places;
    const float each = share * static_cast<float>(step) / static_cast<float>(std::max<std::size_t>(1, counted.size()));
    for (std::size_t i = 0; i < counted.size(); i += step)
        subject.show(surface_map.positions[counted[i]], surface_map.normals[counted[i]], each);
}

struct SkinPlace {
    glm::vec3 at{0.0f}, normal{0.0f};
};

// The skin nearest to a place and which way it faces: from there the place is seen through the least.
SkinPlace skin_over(const scene::MeshLibrary& body, glm::vec3 place) {
    constexpr float k_blend_mm = 12.0f;
    SkinPlace found{place, {}};
    for (const scene::Part& skin : body.parts) {
        if (skin.kind != scene::PartKind::Skin) continue;
        float nearest = std::numeric_limits<float>::max();
        for (std::uint32_t i = 0; i < skin.vertex_count; ++i) {
            const glm::vec3 at = body.position(skin.first_vertex + i);
            if (glm::distance(at, place) >= nearest) continue;
            nearest = glm::distance(at, place);
            found.at = at;
        }
        glm::vec3 sum{0.0f};
        for (std::uint32_t i = 0; i < skin.vertex_count; ++i) {
            const float further = glm::distance(body.position(skin.first_vertex + i), place) - nearest;
            if (further < 4.0f * k_blend_mm)
                sum += body.normal(skin.first_vertex + i) * std::exp(-further / k_blend_mm);
        }
        if (glm::length(sum) > 1e-3f) found.normal = glm::normalize(sum);
    }
    return found;
}

void add_part(Subject& subject, const scene::MeshLibrary& body, const PartRef& ref, float share) {
    const scene::Part* part = body.find_part(ref.structure, ref.side);
    if (!part || part->vertex_count == 0) return;
    subject.add(part->bounds_min, part->bounds_max);
    const glm::vec3 middle = (part->bounds_min + part->bounds_max) * 0.5f;
    const SkinPlace skin = skin_over(body, middle);
    subject.show(skin.at, skin.normal, share);
}

// A part to be seen for itself: its surface, wherever that faces, each of some coarse triangles by its area.
void add_surface(Subject& subject, const scene::MeshLibrary& body, const PartRef& ref) {
    constexpr std::uint32_t k_shown_places = 64;
    const scene::Part* part = body.find_part(ref.structure, ref.side);
    if (!part || part->vertex_count == 0) return;
    subject.add(part->bounds_min, part->bounds_max);
    const scene::LevelOfDetail& coarsest = part->levels.back();
    const std::uint32_t triangles = coarsest.index_count / 3, step = 1 + triangles / k_shown_places;
    for (std::uint32_t i = 0; i < triangles; i += step) {
        const auto corner = [&](std::uint32_t k) {
            return body.position(body.indices[coarsest.first_index + 3 * i + k]);
        };
        const glm::vec3 across = 0.5f * glm::cross(corner(1) - corner(0), corner(2) - corner(0));
        const float area = glm::length(across);
        if (area > 0.0f) subject.show_within((corner(0) + corner(1) + corner(2)) / 3.0f, across / area, area);
    }
}

void add_shown_zones(Subject& subject, const Session& session, const World& world) {
    if (!world.surface_map || !world.catalog) return;
    std::vector<ShownReferral> shown; // of all that is compared
    if (session.shown) shown.push_back(*session.shown);
    for (const Selection& each : session.compared)
        if (session.selection != each) shown.push_back({each.muscle, each.side, {}});
    for (const anatomy::SkinZone& zone : world.surface_map->zones) {
        const anatomy::Muscle* muscle = world.catalog->muscle_of(zone.point);
        if (!muscle || std::ranges::none_of(shown, [&](const ShownReferral& each) {
                return muscle->id == each.muscle && zone.side == each.side &&
                       (each.point.empty() || each.point == zone.point);
            }))
            continue;
        add_skin(subject, *world.surface_map, zone.weights, zone.grade == anatomy::ZoneGrade::Essential ? 1.0f : 0.3f);
    }
}

bool is_one_sided(const std::string& cause, const World& world) {
    const anatomy::OtherCause* known = world.catalog ? world.catalog->find_other_cause(cause) : nullptr;
    return known && known->side == anatomy::CauseSide::Right;
}

// Of what lies on both sides the left is looked at.
void add_only_cause(Subject& subject, const Session& session, const World& world) {
    if (!world.surface_map || !session.overlay || session.overlay->only.empty()) return;
    for (const anatomy::SkinSite& site : world.surface_map->sites)
        if (site.site == session.overlay->only && site.side != core::Side::Right)
            add_skin(subject, *world.surface_map, site.weights, 1.0f);
    for (const anatomy::SkinCause& drawn : world.surface_map->causes)
        if (drawn.cause == session.overlay->only && drawn.side != core::Side::Right)
            add_skin(subject, *world.surface_map, drawn.weights,
                     drawn.chart == 0 && drawn.grade == anatomy::ZoneGrade::Essential ? 1.0f : 0.2f);
        else if (drawn.cause == session.overlay->only && is_one_sided(drawn.cause, world))
            add_skin(subject, *world.surface_map, drawn.weights, 1.0f);
}

// What hurts counts only where it is seen: in pain mode.
void add_pain(Subject& subject, const Session& session, const World& world) {
    if (session.mode != Mode::Pain) return;
    if (world.surface_map)
        for (const referral::AreaMark& mark : session.report.areas)
            for (const anatomy::SkinArea& area : world.surface_map->areas)
                if (area.area == mark.area && mark.side.value_or(area.side) == area.side)
                    add_skin(subject, *world.surface_map, area.weights, 2.0f);
    for (const referral::PaintMark& mark : session.report.marks) {
        subject.add(mark.at_mm - mark.radius_mm, mark.at_mm + mark.radius_mm);
        if (!world.surface_map || world.surface_map->positions.empty()) continue;
        const auto& positions = world.surface_map->positions;
        const auto nearest =
            std::ranges::min_element(positions, {}, [&](glm::vec3 at) { return glm::distance(at, mark.at_mm); });
        subject.show(*nearest, world.surface_map->normals[static_cast<std::size_t>(nearest - positions.begin())],
                     2.0f / static_cast<float>(session.report.marks.size()));
    }
}

void add_candidates(Subject& subject, const Session& session, const World& world) {
    if (session.mode != Mode::Pain || !session.answer || !world.catalog || session.selection) return;
    for (std::size_t i = 0; i < std::min(k_framed_candidates, session.answer->candidates.size()); ++i) {
        const referral::Candidate& candidate = session.answer->candidates[i];
        for (const PartRef& ref : parts_of_muscle(candidate.muscle, candidate.side, *world.catalog))
            add_part(subject, *world.body, ref, 0.35f);
    }
}

// What hides the chosen parts: bones, and muscles that do not turn to glass over them, as those of outer layers do.
std::vector<bool> opaque_before(const std::vector<PartRef>& chosen, const World& world) {
    const auto layer_of = [&](const std::string& id) {
        const anatomy::Structure* structure = world.catalog ? world.catalog->find_structure(id) : nullptr;
        return structure ? structure->layer : anatomy::Layer::Other;
    };
    anatomy::Layer deepest = anatomy::Layer::Skin;
    for (const PartRef& ref : chosen) deepest = std::max(deepest, layer_of(ref.structure));
    std::vector<bool> opaque;
    for (const scene::Part& part : world.body->parts) {
        const bool is_chosen = std::ranges::find(chosen, PartRef{part.structure, part.side}) != chosen.end();
        const bool is_glass = part.kind == scene::PartKind::Muscle && layer_of(part.structure) < deepest;
        const bool is_solid = part.kind == scene::PartKind::Muscle || part.kind == scene::PartKind::Bone;
        opaque.push_back(is_solid && !is_chosen && !is_glass);
    }
    return opaque;
}

float longest(glm::vec3 size) {
    return std::max({size.x, size.y, size.z});
}

}

std::optional<scene::Camera> view_of_session(const Session& session, const World& world, float aspect,
                                             const scene::Camera* kept) {
    if (!world.body) return std::nullopt;
    Subject subject;
    add_shown_zones(subject, session, world);
    add_only_cause(subject, session, world);
    for (const PartRef& ref : parts_chosen(session, world.catalog)) add_part(subject, *world.body, ref, 0.8f);
    add_pain(subject, session, world);
    add_candidates(subject, session, world);
    if (subject.is_empty()) return std::nullopt;
    return subject.camera(aspect, Sight(*world.body), kept, k_least_mm);
}

std::optional<scene::Camera> view_of_chosen(const Session& session, const World& world, float aspect,
                                            const scene::Camera* kept) {
    if (!world.body) return std::nullopt;
    if (!session.selection) return view_of_session(session, world, aspect, kept);
    Subject subject, pain;
    const std::vector<PartRef> chosen = parts_chosen(session, world.catalog);
    for (const PartRef& ref : chosen) add_surface(subject, *world.body, ref);
    if (subject.is_empty()) return std::nullopt;
    add_pain(pain, session, world);
    if (!pain.is_empty()) {
        Subject both = subject;
        both.add(pain);
        if (longest(both.size()) <= std::max(k_together_mm, 1.25f * longest(subject.size()))) subject = std::move(both);
    }
    const bool is_covered = session.layers.of(anatomy::Layer::Skin) >= 1.0f;
    return subject.camera(aspect, Sight(*world.body, opaque_before(chosen, world)), kept,
                          is_covered ? k_under_skin_mm : k_near_mm);
}

}
