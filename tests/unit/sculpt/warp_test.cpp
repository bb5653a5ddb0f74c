// The warp that makes one body of another: smooth, mirrored, one to one, and fitted to measures.
// SPDX-License-Identifier: MIT
#include "myoatlas/geometry/mesh_measures.h"
#include "myoatlas/io/tables/warp_tables.h"
#include "myoatlas/scene/build_library.h"
#include "myoatlas/sculpt/warp/fit_warp.h"
#include "myoatlas/sculpt/warp/warped_body.h"
#include "support/scratch_folder.h"

#include <cmath>
#include <fstream>
#include <glm/geometric.hpp>
#include <gtest/gtest.h>
#include <numbers>

namespace myoatlas::sculpt {
namespace {

// A closed drum about the Y axis: radius in mm across and to the front, from `low` to `high`.
geometry::MeshData drum(double across, double front, double low, double high) {
    constexpr std::uint32_t k_around = 48, k_rings = 24;
    geometry::MeshData mesh;
    for (std::uint32_t ring = 0; ring <= k_rings; ++ring)
        for (std::uint32_t i = 0; i < k_around; ++i) {
            const double angle = 2.0 * std::numbers::pi * i / k_around;
            mesh.positions.emplace_back(across * std::sin(angle), low + (high - low) * ring / k_rings,
                                        front * std::cos(angle));
        }
    const auto at = [&](std::uint32_t ring, std::uint32_t i) { return ring * k_around + i % k_around; };
    for (std::uint32_t ring = 0; ring < k_rings; ++ring)
        for (std::uint32_t i = 0; i < k_around; ++i) {
            mesh.triangles.push_back({at(ring, i), at(ring, i + 1), at(ring + 1, i)});
            mesh.triangles.push_back({at(ring, i + 1), at(ring + 1, i + 1), at(ring + 1, i)});
        }
    const auto bottom = static_cast<std::uint32_t>(mesh.positions.size());
    mesh.positions.emplace_back(0.0f, low, 0.0f);
    mesh.positions.emplace_back(0.0f, high, 0.0f);
    for (std::uint32_t i = 0; i < k_around; ++i) {
        mesh.triangles.push_back({bottom, at(0, i + 1), at(0, i)});
        mesh.triangles.push_back({bottom + 1, at(k_rings, i), at(k_rings, i + 1)});
    }
    return mesh;
}

scene::MeshLibrary drum_body() {
    std::vector<scene::PartMesh> parts;
    parts.push_back({"skin", core::Side::Midline, scene::PartKind::Skin, drum(150.0, 100.0, 0.0, 1600.0), {}});
    parts.push_back({"post", core::Side::Midline, scene::PartKind::Bone, drum(20.0, 20.0, 40.0, 1500.0), {}});
    return scene::build_library(std::move(parts), "drum");
}

BodyWarp arm_and_trunk() {
    BodyWarp warp;
    warp.name = "other";
    warp.trunk.height = SmoothCurve({{0.0, 0.0}, {900.0, 840.0}, {1600.0, 1480.0}}, SmoothCurve::End::Straight);
    warp.trunk.breadth = SmoothCurve({{0.0, 0.9}, {800.0, 1.02}, {1300.0, 0.88}});
    warp.trunk.depth = SmoothCurve({{0.0, 0.92}, {900.0, 0.9}});
    warp.trunk.center_z = warp.trunk.moved_z = SmoothCurve({{0.0, 50.0}});
    warp.arm.height = SmoothCurve({{600.0, 560.0}, {1300.0, 1208.0}}, SmoothCurve::End::Straight);
    warp.arm.breadth = warp.arm.depth = SmoothCurve({{600.0, 0.85}, {1300.0, 0.88}});
    warp.arm.center_x = SmoothCurve({{600.0, 270.0}, {1300.0, 180.0}}, SmoothCurve::End::Straight);
    warp.arm.moved_x = SmoothCurve({{600.0, 262.0}, {1300.0, 158.0}}, SmoothCurve::End::Straight);
    warp.arm.center_z = warp.arm.moved_z = SmoothCurve({{600.0, 80.0}, {1300.0, 60.0}}, SmoothCurve::End::Straight);
    warp.border_x = SmoothCurve({{600.0, 190.0}, {1100.0, 150.0}});
    warp.border_half_width = SmoothCurve({{600.0, 25.0}, {1200.0, 45.0}});
    warp.arm_top = 1300.0;
    warp.bust = Bust{{80.0, 1150.0, 200.0}, {3.0, -1.0, 30.0}, 75.0};
    return warp;
}

}

TEST(SmoothCurve, goes_through_its_knots_and_never_beyond_them) {
    const SmoothCurve curve({{3.0, 2.0}, {0.0, 1.0}, {1.0, 1.0}, {7.0, 5.0}});
    EXPECT_DOUBLE_EQ(curve(0.0), 1.0);
    EXPECT_DOUBLE_EQ(curve(3.0), 2.0);
    double last = curve(0.0);
    for (double x = 0.0; x <= 7.0; x += 0.01) {
        EXPECT_GE(curve(x), last - 1e-12) << x;
        last = curve(x);
        EXPECT_NEAR(curve.at(x).slope, (curve(x + 1e-6) - curve(x - 1e-6)) / 2e-6, 1e-3) << x;
    }
    EXPECT_DOUBLE_EQ(curve(-5.0), 1.0);
    EXPECT_DOUBLE_EQ(curve(9.0), 5.0);
    const SmoothCurve straight({{0.0, 0.0}, {1.0, 2.0}}, SmoothCurve::End::Straight);
    EXPECT_DOUBLE_EQ(straight(3.0), 6.0);
    EXPECT_DOUBLE_EQ(SmoothCurve()(1.0), 0.0);
}

TEST(BodyWarp, tells_how_space_changes_and_mirrors_exactly) {
    const BodyWarp warp = arm_and_trunk();
    for (double y = 20.0; y < 1580.0; y += 37.0)
        for (double x = 0.5; x < 330.0; x += 11.0)
            for (const double z : {-30.0, 60.0, 150.0, 190.0}) {
                const glm::dvec3 place(x, y, z);
                const Carried left = carry_skin(warp, place), right = carry_skin(warp, {-x, y, z});
                ASSERT_EQ(left.to * glm::dvec3(-1.0, 1.0, 1.0), right.to);
                ASSERT_LT(glm::distance(skin_before(warp, left.to), place), 0.01) << x << ' ' << y << ' ' << z;
                for (int axis = 0; axis < 3; ++axis) {
                    glm::dvec3 step(0.0);
                    step[axis] = 1e-4;
                    const glm::dvec3 slope =
                        (carry_skin(warp, place + step).to - carry_skin(warp, place - step).to) / 2e-4;
                    ASSERT_LT(glm::distance(slope, left.jacobian[axis]), 2e-3) << x << ' ' << y << ' ' << z;
                }
            }
    EXPECT_EQ(carry_skin(warp, {0.0, 1000.0, 100.0}).to.x, 0.0);
}

TEST(BodyWarp, raises_the_skin_of_the_chest_alone) {
    const BodyWarp warp = arm_and_trunk();
    const glm::dvec3 top = warp.bust->center, back(top.x, top.y, -20.0);
    EXPECT_GT(carry_skin(warp, top).to.z, carry(warp, top).to.z + 20.0);
    EXPECT_EQ(carry_skin(warp, back).to, carry(warp, back).to);
}

TEST(WarpedBody, keeps_vertices_and_triangles_and_turns_normals_with_the_surface) {
    const scene::MeshLibrary body = drum_body();
    const scene::MeshLibrary made = warped(body, arm_and_trunk());
    ASSERT_EQ(made.vertices.size(), body.vertices.size());
    EXPECT_EQ(made.indices.data(), body.indices.data());
    EXPECT_EQ(made.name, "other");
    for (const auto& part : made.parts) {
        geometry::MeshData mesh;
        for (std::uint32_t v = 0; v < part.vertex_count; ++v)
            mesh.positions.push_back(made.position(part.first_vertex + v));
        for (std::uint32_t i = 0; i < part.levels[0].index_count; i += 3) {
            const auto* corner = &made.indices[part.levels[0].first_index + i];
            mesh.triangles.push_back(
                {corner[0] - part.first_vertex, corner[1] - part.first_vertex, corner[2] - part.first_vertex});
        }
        EXPECT_NEAR(part.volume_mm3 / geometry::volume_mm3(mesh), 1.0, 1e-4);
        const auto normals = geometry::smooth_normals(mesh);
        for (std::uint32_t v = 0; v + 2 < part.vertex_count; ++v)
            EXPECT_GT(glm::dot(normals[v], made.normal(part.first_vertex + v)), 0.97f) << part.structure << ' ' << v;
    }
}

TEST(BodyMeasures, are_taken_as_a_tape_and_a_beam_take_them) {
    const scene::MeshLibrary body = drum_body();
    const MeasurePlace middle{"post", {0.5f, 0.5f, 0.5f}}, top{"skin", {0.5f, 1.0f, 0.5f}};
    std::vector<FoundMeasure> found;
    for (const auto kind : {MeasureKind::Girth, MeasureKind::Breadth, MeasureKind::Depth})
        found.push_back(*find_measure(body, {"slice", kind, middle, {}, {}, {}}));
    found.push_back(*find_measure(body, {"stature", MeasureKind::Height, top, {}, {}, {}}));
    const auto values = measure(body, found);
    const double h = 0.04; // Ramanujan's ellipse, ((a - b) / (a + b)) squared
    EXPECT_NEAR(values[0], std::numbers::pi * 250.0 * (1.0 + 3.0 * h / (10.0 + std::sqrt(4.0 - 3.0 * h))), 2.0);
    EXPECT_NEAR(values[1], 300.0, 0.5);
    EXPECT_NEAR(values[2], 200.0, 0.5);
    EXPECT_NEAR(values[3], 1600.0, 0.1);
    EXPECT_FALSE(find_measure(body, {"tail", MeasureKind::Height, {"tail", {}}, {}, {}, {}}));
}

TEST(FitWarp, gives_the_body_the_measures_of_the_table) {
    const scene::MeshLibrary body = drum_body();
    const MeasurePlace low{"post", {0.5f, 0.2f, 0.5f}}, high{"post", {0.5f, 0.8f, 0.5f}},
        top{"skin", {0.5f, 1.0f, 0.5f}};
    WarpTable table;
    table.name = "smaller";
    table.measures = {{{"stature", MeasureKind::Height, top, {}, {}, {}}, WarpTurn::Height, 100.0, 93.0},
                      {{"low", MeasureKind::Girth, low, {}, {}, {}}, WarpTurn::Girth, 50.0, 52.0},
                      {{"wide", MeasureKind::Breadth, high, {}, {}, {}}, WarpTurn::Breadth, 30.0, 26.0},
                      {{"deep", MeasureKind::Depth, high, {}, {}, {}}, WarpTurn::Depth, 20.0, 19.0}};
    const auto fitted = fit_warp(body, table);
    ASSERT_TRUE(fitted);
    for (const auto& each : fitted->measures) EXPECT_NEAR(each.made_mm / each.wanted_mm, 1.0, 0.003);
    table.measures.front().measure.place.on = "tail";
    EXPECT_FALSE(fit_warp(body, table));
}

TEST(WarpTables, a_warp_comes_back_as_it_was_written_and_a_faulty_one_is_refused) {
    const support::ScratchFolder folder;
    const auto path = folder.path() / "other.json";
    const BodyWarp warp = arm_and_trunk();
    ASSERT_TRUE(io::write_body_warp(path, warp));
    const auto read = io::load_body_warp(path);
    ASSERT_TRUE(read) << read.problems()[0].what;
    EXPECT_EQ(read->name, warp.name);
    for (const glm::dvec3 place : {glm::dvec3(60.0, 1150.0, 190.0), glm::dvec3(280.0, 700.0, 90.0)})
        EXPECT_LT(glm::distance(carry_skin(*read, place).to, carry_skin(warp, place).to), 1e-3);

    BodyWarp folded = warp;
    folded.trunk.height = SmoothCurve({{0.0, 0.0}, {900.0, 840.0}, {1600.0, 700.0}});
    ASSERT_TRUE(io::write_body_warp(path, folded));
    const auto refused = io::load_body_warp(path);
    ASSERT_FALSE(refused);
    EXPECT_NE(refused.problems()[0].what.find("rise"), std::string::npos);
    std::ofstream{path} << "{\"schema_version\":1,\"name\":\"x\"}";
    EXPECT_FALSE(io::load_body_warp(path));
}

}
