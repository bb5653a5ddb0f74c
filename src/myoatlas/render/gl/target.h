// Offscreen images to draw into, of one size.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/render/gl/handle.h"

namespace myoatlas::render::gl {

// Returns a texture of that size and format, sampled texel by texel.
Texture make_image(int width, int height, GLint format, GLenum layout, GLenum type);

// The images of a picture. `parts` holds its part ids (0: none), `triangles` which triangle of the solid parts is
// nearest (0: none), `kept` a body that is shown again: the mean of the still passes so far, or a moving one over which
// only pain moves; `picture` what is shown, and before it each pass. All share one depth image.
struct Targets {
    Targets(int width, int height);
    Texture parts, triangles, kept, picture, depth;
    Framebuffer triangles_depth;   // triangles, depth
    Framebuffer kept_depth;        // kept, depth
    Framebuffer kept_only;         // kept
    Framebuffer picture_and_parts; // picture, parts, depth
    Framebuffer picture_depth;     // picture, depth
    Framebuffer picture_only;      // picture
};

constexpr GLint k_ids_unit = 1, k_depths_unit = 2, k_triangles_unit = 1; // texture units

// While it lives, shaders can read the part ids and the depth of the targets at these units; a frame buffer with that
// depth must not be drawn into meanwhile.
class SampledDepth {
public:
    explicit SampledDepth(const Targets&);
    ~SampledDepth();
    SampledDepth(const SampledDepth&) = delete;
    SampledDepth& operator=(const SampledDepth&) = delete;
};

}
