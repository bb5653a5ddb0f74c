// SPDX-License-Identifier: MIT
#include "myoatlas/sculpt/shapes/center_line.h"

#include <algorithm>
#include <cmath>

namespace myoatlas::sculpt {
namespace {

// Catmull-Rom through the points, knots spaced by chord length so that uneven points make no loops.
std::vector<glm::vec3> dense_curve(const std::vector<glm::vec3>& through, int per_span) {
    std::vector<glm::vec3> points;
    for (const glm::vec3& point : through)
        if (points.empty() || glm::distance(points.back(), point) > 1e-4f) points.push_back(point);
    const std::size_t n = points.size();
    if (n < 2) return {};
    if (n == 2) {
        std::vector<glm::vec3> line;
        for (int k = 0; k <= per_span; ++k)
            line.push_back(glm::mix(points[0], points[1], static_cast<float>(k) / static_cast<float>(per_span)));
        return line;
    }
    std::vector<float> span(n - 1);
    for (std::size_t i = 0; i + 1 < n; ++i) span[i] = glm::distance(points[i], points[i + 1]);
    const auto slope = [&](std::size_t i) { return (points[i + 1] - points[i]) / span[i]; };
    std::vector<glm::vec3> tangent(n);
    for (std::size_t i = 1; i + 1 < n; ++i)
        tangent[i] = (slope(i - 1) * span[i] + slope(i) * span[i - 1]) / (span[i] + span[i - 1]);
    tangent[0] = 1.5f * slope(0) - 0.5f * tangent[1];
    tangent[n - 1] = 1.5f * slope(n - 2) - 0.5f * tangent[n - 2];
    std::vector<glm::vec3> curve{points[0]};
    for (std::size_t i = 0; i + 1 < n; ++i)
        for (int k = 1; k <= per_span; ++k) {
            const float t = static_cast<float>(k) / static_cast<float>(per_span), t2 = t * t, t3 = t2 * t;
            curve.push_back((2 * t3 - 3 * t2 + 1) * points[i] + (t3 - 2 * t2 + t) * span[i] * tangent[i] +
                            (3 * t2 - 2 * t3) * points[i + 1] + (t3 - t2) * span[i] * tangent[i + 1]);
        }
    return curve;
}

glm::vec3 any_perpendicular(glm::vec3 direction) {
    const glm::vec3 other = std::abs(direction.x) < 0.8f ? glm::vec3(1, 0, 0) : glm::vec3(0, 1, 0);
    return glm::normalize(glm::cross(direction, other));
}

}

CenterLine::CenterLine(const Axis& axis) {
    const std::vector<glm::vec3> curve = dense_curve(axis.points, 48);
    if (curve.size() < 2) {
        frames_.resize(1);
        return;
    }
    std::vector<float> run{0.0f};
    for (std::size_t i = 1; i < curve.size(); ++i) run.push_back(run.back() + glm::distance(curve[i - 1], curve[i]));
    length_ = run.back();
    const std::size_t count = std::clamp<std::size_t>(curve.size(), 64, 1024);
    step_ = length_ / static_cast<float>(count - 1);
    std::size_t i = 0;
    for (std::size_t k = 0; k < count; ++k) {
        const float s = step_ * static_cast<float>(k);
        while (i + 2 < run.size() && run[i + 1] < s) ++i;
        const float t = std::clamp((s - run[i]) / std::max(run[i + 1] - run[i], 1e-9f), 0.0f, 1.0f);
        SectionFrame frame;
        frame.origin = glm::mix(curve[i], curve[i + 1], t);
        frames_.push_back(frame);
    }
    for (std::size_t k = 0; k < count; ++k)
        frames_[k].tangent =
            glm::normalize(frames_[std::min(k + 1, count - 1)].origin - frames_[k > 0 ? k - 1 : 0].origin);
    // Each frame is the one before it, turned by no more than the tangent turns.
    glm::vec3 x = axis.side;
    for (SectionFrame& frame : frames_) {
        x -= glm::dot(x, frame.tangent) * frame.tangent;
        x = glm::length(x) > 1e-4f ? glm::normalize(x) : any_perpendicular(frame.tangent);
        frame.x = x;
        frame.y = glm::cross(frame.tangent, x);
    }
}

SectionFrame CenterLine::at(float s) const {
    if (frames_.size() < 2) return frames_.front();
    const float at = std::clamp(s, 0.0f, length_) / step_;
    const std::size_t i = std::min(static_cast<std::size_t>(at), frames_.size() - 2);
    const float t = at - static_cast<float>(i);
    const SectionFrame &a = frames_[i], &b = frames_[i + 1];
    SectionFrame frame;
    frame.tangent = glm::normalize(glm::mix(a.tangent, b.tangent, t));
    frame.x = glm::mix(a.x, b.x, t);
    frame.x = glm::normalize(frame.x - glm::dot(frame.x, frame.tangent) * frame.tangent);
    frame.y = glm::cross(frame.tangent, frame.x);
    frame.origin = glm::mix(a.origin, b.origin, t) + (s - std::clamp(s, 0.0f, length_)) * frame.tangent;
    return frame;
}

float CenterLine::nearest(glm::vec3 point) const {
    std::size_t best = 0;
    float best_gap = 1e30f;
    for (std::size_t i = 0; i < frames_.size(); ++i) {
        const glm::vec3 to = point - frames_[i].origin;
        const float gap = glm::dot(to, to);
        if (gap < best_gap) best_gap = gap, best = i;
    }
    const float s = step_ * static_cast<float>(best) + glm::dot(point - frames_[best].origin, frames_[best].tangent);
    return std::clamp(s, 0.0f, length_);
}

}
