// SPDX-License-Identifier: MIT
#include "myoatlas/ui/platform/monitors.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <algorithm>
#include <span>

namespace myoatlas::ui {

namespace {

std::span<GLFWmonitor*> monitors() {
    int count = 0;
    GLFWmonitor** all = glfwGetMonitors(&count);
    return {all, static_cast<std::size_t>(count)};
}

WindowPlace whole_of(GLFWmonitor* monitor) {
    WindowPlace place;
    glfwGetMonitorPos(monitor, &place.x, &place.y);
    if (const GLFWvidmode* mode = glfwGetVideoMode(monitor)) {
        place.width = mode->width;
        place.height = mode->height;
    }
    return place;
}

WindowPlace free_of(GLFWmonitor* monitor) {
    WindowPlace place;
    glfwGetMonitorWorkarea(monitor, &place.x, &place.y, &place.width, &place.height);
    return place;
}

long shared_area(const WindowPlace& a, const WindowPlace& b) {
    const long across = std::min(a.x + a.width, b.x + b.width) - std::max(a.x, b.x);
    const long down = std::min(a.y + a.height, b.y + b.height) - std::max(a.y, b.y);
    return std::max(0L, across) * std::max(0L, down);
}

// The one that most of the place lies on; null when there is none at all.
GLFWmonitor* monitor_under(const WindowPlace& place) {
    GLFWmonitor* best = glfwGetPrimaryMonitor();
    long most = best ? shared_area(place, whole_of(best)) : 0;
    for (GLFWmonitor* monitor : monitors())
        if (const long area = shared_area(place, whole_of(monitor)); area > most) {
            best = monitor;
            most = area;
        }
    return best;
}

}

std::string last_window_error() {
    const char* words = nullptr;
    glfwGetError(&words);
    return words ? " (" + std::string(words) + ")" : std::string();
}

WindowOptions fitted(WindowOptions options) {
    GLFWmonitor* monitor = glfwGetPrimaryMonitor();
    if (!monitor) return options;
    const WindowPlace free = free_of(monitor);
#ifndef __APPLE__
    // Elsewhere window sizes are pixels, so a dense screen needs more of them.
    float scale = 1.0f;
    glfwGetMonitorContentScale(monitor, &scale, nullptr);
    options.width = static_cast<int>(static_cast<float>(options.width) * scale);
    options.height = static_cast<int>(static_cast<float>(options.height) * scale);
#endif
    if (free.width > 0) options.width = std::min(options.width, free.width);
    if (free.height > 0) options.height = std::min(options.height, free.height);
    return options;
}

bool is_on_a_screen(const WindowPlace& place) {
    constexpr int k_reach = 80;
    return std::ranges::any_of(monitors(), [&](GLFWmonitor* monitor) {
        const WindowPlace free = free_of(monitor);
        return place.x + place.width >= free.x + k_reach && place.x + k_reach <= free.x + free.width &&
               place.y >= free.y && place.y + k_reach <= free.y + free.height;
    });
}

std::optional<WindowPlace> place_beside(const WindowPlace& first, int width, int height) {
    const GLFWmonitor* own = monitor_under(first);
    for (GLFWmonitor* monitor : monitors()) {
        if (monitor == own) continue;
        const WindowPlace free = free_of(monitor);
        WindowPlace place{0, 0, std::min(width, free.width), std::min(height, free.height)};
        place.x = free.x + (free.width - place.width) / 2;
        place.y = free.y + (free.height - place.height) / 2;
        return place;
    }
    return std::nullopt;
}

void fill_monitor(GLFWwindow* window, const WindowPlace& now) {
    GLFWmonitor* monitor = monitor_under(now);
    const GLFWvidmode* mode = monitor ? glfwGetVideoMode(monitor) : nullptr;
    if (mode) glfwSetWindowMonitor(window, monitor, 0, 0, mode->width, mode->height, mode->refreshRate);
}

void leave_full_screen(GLFWwindow* window, const WindowPlace& before) {
    glfwSetWindowMonitor(window, nullptr, before.x, before.y, before.width, before.height, GLFW_DONT_CARE);
}

}
