// SPDX-License-Identifier: MIT
// The states of the parts: three texels a part, as render/part_states.h lays them out; a test reads every member back.
// Colors are linear.
uniform samplerBuffer u_parts;

struct PartRow {
    vec3 color;
    float opacity;
    vec3 tendon_color;
    float highlight;
    int material;    // k_material_muscle ..
    float uncovered; // 1 when what covered it is gone
    vec2 fiber_size; // mm that a unit of (along, fiber coordinate) spans
};

PartRow part_row(uint part) {
    int at = int(part) * 3;
    vec4 a = texelFetch(u_parts, at);
    vec4 b = texelFetch(u_parts, at + 1);
    vec4 c = texelFetch(u_parts, at + 2);
    return PartRow(a.rgb, a.a, b.rgb, b.a, int(c.x), c.y, c.zw);
}
