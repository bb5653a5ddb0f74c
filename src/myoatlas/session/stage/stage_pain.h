// The part of the stage that lies on the skin: the drawing, the zones that are shown, and how the two agree.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/scene/draw_list.h"
#include "myoatlas/session/legend.h"
#include "myoatlas/session/session.h"
#include "myoatlas/session/theme.h"
#include "myoatlas/session/world.h"

#include <vector>

namespace myoatlas::session {

struct SkinPain {
    std::vector<scene::PainOverlay> overlays; // the drawing first
    std::vector<LegendEntry> legend;          // what each of them is
};

// The world must have a catalog and a surface map. While a muscle is shown beside a drawing, both are drawn by what
// they share; else the drawing by how each stroke feels, the zones by their grade.
SkinPain pain_on_skin(const Session&, const World&, const Theme&);

// How a quality is drawn.
scene::Glyph glyph_of(referral::PainQuality);
glm::vec3 color_of(const Theme&, referral::PainQuality);

// How far what is shown has opened, and where it is in its slow breath, 0..1.
float reveal_of(const Session&);
float pulse_of(const Session&);

}
