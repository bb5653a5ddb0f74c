// SPDX-License-Identifier: MIT
// Copies one image to another, texel by texel. Where a still pass joins the mean of those before, the blend constant
// holds its share.
uniform sampler2D u_image;
layout(location = 0) out vec4 o_color;

void main() { o_color = vec4(texelFetch(u_image, ivec2(gl_FragCoord.xy), 0).rgb, 1.0); }
