// SPDX-License-Identifier: MIT
#include "measure/trim.h"

#include "measure/as_written.h"
#include "measure/surface_distance.h"
#include "myoatlas/geometry/mesh_measures.h"
#include "myoatlas/sculpt/sculpt.h"
#include "unit/sculpt/shapes.h"
#include <gtest/gtest.h>

namespace myoatlas {

namespace {

double volume(const sculpt::PartTable& table) {
    return geometry::volume_mm3(sculpt::sculpt(table));
}

}

TEST(trim, a_part_measured_too_thin_gets_the_volume_of_its_reference) {
    const geometry::MeshData reference = sculpt::sculpt(shapes::part(shapes::ellipsoid(15, 10, 60, 9)));
    const sculpt::PartTable thin = shapes::part(shapes::ellipsoid(14.4f, 9.4f, 60, 9));
    ASSERT_LT(volume(thin), 0.93 * geometry::volume_mm3(reference));
    const sculpt::PartTable trimmed = measure::with_volume_of(reference, thin);
    EXPECT_NEAR(volume(trimmed) / geometry::volume_mm3(reference), 1.0, 0.01);
    EXPECT_LT(measure::gap_between(reference, sculpt::sculpt(trimmed), 2000).worse_mean(),
              measure::gap_between(reference, sculpt::sculpt(thin), 2000).worse_mean());
}

TEST(trim, volume_is_not_bought_with_distance) {
    // Half the length is missing: no thickness makes up for that.
    const geometry::MeshData reference = sculpt::sculpt(shapes::part(shapes::ellipsoid(15, 10, 60, 9)));
    const sculpt::PartTable half = shapes::part(shapes::ellipsoid(15, 10, 30, 9));
    const sculpt::PartTable trimmed = measure::with_volume_of(reference, half);
    EXPECT_LE(measure::gap_between(reference, sculpt::sculpt(trimmed), 4000).worse_mean(),
              measure::gap_between(reference, sculpt::sculpt(measure::as_written(half)), 4000).worse_mean() + 0.06f);
}

TEST(trim, an_open_reference_changes_nothing) {
    geometry::MeshData reference = sculpt::sculpt(shapes::part(shapes::ellipsoid(15, 10, 60, 9)));
    reference.triangles.pop_back();
    const sculpt::PartTable thin = shapes::part(shapes::ellipsoid(13, 8, 60, 9));
    EXPECT_EQ(measure::with_volume_of(reference, thin), measure::as_written(thin));
}

TEST(trim, growing_moves_a_wall_outward_and_closes_a_hole) {
    const sculpt::Piece grown = measure::grown(shapes::pipe(10, 5, 40), 0.5f);
    const auto& contours = std::get<sculpt::Sections>(grown).stations[2].contours;
    EXPECT_NEAR(contours[0].terms[0].x, 10.5f, 0.01f);
    EXPECT_NEAR(contours[1].terms[0].x, 4.5f, 0.01f);
    const sculpt::Piece sheet = measure::grown(shapes::disk(50, 4), 0.5f);
    EXPECT_NEAR(std::get<sculpt::Sheet>(sheet).thickness.values[5], 5.0f, 0.001f);
}

TEST(as_written, a_station_that_rounding_puts_on_the_end_of_its_axis_is_dropped) {
    sculpt::PartTable table = shapes::part(shapes::ellipsoid(5, 5, 10, 3));
    auto& loft = std::get<sculpt::Loft>(table.pieces[0]);
    loft.stations.push_back({19.97f, shapes::ellipse(0.3f, 0.3f)});
    EXPECT_FALSE(sculpt::sculpt(measure::as_written(table)).triangles.empty());
    EXPECT_EQ(std::get<sculpt::Loft>(measure::as_written(table).pieces[0]).stations.size(), 3u);
}

}
