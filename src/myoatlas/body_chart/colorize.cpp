// SPDX-License-Identifier: MIT
#include "myoatlas/body_chart/colorize.h"

#include <algorithm>
#include <cmath>
#include <glm/common.hpp>

namespace myoatlas::body_chart {
namespace {

constexpr float k_soft = 0.85f; // the skin's shading stays seen through an overlay
constexpr float k_edge_px = 1.1f;

// Every place of the skin sampled once.
std::vector<float> sampled(const Figure& figure, const Overlay& overlay) {
    std::vector<float> values(figure.spots.size());
    for (std::size_t i = 0; i < values.size(); ++i) values[i] = figure.spots[i].sample(overlay.by_vertex);
    return values;
}

// 0..1: a round dot in every cell of a grid whose rows are shifted in turn, larger where there is more.
float dot_at(int x, int y, float value, float spacing) {
    const float row = std::floor(static_cast<float>(y) / (0.866f * spacing));
    const float shift = std::fmod(row, 2.0f) < 0.5f ? 0.0f : 0.5f * spacing;
    const float dx = std::fmod(static_cast<float>(x) + shift, spacing) - 0.5f * spacing + 0.5f;
    const float dy = static_cast<float>(y) - (row + 0.5f) * 0.866f * spacing + 0.5f;
    const float radius = 0.36f * spacing * std::sqrt(std::clamp(value * 1.6f, 0.0f, 1.0f));
    return value < 0.06f ? 0.0f : std::clamp(radius + 0.5f - std::hypot(dx, dy), 0.0f, 1.0f);
}

// 0..1: a sign in every cell of such a grid, larger where there is more.
float sign_at(scene::Glyph glyph, int x, int y, float value, float spacing) {
    const float row = std::floor(static_cast<float>(y) / (0.866f * spacing));
    const float shift = std::fmod(row, 2.0f) < 0.5f ? 0.0f : 0.5f * spacing;
    const float dx = std::fmod(static_cast<float>(x) + shift, spacing) - 0.5f * spacing + 0.5f;
    const float dy = static_cast<float>(y) - (row + 0.5f) * 0.866f * spacing + 0.5f;
    const float half = spacing * (0.26f + 0.16f * std::clamp(value, 0.0f, 1.0f));
    if (value < 0.12f) return 0.0f;
    return std::clamp(0.5f - half * scene::glyph_distance(glyph, {dx / half, -dy / half}), 0.0f, 1.0f);
}

// 0..1: slanting stripes where there is more than one half.
float stripe_at(int x, int y, float value, float spacing) {
    const float across = std::fmod(0.7071f * static_cast<float>(x + y), 1.4f * spacing) / (1.4f * spacing);
    return value < 0.5f ? 0.0f : std::clamp((0.24f - std::abs(across - 0.5f)) * spacing + 0.5f, 0.0f, 1.0f);
}

// 0..1: near where the value passes one half.
float edge_at(const Figure& figure, const std::vector<float>& values, int x, int y) {
    const auto value = [&](int nx, int ny) { return figure.holds(nx, ny) ? values[figure.index_of(nx, ny)] : 0.0f; };
    const float slope = 0.5f * std::hypot(value(x + 1, y) - value(x - 1, y), value(x, y + 1) - value(x, y - 1));
    if (slope < 1.0e-3f) return 0.0f;
    return std::clamp(k_edge_px + 0.5f - std::abs(value(x, y) - 0.5f) / slope, 0.0f, 1.0f);
}

}

std::vector<std::uint8_t> colorized(const Figure& figure, std::span<const std::uint8_t> borders,
                                    std::span<const Overlay> overlays, const FigureColors& colors) {
    std::vector<std::vector<float>> values;
    for (const Overlay& overlay : overlays) values.push_back(sampled(figure, overlay));
    std::vector<std::uint8_t> rgba(figure.spots.size() * 4);
    for (int y = 0; y < figure.height; ++y)
        for (int x = 0; x < figure.width; ++x) {
            const std::size_t i = figure.index_of(x, y);
            const float line_art = static_cast<float>(figure.line_art[i]) / 255.0f;
            const float cover = static_cast<float>(figure.cover[i]) / 255.0f;
            const float alpha = std::max(cover, line_art);
            if (alpha <= 0.0f) continue;
            const float dark = (1.0f - static_cast<float>(figure.tone[i]) / 255.0f) * colors.shading;
            const glm::vec3 skin = glm::mix(colors.light, colors.shade, dark);
            glm::vec3 color = skin;
            if (!borders.empty())
                color = glm::mix(color, colors.border, colors.borders * static_cast<float>(borders[i]) / 255.0f);
            for (std::size_t w = 0; w < overlays.size(); ++w) {
                const Overlay& overlay = overlays[w];
                float amount = values[w][i];
                if (overlay.pattern == FillPattern::Dots) amount = dot_at(x, y, amount, colors.dot_px);
                if (overlay.pattern == FillPattern::Signs)
                    amount = sign_at(overlay.glyph, x, y, amount, 2.0f * colors.dot_px);
                if (overlay.pattern == FillPattern::Stripes) amount = stripe_at(x, y, amount, colors.dot_px);
                if (overlay.pattern == FillPattern::Edge) amount = edge_at(figure, values[w], x, y);
                if (amount <= 0.0f) continue;
                const glm::vec3 shaded = overlay.pattern == FillPattern::Solid
                                             ? overlay.color * glm::mix(glm::vec3(1.0f), skin, k_soft)
                                             : overlay.color;
                color = glm::mix(color, shaded, std::min(1.0f, amount) * overlay.strength);
            }
            color = glm::mix(color, colors.line, line_art);
            for (int c = 0; c < 3; ++c)
                rgba[4 * i + static_cast<std::size_t>(c)] =
                    static_cast<std::uint8_t>(std::lround(std::clamp(color[c], 0.0f, 1.0f) * 255.0f));
            rgba[4 * i + 3] = static_cast<std::uint8_t>(std::lround(alpha * 255.0f));
        }
    return rgba;
}

}
