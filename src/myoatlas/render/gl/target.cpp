// SPDX-License-Identifier: MIT
#include "myoatlas/render/gl/target.h"

#include <stdexcept>

namespace myoatlas::render::gl {

namespace {

Framebuffer make_framebuffer(const Texture& color, const Texture* second, const Texture* depth) {
    Framebuffer framebuffer = Framebuffer::make();
    glBindFramebuffer(GL_FRAMEBUFFER, framebuffer.name());
    glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, color.name(), 0);
    if (second) glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT1, GL_TEXTURE_2D, second->name(), 0);
    if (depth) glFramebufferTexture2D(GL_FRAMEBUFFER, GL_DEPTH_STENCIL_ATTACHMENT, GL_TEXTURE_2D, depth->name(), 0);
    const GLenum buffers[2] = {GL_COLOR_ATTACHMENT0, GL_COLOR_ATTACHMENT1};
    glDrawBuffers(second ? 2 : 1, buffers);
    if (glCheckFramebufferStatus(GL_FRAMEBUFFER) != GL_FRAMEBUFFER_COMPLETE)
        throw std::runtime_error("The graphics driver cannot make an offscreen image of this size.");
    return framebuffer;
}

}

Texture make_image(int width, int height, GLint format, GLenum layout, GLenum type) {
    Texture texture = Texture::make();
    glBindTexture(GL_TEXTURE_2D, texture.name());
    glTexImage2D(GL_TEXTURE_2D, 0, format, width, height, 0, layout, type, nullptr);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    return texture;
}

Targets::Targets(int width, int height)
    : parts(make_image(width, height, GL_R16UI, GL_RED_INTEGER, GL_UNSIGNED_SHORT)),
      triangles(make_image(width, height, GL_R32UI, GL_RED_INTEGER, GL_UNSIGNED_INT)),
      kept(make_image(width, height, GL_RGB10_A2, GL_RGBA, GL_UNSIGNED_INT_2_10_10_10_REV)),
      picture(make_image(width, height, GL_RGBA8, GL_RGBA, GL_UNSIGNED_BYTE)),
      depth(make_image(width, height, GL_DEPTH24_STENCIL8, GL_DEPTH_STENCIL, GL_UNSIGNED_INT_24_8)),
      triangles_depth(make_framebuffer(triangles, nullptr, &depth)),
      kept_depth(make_framebuffer(kept, nullptr, &depth)), kept_only(make_framebuffer(kept, nullptr, nullptr)),
      picture_and_parts(make_framebuffer(picture, &parts, &depth)),
      picture_depth(make_framebuffer(picture, nullptr, &depth)),
      picture_only(make_framebuffer(picture, nullptr, nullptr)) {}

namespace {

void bind_image(GLint unit, GLuint image) {
    glActiveTexture(GL_TEXTURE0 + static_cast<GLenum>(unit));
    glBindTexture(GL_TEXTURE_2D, image);
    glActiveTexture(GL_TEXTURE0);
}

}

SampledDepth::SampledDepth(const Targets& targets) {
    bind_image(k_ids_unit, targets.parts.name());
    bind_image(k_depths_unit, targets.depth.name());
}

SampledDepth::~SampledDepth() {
    bind_image(k_depths_unit, 0);
    bind_image(k_ids_unit, 0);
}

}
