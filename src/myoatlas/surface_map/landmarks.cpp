// SPDX-License-Identifier: MIT
#include "myoatlas/surface_map/landmarks.h"

#include <fmt/format.h>
#include <glm/geometric.hpp>

namespace myoatlas::surface_map {

namespace {

// Farther than this the anchor does not lie where its author thought.
constexpr float k_nearest_limit_mm = 40.0f;
// The thickest flesh a ray may have to cross, from the middle of the trunk to its side.
constexpr float k_ray_limit_mm = 220.0f;

// Nothing for the nearest place.
std::optional<glm::vec3> direction_of(anatomy::Toward toward, core::Side side) {
    using anatomy::Toward;
    const float out = outward(side);
    switch (toward) {
    case Toward::Nearest:
        break;
    case Toward::Front:
        return glm::vec3(0, 0, 1);
    case Toward::Back:
        return glm::vec3(0, 0, -1);
    case Toward::Up:
        return glm::vec3(0, 1, 0);
    case Toward::Down:
        return glm::vec3(0, -1, 0);
    case Toward::Lateral:
        return glm::vec3(out, 0, 0);
    case Toward::Medial:
        return glm::vec3(-out, 0, 0);
    }
    return std::nullopt;
}

std::string where_of(const anatomy::Landmark& landmark) {
    return "landmark " + landmark.id;
}

}

Landmarks::Landmarks(const anatomy::Catalog& catalog, const scene::MeshLibrary& body, const SkinProbe& probe,
                     bool is_symmetric, core::Problems& problems)
    : catalog_(catalog), body_(body), probe_(probe), is_symmetric_(is_symmetric), problems_(problems) {
    for (const auto& landmark : catalog.all().landmarks) pairs_[landmark.id].is_midline = landmark.is_midline;
    for (const auto& landmark : catalog.all().landmarks) {
        resolve(landmark);
        const auto& pair = pairs_[landmark.id];
        if (pair.is_midline) {
            if (pair.left) placed_.push_back({landmark.id, core::Side::Midline, pair.left->position});
            continue;
        }
        if (pair.left) placed_.push_back({landmark.id, core::Side::Left, pair.left->position});
        if (pair.right) placed_.push_back({landmark.id, core::Side::Right, pair.right->position});
    }
}

const SkinPlace* Landmarks::find(std::string_view id, core::Side side) const {
    const auto found = pairs_.find(id);
    if (found == pairs_.end()) return nullptr;
    const auto& place =
        side == core::Side::Right && !found->second.is_midline ? found->second.right : found->second.left;
    return place ? &*place : nullptr;
}

void Landmarks::resolve(const anatomy::Landmark& landmark) {
    auto& pair = pairs_[landmark.id];
    if (pair.is_resolved) return;
    pair.left = meet_skin(landmark, landmark.is_midline ? core::Side::Midline : core::Side::Left);
    if (!landmark.is_midline && pair.left) {
        if (is_symmetric_)
            pair.right = probe_.nearest(pair.left->position * glm::vec3(-1, 1, 1));
        else
            pair.right = meet_skin(landmark, core::Side::Right);
    }
    pair.is_resolved = true;
}

std::optional<SkinPlace> Landmarks::meet_skin(const anatomy::Landmark& landmark, core::Side side) {
    auto anchor = anchor_of(landmark, side);
    if (!anchor) return std::nullopt;
    *anchor += landmark.anchor.offset_mm * glm::vec3(outward(side), 1.0f, 1.0f);
    if (side == core::Side::Midline) anchor->x = 0.0f;

    std::optional<SkinPlace> place;
    if (const auto direction = direction_of(landmark.anchor.toward, side)) {
        place = probe_.exit(*anchor, *direction, k_ray_limit_mm);
        if (!place) {
            problems_.push_back(
                {where_of(landmark), fmt::format("Going {} from its anchor ({:.0f}, {:.0f}, {:.0f}) on "
                                                 "the {} side, no skin is met within {:.0f} mm.",
                                                 anatomy::name_of(landmark.anchor.toward), anchor->x, anchor->y,
                                                 anchor->z, core::name_of(side), k_ray_limit_mm)});
            return std::nullopt;
        }
    } else {
        place = probe_.nearest(*anchor);
        if (place && side == core::Side::Midline) {
            place->position.x = 0.0f;
            place = probe_.nearest(place->position);
        }
        if (!place || glm::distance(place->position, *anchor) > k_nearest_limit_mm) {
            problems_.push_back(
                {where_of(landmark),
                 fmt::format("Its anchor ({:.0f}, {:.0f}, {:.0f}) on the {} side lies {:.0f} mm from "
                             "the skin; at most {:.0f} mm were expected.",
                             anchor->x, anchor->y, anchor->z, core::name_of(side),
                             place ? glm::distance(place->position, *anchor) : 9999.0f, k_nearest_limit_mm)});
            return std::nullopt;
        }
    }
    if (side != core::Side::Midline && place->position.x * outward(side) < 0.0f) {
        problems_.push_back({where_of(landmark), fmt::format("It meets the skin on the wrong side (x = {:.1f} mm for "
                                                             "the {} one).",
                                                             place->position.x, core::name_of(side))});
        return std::nullopt;
    }
    return place;
}

std::optional<glm::vec3> Landmarks::anchor_of(const anatomy::Landmark& landmark, core::Side side) {
    const auto& anchor = landmark.anchor;
    if (!anchor.from.empty()) {
        std::optional<glm::vec3> ends[2];
        const std::string* ids[2] = {&anchor.from, &anchor.to};
        for (int i = 0; i < 2; ++i) {
            const auto* end = catalog_.find_landmark(*ids[i]);
            if (!end) {
                problems_.push_back(
                    {where_of(landmark), "It leans on the landmark \"" + *ids[i] + "\", which is unknown."});
                return std::nullopt;
            }
            resolve(*end);
            if (const auto* place = find(*ids[i], side)) ends[i] = place->position;
        }
        if (!ends[0] || !ends[1]) return std::nullopt; // their own problem says why
        return *ends[0] + anchor.t * (*ends[1] - *ends[0]);
    }
    const auto* structure = catalog_.find_structure(anchor.structure);
    const bool is_midline = structure && structure->is_midline;
    const auto part_side = is_midline ? core::Side::Midline : side == core::Side::Midline ? core::Side::Left : side;
    const auto* part = body_.find_part(anchor.structure, part_side);
    if (!part) {
        problems_.push_back({where_of(landmark), fmt::format("It lies on \"{}\" ({}), which this body lacks.",
                                                             anchor.structure, core::name_of(part_side))});
        return std::nullopt;
    }
    const glm::vec3 size = part->bounds_max - part->bounds_min;
    const bool is_flipped = side == core::Side::Right;
    const float x = is_flipped ? part->bounds_max.x - anchor.at.x * size.x : part->bounds_min.x + anchor.at.x * size.x;
    return glm::vec3(x, part->bounds_min.y + anchor.at.y * size.y, part->bounds_min.z + anchor.at.z * size.z);
}

}
