// What else than muscles sends pain somewhere: the records that ship, how they lie on the body, and what the engine
// makes of textbook stories.
// SPDX-License-Identifier: MIT
#include "engine_on_data.h"

#include <map>
#include <set>

namespace myoatlas {

using anatomy::CauseKind;
using core::Side;
using support::EngineOnShippedData;
using support::shipped;

namespace {

const std::vector<anatomy::OtherCause>& causes() {
    return shipped().catalog->all().other_causes;
}

glm::vec3 place_of(const std::string& landmark, Side side) {
    for (const anatomy::PlacedLandmark& placed : shipped().surface_map->landmarks)
        if (placed.landmark == landmark && (placed.side == side || placed.side == Side::Midline))
            return placed.position;
    ADD_FAILURE() << "no landmark " << landmark;
    return {};
}

// The weight of a cause's chart at the skin nearest to a landmark; 0 where it is not drawn.
float weight_at(const std::string& cause, std::uint32_t chart, const std::string& landmark, Side side,
                bool is_essential = true) {
    const anatomy::SurfaceMap& surface_map = *shipped().surface_map;
    const glm::vec3 at = place_of(landmark, side);
    std::uint32_t nearest = 0;
    for (std::uint32_t v = 0; v < surface_map.positions.size(); ++v)
        if (glm::distance(surface_map.positions[v], at) < glm::distance(surface_map.positions[nearest], at))
            nearest = v;
    float most = 0.0f;
    for (const anatomy::SkinCause& drawn : surface_map.causes) {
        if (drawn.cause != cause || drawn.chart != chart || (drawn.side != side && drawn.side != Side::Midline))
            continue;
        if (is_essential && drawn.grade != anatomy::ZoneGrade::Essential) continue;
        for (const anatomy::SkinWeight& weight : drawn.weights)
            if (weight.vertex == nearest) most = std::max(most, weight.weight);
    }
    return most;
}

// A story: strokes of a finger or brush along landmarks.
struct Drawn {
    std::vector<std::string> along;
    float radius_mm;
    Side side = Side::Left;
};
struct Story {
    const char* name;
    std::vector<Drawn> strokes;
    referral::PainQuality quality;
    std::vector<std::string> symptoms;
    std::string cause;
    Side side = Side::Left;
};

referral::PainReport report_of(const Story& story) {
    referral::PainReport report;
    for (const Drawn& stroke : story.strokes)
        for (std::size_t i = 0; i < stroke.along.size(); ++i) {
            const glm::vec3 from = place_of(stroke.along[i], stroke.side);
            const glm::vec3 to = i + 1 < stroke.along.size() ? place_of(stroke.along[i + 1], stroke.side) : from;
            const int steps = std::max(1, static_cast<int>(glm::distance(from, to) / (0.6f * stroke.radius_mm)));
            for (int s = 0; s < steps; ++s)
                report.marks.push_back({from + (to - from) * (static_cast<float>(s) / static_cast<float>(steps)),
                                        stroke.radius_mm, 5.0f, story.quality, referral::PainDepth::Unsure});
        }
    report.symptoms = story.symptoms;
    return report;
}

const std::vector<Story> k_stories{
    {"root C8: little finger and its side of hand and forearm tingle",
     {{{"little_finger_volar_tip", "palm_distal_ulnar", "hypothenar_edge"}, 14},
      {{"little_finger_dorsal_tip", "little_finger_knuckle"}, 12},
      {{"ulnar_styloid", "forearm_ulnar_lower", "forearm_ulnar_middle"}, 22}},
     referral::PainQuality::Tingling,
     {},
     "dermatome_c8"},
    {"root C6: thumb and thumb side of the forearm tingle",
     {{{"thumb_volar_tip", "thumb_volar_base"}, 14},
      {{"thumb_dorsal_tip", "anatomical_snuffbox"}, 16},
      {{"radial_styloid", "forearm_radial_lower", "forearm_radial_middle"}, 24}},
     referral::PainQuality::Tingling,
     {},
     "dermatome_c6"},
    {"root L5: outer front of the leg, top of the foot, big toe",
     {{{"leg_anterior_middle", "leg_anterior_lower", "ankle_anterior_middle"}, 26},
      {{"ankle_anterior_middle", "foot_dorsum_medial", "metatarsal_head_1_dorsal", "great_toe_dorsal_tip"}, 20}},
     referral::PainQuality::Tingling,
     {},
     "dermatome_l5"},
    {"root S1: outer foot, little toe and heel",
     {{{"behind_lateral_malleolus", "fifth_metatarsal_base", "little_toe_dorsal_tip"}, 18},
      {{"heel_lateral", "heel_plantar", "plantar_lateral"}, 22}},
     referral::PainQuality::Tingling,
     {},
     "dermatome_s1"},
    {"carpal tunnel: palm side of thumb to middle finger, by night",
     {{{"thumb_volar_tip", "thumb_volar_base"}, 13},
      {{"index_finger_volar_tip", "index_finger_volar_base"}, 12},
      {{"middle_finger_volar_tip", "middle_finger_volar_base"}, 12},
      {{"palm_distal_radial", "palm_distal_middle"}, 14}},
     referral::PainQuality::Tingling,
     {"night_pain"},
     "nerve_median_carpal_tunnel"},
    {"meralgia: a burning patch at the outer thigh",
     {{{"thigh_anterolateral_upper", "thigh_lateral_middle", "thigh_anterolateral_lower"}, 40}},
     referral::PainQuality::Burning,
     {},
     "nerve_lateral_femoral_cutaneous"},
    {"gallbladder: under the right ribs and below the right shoulder blade",
     {{{"costal_margin_medial", "costal_margin_middle"}, 30, Side::Right},
      {{"scapula_inferior_angle", "rib_8_back"}, 32, Side::Right}},
     referral::PainQuality::Aching,
     {},
     "organ_gallbladder",
     Side::Right},
    {"kidney stone: from the loin to the groin",
     {{{"flank_back", "flank"}, 34}, {{"flank", "abdomen_middle_lateral", "inguinal_lateral", "inguinal_medial"}, 26}},
     referral::PainQuality::Sharp,
     {},
     "organ_kidney_ureter"},
    {"hip joint: groin, front of the thigh, knee",
     {{{"inguinal_middle"}, 30},
      {{"thigh_anterior_upper", "thigh_anterior_middle", "thigh_anterior_lower"}, 34},
      {{"patella"}, 34}},
     referral::PainQuality::Aching,
     {},
     "joint_hip"},
    {"diaphragm: the tip of the shoulder, sharp on a deep breath",
     {{{"neck_shoulder_angle", "upper_trapezius_middle", "acromion"}, 26}},
     referral::PainQuality::Sharp,
     {"pain_on_breathing"},
     "organ_diaphragm"},
    {"heart: left chest, inner arm and jaw",
     {{{"sternum_middle", "sternum_lateral_middle", "nipple"}, 40},
      {{"arm_medial_upper", "arm_medial_middle", "forearm_ulnar_upper"}, 28},
      {{"lower_molars", "angle_of_mandible"}, 20}},
     referral::PainQuality::Aching,
     {},
     "organ_heart"},
    {"sacroiliac joint: below the dimple into the buttock",
     {{{"psis", "sacroiliac_joint"}, 26}, {{"buttock_upper", "buttock_middle"}, 30}},
     referral::PainQuality::Aching,
     {},
     "joint_sacroiliac"},
    {"appendix: low in the right belly",
     {{{"abdomen_lower_lateral", "abdomen_lower"}, 32, Side::Right}},
     referral::PainQuality::Sharp,
     {},
     "organ_appendix",
     Side::Right},
    {"ulnar nerve at the elbow: little and ring finger, both faces, and the inner elbow",
     {{{"little_finger_volar_tip", "palm_distal_ulnar"}, 13},
      {{"little_finger_dorsal_tip", "hand_dorsum_ulnar"}, 13},
      {{"ring_finger_volar_tip", "ring_finger_volar_base"}, 8},
      {{"medial_epicondyle"}, 16}},
     referral::PainQuality::Tingling,
     {},
     "nerve_ulnar_elbow"},
    {"jaw joint: before the ear",
     {{{"temporomandibular_joint", "ear_tragus"}, 18}},
     referral::PainQuality::Aching,
     {"clicking_jaw"},
     "joint_jaw"},
};

}

TEST_F(EngineOnShippedData, has_enough_of_every_other_cause) {
    std::map<CauseKind, int> counts;
    for (const anatomy::OtherCause& cause : causes()) ++counts[cause.kind];
    EXPECT_GE(counts[CauseKind::Dermatome], 28);
    EXPECT_GE(counts[CauseKind::Nerve], 20);
    EXPECT_GE(counts[CauseKind::Joint], 15);
    EXPECT_GE(counts[CauseKind::Organ], 13);
}

TEST_F(EngineOnShippedData, names_every_other_cause_in_three_languages) {
    for (const anatomy::OtherCause& cause : causes()) {
        for (const char* language : {"es", "fr"}) EXPECT_TRUE(cause.names.translations.count(language)) << cause.id;
        EXPECT_FALSE(cause.names.lay.empty()) << cause.id;
        EXPECT_FALSE(cause.sources.empty()) << cause.id;
    }
}

TEST_F(EngineOnShippedData, lays_every_chart_on_the_side_where_the_cause_lies) {
    std::map<std::string, std::set<Side>> sides;
    for (const anatomy::SkinCause& drawn : shipped().surface_map->causes) {
        EXPECT_FALSE(drawn.weights.empty()) << drawn.cause;
        sides[drawn.cause].insert(drawn.side);
    }
    for (const anatomy::OtherCause& cause : causes()) {
        const std::set<Side> expected = cause.side == anatomy::CauseSide::Left      ? std::set{Side::Left}
                                        : cause.side == anatomy::CauseSide::Right   ? std::set{Side::Right}
                                        : cause.side == anatomy::CauseSide::Midline ? std::set{Side::Midline}
                                                                                    : std::set{Side::Left, Side::Right};
        EXPECT_EQ(sides[cause.id], expected) << cause.id;
    }
}

// The sure part of an organ of one side lies mostly there.
TEST_F(EngineOnShippedData, keeps_organs_of_one_side_there) {
    const anatomy::SurfaceMap& surface_map = *shipped().surface_map;
    for (const anatomy::SkinCause& drawn : surface_map.causes) {
        const anatomy::CauseSide lies = shipped().catalog->find_other_cause(drawn.cause)->side;
        if (lies == anatomy::CauseSide::Either || lies == anatomy::CauseSide::Midline) continue;
        if (drawn.chart != 0 || drawn.grade != anatomy::ZoneGrade::Essential) continue;
        float own = 0.0f, whole = 0.0f;
        for (const anatomy::SkinWeight& weight : drawn.weights) {
            const float mass = weight.weight * surface_map.area_mm2[weight.vertex];
            whole += mass;
            if ((surface_map.positions[weight.vertex].x > 0.0f) == (drawn.side == Side::Left)) own += mass;
        }
        EXPECT_GE(own, 0.7f * whole) << drawn.cause;
    }
    for (const auto& [id, side] :
         {std::pair{"organ_heart", anatomy::CauseSide::Left}, std::pair{"organ_spleen", anatomy::CauseSide::Left},
          std::pair{"organ_gallbladder", anatomy::CauseSide::Right},
          std::pair{"organ_liver", anatomy::CauseSide::Right}, std::pair{"organ_appendix", anatomy::CauseSide::Right}})
        EXPECT_EQ(shipped().catalog->find_other_cause(id)->side, side) << id;
}

TEST_F(EngineOnShippedData, draws_dermatomes_where_every_book_has_them) {
    const std::vector<std::pair<const char*, const char*>> k_places{
        {"dermatome_c2", "crown_back"},
        {"dermatome_c4", "upper_trapezius_middle"},
        {"dermatome_c5", "deltoid_tuberosity"},
        {"dermatome_c6", "thumb_dorsal_tip"},
        {"dermatome_c6", "thumb_volar_tip"},
        {"dermatome_c7", "middle_finger_volar_tip"},
        {"dermatome_c7", "middle_finger_dorsal_tip"},
        {"dermatome_c8", "little_finger_volar_tip"},
        {"dermatome_c8", "little_finger_dorsal_tip"},
        {"dermatome_t1", "medial_epicondyle"},
        {"dermatome_t2", "arm_medial_upper"},
        {"dermatome_t4", "nipple"},
        {"dermatome_t6", "xiphoid_process"},
        {"dermatome_t10", "umbilicus"},
        {"dermatome_l1", "inguinal_middle"},
        {"dermatome_l2", "thigh_anterior_upper"},
        {"dermatome_l3", "knee_medial"},
        {"dermatome_l4", "medial_malleolus"},
        {"dermatome_l5", "great_toe_dorsal_tip"},
        {"dermatome_l5", "foot_dorsum_middle"},
        {"dermatome_s1", "little_toe_dorsal_tip"},
        {"dermatome_s1", "heel_plantar"},
        {"dermatome_s2", "popliteal_fossa"},
        {"dermatome_s4", "coccyx"},
    };
    for (const auto& [cause, landmark] : k_places)
        for (const Side side : {Side::Left, Side::Right})
            EXPECT_GE(weight_at(cause, 0, landmark, side), 0.5f) << cause << " at " << landmark;
    const std::vector<std::pair<const char*, const char*>> k_not_there{
        {"dermatome_c6", "little_finger_volar_tip"},
        {"dermatome_c8", "thumb_volar_tip"},
        {"dermatome_c8", "index_finger_volar_tip"},
        {"dermatome_l5", "little_toe_dorsal_tip"},
        {"dermatome_s1", "great_toe_dorsal_tip"},
        {"dermatome_l4", "lateral_malleolus"},
        {"dermatome_t4", "umbilicus"},
    };
    for (const auto& [cause, landmark] : k_not_there)
        EXPECT_EQ(weight_at(cause, 0, landmark, Side::Left, false), 0.0f) << cause << " at " << landmark;
}

// The bands of the trunk follow one another from above, on the front, the side and the back.
TEST_F(EngineOnShippedData, draws_the_bands_of_the_trunk_in_order) {
    const anatomy::SurfaceMap& surface_map = *shipped().surface_map;
    const auto height_of = [&](int level, const auto& is_there) {
        float sum = 0.0f, mass = 0.0f;
        for (const anatomy::SkinCause& drawn : surface_map.causes) {
            if (drawn.cause != "dermatome_t" + std::to_string(level) || drawn.side != Side::Left) continue;
            for (const anatomy::SkinWeight& weight : drawn.weights)
                if (const glm::vec3 at = surface_map.positions[weight.vertex]; is_there(at)) {
                    sum += weight.weight * at.y;
                    mass += weight.weight;
                }
        }
        EXPECT_GT(mass, 0.0f) << level;
        return sum / std::max(mass, 1.0e-6f);
    };
    const auto is_front = [](glm::vec3 at) { return at.z > 150.0f && std::abs(at.x) < 60.0f; };
    const auto is_back = [](glm::vec3 at) { return at.z < 30.0f && std::abs(at.x) < 60.0f; };
    for (int level = 3; level < 12; ++level) {
        EXPECT_GT(height_of(level, is_front), height_of(level + 1, is_front) + 10.0f) << "front, T" << level;
        EXPECT_GT(height_of(level, is_back), height_of(level + 1, is_back) + 10.0f) << "back, T" << level;
    }
}

TEST_F(EngineOnShippedData, names_the_textbook_source_first_in_textbook_stories) {
    for (const Story& story : k_stories) {
        const referral::Answer answer = shipped().engine->candidates_for(report_of(story));
        ASSERT_FALSE(answer.other_causes.empty()) << story.name;
        const referral::FeltThere& first = answer.other_causes.front();
        std::string list;
        for (std::size_t i = 0; i < std::min<std::size_t>(4, answer.other_causes.size()); ++i)
            list += " " + answer.other_causes[i].cause + " " + std::to_string(answer.other_causes[i].score);
        EXPECT_EQ(first.cause, story.cause) << story.name << ":" << list;
        EXPECT_EQ(first.side, story.side) << story.name;
        EXPECT_FALSE(first.sources.empty()) << story.name;
    }
}

// The same pain on the other side is another story where the organ has one side.
TEST_F(EngineOnShippedData, tells_organs_of_one_side_from_the_other_side) {
    for (const Story& story : k_stories) {
        if (story.cause != "organ_gallbladder" && story.cause != "organ_heart" && story.cause != "organ_appendix")
            continue;
        Story mirrored = story;
        for (Drawn& stroke : mirrored.strokes) stroke.side = core::mirrored(stroke.side);
        const referral::Answer answer = shipped().engine->candidates_for(report_of(mirrored));
        EXPECT_NE(answer.other_causes.front().cause, story.cause) << story.name;
    }
}

TEST_F(EngineOnShippedData, brings_nerves_forward_where_it_tingles) {
    Story story{"outer thigh",
                {{{"thigh_anterolateral_upper", "thigh_lateral_middle", "thigh_lateral_lower"}, 40}},
                referral::PainQuality::Aching,
                {},
                "",
                Side::Left};
    const auto share_of_nerves = [&](referral::PainQuality quality) {
        story.quality = quality;
        const auto felt = shipped().engine->candidates_for(report_of(story)).other_causes;
        std::size_t nerves = 0;
        while (nerves < felt.size() && anatomy::is_of_nerve(felt[nerves].kind)) ++nerves;
        return nerves;
    };
    EXPECT_GT(share_of_nerves(referral::PainQuality::Tingling), share_of_nerves(referral::PainQuality::Aching));
}

TEST_F(EngineOnShippedData, says_nothing_of_other_causes_without_a_report) {
    EXPECT_TRUE(shipped().engine->candidates_for({}).other_causes.empty());
}

}
