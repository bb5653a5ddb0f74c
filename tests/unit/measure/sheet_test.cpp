// SPDX-License-Identifier: MIT
#include "measure/fit_sheet.h"

#include "body/sculpt.h"
#include "measure/layers.h"
#include "measure/surface_distance.h"
#include "scene/mesh_measures.h"
#include "unit/body/shapes.h"
#include <gtest/gtest.h>

namespace {

body::Sheet shallow_dome() {
    body::Sheet sheet = shapes::disk(150, 3);
    sheet.chart = {body::ChartKind::Dome, {0, 1100, 20}, {1, 0, 0}, {0, 0, -1}, 90, 40};
    return sheet;
}

}

TEST(fit_sheet, a_dome_is_found_again_from_its_mesh) {
    const scene::MeshData mesh = body::sculpt(shapes::part(shallow_dome()));
    const auto sheet = measure::fit_sheet(mesh, measure::dome_plans().front());
    ASSERT_TRUE(sheet);
    EXPECT_LT(measure::gap_between(mesh, body::sculpt(shapes::part(*sheet)), 3000).worse_mean(), 0.8f);
}

TEST(layers, a_sheet_under_a_part_of_another_is_told_from_it) {
    body::PartTable table = shapes::part(shapes::disk(50, 2));
    body::Sheet under = shapes::disk(30, 2);
    under.height = shapes::even_grid(-10.0f);
    table.pieces.push_back(under);
    const auto layers = measure::split_layers(body::sculpt(table), body::Chart{});
    ASSERT_EQ(layers.size(), 2u);
    EXPECT_GT(scene::bounds_of(layers[0].positions).min.z, -2.0f);
    EXPECT_LT(scene::bounds_of(layers[1].positions).max.z, -8.0f);
}

TEST(layers, one_sheet_is_one_layer) {
    EXPECT_EQ(measure::split_layers(body::sculpt(shapes::part(shapes::disk(50, 2))), body::Chart{}).size(), 1u);
}
