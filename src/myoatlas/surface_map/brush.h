// Paints strokes on the skin: which vertices a stroke reaches, and how far each is from its line.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/stroke.h"
#include "myoatlas/surface_map/fast_marching.h"
#include "myoatlas/surface_map/geodesic_path.h"
#include "myoatlas/surface_map/landmarks.h"

#include <string>

namespace myoatlas::surface_map {

class Brush {
public:
    // All must outlive it.
    Brush(const SkinGraph&, const SkinProbe&, const Landmarks&);

    // Returns the vertices within the stroke's radius, nearest to its line first; at least one for a stroke that can be
    // placed. Where it cannot, adds a problem under `where` and returns nothing. Good until the next stroke.
    std::span<const Reached> paint(const anatomy::Stroke&, core::Side, const std::string& where, core::Problems&);

private:
    std::optional<std::vector<geometry::TrianglePoint>> line_of(const anatomy::Stroke&, core::Side,
                                                                const std::string& where, core::Problems&);
    void seed_from(const std::vector<geometry::TrianglePoint>& line);

    const SkinGraph& skin_;
    const SkinProbe& probe_;
    const Landmarks& landmarks_;
    FastMarching marching_;
    GeodesicPaths paths_;
    std::vector<Reached> seeds_;
};

// Returns the weight of a brush of `radius_mm` at a distance from its line: 1 up to 60 % of the radius, then falling
// smoothly to 0 at it.
float brush_weight(float distance_mm, float radius_mm);

}
