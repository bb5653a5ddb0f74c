// SPDX-License-Identifier: MIT
#include "myoatlas/ui/platform/offscreen_context.h"

#include <stdexcept>

#if defined(__APPLE__) || defined(_WIN32)

namespace myoatlas::ui {

struct OffscreenContext::Impl {};
OffscreenContext::OffscreenContext() {
    throw std::runtime_error("Drawing without a window is not available on this system yet.");
}
OffscreenContext::~OffscreenContext() = default;
std::string OffscreenContext::driver() const {
    return {};
}

}

#else

#include <dlfcn.h>
#include <epoxy/egl.h>
#include <epoxy/gl.h>
#include <new>
#include <string>
#include <sys/mman.h>

namespace myoatlas::ui {

namespace {

// The leak sanitizer can name what a driver keeps only while the driver is loaded.
#if defined(__has_feature)
#if __has_feature(address_sanitizer)
constexpr bool k_keeps_driver = true;
#else
constexpr bool k_keeps_driver = false;
#endif
#else
constexpr bool k_keeps_driver = false;
#endif

}

struct OffscreenContext::Impl {
    EGLDisplay display = EGL_NO_DISPLAY;
    EGLContext context = EGL_NO_CONTEXT;
    ~Impl() {
        if (display == EGL_NO_DISPLAY) return;
        eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
        if (context != EGL_NO_CONTEXT) eglDestroyContext(display, context);
        if (!k_keeps_driver) eglTerminate(display);
    }
};

namespace {

[[noreturn]] void refuse(const std::string& reason) {
    throw std::runtime_error("Cannot draw on this machine: " + reason +
                             " On Debian and Ubuntu the packages libegl1 and libgl1-mesa-dri provide it.");
}

// epoxy ends the program when libEGL is missing; ask first.
void require_library() {
    void* library = dlopen("libEGL.so.1", RTLD_LAZY | RTLD_LOCAL);
    if (!library) refuse("the library libEGL is missing.");
    dlclose(library);
}

// Drivers that draw in software end the program when the memory is not there that they take.
void require_memory() {
    constexpr std::size_t k_needed = std::size_t{320} << 20; // address space, of which they fill a third
    void* room = mmap(nullptr, k_needed, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (room == MAP_FAILED) throw std::bad_alloc();
    munmap(room, k_needed);
}

}

OffscreenContext::OffscreenContext() : impl_(std::make_unique<Impl>()) {
    require_memory();
    require_library();
    if (!epoxy_has_egl_extension(EGL_NO_DISPLAY, "EGL_MESA_platform_surfaceless"))
        refuse("EGL has no surfaceless platform.");
    impl_->display = eglGetPlatformDisplayEXT(EGL_PLATFORM_SURFACELESS_MESA, EGL_DEFAULT_DISPLAY, nullptr);
    if (impl_->display == EGL_NO_DISPLAY || !eglInitialize(impl_->display, nullptr, nullptr)) {
        impl_->display = EGL_NO_DISPLAY;
        refuse("EGL does not start.");
    }
    if (!eglBindAPI(EGL_OPENGL_API)) refuse("EGL offers no desktop OpenGL.");
    const EGLint config_wishes[] = {EGL_RENDERABLE_TYPE, EGL_OPENGL_BIT, EGL_SURFACE_TYPE, 0, EGL_NONE};
    EGLConfig config = nullptr;
    EGLint count = 0;
    if (!eglChooseConfig(impl_->display, config_wishes, &config, 1, &count) || count < 1) config = EGL_NO_CONFIG_KHR;
    const EGLint context_wishes[] = {
        EGL_CONTEXT_MAJOR_VERSION,           3,       EGL_CONTEXT_MINOR_VERSION, 3, EGL_CONTEXT_OPENGL_PROFILE_MASK,
        EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT, EGL_NONE};
    impl_->context = eglCreateContext(impl_->display, config, EGL_NO_CONTEXT, context_wishes);
    if (impl_->context == EGL_NO_CONTEXT) refuse("there is no OpenGL 3.3 driver.");
    if (!eglMakeCurrent(impl_->display, EGL_NO_SURFACE, EGL_NO_SURFACE, impl_->context))
        refuse("the OpenGL context cannot be used.");
}

OffscreenContext::~OffscreenContext() = default;

std::string OffscreenContext::driver() const {
    const auto word = [](GLenum name) {
        const GLubyte* text = glGetString(name);
        return text ? std::string(reinterpret_cast<const char*>(text)) : std::string("?");
    };
    return word(GL_RENDERER) + ", " + word(GL_VERSION);
}

}

#endif
