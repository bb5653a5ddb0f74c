// How a figure is looked at: the directions of its paper, and which skin belongs to it.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/surface_map.h"
#include "myoatlas/body_chart/pages.h"

#include <cstdint>
#include <glm/vec3.hpp>
#include <span>
#include <vector>

namespace myoatlas::body_chart {

struct FigureView {
    glm::vec3 right{1.0f, 0.0f, 0.0f}, up{0.0f, 1.0f, 0.0f}, toward{0.0f, 0.0f, 1.0f}; // unit, toward the viewer
    std::vector<float> kept; // by vertex of the skin, 0..1: fades where the region ends; empty: all of it
};

// Returns the view of a figure on one body. Hands and feet are turned to face the viewer as they lie on that body.
FigureView view_of(const FigureSpec&, const anatomy::SurfaceMap&);

// Returns the page that shows these vertices of the skin largest: that of the head, the hands or the feet when nearly
// all of them lie there, else the whole body.
const Page& best_page(const anatomy::SurfaceMap&, std::span<const std::uint32_t> vertices);

}
