// Warm paper: a soft gradient with a light pool behind the body, and the faintest grain.
#include "include/frame.glsl"
#include "include/noise.glsl"
in vec2 v_place;
layout(location = 0) out vec4 o_color;

void main() {
    vec2 size = vec2(u_right.w, u_up.w);
    vec2 from_center = (v_place - vec2(0.5, 0.56)) * vec2(size.x / size.y, 1.0);
    vec3 paper = mix(u_backdrop_bottom.rgb, u_backdrop_top.rgb, smoothstep(0.0, 0.85, v_place.y));
    float pool = exp(-dot(from_center, from_center) * 2.2);
    paper += (vec3(1.0) - paper) * 0.38 * pool;
    float grain = grid_value(ivec2(gl_FragCoord.xy)) - 0.5;
    o_color = vec4(paper + grain * u_forward.w, 1.0);
}
