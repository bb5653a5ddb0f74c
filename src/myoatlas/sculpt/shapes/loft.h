// The surface of a Loft: a smooth sweep of its contours, closed by rounded caps.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/geometry/mesh_data.h"
#include "myoatlas/sculpt/part_table.h"
#include "myoatlas/sculpt/shapes/center_line.h"

#include <vector>

namespace myoatlas::sculpt {

class LoftSurface {
public:
    // The loft must have stations within its axis; is_sane() tells.
    explicit LoftSurface(const Loft&);

    bool is_sane() const { return is_sane_; }
    const CenterLine& line() const { return line_; }

    // Returns the contour at arc length s. Its center and terms are sums over the stations, weighted by
    // center_weights() and term_weights(), which is what fitting needs.
    Contour contour_at(float s) const;
    void center_weights(float s, std::vector<float>& weights) const;
    void term_weights(float s, std::vector<float>& weights) const;

    // Returns the area enclosed at s, mm².
    float area_at(float s) const;

private:
    void weights_between(float s, std::vector<float>& weights) const;
    float cap(float s) const; // 0..1 scale of the end's contour beyond the last station; 1 between the stations

    Loft loft_;
    CenterLine line_;
    bool is_sane_ = false;
    float first_growth_ = 0.0f, last_growth_ = 0.0f; // how fast the size changes at the end stations, per mm, inward
};

// Returns quads in rings round the axis, as triangles, with along, across, fiber and tendon (tendon where the section
// tapers to an end; none when `is_muscle` is false). Empty when the loft is not sane.
geometry::MeshData loft_mesh(const Loft&, bool is_muscle);

}
