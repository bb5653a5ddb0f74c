// A picture to draw anything into and read back: where the interface is drawn when it is saved to a file.
// Thread and lifetime: those of the context it was made in.
// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <memory>
#include <vector>

namespace myoatlas::render {

class Canvas {
public:
    // Each side at least 1 pixel.
    Canvas(int width, int height);
    ~Canvas();
    Canvas(Canvas&&) noexcept;
    Canvas& operator=(Canvas&&) noexcept;

    int width() const { return width_; }
    int height() const { return height_; }
    // Makes it what is drawn into, whole and cleared. Until release() the window gets nothing.
    void bind();
    void release();
    // Returns RGBA, opaque, rows from the top.
    std::vector<std::uint8_t> read_pixels() const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
    int width_ = 0, height_ = 0;
};

}
