// SPDX-License-Identifier: MIT
#include "measure/fit_sheet.h"

#include "measure/layers.h"
#include "measure/surface_distance.h"
#include "myoatlas/geometry/mesh_measures.h"
#include "myoatlas/sculpt/sculpt.h"
#include "unit/sculpt/shapes.h"
#include <gtest/gtest.h>

namespace myoatlas {

namespace {

sculpt::Sheet shallow_dome() {
    sculpt::Sheet sheet = shapes::disk(150, 3);
    sheet.coordinates = {sculpt::CoordinatesKind::Dome, {0, 1100, 20}, {1, 0, 0}, {0, 0, -1}, 90, 40};
    return sheet;
}

}

TEST(fit_sheet, a_dome_is_found_again_from_its_mesh) {
    const geometry::MeshData mesh = sculpt::sculpt(shapes::part(shallow_dome()));
    const auto sheet = measure::fit_sheet(mesh, measure::dome_plans().front());
    ASSERT_TRUE(sheet);
    EXPECT_LT(measure::gap_between(mesh, sculpt::sculpt(shapes::part(*sheet)), 3000).worse_mean(), 0.8f);
}

TEST(layers, a_sheet_under_a_part_of_another_is_told_from_it) {
    sculpt::PartTable table = shapes::part(shapes::disk(50, 2));
    sculpt::Sheet under = shapes::disk(30, 2);
    under.height = shapes::even_grid(-10.0f);
    table.pieces.push_back(under);
    const auto layers = measure::split_layers(sculpt::sculpt(table), sculpt::SheetCoordinates{});
    ASSERT_EQ(layers.size(), 2u);
    EXPECT_GT(geometry::bounds_of(layers[0].positions).min.z, -2.0f);
    EXPECT_LT(geometry::bounds_of(layers[1].positions).max.z, -8.0f);
}

TEST(layers, one_sheet_is_one_layer) {
    EXPECT_EQ(
        measure::split_layers(sculpt::sculpt(shapes::part(shapes::disk(50, 2))), sculpt::SheetCoordinates{}).size(),
        1u);
}

}
