// A body drawn flat: the outline and the shading of one figure, and for every pixel the skin it stands for.
// Pure: the same skin, view and scale give the same figure. Units: pixels from the top left corner; depths in
// millimeters.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/body_chart/figure_view.h"
#include "myoatlas/geometry/mesh_data.h"

#include <array>
#include <cstdint>
#include <glm/vec2.hpp>
#include <limits>
#include <span>
#include <vector>

namespace myoatlas::body_chart {

// A place of the skin: within a triangle, by how near each of its corners is.
struct Spot {
    static constexpr std::uint32_t k_none = std::numeric_limits<std::uint32_t>::max();

    std::array<std::uint32_t, 3> corners{k_none, k_none, k_none};
    std::array<std::uint8_t, 3> shares{}; // that add up to 255

    bool is_skin() const { return corners[0] != k_none; }
    std::uint32_t nearest_corner() const {
        const std::size_t k = shares[0] >= shares[1] && shares[0] >= shares[2] ? 0 : shares[1] >= shares[2] ? 1 : 2;
        return corners[k];
    }
    // Returns a quantity given by vertex, at this place; 0 off the skin.
    float sample(std::span<const float> by_vertex) const {
        if (!is_skin()) return 0.0f;
        float sum = 0.0f;
        for (std::size_t k = 0; k < 3; ++k) sum += by_vertex[corners[k]] * static_cast<float>(shares[k]);
        return sum / 255.0f;
    }
};

struct Figure {
    int width = 0, height = 0;
    float mm_per_pixel = 1.0f;
    FigureView view;
    glm::vec3 corner{0.0f}; // mm: what lies under the picture's top left corner, at depth 0

    // By pixel, rows from the top.
    std::vector<Spot> spots;
    std::vector<std::uint8_t> cover;        // 0 paper .. 255 body
    std::vector<std::uint8_t> tone;         // 0 in shade .. 255 in light
    std::vector<std::uint8_t> line_art;     // 0 none .. 255 a line
    std::vector<float> front_mm, behind_mm; // depth toward the viewer of the nearest and the farthest skin

    std::size_t index_of(int x, int y) const {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x);
    }
    bool holds(int x, int y) const { return x >= 0 && y >= 0 && x < width && y < height; }
    // Returns the place of the skin under a point of the picture, or one off the skin.
    Spot spot_at(glm::vec2 at) const;
    // Returns where a place in space lies in the picture.
    glm::vec2 place_of(glm::vec3 position_mm) const;
    // Returns true when a place in or on the body is nearer to the skin seen here than to that behind, and lies under
    // skin of this figure: a point in the neck is not seen through the top of the head. `under` is the vertex of the
    // skin nearest to it.
    bool shows(glm::vec3 position_mm, std::uint32_t under, const geometry::MeshData&) const;
};

// Returns where a spot lies in space.
glm::vec3 position_of(const Spot&, std::span<const glm::vec3> positions);

// Draws the skin that the view keeps. `mm_per_pixel` above 0. A figure of no skin is 0 x 0.
Figure draw_figure(const geometry::MeshData&, FigureView, float mm_per_pixel);

// Returns the size of the figure in mm, without drawing it.
glm::vec2 size_of(const geometry::MeshData&, const FigureView&);

}
