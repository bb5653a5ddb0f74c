// Blending over an opaque picture: colors mix by the source's alpha and the picture stays opaque, so that whoever shows
// it later does not see through it.
// SPDX-License-Identifier: MIT
#pragma once
#include <epoxy/gl.h>

namespace myoatlas::render::gl {

inline void blend_over() {
    glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ZERO, GL_ONE);
}

}
