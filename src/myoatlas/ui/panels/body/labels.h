// The names of what is seen, at the picture's sides, each with a line to its place.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/scene/camera.h"
#include "myoatlas/scene/ray_picker.h"
#include "myoatlas/ui/panel.h"
#include "myoatlas/ui/picture.h"

#include <cstdint>
#include <glm/vec2.hpp>
#include <vector>

namespace myoatlas::ui {

class Labels {
public:
    // A look into the picture and the part of the body it met.
    struct Look {
        glm::vec2 place{0.0f}; // points
        std::uint32_t part = 0;
    };
    // Looks anew only when a camera, a picture's place or what is there to see has changed.
    void draw(const PanelView&, const Pictures&, const Rect& free, scene::RayPicker&);

private:
    struct Kept {
        scene::Camera camera;
        Rect seen;
        std::vector<bool> is_solid; // by part
        std::vector<Look> looks;
    };
    std::vector<Kept> kept_; // by picture
};

}
