// A plain picture of the skin with what is charted on it, drawn on the CPU, to check a drawing by eye.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/surface_map.h"
#include "myoatlas/io/documents/image_file.h"
#include "myoatlas/scene/mesh_library.h"

#include <glm/vec3.hpp>
#include <string>
#include <vector>

namespace myoatlas {

struct PreviewDot {
    glm::vec3 position{0.0f}, color{0.0f};
    std::string label;
    bool is_hidden_below_skin = false; // else it shines through
};

// Parallel view of a box of the body.
struct PreviewView {
    std::string name; // front back left right medial top sole; medial looks from the midline at the left half
    glm::vec3 box_min{0.0f}, box_max{0.0f};
    int height_px = 900;
};

struct PreviewScene {
    std::vector<glm::vec3> colors; // one a skin vertex
    std::vector<PreviewDot> dots;
};

// Returns the views side by side.
io::Image draw_preview(const scene::MeshLibrary&, const PreviewScene&, const std::vector<PreviewView>&);

}
