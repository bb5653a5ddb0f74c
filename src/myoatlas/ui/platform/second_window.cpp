// SPDX-License-Identifier: MIT
#include "myoatlas/ui/platform/second_window.h"
#include "myoatlas/ui/platform/monitors.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <algorithm>
#include <future>
#include <stdexcept>
#include <utility>

namespace myoatlas::ui {

namespace {

constexpr int k_width = 1100, k_height = 720, k_least_width = 480, k_least_height = 360;

}

// Called on the thread that listens, as the first window's are.
struct SecondWindow::Callbacks {
    static SecondWindow& of(GLFWwindow* window) {
        return *static_cast<SecondWindow*>(glfwGetWindowUserPointer(window));
    }
    static void key(GLFWwindow* window, int place, int scancode, int action, int mods) {
        of(window).first_.hear_key(place, scancode, action, mods);
    }
    static void character(GLFWwindow* window, unsigned code) { of(window).first_.hear_character(code); }
    static void resize(GLFWwindow* window, int, int) {
        SecondWindow& self = of(window);
        self.measure();
        {
            const std::scoped_lock lock(self.mutex_);
            self.is_uncovered_ = true;
        }
        self.first_.wake();
    }
    static void refresh(GLFWwindow* window) { resize(window, 0, 0); }
    static void place(GLFWwindow* window, int, int) { of(window).measure(); }
    static void scale(GLFWwindow* window, float, float) { resize(window, 0, 0); }
    static void close(GLFWwindow* window) {
        {
            const std::scoped_lock lock(of(window).mutex_);
            of(window).is_closing_ = true;
        }
        of(window).first_.wake();
    }
};

SecondWindow::SecondWindow(Window& first, std::string title) : first_(first), title_(std::move(title)) {
    glfwMakeContextCurrent(nullptr); // some systems share only what no thread draws with meanwhile
    std::promise<void> opened;
    first_.on_listener([&] {
        try {
            open(title_);
            opened.set_value();
        } catch (...) {
            opened.set_exception(std::current_exception());
        }
    });
    std::future<void> done = opened.get_future();
    done.wait();
    first_.make_current();
    done.get();
}

void SecondWindow::open(const std::string& title) {
    const std::optional<WindowPlace> place = place_beside(first_.place(), k_width, k_height);
    glfwWindowHint(GLFW_FOCUS_ON_SHOW, GLFW_FALSE); // the keyboard stays where it is
    window_ = glfwCreateWindow(place ? place->width : k_width, place ? place->height : k_height, title.c_str(), nullptr,
                               first_.window_);
    if (!window_) throw std::runtime_error("This machine offers no second window" + last_window_error() + ".");
    glfwSetWindowSizeLimits(window_, k_least_width, k_least_height, GLFW_DONT_CARE, GLFW_DONT_CARE);
    if (place) glfwSetWindowPos(window_, place->x, place->y);
    glfwSetWindowUserPointer(window_, this);
    glfwSetKeyCallback(window_, Callbacks::key);
    glfwSetCharCallback(window_, Callbacks::character);
    glfwSetWindowPosCallback(window_, Callbacks::place);
    glfwSetFramebufferSizeCallback(window_, Callbacks::resize);
    glfwSetWindowContentScaleCallback(window_, Callbacks::scale);
    glfwSetWindowRefreshCallback(window_, Callbacks::refresh);
    glfwSetWindowCloseCallback(window_, Callbacks::close);
    measure();
}

SecondWindow::~SecondWindow() {
    std::promise<void> closed;
    first_.on_listener([&] {
        glfwDestroyWindow(window_);
        closed.set_value();
    });
    closed.get_future().wait();
}

void SecondWindow::measure() {
    Window::Size size, pixels;
    WindowPlace place;
    float scale = 1.0f;
    glfwGetWindowSize(window_, &size.width, &size.height);
    glfwGetFramebufferSize(window_, &pixels.width, &pixels.height);
    glfwGetWindowContentScale(window_, &scale, nullptr);
    glfwGetWindowPos(window_, &place.x, &place.y);
    place.width = size.width;
    place.height = size.height;
    const std::scoped_lock lock(mutex_);
    if (!is_full_screen_ && size.width > 0) place_ = place;
    size_ = size;
    pixels_ = pixels;
    content_scale_ = std::clamp(scale, 0.5f, 4.0f);
}

Window::Size SecondWindow::size() const {
    const std::scoped_lock lock(mutex_);
    return size_;
}
Window::Size SecondWindow::size_in_pixels() const {
    const std::scoped_lock lock(mutex_);
    return pixels_;
}
float SecondWindow::content_scale() const {
    const std::scoped_lock lock(mutex_);
    return content_scale_;
}
bool SecondWindow::is_closing() const {
    const std::scoped_lock lock(mutex_);
    return is_closing_;
}
bool SecondWindow::take_uncovered() {
    const std::scoped_lock lock(mutex_);
    return std::exchange(is_uncovered_, false);
}

void SecondWindow::set_title(std::string title) {
    if (title == title_) return;
    title_ = title;
    first_.on_listener([this, title = std::move(title)] { glfwSetWindowTitle(window_, title.c_str()); });
}

void SecondWindow::set_full_screen(bool is_full) {
    WindowPlace place;
    {
        const std::scoped_lock lock(mutex_);
        if (is_full_screen_ == is_full) return;
        is_full_screen_ = is_full;
        place = place_;
    }
    first_.on_listener([this, is_full, place] {
        is_full ? fill_monitor(window_, place) : leave_full_screen(window_, place);
        measure();
    });
}

void SecondWindow::set_shown(bool is_shown) {
    if (is_shown_ == is_shown) return;
    is_shown_ = is_shown;
    if (!is_shown) set_full_screen(false);
    {
        const std::scoped_lock lock(mutex_);
        is_closing_ = false;
        is_uncovered_ = true;
    }
    first_.on_listener([this, is_shown] {
        is_shown ? glfwShowWindow(window_) : glfwHideWindow(window_);
        measure();
    });
}

void SecondWindow::make_current() {
    glfwMakeContextCurrent(window_);
    glfwSwapInterval(0); // the first window keeps the pace
}
void SecondWindow::present() {
    glfwSwapBuffers(window_);
}

}
