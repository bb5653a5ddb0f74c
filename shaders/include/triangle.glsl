// SPDX-License-Identifier: MIT
// What a pixel shows of the triangle that is nearest there, as the rasterizer would hand it on. Needs frame.glsl and
// parts.glsl.
uniform usampler2D u_triangles;    // triangle + 1 by pixel
uniform usamplerBuffer u_corners;  // three vertices a triangle
uniform usamplerBuffer u_vertices; // two texels a vertex, as scene::Vertex lies in memory
uniform samplerBuffer u_decals;    // one texel a vertex

vec3 v_position, v_normal, v_fiber, v_place;
vec4 v_albedo, v_state;
vec2 v_decal;
uint v_part;

vec2 signed_16(uint word) { return vec2(float(int(word << 16) >> 16), float(int(word) >> 16)) * (1.0 / 32767.0); }
vec2 unsigned_16(uint word) { return vec2(float(word & 0xFFFFu), float(word >> 16)) * (1.0 / 65535.0); }
vec4 signed_8(uint word) {
    return vec4(float(int(word << 24) >> 24), float(int(word << 16) >> 24), float(int(word << 8) >> 24), 0.0) * (1.0 / 127.0);
}

// Weights of the corners where the ray through this pixel meets their plane.
vec3 weights_here(vec3 p0, vec3 p1, vec3 p2) {
    vec2 offset = gl_FragCoord.xy - 0.5 * vec2(u_viewport_width, u_viewport_height) - vec2(u_jitter_x, u_jitter_y);
    vec3 ray = u_forward + u_pixel_spread * (offset.x * u_right + offset.y * u_up);
    vec3 e1 = p1 - p0, e2 = p2 - p0, from = u_eye - p0;
    vec3 across = cross(ray, e2);
    float area = dot(e1, across);
    float scale = abs(area) > 1e-12 ? 1.0 / area : 0.0;
    float b = clamp(dot(from, across) * scale, 0.0, 1.0);
    float c = clamp(dot(ray, cross(from, e1)) * scale, 0.0, 1.0 - b);
    return vec3(1.0 - b - c, b, c);
}

void read_triangle() {
    int first = int(texelFetch(u_triangles, ivec2(gl_FragCoord.xy), 0).r - 1u) * 3;
    vec3 places[3];
    uvec4 low[3], high[3];
    int corners[3];
    for (int i = 0; i < 3; ++i) {
        corners[i] = int(texelFetch(u_corners, first + i).r);
        low[i] = texelFetch(u_vertices, corners[i] * 2);
        high[i] = texelFetch(u_vertices, corners[i] * 2 + 1);
        places[i] = uintBitsToFloat(low[i].xyz);
    }
    vec3 weights = weights_here(places[0], places[1], places[2]);
    v_part = high[0].x >> 16;
    v_position = v_normal = v_fiber = vec3(0.0);
    vec3 shade = vec3(0.0); // tendon, ambient occlusion, the same among the deeper layers
    vec2 place = vec2(0.0); // along, fiber coordinate
    v_decal = vec2(0.0);
    for (int i = 0; i < 3; ++i) {
        v_position += weights[i] * places[i];
        v_normal += weights[i] * vec3(signed_16(low[i].w), signed_16(high[i].x).x);
        v_fiber += weights[i] * signed_8(high[i].z).xyz;
        shade += weights[i] * vec3(float(high[i].z >> 24), float(high[i].w & 0xFFu), float((high[i].w >> 8) & 0xFFu));
        place += weights[i] * unsigned_16(high[i].y);
        v_decal += weights[i] * texelFetch(u_decals, corners[i]).rg;
    }
    shade *= 1.0 / 255.0;
    PartRow row = part_row(v_part);
    v_albedo = vec4(mix(row.color, row.tendon_color, shade.x), shade.x);
    v_place = vec3(place.y * row.fiber_size.y, place.x * row.fiber_size.x, mix(shade.y, shade.z, row.uncovered));
    v_state = vec4(float(row.material), row.opacity, row.highlight, float(v_part & 63u) * 7.0);
}
