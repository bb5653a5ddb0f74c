// SPDX-License-Identifier: MIT
// The rim of what is chosen, as wide at any distance. Needs frame.glsl and parts.glsl.
#include "constants.glsl"
uniform usampler2D u_ids; // part + 1 by pixel, 0 for none

bool is_chosen(uint id) { return id > 0u && texelFetch(u_parts, int(id - 1u) * 3 + 1).a >= k_chosen_highlight; }

// 1 on a pixel of a chosen part near to where the chosen parts end on the picture, else 0.
float rim_at(ivec2 at) {
    if (!is_chosen(texelFetch(u_ids, at, 0).r)) return 0.0;
    int reach = max(2, int(u_viewport_height / 320.0));
    ivec2 last = textureSize(u_ids, 0) - 1;
    const ivec2 steps[8] = ivec2[8](ivec2(1, 0), ivec2(-1, 0), ivec2(0, 1), ivec2(0, -1), ivec2(1, 1), ivec2(-1, -1),
                                    ivec2(1, -1), ivec2(-1, 1));
    for (int i = 0; i < 8; ++i) {
        int far = i < 4 ? reach : (reach * 3 + 3) / 4;
        if (!is_chosen(texelFetch(u_ids, clamp(at + steps[i] * far, ivec2(0), last), 0).r)) return 1.0;
    }
    return 0.0;
}
