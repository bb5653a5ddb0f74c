// Draws a DrawList over a MeshLibrary with OpenGL 3.3 core. It is handed a current context and never opens one.
// Thread: the one the context is current on; nothing here outlives the context.
// SPDX-License-Identifier: MIT
#pragma once
#include "render/frame_view.h"
#include "scene/camera.h"
#include "scene/draw_list.h"
#include "scene/mesh_library.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace render {

enum class Quality : std::uint8_t {
    Moving, // the cheapest honest picture, while anything moves
    Still,  // one more jittered pass each call, up to k_still_passes, then nothing is drawn
};
constexpr int k_still_passes = 12;

struct FrameStats {
    std::uint32_t triangles = 0, parts = 0;
    int still_passes = 0; // accumulated so far; k_still_passes when the picture is finished
};

class Renderer {
public:
    // Uploads the library. Throws std::runtime_error in plain words when the context is older than 3.3 or a shader
    // fails to build.
    explicit Renderer(const scene::MeshLibrary&);
    ~Renderer();
    Renderer(const Renderer&) = delete;
    Renderer& operator=(const Renderer&) = delete;

    // Draws into an offscreen image of the given size and returns it. When list, camera, size and quality are those of
    // the last call and the picture is finished, nothing is drawn.
    FrameView draw(const scene::DrawList&, const scene::Camera&, int width, int height, Quality);
    FrameStats stats() const;

    // Reads the last picture back: RGBA, rows from the top.
    std::vector<std::uint8_t> read_pixels() const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}
