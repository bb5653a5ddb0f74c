// SPDX-License-Identifier: MIT
#include "myoatlas/ui/platform/window.h"
#include "myoatlas/ui/platform/monitors.h"
#include "myoatlas/ui/platform/printed_key.h"
#include "myoatlas/ui/platform/window_icon.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <exception>
#include <future>
#include <memory>
#include <stdexcept>
#include <thread>

namespace myoatlas::ui {

namespace {

unsigned held_of(int mods) {
    return ((mods & GLFW_MOD_SHIFT) ? k_held_shift : 0u) | ((mods & GLFW_MOD_CONTROL) ? k_held_control : 0u) |
           ((mods & GLFW_MOD_ALT) ? k_held_alt : 0u) | ((mods & GLFW_MOD_SUPER) ? k_held_super : 0u);
}

// X11 tells what was held before a modifier itself went down or up.
unsigned bit_of(int key) {
    switch (key) {
    case GLFW_KEY_LEFT_SHIFT:
    case GLFW_KEY_RIGHT_SHIFT:
        return k_held_shift;
    case GLFW_KEY_LEFT_CONTROL:
    case GLFW_KEY_RIGHT_CONTROL:
        return k_held_control;
    case GLFW_KEY_LEFT_ALT:
    case GLFW_KEY_RIGHT_ALT:
        return k_held_alt;
    case GLFW_KEY_LEFT_SUPER:
    case GLFW_KEY_RIGHT_SUPER:
        return k_held_super;
    default:
        return 0;
    }
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

namespace {

void give_icon(GLFWwindow* window) {
    constexpr std::array k_sizes{16, 32, 48, 128};
    std::array<std::vector<std::uint8_t>, k_sizes.size()> pixels;
    std::array<GLFWimage, k_sizes.size()> images{};
    for (std::size_t i = 0; i < k_sizes.size(); ++i) {
        pixels[i] = draw_window_icon(k_sizes[i]);
        images[i] = {k_sizes[i], k_sizes[i], pixels[i].data()};
    }
    glfwSetWindowIcon(window, static_cast<int>(images.size()), images.data()); // GLFW copies them
}

}

// What GLFW tells, turned into events. Called on the thread that listens, within glfwWaitEvents.
struct Window::Callbacks {
    static Window& of(GLFWwindow* window) { return *static_cast<Window*>(glfwGetWindowUserPointer(window)); }
    static void move(GLFWwindow* window, double x, double y) {
        of(window).x_ = x;
        of(window).y_ = y;
        of(window).push({Event::Kind::Move});
    }
    static void enter(GLFWwindow* window, int is_in) {
        if (!is_in) of(window).push({Event::Kind::Leave});
    }
    static void button(GLFWwindow* window, int button, int action, int mods) {
        of(window).held_ = held_of(mods);
        Event event{Event::Kind::Button};
        event.code = static_cast<unsigned>(button);
        event.is_down = action == GLFW_PRESS;
        of(window).push(event);
    }
    static void wheel(GLFWwindow* window, double x, double y) {
        Event event{Event::Kind::Wheel};
        event.x = static_cast<float>(x);
        event.y = static_cast<float>(y);
        of(window).push(event);
    }
    static void key(GLFWwindow* window, int place, int scancode, int action, int mods) {
        of(window).hear_key(place, scancode, action, mods);
    }
    static void character(GLFWwindow* window, unsigned code) { of(window).hear_character(code); }
    static void focus(GLFWwindow* window, int has) {
        of(window).held_ = k_held_none;
        Event event{Event::Kind::Focus};
        event.is_down = has != 0;
        of(window).push(event);
    }
    static void resize(GLFWwindow* window, int, int) {
        of(window).measure();
        of(window).push({Event::Kind::Resize});
    }
    static void place(GLFWwindow* window, int, int) { of(window).measure(); }
    static void scale(GLFWwindow* window, float, float) { resize(window, 0, 0); }
    static void close(GLFWwindow* window) {
        {
            const std::scoped_lock lock(of(window).mutex_);
            of(window).is_closing_ = true;
        }
        of(window).wake();
    }
};

Window::Window(const WindowOptions& wanted) {
    if (!glfwInit())
        throw std::runtime_error("No display can be reached, so no window can open" + last_window_error() + ".");
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
    glfwWindowHint(GLFW_SAMPLES, 0); // the picture smooths itself; multisampling is slow on software OpenGL
    glfwWindowHint(GLFW_DEPTH_BITS, 0);
    glfwWindowHint(GLFW_STENCIL_BITS, 0);
    glfwWindowHint(GLFW_AUTO_ICONIFY, GLFW_FALSE); // full screen it stays, though the keyboard is in the second window
    WindowOptions options = fitted(wanted);
    if (wanted.place) {
        options.width = wanted.place->width;
        options.height = wanted.place->height;
    }
    window_ = glfwCreateWindow(options.width, options.height, options.title.c_str(), nullptr, nullptr);
    if (!window_) {
        const std::string why = last_window_error();
        glfwTerminate();
        throw std::runtime_error("This machine offers no window with OpenGL 3.3" + why + ".");
    }
    glfwSetWindowSizeLimits(window_, 800, 560, GLFW_DONT_CARE, GLFW_DONT_CARE);
    if (wanted.place && is_on_a_screen(*wanted.place)) glfwSetWindowPos(window_, wanted.place->x, wanted.place->y);
    give_icon(window_);
    glfwSetWindowUserPointer(window_, this);
    glfwSetWindowPosCallback(window_, Callbacks::place);
    glfwSetCursorPosCallback(window_, Callbacks::move);
    glfwSetCursorEnterCallback(window_, Callbacks::enter);
    glfwSetMouseButtonCallback(window_, Callbacks::button);
    glfwSetScrollCallback(window_, Callbacks::wheel);
    glfwSetKeyCallback(window_, Callbacks::key);
    glfwSetCharCallback(window_, Callbacks::character);
    glfwSetWindowFocusCallback(window_, Callbacks::focus);
    glfwSetFramebufferSizeCallback(window_, Callbacks::resize);
    glfwSetWindowContentScaleCallback(window_, Callbacks::scale);
    glfwSetWindowRefreshCallback(window_, [](GLFWwindow* window) { Callbacks::resize(window, 0, 0); });
    glfwSetWindowCloseCallback(window_, Callbacks::close);
    measure();
}

Window::~Window() {
    glfwDestroyWindow(window_);
    glfwTerminate();
}

void Window::listen(const std::function<void()>& draw) {
    std::exception_ptr failure;
    std::thread thread([&] {
        try {
            draw();
        } catch (...) {
            failure = std::current_exception();
        }
        const std::scoped_lock lock(mutex_);
        is_done_ = true;
        glfwPostEmptyEvent();
    });
    for (bool is_done = false; !is_done;) {
        glfwWaitEvents();
        do_tasks();
        const std::scoped_lock lock(mutex_);
        is_done = is_done_;
    }
    thread.join();
    do_tasks();
    if (failure) std::rethrow_exception(failure);
}

void Window::push(Event event) {
    event.time_s = now_s();
    event.held = held_;
    if (event.kind != Event::Kind::Wheel) {
        event.x = static_cast<float>(x_);
        event.y = static_cast<float>(y_);
    }
    {
        const std::scoped_lock lock(mutex_);
        events_.push(event);
    }
    happened_.notify_one();
}

void Window::hear_key(int place, int scancode, int action, int mods) {
    const int key = printed_key(place, scancode);
    if (key < 0) return;
    const unsigned own = bit_of(key);
    held_ = action == GLFW_RELEASE ? held_of(mods) & ~own : held_of(mods) | own;
    Event event{Event::Kind::Key};
    event.code = static_cast<unsigned>(key);
    event.is_down = action != GLFW_RELEASE;
    event.is_repeat = action == GLFW_REPEAT;
    push(event);
}

void Window::hear_character(unsigned code) {
    Event event{Event::Kind::Character};
    event.code = code;
    push(event);
}

void Window::measure() {
    Size size, pixels;
    float scale = 1.0f;
    glfwGetWindowSize(window_, &size.width, &size.height);
    glfwGetFramebufferSize(window_, &pixels.width, &pixels.height);
    glfwGetWindowContentScale(window_, &scale, nullptr);
    Place place{0, 0, size.width, size.height};
    glfwGetWindowPos(window_, &place.x, &place.y);
    const std::scoped_lock lock(mutex_);
    if (!is_full_screen_ && size.width > 0) place_ = place;
    size_ = size;
    pixels_ = pixels;
    content_scale_ = std::clamp(scale, 0.5f, 4.0f);
}

void Window::do_tasks() {
    std::vector<std::function<void()>> tasks;
    {
        const std::scoped_lock lock(mutex_);
        tasks.swap(tasks_);
    }
    for (const auto& task : tasks) task();
}

void Window::on_listener(std::function<void()> task) {
    {
        const std::scoped_lock lock(mutex_);
        tasks_.push_back(std::move(task));
    }
    glfwPostEmptyEvent();
}

Window::Size Window::size() const {
    const std::scoped_lock lock(mutex_);
    return size_;
}
Window::Size Window::size_in_pixels() const {
    const std::scoped_lock lock(mutex_);
    return pixels_;
}
Window::Place Window::place() const {
    const std::scoped_lock lock(mutex_);
    return place_;
}
float Window::content_scale() const {
    const std::scoped_lock lock(mutex_);
    return content_scale_;
}
bool Window::is_closing() const {
    const std::scoped_lock lock(mutex_);
    return is_closing_;
}
void Window::keep_open() {
    const std::scoped_lock lock(mutex_);
    is_closing_ = false;
}
std::vector<Event> Window::take_step() {
    const std::scoped_lock lock(mutex_);
    return events_.take_step();
}
bool Window::has_events() const {
    const std::scoped_lock lock(mutex_);
    return !events_.is_empty();
}

void Window::wait_events(double seconds) {
    std::unique_lock lock(mutex_);
    happened_.wait_for(lock, std::chrono::duration<double>(seconds),
                       [&] { return !events_.is_empty() || is_awake_ || is_closing_; });
    is_awake_ = false;
}
void Window::wake() {
    {
        const std::scoped_lock lock(mutex_);
        is_awake_ = true;
    }
    happened_.notify_one();
}

void Window::make_current() {
    glfwMakeContextCurrent(window_);
    glfwSwapInterval(1); // may be ignored; the loop paces itself
}
void Window::present() {
    glfwSwapBuffers(window_);
}

void Window::set_cursor(Cursor wanted) {
    {
        const std::scoped_lock lock(mutex_);
        if (cursor_ == wanted) return;
        cursor_ = wanted;
    }
    on_listener([this, wanted] {
        constexpr std::array k_shapes{GLFW_ARROW_CURSOR, GLFW_IBEAM_CURSOR, GLFW_HAND_CURSOR, GLFW_HRESIZE_CURSOR,
                                      GLFW_VRESIZE_CURSOR};
        static std::array<GLFWcursor*, k_shapes.size()> made{}; // GLFW frees them when it ends
        GLFWcursor*& cursor = made[static_cast<std::size_t>(wanted)];
        if (!cursor) cursor = glfwCreateStandardCursor(k_shapes[static_cast<std::size_t>(wanted)]);
        glfwSetCursor(window_, cursor);
    });
}

std::string Window::clipboard() {
    auto answer = std::make_shared<std::promise<std::string>>();
    std::future<std::string> text = answer->get_future();
    on_listener([this, answer] {
        const char* held = glfwGetClipboardString(window_);
        answer->set_value(held ? held : "");
    });
    return text.get();
}
void Window::set_clipboard(std::string text) {
    on_listener([this, text = std::move(text)] { glfwSetClipboardString(window_, text.c_str()); });
}

bool Window::is_full_screen() const {
    const std::scoped_lock lock(mutex_);
    return is_full_screen_;
}
void Window::set_full_screen(bool is_full) {
    {
        const std::scoped_lock lock(mutex_);
        if (is_full_screen_ == is_full) return;
        is_full_screen_ = is_full;
    }
    on_listener([this, is_full] {
        is_full ? fill_monitor(window_, place()) : leave_full_screen(window_, place());
        measure();
    });
}

double Window::now_s() {
    return glfwGetTime();
}

}
