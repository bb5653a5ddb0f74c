// A second window beside the first, for another monitor: it shares the first one's OpenGL, so that what is drawn there
// can be shown here. Nothing in it is pressed by the mouse; its keys go to the first window, so that they do the same
// wherever the keyboard is. For the thread that draws in the first window, which must outlive it.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/ui/platform/window.h"

namespace myoatlas::ui {

class SecondWindow {
public:
    // Opens on another monitor where there is one. Throws std::runtime_error in plain words when it cannot open.
    SecondWindow(Window& first, std::string title);
    ~SecondWindow();
    SecondWindow(const SecondWindow&) = delete;
    SecondWindow& operator=(const SecondWindow&) = delete;

    Window::Size size() const; // in points
    Window::Size size_in_pixels() const;
    float content_scale() const;
    bool is_closing() const; // the person asked to close it
    // Whether something of it was uncovered or has another size since this was asked, so that it must be drawn anew.
    bool take_uncovered();
    void set_title(std::string);
    void set_full_screen(bool);
    // Hidden rather than closed: with Mesa 22.3's llvmpipe the first window's next frame crashes once a context that
    // shared its OpenGL is gone. Shown again, it is not closing.
    void set_shown(bool);
    bool is_shown() const { return is_shown_; }
    // What is drawn next goes here, until the first window's make_current().
    void make_current();
    void present();

private:
    struct Callbacks;
    void open(const std::string& title);
    void measure();

    Window& first_;
    GLFWwindow* window_ = nullptr;
    std::string title_;
    bool is_shown_ = true;
    mutable std::mutex mutex_; // guards all below
    Window::Size size_, pixels_;
    WindowPlace place_;
    float content_scale_ = 1.0f;
    bool is_closing_ = false, is_uncovered_ = true, is_full_screen_ = false;
};

}
