// The signs that fill a patch of pain, as a hand fills it on a paper chart: told apart by shape alone. The shader
// pain/dot.frag draws them by the same numbers.
// SPDX-License-Identifier: MIT
#pragma once
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <glm/geometric.hpp>
#include <glm/vec2.hpp>
#include <span>

namespace myoatlas::scene {

enum class Glyph : std::uint8_t { Dot, Ring, Cross, Slash, Roof, Bars };

constexpr float k_glyph_line = 0.2f;                      // half the width of its lines
constexpr float k_glyph_dot = 0.5f, k_glyph_ring = 0.66f; // radii

// Its straight strokes, at most two; a dot and a ring have none. In halves of the glyph's size, y up.
struct GlyphStroke {
    glm::vec2 from, to;
};
inline std::span<const GlyphStroke> strokes_of(Glyph glyph) {
    static const std::array<GlyphStroke, 2> k_cross{
        {{{-0.62f, -0.62f}, {0.62f, 0.62f}}, {{-0.62f, 0.62f}, {0.62f, -0.62f}}}};
    static const std::array<GlyphStroke, 1> k_slash{{{{-0.36f, -0.8f}, {0.36f, 0.8f}}}};
    static const std::array<GlyphStroke, 2> k_roof{
        {{{-0.74f, -0.42f}, {0.0f, 0.42f}}, {{0.0f, 0.42f}, {0.74f, -0.42f}}}};
    static const std::array<GlyphStroke, 2> k_bars{
        {{{-0.8f, 0.34f}, {0.8f, 0.34f}}, {{-0.8f, -0.34f}, {0.8f, -0.34f}}}};
    switch (glyph) {
    case Glyph::Cross:
        return k_cross;
    case Glyph::Slash:
        return k_slash;
    case Glyph::Roof:
        return k_roof;
    case Glyph::Bars:
        return k_bars;
    case Glyph::Dot:
    case Glyph::Ring:
        break;
    }
    return {};
}

// Returns how far a place lies outside a glyph's ink, negative within; in the same units.
inline float glyph_distance(Glyph glyph, glm::vec2 at) {
    if (glyph == Glyph::Dot) return glm::length(at) - k_glyph_dot;
    if (glyph == Glyph::Ring) return std::abs(glm::length(at) - k_glyph_ring) - k_glyph_line;
    float least = 2.0f;
    for (const auto& [from, to] : strokes_of(glyph)) {
        const glm::vec2 along = to - from;
        const float t = std::clamp(glm::dot(at - from, along) / glm::dot(along, along), 0.0f, 1.0f);
        least = std::min(least, glm::length(at - from - along * t) - k_glyph_line);
    }
    return least;
}

}
