// The facts laid on one body's skin: where each point is, which skin each area and zone covers. Computed by chart/,
// kept in the surface map pack; plain values here so that the referral engine needs no mesh.
// Units: millimeters, frame +X subject's left, +Y up, +Z front.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/muscle.h"
#include "myoatlas/core/side.h"

#include <cstdint>
#include <glm/vec3.hpp>
#include <string>
#include <vector>

namespace myoatlas::anatomy {

struct SkinWeight {
    std::uint32_t vertex = 0; // of the skin, finest level
    float weight = 0.0f;      // 0..1
    friend bool operator==(const SkinWeight&, const SkinWeight&) = default;
};

struct SkinArea {
    std::string area;
    core::Side side = core::Side::Left;
    std::vector<SkinWeight> weights; // by vertex, weight 1 inside
};

// A zone reaches an area when at least this share of it falls there, or when it covers this much of the area; less is
// the rim of a brush.
inline constexpr float k_reached_share = 0.10f;
inline constexpr float k_reached_cover = 0.20f;

struct SkinZone {
    std::string point;                  // trigger point id
    core::Side side = core::Side::Left; // of the trigger point
    ZoneGrade grade = ZoneGrade::Essential;
    bool is_deep = false;
    std::vector<SkinWeight> weights; // by vertex
    std::vector<float> arrival;      // 0..1 for each weight: when the reveal reaches it, 0 nearest to the point
};

// A zone of another cause than a muscle, as drawn.
struct SkinCause {
    std::string cause;                  // id
    std::uint32_t chart = 0;            // of the cause
    core::Side side = core::Side::Left; // where the cause lies; midline: its zones are on both halves
    ZoneGrade grade = ZoneGrade::Essential;
    bool is_deep = false;
    std::vector<SkinWeight> weights; // by vertex
};

struct SkinSite {
    std::string site; // an endangerment
    core::Side side = core::Side::Left;
    std::vector<SkinWeight> weights; // by vertex
};

struct PlacedPoint {
    std::string point;
    core::Side side = core::Side::Left;
    glm::vec3 position{0.0f}; // on the muscle's surface
    glm::vec3 normal{0.0f};   // outward, unit
};

struct PlacedLandmark {
    std::string landmark;
    core::Side side = core::Side::Left;
    glm::vec3 position{0.0f}; // on the skin
};

struct SurfaceMap {
    // The skin's vertices (finest level), their normals, and the skin each one stands for.
    std::vector<glm::vec3> positions, normals;
    std::vector<float> area_mm2;
    // Neighbors of vertex v: neighbors[neighbor_begin[v]] .. neighbors[neighbor_begin[v + 1]]; for walking over the
    // skin.
    std::vector<std::uint32_t> neighbor_begin, neighbors;

    std::vector<SkinArea> areas;   // in catalog order, left before right
    std::vector<SkinZone> zones;   // in catalog order: muscle, point, zone; left before right
    std::vector<SkinCause> causes; // in catalog order: cause, chart, zone; left before right
    std::vector<SkinSite> sites;   // in catalog order, left before right
    std::vector<PlacedPoint> points;
    std::vector<PlacedLandmark> landmarks;
};

}
