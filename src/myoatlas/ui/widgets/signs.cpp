// SPDX-License-Identifier: MIT
#include "myoatlas/ui/widgets/signs.h"
#include "myoatlas/ui/widgets/paint.h"

#include <algorithm>
#include <imgui.h>

namespace myoatlas::ui {

void draw_glyph(ImDrawList* draw, scene::Glyph glyph, glm::vec2 at, float half, std::uint32_t color) {
    const float thick = std::max(1.0f, 2.0f * scene::k_glyph_line * half);
    if (glyph == scene::Glyph::Dot) draw->AddCircleFilled({at.x, at.y}, scene::k_glyph_dot * half, color, 12);
    if (glyph == scene::Glyph::Ring) draw->AddCircle({at.x, at.y}, scene::k_glyph_ring * half, color, 16, thick);
    for (const auto& [from, to] : scene::strokes_of(glyph))
        draw->AddLine({at.x + half * from.x, at.y - half * from.y}, {at.x + half * to.x, at.y - half * to.y}, color,
                      thick);
}

void draw_patch(ImDrawList* draw, const Rect& at, const glm::vec3& color, scene::Glyph glyph, float cell) {
    const float round = std::min(0.28f * at.height, 4.0f);
    draw->AddRectFilled({at.x, at.y}, {at.x + at.width, at.y + at.height}, color_of(color, cell > 0.0f ? 0.32f : 1.0f),
                        round);
    if (cell <= 0.0f || at.width < cell) return;
    const int columns = std::max(1, static_cast<int>(at.width / cell));
    const int rows = std::max(1, static_cast<int>(at.height / cell));
    const float across = at.width / static_cast<float>(columns), down = at.height / static_cast<float>(rows);
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column < columns; ++column)
            draw_glyph(
                draw, glyph,
                {at.x + across * (static_cast<float>(column) + 0.5f), at.y + down * (static_cast<float>(row) + 0.5f)},
                0.42f * cell, color_of(color));
}

void draw_agreement(const Style& style, const Rect& at, float covers, float zone_inside) {
    ImDrawList* draw = ImGui::GetWindowDrawList();
    const float match = std::clamp(covers, 0.01f, 1.0f), rest = 1.0f - match;
    constexpr float k_widest_zone = 2.5f; // drawings; a larger zone is cut off, or nothing else could be read
    const float zone = std::min(k_widest_zone, match / std::clamp(zone_inside, 0.01f, 1.0f));
    const float unfilled = std::max(0.0f, zone - match);
    const float point = at.width / (rest + match + unfilled), cell = at.height * 0.8f;
    const Palette& p = style.palette;
    float x = at.x;
    const auto part = [&](float share, const glm::vec3& color, scene::Glyph glyph, bool is_even) {
        const float width = share * point;
        if (width >= 1.0f) draw_patch(draw, {x, at.y, width - 1.0f, at.height}, color, glyph, is_even ? 0.0f : cell);
        x += width;
    };
    part(rest, p.unexplained, scene::Glyph::Bars, false);
    part(match, p.match, scene::Glyph::Dot, true);
    part(unfilled, p.unfilled, scene::Glyph::Dot, false);
}

}
