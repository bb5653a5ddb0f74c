// What the page's viewer draws: the body as packed glTF, and as JSON how it looks, where cameras stand and which way
// the pain goes.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/page/shown_lesson.h"
#include "myoatlas/page/shown_pattern.h"

#include <span>
#include <string>

namespace myoatlas::page {

// Returns the .glb with the meshes "body" and "skin". The skin carries a stream "_PATTERN_n" for each pattern (mostly
// felt, sometimes felt, when the zone gets there, unused) and "_DRAWING" (color, strength) where something is marked;
// "_DRAWING_n" for a view of a lesson.
std::string scene_shape(const PageRequest&, std::span<const ShownPattern>, const ShownLesson&, const PageContext&);

// Returns JSON; it may stand in a <script> of HTML.
std::string scene_facts(const PageRequest&, std::span<const ShownPattern>, const ShownLesson&, const PageContext&);

// The color of what is marked, as the page's legend shows it.
glm::vec3 drawing_color(const PageRequest&, const session::Theme&);

}
