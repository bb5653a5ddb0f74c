// A desktop window with an OpenGL 3.3 core context, through GLFW; one at a time, and a second one beside it
// (second_window.h).
// Two threads share it. The one that made it only listens (listen()): so the window answers, and each event has its
// true time, however long a picture takes. The other draws: it takes the events, and everything below the line.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/ui/input/event_queue.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

struct GLFWwindow;

namespace myoatlas::ui {

// On the desk: its upper left corner and its size, in the system's own measure.
struct WindowPlace {
    int x = 0, y = 0, width = 0, height = 0;
    bool operator==(const WindowPlace&) const = default;
};

struct WindowOptions {
    std::string title = "Myoatlas";
    int width = 1360, height = 860;   // in points where the system has them, otherwise pixels
    std::optional<WindowPlace> place; // instead, where it was last left
};

enum class Cursor { Arrow, Text, Hand, ResizeAcross, ResizeDown };

class Window {
public:
    // Throws std::runtime_error in plain words when there is no display or no OpenGL 3.3.
    explicit Window(const WindowOptions&);
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    // Calls `draw` on a thread of its own and listens until it returns. What it throws is thrown again here.
    void listen(const std::function<void()>& draw);

    // ---- for the thread that draws ----

    struct Size {
        int width = 0, height = 0;
    };
    using Place = WindowPlace;
    Size size() const;   // in points
    Place place() const; // when it does not fill the screen
    Size size_in_pixels() const;
    float content_scale() const; // of the monitor: 2 on a dense one

    bool is_closing() const; // the person asked to close it
    void keep_open();        // answers no to that
    // Takes what one frame of the interface may see; empty when nothing waits.
    std::vector<Event> take_step();
    bool has_events() const;
    // Sleeps until an event waits, wake() is called, or `seconds` have passed.
    void wait_events(double seconds);
    // Ends wait_events(); from any thread.
    void wake();
    void make_current();
    void present();

    void set_cursor(Cursor);
    std::string clipboard();
    void set_clipboard(std::string);
    void set_full_screen(bool);
    bool is_full_screen() const;
    static double now_s(); // on the clock of the events

private:
    friend class SecondWindow;
    struct Callbacks; // GLFW's
    void push(Event);
    void hear_key(int place, int scancode, int action, int mods);
    void hear_character(unsigned code);
    void measure();
    void do_tasks();
    void on_listener(std::function<void()>);

    GLFWwindow* window_ = nullptr;
    mutable std::mutex mutex_; // guards all below
    std::condition_variable happened_;
    EventQueue events_;
    std::vector<std::function<void()>> tasks_; // for the thread that listens
    Size size_, pixels_;
    float content_scale_ = 1.0f;
    bool is_awake_ = false, is_done_ = false, is_closing_ = false, is_full_screen_ = false;
    Cursor cursor_ = Cursor::Arrow;
    Place place_;
    double x_ = 0.0, y_ = 0.0;
    unsigned held_ = k_held_none;
};

// Returns false when no display server can be reached, so that no window can open.
bool has_display();

}
