// Turns what is happening now into a picture as a value: layers, selection, trigger points, zones, ranked sources.
// Pure: the same session, world and theme give the same stage. What the world lacks is left out.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/surface_map.h"
#include "myoatlas/scene/draw_list.h"
#include "myoatlas/session/legend.h"
#include "myoatlas/session/session.h"
#include "myoatlas/session/theme.h"
#include "myoatlas/session/world.h"

#include <cstdint>
#include <string>

namespace myoatlas::session {

struct Stage {
    scene::DrawList list;
    Legend legend;
    friend bool operator==(const Stage&, const Stage&) = default;
};

// Without a body the list is empty; a surface map made for another body's skin is left out.
Stage build_stage(const Session&, const World&, const Theme&);

// Marker.tag of a placed point, by its index in SurfaceMap::points; 0 stands for nothing.
constexpr std::uint32_t tag_of_point(std::size_t index) {
    return static_cast<std::uint32_t>(index + 1);
}
// Returns which point of its muscle it is, from 1, as the card lists them; 0 for an unknown one.
int number_of_point(std::string_view point, const anatomy::Catalog&);
// Returns the placed point a tag stands for, or null.
const anatomy::PlacedPoint* point_of_tag(std::uint32_t tag, const anatomy::SurfaceMap&);

}
