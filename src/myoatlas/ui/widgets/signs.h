// The signs that fill a patch of pain, in panels as on the skin.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/scene/glyph.h"
#include "myoatlas/ui/panel.h"

#include <glm/vec2.hpp>
#include <glm/vec3.hpp>

struct ImDrawList;

namespace myoatlas::ui {

// `half` is half of its size, in points.
void draw_glyph(ImDrawList*, scene::Glyph, glm::vec2 at, float half, std::uint32_t color);
// A patch of the color with a row of signs on it, each within `cell` points; even when `cell` is 0.
void draw_patch(ImDrawList*, const Rect&, const glm::vec3& color, scene::Glyph, float cell);
// Drawing and zone side by side, to one scale: what no zone explains, where both agree, what is not marked of the zone.
// `covers` and `zone_inside` as in referral::Reason, the first above 0.
void draw_agreement(const Style&, const Rect&, float covers, float zone_inside);

}
