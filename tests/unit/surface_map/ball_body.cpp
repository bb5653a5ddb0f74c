// SPDX-License-Identifier: MIT
#include "ball_body.h"

#include "myoatlas/scene/build_library.h"

#include <cmath>
#include <glm/geometric.hpp>
#include <map>
#include <numbers>

namespace myoatlas::support {

namespace {

geometry::MeshData ball(float radius_mm, int divisions) {
    geometry::MeshData mesh;
    std::map<std::array<int, 3>, std::uint32_t> index;
    const auto vertex = [&](int x, int y, int z) { // on the octahedron |x| + |y| + |z| = divisions
        const auto [found, is_new] =
            index.emplace(std::array{x, y, z}, static_cast<std::uint32_t>(mesh.positions.size()));
        if (is_new) {
            const glm::vec3 p(static_cast<float>(x), static_cast<float>(y), static_cast<float>(z));
            mesh.positions.push_back(radius_mm * glm::normalize(p));
        }
        return found->second;
    };
    for (const int sx : {1, -1})
        for (const int sy : {1, -1})
            for (const int sz : {1, -1})
                for (int i = 0; i < divisions; ++i)
                    for (int j = 0; i + j < divisions; ++j) {
                        const auto at = [&](int a, int b) { return vertex(sx * a, sy * b, sz * (divisions - a - b)); };
                        const bool flips = sx * sy * sz < 0;
                        const auto add = [&](std::uint32_t a, std::uint32_t b, std::uint32_t c) {
                            mesh.triangles.push_back(flips ? std::array{a, c, b} : std::array{a, b, c});
                        };
                        add(at(i, j), at(i + 1, j), at(i, j + 1));
                        if (i + j + 1 < divisions) add(at(i + 1, j), at(i + 1, j + 1), at(i, j + 1));
                    }
    return mesh;
}

geometry::MeshData box(glm::vec3 low, glm::vec3 high) {
    geometry::MeshData mesh;
    for (int k = 0; k < 8; ++k)
        mesh.positions.emplace_back(k & 1 ? high.x : low.x, k & 2 ? high.y : low.y, k & 4 ? high.z : low.z);
    mesh.triangles = {{0, 2, 1}, {1, 2, 3}, {4, 5, 6}, {5, 7, 6}, {0, 1, 4}, {1, 5, 4},
                      {2, 6, 3}, {3, 6, 7}, {0, 4, 2}, {2, 4, 6}, {1, 3, 5}, {3, 7, 5}};
    return mesh;
}

void join(geometry::MeshData& to, const geometry::MeshData& from) {
    const auto first = static_cast<std::uint32_t>(to.positions.size());
    to.positions.insert(to.positions.end(), from.positions.begin(), from.positions.end());
    to.along.insert(to.along.end(), from.along.begin(), from.along.end());
    to.across.insert(to.across.end(), from.across.begin(), from.across.end());
    for (const auto& t : from.triangles) to.triangles.push_back({t[0] + first, t[1] + first, t[2] + first});
}

// A box with along from its low to its high y and across from its low to its high x.
geometry::MeshData muscle_box(glm::vec3 low, glm::vec3 high) {
    auto mesh = box(low, high);
    for (const auto& p : mesh.positions) {
        mesh.along.push_back((p.y - low.y) / (high.y - low.y));
        mesh.across.push_back((p.x - low.x) / (high.x - low.x));
    }
    return mesh;
}

// A box whose fibers run up and whose medial edge is the one nearer to x = 0.
geometry::MeshData strap(float sign) {
    const glm::vec3 a(sign * 20.0f, -30.0f, 40.0f), b(sign * 60.0f, 30.0f, 44.0f);
    auto mesh = box(glm::min(a, b), glm::max(a, b));
    for (const auto& p : mesh.positions) {
        mesh.along.push_back((p.y + 30.0f) / 60.0f);
        mesh.across.push_back((std::abs(p.x) - 20.0f) / 40.0f);
    }
    return mesh;
}

scene::PartMesh part(std::string structure, core::Side side, scene::PartKind kind, geometry::MeshData mesh) {
    return {std::move(structure), side, kind, std::move(mesh), {}};
}

}

scene::MeshLibrary ball_body() {
    using core::Side;
    std::vector<scene::PartMesh> parts;
    parts.push_back(part("skin", Side::Midline, scene::PartKind::Skin, ball(k_ball_radius_mm, 32)));
    parts.push_back(part("block", Side::Midline, scene::PartKind::Bone, box(glm::vec3(-20), glm::vec3(20))));
    parts.push_back(part("wing", Side::Left, scene::PartKind::Bone, box({50, -10, -10}, {70, 10, 10})));
    parts.push_back(part("wing", Side::Right, scene::PartKind::Bone, box({-70, -10, -10}, {-50, 10, 10})));
    parts.push_back(part("strap", Side::Left, scene::PartKind::Muscle, strap(1.0f)));
    parts.push_back(part("strap", Side::Right, scene::PartKind::Muscle, strap(-1.0f)));
    auto bellies = muscle_box({10, -60, 30}, {40, -20, 40});
    join(bellies, muscle_box({20, 30, 60}, {24, 50, 64}));
    parts.push_back(part("bellies", Side::Left, scene::PartKind::Muscle, std::move(bellies)));
    parts.push_back(part("apron", Side::Midline, scene::PartKind::Muscle, muscle_box({-30, -20, 50}, {30, 20, 54})));
    return scene::build_library(std::move(parts), "ball");
}

scene::MeshLibrary tube_body() {
    constexpr std::uint32_t k_around = 62, k_rings = 76;
    geometry::MeshData mesh;
    for (std::uint32_t ring = 0; ring < k_rings; ++ring)
        for (std::uint32_t i = 0; i < k_around; ++i) {
            const float angle = 2.0f * std::numbers::pi_v<float> * static_cast<float>(i) / k_around;
            const float y = k_tube_length_mm * (static_cast<float>(ring) / (k_rings - 1) - 0.5f);
            mesh.positions.emplace_back(k_tube_radius_mm * std::sin(angle), y, k_tube_radius_mm * std::cos(angle));
        }
    for (std::uint32_t ring = 0; ring + 1 < k_rings; ++ring)
        for (std::uint32_t i = 0; i < k_around; ++i) {
            const auto at = [&](std::uint32_t r, std::uint32_t k) { return r * k_around + k % k_around; };
            mesh.triangles.push_back({at(ring, i), at(ring, i + 1), at(ring + 1, i)});
            mesh.triangles.push_back({at(ring, i + 1), at(ring + 1, i + 1), at(ring + 1, i)});
        }
    std::vector<scene::PartMesh> parts;
    parts.push_back(part("skin", core::Side::Midline, scene::PartKind::Skin, std::move(mesh)));
    return scene::build_library(std::move(parts), "tube");
}

namespace {

anatomy::Names named(const std::string& name) {
    anatomy::Names names;
    names.name = name;
    return names;
}

anatomy::Landmark landmark(std::string id, bool is_midline, std::string structure, glm::vec3 at,
                           anatomy::Toward toward) {
    anatomy::Landmark result;
    result.names = named(id);
    result.id = std::move(id);
    result.is_midline = is_midline;
    result.anchor.structure = std::move(structure);
    result.anchor.at = at;
    result.anchor.toward = toward;
    return result;
}

anatomy::Stroke dab(const std::string& at, float radius_mm) {
    return {{{at, glm::vec3(0.0f), false}}, radius_mm};
}

}

anatomy::CatalogData ball_facts() {
    anatomy::CatalogData data;
    anatomy::Source source;
    source.id = "invented";
    source.authors = "Nobody";
    source.year = 2000;
    source.title = "An invented body";
    data.sources.push_back(source);
    for (const auto& [id, kind, is_midline] : {std::tuple{"block", anatomy::StructureKind::Bone, true},
                                               {"wing", anatomy::StructureKind::Bone, false},
                                               {"strap", anatomy::StructureKind::Muscle, false},
                                               {"skin", anatomy::StructureKind::Skin, true}}) {
        anatomy::Structure structure;
        structure.id = id;
        structure.names = named(id);
        structure.kind = kind;
        structure.layer = kind == anatomy::StructureKind::Bone     ? anatomy::Layer::Bone
                          : kind == anatomy::StructureKind::Muscle ? anatomy::Layer::MuscleSuperficial
                                                                   : anatomy::Layer::Skin;
        structure.region = anatomy::Region::Head;
        structure.is_midline = is_midline;
        data.structures.push_back(structure);
    }
    data.landmarks.push_back(landmark("front_middle", true, "block", {0.5f, 0.5f, 1.0f}, anatomy::Toward::Front));
    data.landmarks.push_back(landmark("back_middle", true, "block", {0.5f, 0.5f, 0.0f}, anatomy::Toward::Back));
    data.landmarks.push_back(landmark("top", true, "block", {0.5f, 1.0f, 0.5f}, anatomy::Toward::Up));
    data.landmarks.push_back(landmark("side", false, "wing", {1.0f, 0.5f, 0.5f}, anatomy::Toward::Nearest));
    anatomy::Landmark between;
    between.id = "front_side";
    between.names = named("front_side");
    between.anchor.from = "front_middle";
    between.anchor.to = "side";
    between.anchor.t = 0.5f;
    data.landmarks.push_back(between);

    anatomy::Area front;
    front.id = "front";
    front.names = named("front");
    front.strokes = {{{{"front_middle", glm::vec3(0.0f), false}, {"front_side", glm::vec3(0.0f), false}}, 30.0f}};
    anatomy::Area back = front;
    back.id = "back";
    back.names = named("back");
    back.strokes = {dab("back_middle", 60.0f)};
    data.areas = {front, back};

    anatomy::Muscle muscle;
    muscle.id = "strap_muscle";
    muscle.names = named("strap_muscle");
    muscle.structures = {"strap"};
    muscle.origin = "below";
    muscle.insertion = "above";
    muscle.action = "none";
    muscle.innervation = "none";
    muscle.palpation = "none";
    muscle.plain = "A strap.";
    muscle.sources = {"invented"};
    anatomy::TriggerPoint point;
    point.id = "strap_1";
    point.name = "strap_1";
    point.place = "in the middle";
    point.anchor.structure = "strap";
    point.sources = {"invented"};
    anatomy::Zone zone;
    zone.strokes = {dab("front_side", 25.0f)};
    zone.areas = {"front"};
    point.zones = {zone};
    muscle.points = {point};
    data.muscles.push_back(muscle);
    return data;
}

}
