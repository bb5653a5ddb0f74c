// SPDX-License-Identifier: MIT
// Fiber striations: streaks drawn out along the fibers, in three widths. Each width fades before it gets finer than a
// pixel. Needs noise.glsl.

// One width of streaks, -1..1, around 0. `place` is (across, along) in mm.
float streaks(vec2 place, float width_mm, float length_mm, float seed) {
    vec2 at = vec2(place.x / width_mm, place.y / length_mm) + seed;
    float fineness = fwidth(at.x) + 0.35 * fwidth(at.y);
    float fade = 1.0 - smoothstep(0.35, 0.85, fineness);
    if (fade <= 0.0) return 0.0;
    return fade * (value_noise(at) * 2.0 - 1.0);
}

// Height of the striated surface, about -1..1.
float fiber_relief(vec2 place, float seed) {
    return 0.55 * streaks(place, 7.0, 120.0, seed) + 0.5 * streaks(place, 2.4, 60.0, seed + 17.0)
         + 0.4 * streaks(place, 0.9, 28.0, seed + 41.0);
}
