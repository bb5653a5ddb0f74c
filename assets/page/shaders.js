// How the body, its skin and the way of the pain are drawn.

const noiseSource = `
float gridValue(ivec2 at) {
  uint h = uint(at.x) * 0x9E3779B1u ^ uint(at.y) * 0x85EBCA77u;
  h ^= h >> 15; h *= 0x2C1B3C6Du; h ^= h >> 13;
  return float(h & 0xFFFFu) / 65535.0;
}
float valueNoise(vec2 at) {
  vec2 cell = floor(at), f = at - cell;
  f = f * f * (3.0 - 2.0 * f);
  ivec2 i = ivec2(cell);
  return mix(mix(gridValue(i), gridValue(i + ivec2(1, 0)), f.x),
             mix(gridValue(i + ivec2(0, 1)), gridValue(i + ivec2(1, 1)), f.x), f.y);
}
float streaks(vec2 place, float width, float length, float seed) {
  vec2 at = vec2(place.x / width, place.y / length) + seed;
  float fade = 1.0 - smoothstep(0.35, 0.85, fwidth(at.x) + 0.35 * fwidth(at.y));
  return fade <= 0.0 ? 0.0 : fade * (valueNoise(at) * 2.0 - 1.0);
}`;

const lightSource = `
uniform vec3 uEye, uKey, uSky, uGround, uInk;
uniform vec4 uStrength; // key, fill, ambient, contour
uniform vec3 uKeyDirection, uFillDirection;
vec3 linear(vec3 c) { return pow(max(c, 0.0), vec3(2.2)); }
vec3 display(vec3 c) {
  float peak = max(c.r, max(c.g, c.b));
  float kept = peak > 0.5 ? 0.5 + 0.5 * (1.0 - exp(-(peak - 0.5) * 1.7)) : peak;
  return pow(max(c * (kept / max(peak, 1e-4)), 0.0), vec3(1.0 / 2.2));
}
vec3 lit(vec3 albedo, vec3 normal, vec3 toEye, float open, float wrap, float gloss) {
  float key = max((dot(normal, uKeyDirection) + wrap) / (1.0 + wrap), 0.0);
  float fill = max(dot(normal, uFillDirection) * 0.5 + 0.5, 0.0);
  float shade = mix(0.42, 1.0, open);
  vec3 light = mix(uGround, uSky, normal.y * 0.5 + 0.5) * uStrength.z * open
             + uKey * (uStrength.x * key * shade) + uSky * (uStrength.y * fill * fill * shade);
  vec3 color = albedo * light;
  color = mix(color * color / max(max(color.r, max(color.g, color.b)), 1e-3), color, 0.55 + 0.45 * open);
  float facing = max(dot(normal, normalize(uKeyDirection + toEye)), 0.0);
  color += uKey * (uStrength.x * shade * 0.10 * pow(facing, 36.0) * gloss);
  float turn = 1.0 - smoothstep(0.05, 0.5, max(dot(normal, toEye), 0.0));
  return mix(color, color * uInk * 2.0, turn * turn * uStrength.w * 0.55);
}`;

const placeSource = `#version 300 es
precision highp float;
layout(location = 0) in vec3 aPosition;
layout(location = 1) in vec3 aNormal;
layout(location = 2) in vec2 aFiber;
layout(location = 3) in vec4 aShade;
layout(location = 4) in vec4 aPattern;
layout(location = 5) in vec4 aDrawing;
uniform mat4 uClip;
uniform vec4 uBox; // lowest corner, step
invariant gl_Position;`;

const bodyShaders = [placeSource + `
uniform vec2 uFiberSize;
uniform float uUncovered;
out vec3 vPosition, vNormal;
out vec4 vPlace; // across and along in mm, tendon, ambient occlusion
void main() {
  vPosition = uBox.xyz + aPosition * uBox.w;
  vNormal = aNormal;
  vPlace = vec4(aFiber.yx * uFiberSize, aShade.x, mix(aShade.y, aShade.z, uUncovered));
  gl_Position = uClip * vec4(vPosition, 1.0);
}`, `#version 300 es
precision highp float;
precision highp int;
${noiseSource}
${lightSource}
in vec3 vPosition, vNormal;
in vec4 vPlace;
uniform vec3 uColor, uTendon, uRim;
uniform vec4 uLook; // opacity, highlight, strength of the fibers, seed
out vec4 oColor;
void main() {
  vec3 normal = normalize(vNormal), toEye = normalize(uEye - vPosition);
  float tendon = vPlace.z;
  vec3 albedo = mix(linear(uColor), linear(uTendon), tendon);
  if (uLook.z > 0.0) {
    float relief = 0.6 * streaks(vPlace.xy, 7.0, 120.0, uLook.w) + 0.55 * streaks(vPlace.xy, 2.4, 60.0, uLook.w + 17.0);
    relief *= uLook.z * mix(1.0, 0.5, tendon);
    albedo *= 1.0 + 0.24 * relief;
    albedo = mix(albedo, albedo * vec3(1.06, 0.9, 0.86), clamp(-relief, 0.0, 1.0) * (1.0 - tendon));
  }
  vec3 color = lit(albedo, normal, toEye, vPlace.w, 0.28, uLook.z > 0.0 ? 0.4 : 0.25);
  float facing = max(dot(normal, toEye), 0.0);
  color = color * (1.0 + 0.12 * uLook.y) + uRim * (uLook.y * 0.5 * pow(1.0 - facing, 2.2));
  float alpha = uLook.x;
  if (alpha < 0.99) alpha = clamp(alpha * mix(0.75, 2.2, (1.0 - facing) * (1.0 - facing)), 0.0, 1.0);
  oColor = vec4(display(color), alpha);
}`];

// The skin whole or as a breath of itself, with the zones on it: solid where pain is mostly felt, dotted where
// sometimes; and what the client marked, in bars.
const skinShaders = [placeSource + `
out vec3 vPosition, vNormal;
out vec4 vPattern, vDrawing;
out float vOpen;
void main() {
  vPosition = uBox.xyz + aPosition * uBox.w;
  vNormal = aNormal;
  vPattern = aPattern;
  vDrawing = aDrawing;
  vOpen = aShade.y;
  gl_Position = uClip * vec4(vPosition, 1.0);
}`, `#version 300 es
precision highp float;
${lightSource}
in vec3 vPosition, vNormal;
in vec4 vPattern, vDrawing;
in float vOpen;
uniform vec3 uSkin, uEssential, uSpillover, uGhost;
uniform vec4 uShown; // opacity of the skin, of its ghost, how far the zone has opened, how much of the drawing
out vec4 oColor;
float dots(vec3 at, float radius) {
  vec3 cell = at / 7.0;
  cell.xz += 0.5 * step(1.0, mod(floor(cell.y), 2.0));
  return 1.0 - smoothstep(radius - 0.08, radius + 0.08, length(fract(cell) - 0.5));
}
void main() {
  vec3 normal = normalize(vNormal), toEye = normalize(uEye - vPosition);
  float facing = max(dot(normal, toEye), 0.0);
  float light = 0.82 + 0.3 * max(dot(normal, uKeyDirection), 0.0);
  float rim = pow(1.0 - facing, 2.6);
  vec4 color = vec4(uGhost, uShown.y * (0.05 + 0.95 * rim));
  if (uShown.x + vPattern.x + vPattern.y + vDrawing.a <= 0.0) { // most of it, most of the time
    oColor = color;
    return;
  }
  vec3 skin = display(lit(linear(uSkin), normal, toEye, mix(1.0, vOpen, uShown.x), 0.5, 0.12));
  color = mix(color, vec4(skin, uShown.x), uShown.x);
  float open = smoothstep(vPattern.z - 0.02, vPattern.z + 0.10, uShown.z * 1.12);
  float front = open * (1.0 - smoothstep(vPattern.z + 0.10, vPattern.z + 0.3, uShown.z * 1.12));
  float solid = smoothstep(0.22, 0.62, vPattern.x), halo = smoothstep(0.0, 0.45, vPattern.x);
  float thin = smoothstep(0.05, 0.45, vPattern.y) * (1.0 - solid);
  float dotted = thin * dots(vPosition, 0.40);
  float ground = max(max(halo, thin) * open, smoothstep(0.02, 0.3, vDrawing.a)) * smoothstep(0.0, 0.35, facing);
  color = mix(color, vec4(skin, 1.0), 0.82 * ground * (1.0 - uShown.x));
  float essential = max(0.86 * solid, 0.30 * halo * (1.0 - solid)) * open;
  color.rgb = mix(color.rgb, uSpillover * light, max(0.14 * thin, 0.92 * dotted) * open);
  color.rgb = mix(color.rgb, mix(uEssential, vec3(1.0, 0.72, 0.5), 0.35 * front) * light, essential + 0.2 * front * halo);
  float drawn = smoothstep(0.02, 0.3, vDrawing.a) * uShown.w;
  if (drawn > 0.0) { // over the zone, too: where bars lie on it, both agree
    float bar = smoothstep(0.36, 0.48, abs(fract((vPosition.y + 0.6 * vPosition.x + 0.6 * vPosition.z) / 10.0) - 0.5) * 2.0);
    color.rgb = mix(color.rgb, vDrawing.rgb * light, drawn * mix(0.30 * (1.0 - essential), 0.92, bar));
  }
  oColor = color;
}`];

// The way from the press to the zone: a light that runs and leaves a trace.
const wayShaders = [`#version 300 es
precision highp float;
layout(location = 0) in vec4 aWay; // place, mm from the press
uniform mat4 uClip;
uniform vec4 uRun; // mm run, how far it has faded, points to a mm at 1 mm away, 0
out float vGlow;
void main() {
  gl_Position = uClip * vec4(aWay.xyz, 1.0);
  float behind = uRun.x - aWay.w;
  vGlow = behind < 0.0 ? 0.0 : 0.3 + 0.7 * max(0.0, 1.0 - behind / 70.0) * (1.0 - uRun.y);
  gl_PointSize = behind < 0.0 ? 0.0 : clamp(uRun.z * (4.0 + 7.0 * vGlow) / gl_Position.w, 2.0, 40.0);
}`, `#version 300 es
precision highp float;
in float vGlow;
uniform vec3 uEssential;
out vec4 oColor;
void main() {
  float away = length(gl_PointCoord - 0.5) * 2.0;
  oColor = vec4(uEssential, vGlow * (1.0 - smoothstep(0.45, 1.0, away)));
}`];
