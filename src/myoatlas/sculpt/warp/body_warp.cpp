// SPDX-License-Identifier: MIT
#include "myoatlas/sculpt/warp/body_warp.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <glm/matrix.hpp>
#include <glm/vec2.hpp>

namespace myoatlas::sculpt {
namespace {

constexpr double k_shoulder_mm = 70.0; // over which the arm's map fades into the trunk's above its top

struct Share {
    double share = 0.0;
    glm::dvec3 slope{0.0};
};

// From 0 to 1 as t goes from 0 to 1, with its slope.
SmoothCurve::Value smooth_step(double t) {
    if (t <= 0.0) return {0.0, 0.0};
    if (t >= 1.0) return {1.0, 0.0};
    return {t * t * t * (10.0 + t * (6.0 * t - 15.0)), 30.0 * t * t * (1.0 - t) * (1.0 - t)};
}

Carried through(const SliceColumn& column, const glm::dvec3& p) {
    const auto height = column.height.at(p.y), breadth = column.breadth.at(p.y), depth = column.depth.at(p.y);
    const auto cx = column.center_x.at(p.y), cz = column.center_z.at(p.y);
    const auto mx = column.moved_x.at(p.y), mz = column.moved_z.at(p.y);
    const double x = p.x - cx.value, z = p.z - cz.value;
    Carried carried;
    carried.to = {mx.value + x * breadth.value, height.value, mz.value + z * depth.value};
    carried.jacobian[0] = {breadth.value, 0.0, 0.0};
    carried.jacobian[1] = {mx.slope + x * breadth.slope - cx.slope * breadth.value, height.slope,
                           mz.slope + z * depth.slope - cz.slope * depth.value};
    carried.jacobian[2] = {0.0, 0.0, depth.value};
    return carried;
}

// How much of the arm's map holds at a place of the left side.
Share share_of_arm(const BodyWarp& warp, const glm::dvec3& p) {
    if (warp.border_x.knots().empty()) return {};
    const auto border = warp.border_x.at(p.y), half = warp.border_half_width.at(p.y);
    const double t = (p.x - border.value) / (2.0 * half.value) + 0.5;
    const auto across = smooth_step(t);
    const auto below = smooth_step((warp.arm_top + k_shoulder_mm - p.y) / k_shoulder_mm);
    const double t_up = -(border.slope + (t - 0.5) * 2.0 * half.slope) / (2.0 * half.value);
    return {across.value * below.value,
            {across.slope / (2.0 * half.value) * below.value,
             across.slope * t_up * below.value - across.value * below.slope / k_shoulder_mm, 0.0}};
}

Carried carry_left(const BodyWarp& warp, const glm::dvec3& p) {
    Carried trunk = through(warp.trunk, p);
    const Share share = share_of_arm(warp, p);
    if (share.share <= 0.0) return trunk;
    const Carried arm = through(warp.arm, p);
    const glm::dvec3 way = arm.to - trunk.to;
    return {trunk.to + share.share * way,
            (1.0 - share.share) * trunk.jacobian + share.share * arm.jacobian + glm::outerProduct(way, share.slope)};
}

// Raises a place of the left half's skin.
Carried raise(const Bust& bust, const glm::dvec3& p) {
    Carried raised{p, glm::dmat3(1.0)};
    const double radius_up = bust.radius_mm * (p.y > bust.center.y ? 1.5 : 1.0);
    const glm::dvec2 way{(p.x - bust.center.x) / bust.radius_mm, (p.y - bust.center.y) / radius_up};
    const double square = glm::dot(way, way);
    if (square >= 1.0) return raised;
    // The back of the body lies behind the same place; what looks forward is raised.
    const double behind = bust.center.z - p.z, k_depth = 1.6 * bust.radius_mm;
    const auto front = smooth_step(1.0 - std::max(0.0, behind - 0.6 * bust.radius_mm) / k_depth);
    const double share = (1.0 - square) * (1.0 - square) * front.value;
    const glm::dvec2 slope = -4.0 * (1.0 - square) * front.value * way / glm::dvec2(bust.radius_mm, radius_up);
    const double deeper = behind > 0.6 * bust.radius_mm ? front.slope / k_depth : 0.0;
    raised.to += share * bust.raise;
    raised.jacobian += glm::outerProduct(bust.raise, glm::dvec3(slope, (1.0 - square) * (1.0 - square) * deeper));
    return raised;
}

// The right side by its mirror image.
template <class Map> Carried on_both_sides(const glm::dvec3& p, Map map) {
    if (p.x >= 0.0) return map(p);
    Carried carried = map(glm::dvec3(-p.x, p.y, p.z));
    carried.to.x = -carried.to.x;
    for (int column = 0; column < 3; ++column)
        for (int row = 0; row < 3; ++row)
            if ((column == 0) != (row == 0)) carried.jacobian[column][row] = -carried.jacobian[column][row];
    return carried;
}

}

Carried carry(const BodyWarp& warp, const glm::dvec3& p) {
    return on_both_sides(p, [&](const glm::dvec3& left) { return carry_left(warp, left); });
}

Carried carry_skin(const BodyWarp& warp, const glm::dvec3& p) {
    return on_both_sides(p, [&](const glm::dvec3& left) {
        if (!warp.bust) return carry_left(warp, left);
        const Carried raised = raise(*warp.bust, left);
        Carried carried = carry_left(warp, raised.to);
        carried.jacobian = carried.jacobian * raised.jacobian;
        return carried;
    });
}

glm::dvec3 skin_before(const BodyWarp& warp, const glm::dvec3& to) {
    constexpr int k_most_steps = 60;
    constexpr double k_close_mm = 1e-4, k_step_mm = 40.0;
    glm::dvec3 at = to;
    for (int step = 0; step < k_most_steps; ++step) { // Newton's, in steps that keep to where the map is known
        const Carried carried = carry_skin(warp, at);
        const glm::dvec3 miss = to - carried.to;
        if (glm::length(miss) < k_close_mm) break;
        glm::dvec3 way = glm::inverse(carried.jacobian) * miss;
        if (const double length = glm::length(way); length > k_step_mm) way *= k_step_mm / length;
        at += way;
    }
    return at;
}

}
