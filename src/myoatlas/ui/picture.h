// The 3D pictures of a frame as the interface shows them: one behind the panels, or several side by side; and small
// ones of far places. Lengths are points of the window.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/render/frame_view.h"
#include "myoatlas/scene/camera.h"
#include "myoatlas/scene/draw_list.h"
#include "myoatlas/ui/panel.h"

#include <cstddef>
#include <vector>

namespace myoatlas::ui {

struct Picture {
    render::FrameView frame; // without a texture, plain paper
    Rect rect;
    const scene::DrawList* list = nullptr; // never null
    scene::Camera camera;                  // it is drawn by
    glm::vec2 center{0.0f};                // where what the session looks at stands

    // Where a place of the body appears; nothing behind the viewer.
    std::optional<glm::vec2> place_of(glm::vec3 position_mm) const;
    scene::Ray ray_at(float x, float y) const;
};

// Puts it behind all panels; nothing where it has no texture.
void draw_picture(const Picture&);

// A place where pain is referred to and which is not seen.
struct Inset {
    render::FrameView frame;
    Rect rect;
    std::size_t place = 0; // of Session::zone_places
    float caption = 0.0f;  // the height of its name, at the foot of `rect`
};

struct Pictures {
    std::vector<Picture> main; // never empty; one for each of Session::compared, when there are some
    std::vector<Inset> insets;
};

// What the window shows around pictures side by side: their own backdrop, going on.
void draw_ground(const Pictures&, const Rect& window);

constexpr float k_inset_caption = 42.0f; // points at scale 1
// Where the insets stand at the edge of what the panels leave free; fewer than asked for where there is no room.
std::vector<Rect> inset_rects(const Rect& free, const Style&, std::size_t count);

}
