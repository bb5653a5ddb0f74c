// SPDX-License-Identifier: MIT
// Fine ink lines where one part meets another, where a part folds over itself, and round the body; within the edge of
// what is chosen, a rim of light. The line is drawn on the nearer side, so it is one pixel wide; the jittered passes
// smooth it.
#include "include/frame.glsl"
#include "include/color.glsl"
#include "include/parts.glsl"
#include "include/depth.glsl"
#include "include/rim.glsl"
layout(location = 0) out vec4 o_color;

void main() {
    ivec2 at = ivec2(gl_FragCoord.xy);
    uint here = texelFetch(u_ids, at, 0).r;
    if (here == 0u) discard;
    ivec2 last = textureSize(u_ids, 0) - 1;
    float d = distance_mm(texelFetch(u_depths, at, 0).r);
    float pixel_mm = d * u_pixel_spread;
    float line = 0.0;
    const ivec2 steps[4] = ivec2[4](ivec2(1, 0), ivec2(-1, 0), ivec2(0, 1), ivec2(0, -1));
    for (int i = 0; i < 4; ++i) {
        ivec2 there = clamp(at + steps[i], ivec2(0), last);
        uint other = texelFetch(u_ids, there, 0).r;
        float gap = distance_mm(texelFetch(u_depths, there, 0).r) - d;
        if (other == 0u) line = max(line, 1.0);
        else if (other != here) line = max(line, gap >= 0.0 ? 0.5 + 0.4 * smoothstep(0.0, 12.0, gap - 2.0 * pixel_mm) : 0.0);
        else line = max(line, 0.7 * smoothstep(6.0, 16.0, gap - 3.0 * pixel_mm));
    }
    float ink = line * u_contour_strength * 0.75;
    float rim = rim_at(at) * (1.0 - line) * 0.85;
    if (ink + rim <= 0.0) discard;
    o_color = vec4(mix(to_display(u_ink_color), to_display(u_highlight_color), rim / (ink + rim)), min(ink + rim, 1.0));
}
