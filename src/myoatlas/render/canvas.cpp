// SPDX-License-Identifier: MIT
#include "myoatlas/render/canvas.h"
#include "myoatlas/render/gl/target.h"

#include <algorithm>

namespace myoatlas::render {

struct Canvas::Impl {
    gl::Texture image;
    gl::Framebuffer frame;
};

Canvas::Canvas(int width, int height) : impl_(std::make_unique<Impl>()), width_(width), height_(height) {
    impl_->image = gl::make_image(width, height, GL_RGBA8, GL_RGBA, GL_UNSIGNED_BYTE);
    impl_->frame = gl::Framebuffer::make();
    GLint before = 0;
    glGetIntegerv(GL_DRAW_FRAMEBUFFER_BINDING, &before);
    glBindFramebuffer(GL_FRAMEBUFFER, impl_->frame.name());
    glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, impl_->image.name(), 0);
    glBindFramebuffer(GL_FRAMEBUFFER, static_cast<GLuint>(before));
}

Canvas::~Canvas() = default;
Canvas::Canvas(Canvas&&) noexcept = default;
Canvas& Canvas::operator=(Canvas&&) noexcept = default;

void Canvas::bind() {
    glBindFramebuffer(GL_FRAMEBUFFER, impl_->frame.name());
    glViewport(0, 0, width_, height_);
    glClearColor(0.0f, 0.0f, 0.0f, 1.0f);
    glClear(GL_COLOR_BUFFER_BIT);
}

void Canvas::release() {
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
}

std::vector<std::uint8_t> Canvas::read_pixels() const {
    const std::size_t row = static_cast<std::size_t>(width_) * 4;
    std::vector<std::uint8_t> pixels(row * static_cast<std::size_t>(height_));
    GLint before = 0;
    glGetIntegerv(GL_READ_FRAMEBUFFER_BINDING, &before);
    glBindFramebuffer(GL_READ_FRAMEBUFFER, impl_->frame.name());
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    glReadPixels(0, 0, width_, height_, GL_RGBA, GL_UNSIGNED_BYTE, pixels.data());
    glBindFramebuffer(GL_READ_FRAMEBUFFER, static_cast<GLuint>(before));
    for (int y = 0; y < height_ / 2; ++y)
        std::swap_ranges(pixels.begin() + static_cast<std::ptrdiff_t>(row) * y,
                         pixels.begin() + static_cast<std::ptrdiff_t>(row) * (y + 1),
                         pixels.begin() + static_cast<std::ptrdiff_t>(row) * (height_ - 1 - y));
    for (std::size_t i = 3; i < pixels.size(); i += 4) pixels[i] = 255;
    return pixels;
}

}
