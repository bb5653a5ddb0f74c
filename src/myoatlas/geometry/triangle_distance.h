// A point on a triangle of a mesh, and the nearest one to a place.
// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <glm/geometric.hpp>
#include <glm/vec3.hpp>

namespace myoatlas::geometry {

struct TrianglePoint {
    std::uint32_t triangle = 0; // its number in the mesh
    glm::vec3 position{0.0f};
    glm::vec3 weight{1.0f, 0.0f, 0.0f}; // of the three corners: barycentric coordinates
};

// Finds the feature (corner, edge or face) the point projects on, as in Ericson, Real-Time Collision Detection
// (2005), 5.1.5.
inline TrianglePoint nearest_on_triangle(const glm::vec3& p, const glm::vec3& a, const glm::vec3& b, const glm::vec3& c,
                                         std::uint32_t triangle = 0) {
    const auto at = [&](float wa, float wb, float wc) {
        return TrianglePoint{triangle, a * wa + b * wb + c * wc, {wa, wb, wc}};
    };
    const glm::vec3 ab = b - a, ac = c - a, ap = p - a;
    const float d1 = glm::dot(ab, ap), d2 = glm::dot(ac, ap);
    if (d1 <= 0.0f && d2 <= 0.0f) return at(1, 0, 0);
    const glm::vec3 bp = p - b;
    const float d3 = glm::dot(ab, bp), d4 = glm::dot(ac, bp);
    if (d3 >= 0.0f && d4 <= d3) return at(0, 1, 0);
    const float vc = d1 * d4 - d3 * d2;
    if (vc <= 0.0f && d1 >= 0.0f && d3 <= 0.0f) {
        const float t = d1 / (d1 - d3);
        return at(1.0f - t, t, 0);
    }
    const glm::vec3 cp = p - c;
    const float d5 = glm::dot(ab, cp), d6 = glm::dot(ac, cp);
    if (d6 >= 0.0f && d5 <= d6) return at(0, 0, 1);
    const float vb = d5 * d2 - d1 * d6;
    if (vb <= 0.0f && d2 >= 0.0f && d6 <= 0.0f) {
        const float t = d2 / (d2 - d6);
        return at(1.0f - t, 0, t);
    }
    const float va = d3 * d6 - d5 * d4;
    if (va <= 0.0f && d4 - d3 >= 0.0f && d5 - d6 >= 0.0f) {
        const float t = (d4 - d3) / ((d4 - d3) + (d5 - d6));
        return at(0, 1.0f - t, t);
    }
    const float scale = 1.0f / (va + vb + vc);
    return at(va * scale, vb * scale, vc * scale);
}

}
