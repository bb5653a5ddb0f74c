// A muscle or charted part of one, as the trigger point literature counts them, with its points and zones.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/language/names.h"
#include "myoatlas/anatomy/sources/evidence.h"
#include "myoatlas/anatomy/zone.h"
#include "myoatlas/core/word_table.h"

#include <string>
#include <string_view>
#include <vector>

namespace myoatlas::anatomy {

// Which face of its muscle a point lies on: toward the skin, or away from it.
enum class MuscleFace : unsigned char { Superficial, Deep };
constexpr auto k_muscle_faces = core::word_table<MuscleFace>({
    {MuscleFace::Superficial, "superficial"},
    {MuscleFace::Deep, "deep"},
});
constexpr std::string_view name_of(MuscleFace value) {
    return k_muscle_faces.word_of(value);
}

enum class PointKind : unsigned char { Central, Attachment };
constexpr auto k_point_kinds = core::word_table<PointKind>({
    {PointKind::Central, "central"},
    {PointKind::Attachment, "attachment"},
});
constexpr std::string_view name_of(PointKind value) {
    return k_point_kinds.word_of(value);
}

// The parts of the body that muscles are listed under: the manual's regions, from the head down.
enum class MuscleSection : unsigned char { HeadNeck, ShoulderArm, ForearmHand, Torso, PelvisHip, ThighKnee, LegFoot };
constexpr auto k_muscle_sections = core::word_table<MuscleSection>({
    {MuscleSection::HeadNeck, "head_neck"},
    {MuscleSection::ShoulderArm, "shoulder_arm"},
    {MuscleSection::ForearmHand, "forearm_hand"},
    {MuscleSection::Torso, "torso"},
    {MuscleSection::PelvisHip, "pelvis_hip"},
    {MuscleSection::ThighKnee, "thigh_knee"},
    {MuscleSection::LegFoot, "leg_foot"},
});
constexpr std::string_view name_of(MuscleSection value) {
    return k_muscle_sections.word_of(value);
}

// How often the sources link a muscle with a complaint.
enum class LinkStrength : unsigned char { Often, Sometimes, LittleEvidence };
constexpr auto k_link_strengths = core::word_table<LinkStrength>({
    {LinkStrength::Often, "often"},
    {LinkStrength::Sometimes, "sometimes"},
    {LinkStrength::LittleEvidence, "little_evidence"},
});
constexpr std::string_view name_of(LinkStrength value) {
    return k_link_strengths.word_of(value);
}

// Where a trigger point lies on its muscle, so that it lands rightly on any body.
struct PointAnchor {
    std::string structure; // the structure id that carries it
    float along = 0.5f;    // 0..1 along the fibers from origin to insertion (the mesh's `along`)
    float across = 0.5f;   // 0..1 across the fibers, medial (or front) edge to lateral (or back) edge
    MuscleFace face = MuscleFace::Superficial;
    std::string near; // a landmark: of a structure of several bodies (a set), the one nearest to it; mostly empty
};

// Which areas a source charts for a point, read from its figure and words and written down apart from our drawing.
struct ChartedAreas {
    std::vector<std::string> sources;
    std::vector<std::string> essential, spillover; // area ids
};

struct TriggerPoint {
    std::string id;   // "upper_trapezius_1"
    std::string name; // "Upper trapezius, point 1"
    PointKind kind = PointKind::Central;
    std::string place; // where to feel for it, in words
    PointAnchor anchor;
    PlaceCheck check;        // the same place, measured
    std::vector<Zone> zones; // empty for a point that is charted with symptoms but no pain
    std::vector<ChartedAreas> charted;
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
    std::string parent; // the whole muscle, "trapezius"; empty when it is whole
    MuscleSection section = MuscleSection::HeadNeck;
    std::vector<std::string> structures;
    std::string origin, insertion, action, innervation;
    std::vector<std::string> roots;
    std::string palpation, plain; // plain: one calm sentence for a client
    std::vector<std::string> synergists, antagonists, perpetuating_factors, cautions;
    std::vector<std::string> sources;
    std::vector<TriggerPoint> points;
    std::vector<Review> reviews; // by readers of the field
};

// A complaint and the muscles the literature links to it.
struct ConditionLink {
    std::string muscle;
    LinkStrength strength = LinkStrength::Sometimes;
    std::vector<std::string> sources;
    bool is_uncited = false; // stands without a source, and says so
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
