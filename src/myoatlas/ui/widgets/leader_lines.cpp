// SPDX-License-Identifier: MIT
#include "myoatlas/ui/widgets/leader_lines.h"

#include <algorithm>
#include <numeric>

namespace myoatlas::ui {

namespace {

// Puts the names of one column at the heights of their places, then apart from each other, from the top and back.
void stack(std::vector<std::size_t>& column, std::span<const glm::vec2> places, float step, const Rect& room,
           std::vector<float>& top) {
    std::ranges::stable_sort(column, {}, [&](std::size_t i) { return places[i].y; });
    const auto most = static_cast<std::size_t>(std::max(0.0f, room.height / step));
    if (column.size() > most) column.resize(most);
    float next = room.y;
    for (const std::size_t i : column) {
        top[i] = std::max(next, places[i].y - step * 0.5f);
        next = top[i] + step;
    }
    float end = room.y + room.height;
    for (auto i = column.rbegin(); i != column.rend(); ++i) {
        top[*i] = std::min(top[*i], end - step);
        end = top[*i];
    }
}

}

LabelPlan plan_labels(std::span<const glm::vec2> places, std::span<const float> widths, float height,
                      const Rect& room) {
    constexpr float k_air = 1.25f; // from name to name, of their height
    std::vector<std::size_t> order(places.size()), left, right;
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return places[i].x; });
    const float middle = room.x + room.width * 0.5f;
    for (const std::size_t i : order) (places[i].x < middle ? left : right).push_back(i);
    // A column that is too full gives those nearest to the middle to the other.
    const auto most = static_cast<std::size_t>(std::max(0.0f, room.height / (height * k_air)));
    while (left.size() > most && right.size() < most) {
        right.push_back(left.back());
        left.pop_back();
    }
    while (right.size() > most && left.size() < most) {
        left.push_back(right.front());
        right.erase(right.begin());
    }
    std::vector<float> top(places.size(), 0.0f);
    stack(left, places, height * k_air, room, top);
    stack(right, places, height * k_air, room, top);
    LabelPlan plan;
    plan.rects.resize(places.size());
    for (const std::size_t i : left) plan.rects[i] = {room.x, top[i], widths[i], height};
    for (const std::size_t i : right) plan.rects[i] = {room.x + room.width - widths[i], top[i], widths[i], height};
    return plan;
}

}
