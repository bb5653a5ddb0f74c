// The smooth curve of an Axis, by arc length, with a frame that does not twist about it.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/sculpt/part_table.h"

#include <glm/geometric.hpp>
#include <vector>

namespace myoatlas::sculpt {

// Right-handed: x × y is the tangent. All unit.
struct SectionFrame {
    glm::vec3 origin{0.0f}, x{1.0f, 0.0f, 0.0f}, y{0.0f, 1.0f, 0.0f}, tangent{0.0f, 0.0f, 1.0f};
    glm::vec3 point(glm::vec2 p) const { return origin + p.x * x + p.y * y; }
    glm::vec2 section(glm::vec3 p) const { return {glm::dot(p - origin, x), glm::dot(p - origin, y)}; }
};

class CenterLine {
public:
    // Passes through every point of the axis. An axis of fewer than two distinct points gives a length of 0.
    explicit CenterLine(const Axis&);
    float length() const { return length_; }
    // Beyond the ends the curve goes on straight.
    SectionFrame at(float s) const;
    // Returns the arc length of the nearest point of the curve (within [0, length]).
    float nearest(glm::vec3 point) const;

private:
    std::vector<SectionFrame> frames_; // at equal steps of arc length
    float length_ = 0.0f, step_ = 0.0f;
};

}
