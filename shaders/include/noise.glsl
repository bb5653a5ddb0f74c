// SPDX-License-Identifier: MIT
// Value noise on a grid; the same everywhere, so pictures repeat.
float grid_value(ivec2 at) {
    uint h = uint(at.x) * 0x9E3779B1u ^ uint(at.y) * 0x85EBCA77u;
    h ^= h >> 15;
    h *= 0x2C1B3C6Du;
    h ^= h >> 13;
    return float(h & 0xFFFFu) * (1.0 / 65535.0);
}

float value_noise(vec2 at) {
    vec2 cell = floor(at);
    vec2 f = at - cell;
    f = f * f * (3.0 - 2.0 * f);
    ivec2 i = ivec2(cell);
    float low = mix(grid_value(i), grid_value(i + ivec2(1, 0)), f.x);
    float high = mix(grid_value(i + ivec2(0, 1)), grid_value(i + ivec2(1, 1)), f.x);
    return mix(low, high, f.y);
}
