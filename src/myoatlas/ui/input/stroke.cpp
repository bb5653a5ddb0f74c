// SPDX-License-Identifier: MIT
#include "myoatlas/ui/input/stroke.h"

#include <algorithm>
#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>

namespace myoatlas::ui {

float brush_radius_mm(const session::Session& session) {
    return std::clamp(std::round(session.camera.distance_mm * 0.012f), 12.0f, 28.0f);
}

std::optional<glm::vec3> painted_place(const session::Session& session, const glm::vec3& at_mm, float radius_mm,
                                       float spacing, const std::optional<glm::vec3>& last) {
    constexpr float k_eraser_spacing = 0.3f;
    // Rounded so that the command reads well; 0.1 mm is far finer than a fingertip.
    const glm::vec3 place = glm::round(at_mm * 10.0f) / 10.0f;
    const float apart_mm = radius_mm * (session.is_erasing ? k_eraser_spacing : spacing);
    if (last && glm::distance(*last, place) < apart_mm) return std::nullopt;
    return place;
}

session::Command stroke_command(const session::Session& session, const glm::vec3& at_mm, float radius_mm, bool joins) {
    if (session.is_erasing) return session::EraseAt{at_mm, radius_mm, joins};
    const session::Feeling& brush = session.brush;
    return session::PaintPain{{at_mm, radius_mm, brush.intensity, brush.quality, brush.depth, joins}};
}

}
