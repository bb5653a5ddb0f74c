// Colors a figure: paper and shade, then quantities that lie on the skin, then its lines.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/body_chart/figure.h"
#include "myoatlas/scene/glyph.h"

#include <cstdint>
#include <glm/vec3.hpp>
#include <span>
#include <vector>

namespace myoatlas::body_chart {

enum class FillPattern : std::uint8_t { Solid, Dots, Signs, Edge, Stripes };

// A quantity over the skin and how it is drawn.
struct Overlay {
    std::vector<float> by_vertex; // 0..1
    glm::vec3 color{0.0f};        // sRGB, 0..1
    float strength = 1.0f;        // 0..1
    FillPattern pattern = FillPattern::Solid;
    scene::Glyph glyph = scene::Glyph::Dot; // of signs
};

// Colors are sRGB, 0..1; strengths 0..1.
struct FigureColors {
    glm::vec3 light{0.992f, 0.973f, 0.949f}, shade{0.80f, 0.68f, 0.60f}; // of the skin
    glm::vec3 line{0.26f, 0.17f, 0.14f}, border{0.45f, 0.33f, 0.27f};
    float shading = 0.85f, borders = 0.34f;
    float dot_px = 5.0f; // from dot to dot; signs stand twice as far apart
};

// Returns RGBA rows from the top, not premultiplied; clear off the figure. `borders` is Places::borders, or empty.
std::vector<std::uint8_t> colorized(const Figure&, std::span<const std::uint8_t> borders, std::span<const Overlay>,
                                    const FigureColors&);

}
