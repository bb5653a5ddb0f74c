// SPDX-License-Identifier: MIT
// The part table: three texels a part, as written by render/part_table.cpp. Colors are linear.
uniform samplerBuffer u_parts;

struct PartRow {
    vec3 color;
    float opacity;
    vec3 tendon_color;
    float highlight;
    float material;  // 0 muscle, 1 bone, 2 skin, 3 tendon, 4 flat
    float uncovered;     // 1 when what covered it is gone
    vec2 fiber_size; // mm that a unit of (along, fiber_coordinate) spans
};

PartRow part_row(uint part) {
    int at = int(part) * 3;
    vec4 a = texelFetch(u_parts, at);
    vec4 b = texelFetch(u_parts, at + 1);
    vec4 c = texelFetch(u_parts, at + 2);
    return PartRow(a.rgb, a.a, b.rgb, b.a, c.x, c.y, c.zw);
}
