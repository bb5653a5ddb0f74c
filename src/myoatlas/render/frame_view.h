// The finished 3D picture as the interface shows it: a texture name and its size in pixels. Row 0 is the bottom.
// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>

namespace myoatlas::render {

struct FrameView {
    std::uint32_t texture = 0; // GL texture name, owned by the Renderer, valid until its next draw of another size
    int width = 0, height = 0;
};

}
