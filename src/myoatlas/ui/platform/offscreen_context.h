// An OpenGL 3.3 core context with no window and no display (EGL surfaceless), current while it lives.
// SPDX-License-Identifier: MIT
#pragma once
#include <memory>
#include <string>

namespace myoatlas::ui {

class OffscreenContext {
public:
    // Throws std::runtime_error in plain words when the machine has no EGL or no driver that can draw.
    OffscreenContext();
    ~OffscreenContext();
    OffscreenContext(const OffscreenContext&) = delete;
    OffscreenContext& operator=(const OffscreenContext&) = delete;

    // Returns the names of what draws and its version, as it gives them.
    std::string driver() const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}
