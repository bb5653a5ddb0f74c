// A picture on the graphics card for ImGui to draw: RGBA, not premultiplied, row 0 at the top.
// Thread and lifetime: those of the context it was made in.
// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <span>
#include <utility>

namespace myoatlas::ui {

class PanelTexture {
public:
    PanelTexture() = default;
    ~PanelTexture();
    PanelTexture(PanelTexture&& other) noexcept : name_(std::exchange(other.name_, 0)) {}
    PanelTexture& operator=(PanelTexture&& other) noexcept {
        std::swap(name_, other.name_);
        return *this;
    }

    // Takes over a picture of width x height x 4 bytes; each side at least 1.
    void set(int width, int height, std::span<const std::uint8_t> rgba);
    bool is_empty() const { return name_ == 0; }
    std::uint32_t name() const { return name_; } // OpenGL's

private:
    std::uint32_t name_ = 0;
};

}
