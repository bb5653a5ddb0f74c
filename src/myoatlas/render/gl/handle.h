// Owns one OpenGL name: move-only, empty after a move, deleted by its owner while the context lives.
// SPDX-License-Identifier: MIT
#pragma once
#include <epoxy/gl.h>
#include <utility>

namespace myoatlas::render::gl {

// `Kind` has static make() and drop(name).
template <class Kind> class Handle {
public:
    Handle() = default;
    static Handle make() {
        Handle handle;
        handle.name_ = Kind::make();
        return handle;
    }
    ~Handle() { reset(); }
    Handle(Handle&& other) noexcept : name_(std::exchange(other.name_, 0)) {}
    Handle& operator=(Handle&& other) noexcept {
        if (this != &other) {
            reset();
            name_ = std::exchange(other.name_, 0);
        }
        return *this;
    }

    GLuint name() const { return name_; }
    explicit operator bool() const { return name_ != 0; }

private:
    void reset() {
        if (name_ != 0) Kind::drop(name_);
        name_ = 0;
    }
    GLuint name_ = 0;
};

struct BufferKind {
    static GLuint make() {
        GLuint name = 0;
        glGenBuffers(1, &name);
        return name;
    }
    static void drop(GLuint name) { glDeleteBuffers(1, &name); }
};
struct VertexArrayKind {
    static GLuint make() {
        GLuint name = 0;
        glGenVertexArrays(1, &name);
        return name;
    }
    static void drop(GLuint name) { glDeleteVertexArrays(1, &name); }
};
struct TextureKind {
    static GLuint make() {
        GLuint name = 0;
        glGenTextures(1, &name);
        return name;
    }
    static void drop(GLuint name) { glDeleteTextures(1, &name); }
};
struct FramebufferKind {
    static GLuint make() {
        GLuint name = 0;
        glGenFramebuffers(1, &name);
        return name;
    }
    static void drop(GLuint name) { glDeleteFramebuffers(1, &name); }
};
struct ProgramKind {
    static GLuint make() { return glCreateProgram(); }
    static void drop(GLuint name) { glDeleteProgram(name); }
};

using Buffer = Handle<BufferKind>;
using VertexArray = Handle<VertexArrayKind>;
using Texture = Handle<TextureKind>;
using Framebuffer = Handle<FramebufferKind>;
using ProgramName = Handle<ProgramKind>;

}
