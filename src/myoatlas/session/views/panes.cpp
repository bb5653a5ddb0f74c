// SPDX-License-Identifier: MIT
#include "myoatlas/session/views/panes.h"

#include <algorithm>
#include <cmath>

namespace myoatlas::session {

std::vector<Pane> panes_of(const Session& session) {
    constexpr float k_figure_aspect = 0.75f, k_gap = 8.0f;
    const std::size_t count = session.compared.size();
    if (count == 0) return {};
    const glm::vec4& in = session.insets;
    const float width = std::max(1.0f, session.viewport.x - in.x - in.z);
    const float height = std::max(1.0f, session.viewport.y - in.y - in.w);
    const auto size_in = [&](std::size_t columns) {
        const std::size_t rows = (count + columns - 1) / columns;
        return glm::vec2{(width - k_gap * static_cast<float>(columns - 1)) / static_cast<float>(columns),
                         (height - k_gap * static_cast<float>(rows - 1)) / static_cast<float>(rows)};
    };
    std::size_t best = count;
    const auto reach = [&](std::size_t columns) {
        const glm::vec2 size = size_in(columns);
        return std::min(size.x / k_figure_aspect, size.y);
    };
    for (std::size_t columns = count; columns-- > 1;)
        if (reach(columns) > reach(best)) best = columns;
    const glm::vec2 size = glm::max(size_in(best), glm::vec2(1.0f));
    std::vector<Pane> panes;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t row = i / best, column = i % best;
        panes.push_back({in.x + static_cast<float>(column) * (size.x + k_gap),
                         in.y + static_cast<float>(row) * (size.y + k_gap), size.x, size.y});
    }
    return panes;
}

scene::Camera pane_camera(const Session& session, const Pane& pane) {
    constexpr float k_half_degree = 0.00872664626f; // half of one, in radians
    scene::Camera camera = session.camera;
    const float slope = std::tan(camera.fov_deg * k_half_degree) * pane.height / std::max(1.0f, session.viewport.y);
    camera.fov_deg = std::atan(slope) / k_half_degree;
    return camera;
}

}
