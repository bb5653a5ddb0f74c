// SPDX-License-Identifier: MIT
#include "region_plan.h"

#include <glm/geometric.hpp>
#include <string>
#include <utility>

namespace myoatlas::measure_skin {

namespace {

struct StationRow {
    glm::vec3 at;
    float tilt_deg, lean_deg, reach_mm;
    float bound_x_mm = 0.0f; // 0 at the midline: none
};

std::vector<float> even_angles(int count) {
    std::vector<float> angles;
    for (int i = 0; i < count; ++i) angles.push_back(360.0f * static_cast<float>(i) / static_cast<float>(count));
    return angles;
}

RegionPlan make_plan(const std::string& id, bool is_midline, glm::vec3 axis, glm::vec3 zero, float radius_mm,
                     float edge_mm, std::vector<float> angles, const std::vector<StationRow>& rows) {
    RegionPlan plan;
    auto& region = plan.region;
    region.id = id;
    region.is_midline = is_midline;
    region.axis = glm::normalize(axis);
    region.zero = glm::normalize(zero - region.axis * glm::dot(zero, region.axis));
    region.radius_mm = radius_mm;
    region.edge_mm = edge_mm;
    region.angles_deg = std::move(angles);
    for (const auto& row : rows) {
        region.stations.push_back({row.at, row.tilt_deg, row.lean_deg, {}});
        plan.reach_mm.push_back(row.reach_mm);
        plan.bound_x_mm.push_back(row.bound_x_mm > 0.0f ? row.bound_x_mm : is_midline ? 1000.0f : 1.0f);
    }
    return plan;
}

RegionPlan trunk() {
    const float z = 76.0f;
    std::vector<StationRow> rows{{{0, 838, 74}, -90, 0, 90}, {{0, 838, 74}, -62, 0, 100}, {{0, 838, 74}, -35, 0, 115}};
    rows.push_back({{0, 842, 75}, -13, 0, 150});
    for (const float y : {862.0f, 888.0f, 915.0f, 943.0f, 973.0f, 1005.0f, 1040.0f, 1075.0f, 1108.0f, 1138.0f, 1166.0f,
                          1194.0f, 1222.0f, 1250.0f, 1277.0f})
        rows.push_back({{0, y, z}, 0, 0, 240, y < 1200 ? 182.0f : 168.0f});
    rows.push_back({{0, 1300, z}, 4, 0, 240, 168});
    rows.push_back({{0, 1318, z}, 10, 0, 240, 166});
    rows.push_back({{0, 1332, z}, 17, 0, 240, 162});
    rows.push_back({{0, 1344, z}, 24, 0, 230, 156});
    rows.push_back({{0, 1358, 76}, 27, 0, 200, 148});
    rows.push_back({{0, 1376, 77}, 25, 0, 160, 140});
    rows.push_back({{0, 1396, 78}, 18, 0, 100});
    rows.push_back({{0, 1417, 79}, 8, 0, 85});
    rows.push_back({{0, 1436, 80}, 2, 0, 75});
    rows.push_back({{0, 1450, 82}, 45, 0, 60});
    rows.push_back({{0, 1450, 82}, 90, 0, 45});
    return make_plan("trunk", true, {0, 1, 0}, {0, 0, 1}, 90, 9,
                     {0, 9, 18, 27, 37, 47, 57, 67, 77, 87, 97, 107, 117, 127, 137, 147, 156, 164, 172, 180}, rows);
}

// Numbers from one to another in steps that change at given places.
std::vector<float> steps(float from, const std::vector<std::pair<float, float>>& step_until) {
    std::vector<float> places{from};
    for (const auto& [step, until] : step_until)
        while (places.back() < until - 0.5f * step) places.push_back(places.back() + step);
    return places;
}

// The face, from the chin to the forehead and out to the cheekbones; finest about lips and nose.
sculpt::SkinDetail face() {
    sculpt::SkinDetail detail;
    detail.stations = steps(4.0f, {{0.6f, 7.0f}, {0.4f, 12.0f}, {0.5f, 17.5f}});
    detail.angles_deg = {0, 1.3f, 2.6f, 4, 5.5f, 7.2f, 9, 11, 13.5f, 16.5f, 20, 24, 28.5f, 34, 41, 50};
    detail.edge_mm = 2.5f;
    return detail;
}

// The eyes, closed.
sculpt::SkinDetail eyes() {
    sculpt::SkinDetail detail;
    detail.stations = steps(12.0f, {{0.27f, 16.2f}});
    detail.angles_deg = {0, 5, 8, 11, 14, 17, 20, 23, 26, 29, 33, 38};
    detail.edge_mm = 2.4f;
    return detail;
}

RegionPlan head() {
    const std::vector<StationRow> rows{
        {{0, 1466, 95}, -90, 0, 50},   {{0, 1466, 95}, -66, 0, 60},   {{0, 1466, 95}, -50, 0, 75},
        {{0, 1466, 95}, -38, 0, 110},  {{0, 1466, 95}, -28, -1, 130}, {{0, 1468, 96}, -19, -2, 140},
        {{0, 1472, 97}, -12, -2, 140}, {{0, 1477, 98}, -7, -5, 140},  {{0, 1483, 98}, -3, -2, 140},
        {{0, 1489, 98}, -1, 0, 140},   {{0, 1495, 98}, 0, 0, 140},    {{0, 1501, 97}, 0, 0, 140},
        {{0, 1508, 96}, 0, 0, 140},    {{0, 1516, 95}, 0, 0, 140},    {{0, 1524, 94}, 0, 0, 140},
        {{0, 1532, 93}, 1, 0, 140},    {{0, 1540, 92}, 4, 0, 140},    {{0, 1547, 91}, 9, 0, 140},
        {{0, 1552, 90}, 18, 0, 140},   {{0, 1555, 89}, 32, 0, 140},   {{0, 1556, 88}, 50, 0, 140},
        {{0, 1556, 88}, 70, 0, 140},   {{0, 1556, 88}, 90, 0, 140}};
    auto plan = make_plan("head", true, {0, 1, 0}, {0, 0, 1}, 90, 5,
                          {0, 5, 10, 15, 20, 26, 32, 38, 45, 53, 62, 72, 83, 95, 108, 122, 137, 152, 166, 180}, rows);
    plan.bridge_mm = 25.0f;
    plan.clearance_mm = 1.3f;
    plan.details = {face(), eyes()};
    plan.bridges_from = 6; // below, a ray may leave the neck and meet the shoulder
    return plan;
}

RegionPlan arm() {
    const glm::vec3 shoulder{180, 1318, 60}, elbow{222, 1048, 66}, wrist{252, 815, 115};
    std::vector<StationRow> rows{{shoulder, -90, 0, 100, 112},
                                 {shoulder, -66, 0, 100, 110},
                                 {shoulder, -42, 0, 100, 108},
                                 {shoulder, -20, 0, 100, 106}};
    const auto add = [&](glm::vec3 from, glm::vec3 to, const std::vector<float>& shares, float reach,
                         float bound_x = 0.0f) {
        for (const float share : shares) rows.push_back({from + (to - from) * share, 0, 0, reach, bound_x});
    };
    add(shoulder, elbow, {0.04f, 0.12f, 0.2f}, 100, 112);
    add(shoulder, elbow, {0.29f, 0.38f, 0.48f, 0.58f, 0.68f, 0.78f, 0.88f}, 74);
    add(elbow, wrist, {-0.01f, 0.08f, 0.17f, 0.27f, 0.38f, 0.5f, 0.63f, 0.76f, 0.87f, 0.96f}, 70);
    rows.push_back({{253, 808, 117}, 4, 0, 45});
    rows.push_back({{253, 804, 118}, 40, 0, 32});
    rows.push_back({{253, 804, 118}, 90, 0, 26});
    return make_plan("arm", false, wrist - shoulder, {0, 0, 1}, 50, 8, even_angles(17), rows);
}

RegionPlan palm() {
    const glm::vec3 wrist{253, 812, 117}, knuckle{265, 734, 136};
    const glm::vec3 start = wrist - (knuckle - wrist) * 0.1f;
    std::vector<StationRow> rows{{start, -90, 0, 30}, {start, -40, 0, 36}};
    for (const float share : {-0.08f, 0.03f, 0.14f, 0.26f, 0.38f, 0.5f, 0.62f, 0.74f, 0.86f, 0.97f})
        rows.push_back({wrist + (knuckle - wrist) * share, 0, 0, 60});
    const glm::vec3 end = knuckle;
    rows.push_back({end, 30, 0, 38});
    rows.push_back({end, 60, 0, 24});
    rows.push_back({end, 90, 0, 18});
    auto plan = make_plan("palm", false, knuckle - wrist, {0, 0, 1}, 30, 4.5f, even_angles(28), rows);
    return plan;
}

// A finger or thumb along its joints: inside the palm, knuckle, joints, and the middle of its last bone.
RegionPlan finger(const std::string& id, const std::vector<glm::vec3>& joints, float reach_mm, float edge_mm) {
    std::vector<StationRow> rows;
    const float from_base = 0.7f * reach_mm;
    rows.push_back({joints.front(), -90, 0, from_base});
    rows.push_back({joints.front(), -40, 0, from_base});
    for (std::size_t i = 1; i < joints.size(); ++i)
        for (const float share : {0.0f, 0.5f}) {
            if (i == 1 && share == 0.0f) continue;
            rows.push_back({joints[i - 1] + (joints[i] - joints[i - 1]) * share, 0, 0, reach_mm});
        }
    rows.push_back({joints.back(), 4, 0, reach_mm});
    rows.push_back({joints.back(), 34, 0, reach_mm + 4});
    rows.push_back({joints.back(), 62, 0, reach_mm + 6});
    rows.push_back({joints.back(), 90, 0, reach_mm + 8});
    return make_plan(id, false, joints.back() - joints[1], {0, 0, 1}, 9, edge_mm, even_angles(12), rows);
}

RegionPlan leg() {
    std::vector<StationRow> rows{{{88, 880, 74}, -90, 0, 60}, {{88, 880, 74}, -45, 0, 80}};
    const auto add = [&](const std::vector<float>& heights, glm::vec3 from, glm::vec3 to, float reach) {
        for (const float y : heights) {
            const float share = (from.y - y) / (from.y - to.y);
            glm::vec3 at = from + (to - from) * share;
            at.y = y;
            rows.push_back({at, 0, 0, reach});
        }
    };
    const glm::vec3 hip{90, 860, 74}, thigh{92, 640, 82}, knee{82, 420, 76}, calf{82, 290, 60}, ankle{80, 60, 57};
    add({868, 842, 815, 788, 760, 730, 695, 655}, hip, thigh, 125);
    add({610, 565, 520, 480, 447}, thigh, knee, 110);
    add({420, 395, 368, 335, 300}, knee, calf, 85);
    add({262, 222, 180, 140, 105, 78}, calf, ankle, 70);
    rows.push_back({{80, 56, 58}, 10, 0, 48});
    rows.push_back({{80, 45, 60}, 40, 0, 40});
    rows.push_back({{80, 45, 60}, 90, 0, 35});
    return make_plan("leg", false, {0, -1, 0}, {0, 0, 1}, 60, 9, even_angles(18), rows);
}

// A toe along its joints, lying flat; how far it reaches up and down, toward the body's middle and away from it.
RegionPlan toe(const std::string& id, const std::vector<glm::vec3>& joints, float reach_mm, float inner_mm,
               float outer_mm) {
    auto plan = finger(id, joints, reach_mm, 3.2f);
    auto& region = plan.region;
    region.zero = glm::normalize(glm::vec3{0, 1, 0} - region.axis * region.axis.y);
    plan.inner_reach_mm = inner_mm;
    plan.outer_reach_mm = outer_mm;
    return plan;
}

RegionPlan foot() {
    std::vector<StationRow> rows{{{79, 22, 44}, -90, 0, 60}, {{79, 22, 44}, -62, 0, 62}, {{79, 22, 44}, -34, 0, 64}};
    const auto add = [&](float x, float y, float z, float tilt, float reach) {
        rows.push_back({{x, y, z}, tilt, 0, reach});
    };
    add(79, 22, 46, -8, 66);
    add(79, 22, 58, 0, 66);
    add(80, 21, 74, 0, 70);
    add(81, 20, 90, 0, 70);
    add(83, 18, 106, 0, 70);
    add(86, 14, 122, 0, 70);
    add(90, 11, 138, 0, 70);
    add(94, 8, 153, 0, 70);
    add(97, 6, 166, 0, 70);
    add(100, 4, 177, 2, 70);
    add(102, 3, 186, 8, 70);
    add(103, 2, 192, 18, 72);
    add(103, 2, 195, 32, 74);
    add(103, 2, 196, 48, 74);
    add(103, 2, 196, 64, 74);
    add(103, 2, 196, 78, 74);
    add(103, 2, 196, 90, 74);
    auto plan = make_plan("foot", false, {0.06f, 0, 1}, {0, 1, 0}, 45, 5.5f, even_angles(26), rows);
    plan.bridge_mm = 9.0f;
    const glm::vec3 webs{0.42f, 0, 0.907f}; // the line of the webs between the toes
    plan.ends_at = Plane{webs, glm::dot(webs, {103, 0, 187})};
    return plan;
}

}

std::vector<RegionPlan> region_plans() {
    return {
        trunk(),
        head(),
        arm(),
        leg(),
        foot(),
        toe("big_toe", {{73, 7, 176}, {78, 4, 200}, {83, 2, 214}, {86, 1.5f, 222}}, 15, 15, 12),
        toe("second_toe", {{94, 8, 178}, {99, 5, 198}, {103.5f, 3, 215}, {105, 2, 224}}, 13, 7.6f, 7.6f),
        toe("third_toe", {{107, 7, 172}, {113, 4, 194}, {117.5f, 2, 210}, {119, 1.5f, 217}}, 12, 7.2f, 7.2f),
        toe("fourth_toe", {{120, 6, 162}, {126, 4, 182}, {130.5f, 2, 197}, {132, 1.5f, 203}}, 12, 7, 7),
        toe("little_toe", {{132, 5, 150}, {137.5f, 3, 168}, {141.5f, 1.5f, 180}, {142.5f, 1, 186}}, 12, 7, 12),
        palm(),
        finger("thumb", {{277, 800, 122}, {296, 783, 136}, {307, 771, 147}, {316, 748, 158}, {320, 736, 165}}, 17, 3),
        finger("index_finger", {{276, 765, 124}, {285, 737, 134}, {299, 699, 151}, {305, 683, 166}, {308, 676, 175}},
               13.5f, 3),
        finger("middle_finger", {{264, 765, 122}, {267, 734, 135}, {271, 698, 157}, {275, 676, 174}, {277, 669, 183}},
               13.5f, 3),
        finger("ring_finger", {{252, 768, 123}, {248, 738, 134}, {246, 703, 155}, {248, 683, 174}, {249, 678, 183}},
               13.5f, 3),
        finger("little_finger", {{241, 772, 125}, {233, 745, 137}, {226, 716, 153}, {222, 699, 166}, {222, 692, 173}},
               12.5f, 3)};
}

}
