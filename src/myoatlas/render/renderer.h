// Draws a DrawList over a MeshLibrary with OpenGL 3.3 core. It is handed a current context and never opens one.
// Thread: the one the context is current on; nothing here outlives the context.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/render/frame_view.h"
#include "myoatlas/render/quality.h"
#include "myoatlas/render/shader_source.h"
#include "myoatlas/scene/camera.h"
#include "myoatlas/scene/draw_list.h"
#include "myoatlas/scene/mesh_library.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace myoatlas::render {

struct FrameStats {
    std::uint32_t triangles = 0, parts = 0; // of the body as last drawn
    int still_passes = 0;                   // accumulated so far; k_still_passes when the picture is finished
    bool was_drawn = false;                 // the last call drew anything
    std::uint64_t draws = 0;                // calls so far that drew anything
};

class Renderer {
public:
    // Uploads the library and keeps a view of it. Throws std::runtime_error in plain words when the context is older
    // than 3.3. Shaders are those built in, unless a source is given; each is built when it is first drawn with.
    explicit Renderer(const scene::MeshLibrary&, const ShaderSource& = embedded_shader);
    ~Renderer();
    Renderer(const Renderer&) = delete;
    Renderer& operator=(const Renderer&) = delete;

    // Builds all shaders now, so that no later picture waits for one or fails by one. Throws std::runtime_error in
    // plain words when one does not build.
    void build_shaders() const;

    // Draws into an offscreen image of the given size (each side at least 1) and returns it. When list, camera and size
    // are those of the last call and the picture is finished for that quality, nothing is drawn. When only markers or
    // pain have changed, the finished body is kept and only they are drawn over it. The frame buffer bound before is
    // bound again after; other GL state is left as the renderer needs it. Each `view` has its own image, so that
    // several pictures of the body can stand side by side and each is finished on its own. Throws std::runtime_error
    // when a shader that it draws with does not build.
    FrameView draw(const scene::DrawList&, const scene::Camera&, int width, int height, Quality, std::size_t view = 0);
    // The same of view 0, with all still passes at once: what lies over the body is drawn only when they are done.
    FrameView draw_finished(const scene::DrawList&, const scene::Camera&, int width, int height);
    // Forgets the images of views from `count` on.
    void keep_views(std::size_t count);
    FrameStats stats(std::size_t view = 0) const; // all zero for a view that was not drawn yet

    // Reads the last picture drawn back: RGBA, rows from the top.
    std::vector<std::uint8_t> read_pixels() const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}
