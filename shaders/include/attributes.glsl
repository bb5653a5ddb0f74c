// SPDX-License-Identifier: MIT
// Vertex slots. The same numbers stand in src/myoatlas/render/attributes.h; a contract test keeps the two equal.
layout(location = 0) in vec3 a_position;    // mm
layout(location = 1) in vec3 a_normal;      // unit
layout(location = 2) in uint a_part;        // row of the part states
layout(location = 3) in vec2 a_fiber_place; // 0..1: along the muscle, fiber coordinate
layout(location = 4) in vec3 a_fiber;       // unit, or zero
layout(location = 5) in vec3 a_shade;       // tendon, ambient occlusion (1 sees the whole sky), the same among the deeper layers
layout(location = 6) in vec4 a_pain;        // essential, spillover, arrival, dot size or ground
layout(location = 12) in vec4 a_pain_slope;  // what the essential weight is at a place: x + dot(yzw, place)
layout(location = 7) in vec4 a_marker_color; // sRGB, strength
layout(location = 9) in vec2 a_decal;        // by ink: 0 far outside a painted patch, 0.5 at its edge, 1 inside
layout(location = 8) in vec4 a_marker_shape; // radius in mm, pulse phase, shape * 2 + 1 when seen through what covers it, number
layout(location = 10) in float a_shared;     // 0..1: how much another zone shares this place
