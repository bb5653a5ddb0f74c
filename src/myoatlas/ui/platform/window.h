// A desktop window with an OpenGL 3.3 core context, through GLFW. Main thread only; one at a time.
// SPDX-License-Identifier: MIT
#pragma once
#include <string>

struct GLFWwindow;

namespace myoatlas::ui {

struct WindowOptions {
    std::string title = "Myoatlas";
    int width = 1360, height = 860; // in points where the system has them, otherwise pixels
};

class Window {
public:
    // Throws std::runtime_error in plain words when there is no display or no OpenGL 3.3.
    explicit Window(const WindowOptions&);
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    struct Size {
        int width = 0, height = 0;
    };
    Size size() const; // in points
    Size size_in_pixels() const;
    float content_scale() const; // of the monitor: 2 on a dense one

    bool is_closing() const;
    void close();
    void poll_events();
    // Sleeps until something happens, or `seconds` have passed.
    void wait_events(double seconds);
    // Ends wait_events() from any thread.
    static void wake();
    void present();

    GLFWwindow* handle() const { return window_; }

private:
    GLFWwindow* window_ = nullptr;
};

// Returns false when no display server can be reached, so that no window can open.
bool has_display();

}
