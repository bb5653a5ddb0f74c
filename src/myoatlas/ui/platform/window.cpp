// SPDX-License-Identifier: MIT
#include "myoatlas/ui/platform/window.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <algorithm>
#include <cstdlib>
#include <stdexcept>

namespace myoatlas::ui {

namespace {

std::string last_error() {
    const char* words = nullptr;
    glfwGetError(&words);
    return words ? " (" + std::string(words) + ")" : std::string();
}

// Not larger than the screen it opens on.
WindowOptions fitted(WindowOptions options) {
    GLFWmonitor* monitor = glfwGetPrimaryMonitor();
    if (!monitor) return options;
    int x = 0, y = 0, width = 0, height = 0;
    glfwGetMonitorWorkarea(monitor, &x, &y, &width, &height);
#ifndef __APPLE__
    // Elsewhere window sizes are pixels, so a dense screen needs more of them.
    float scale = 1.0f;
    glfwGetMonitorContentScale(monitor, &scale, nullptr);
    options.width = static_cast<int>(static_cast<float>(options.width) * scale);
    options.height = static_cast<int>(static_cast<float>(options.height) * scale);
#endif
    if (width > 0) options.width = std::min(options.width, width);
    if (height > 0) options.height = std::min(options.height, height);
    return options;
}

}

bool has_display() {
#if defined(__APPLE__) || defined(_WIN32)
    return true;
#else
    const char* x11 = std::getenv("DISPLAY");
    return x11 && *x11; // GLFW of most distributions speaks X11, and Wayland through it
#endif
}

Window::Window(const WindowOptions& wanted) {
    if (!glfwInit()) throw std::runtime_error("No display can be reached, so no window can open" + last_error() + ".");
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
    glfwWindowHint(GLFW_SAMPLES, 0); // the picture smooths itself; multisampling is slow on software OpenGL
    glfwWindowHint(GLFW_DEPTH_BITS, 0);
    const WindowOptions options = fitted(wanted);
    window_ = glfwCreateWindow(options.width, options.height, options.title.c_str(), nullptr, nullptr);
    if (!window_) {
        const std::string why = last_error();
        glfwTerminate();
        throw std::runtime_error("This machine offers no window with OpenGL 3.3" + why + ".");
    }
    glfwSetWindowSizeLimits(window_, 800, 560, GLFW_DONT_CARE, GLFW_DONT_CARE);
    glfwMakeContextCurrent(window_);
    glfwSwapInterval(1); // may be ignored; the loop paces itself
}

Window::~Window() {
    glfwDestroyWindow(window_);
    glfwTerminate();
}

Window::Size Window::size() const {
    Size size;
    glfwGetWindowSize(window_, &size.width, &size.height);
    return size;
}

Window::Size Window::size_in_pixels() const {
    Size size;
    glfwGetFramebufferSize(window_, &size.width, &size.height);
    return size;
}

float Window::content_scale() const {
    float scale = 1.0f;
    glfwGetWindowContentScale(window_, &scale, nullptr);
    return std::clamp(scale, 0.5f, 4.0f);
}

bool Window::is_closing() const {
    return glfwWindowShouldClose(window_) != 0;
}
void Window::close() {
    glfwSetWindowShouldClose(window_, GLFW_TRUE);
}
void Window::poll_events() {
    glfwPollEvents();
}
void Window::wait_events(double seconds) {
    glfwWaitEventsTimeout(seconds);
}
void Window::wake() {
    glfwPostEmptyEvent();
}
void Window::present() {
    glfwSwapBuffers(window_);
}

}
