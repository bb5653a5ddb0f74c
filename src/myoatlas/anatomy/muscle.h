// A muscle or charted part of one, as the trigger point literature counts them, with its points and zones.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/evidence.h"
#include "myoatlas/anatomy/names.h"
#include "myoatlas/anatomy/stroke.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace myoatlas::anatomy {

enum class ZoneGrade : unsigned char { Essential, Spillover };
std::string_view name_of(ZoneGrade); // "essential", "spillover"
std::optional<ZoneGrade> parse_zone_grade(std::string_view word);

// Where a trigger point lies on its muscle, so that it lands rightly on any body.
struct PointAnchor {
    std::string structure;            // the structure id that carries it
    float along = 0.5f;               // 0..1 along the fibers from origin to insertion (the mesh's `along`)
    float across = 0.5f;              // 0..1 across the fibers, medial (or front) edge to lateral (or back) edge
    std::string face = "superficial"; // "superficial" (toward the skin) or "deep"
    std::string near; // a landmark: of a structure of several bodies (a set), the one nearest to it; mostly empty
};

struct Zone {
    ZoneGrade grade = ZoneGrade::Essential;
    std::string depth = "surface"; // "surface" or "deep" (in the joint, behind the eye ...)
    std::vector<Stroke> strokes;
    std::vector<std::string> areas; // area ids the author means it to reach; a test compares them with the drawing
};

struct TriggerPoint {
    std::string id;    // "upper_trapezius_1"
    std::string name;  // "Upper trapezius, point 1"
    std::string kind;  // "central" or "attachment"
    std::string place; // where to feel for it, in words
    PointAnchor anchor;
    std::vector<Zone> zones;
    std::vector<std::string> symptoms;   // other than pain: "dizziness"
    std::vector<std::string> satellites; // muscle ids
    std::vector<std::string> sources;
    Evidence evidence = Evidence::ChartedBySeveral;
    std::string own_place; // "mine.json#/patterns/0/trigger_point" for a person's own; empty for the atlas's
    bool is_own() const { return !own_place.empty(); }
};

struct Muscle {
    std::string id; // "upper_trapezius"
    Names names;
    std::string parent;  // the whole muscle, "trapezius"; empty when it is whole
    std::string section; // "head_neck", the manual's region
    std::vector<std::string> structures;
    std::string origin, insertion, action, innervation;
    std::vector<std::string> roots;
    std::string palpation, plain; // plain: one calm sentence for a client
    std::vector<std::string> synergists, antagonists, perpetuating_factors, cautions;
    std::vector<std::string> sources;
    std::vector<TriggerPoint> points;
};

// A complaint and the muscles the literature links to it.
struct ConditionLink {
    std::string muscle;
    std::string strength; // "often", "sometimes", "little_evidence"
    std::vector<std::string> sources;
};
struct Condition {
    std::string id;
    Names names;
    std::string about; // honest words on what is known
    std::vector<ConditionLink> muscles;
    std::vector<std::string> cautions;
    std::vector<std::string> sources;
};

}
