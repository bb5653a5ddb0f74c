// Lines and shading from the depths and slopes of a figure's samples.
// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>
#include <glm/vec3.hpp>
#include <limits>
#include <vector>

namespace myoatlas::body_chart {

// What a figure is drawn from: finer than its pixels.
struct Samples {
    static constexpr float k_nothing = std::numeric_limits<float>::lowest();

    int width = 0, height = 0;
    float mm = 1.0f;                // the side of a sample
    std::vector<float> depth;       // toward the viewer, mm; k_nothing off the body
    std::vector<glm::vec3> normals; // right, up, toward the viewer
    std::vector<float> kept;        // 0..1, how much of it belongs to the figure

    std::size_t index_of(int x, int y) const {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x);
    }
    bool is_body(std::size_t i) const { return depth[i] != k_nothing; }
};

// Each by sample, 0..1. `width` is that of the outline, in samples; folds are drawn finer.
std::vector<float> lines_of(const Samples&, float width);
std::vector<float> tones_of(const Samples&);

}
