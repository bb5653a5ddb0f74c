// Draws the body with WebGL 2, and finds what lies under a finger. Millimeters; +X the person's left, +Y up, +Z front.

const minus = (a, b) => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
const dot = (a, b) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const cross = (a, b) => [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
const unit = (a) => { const l = Math.hypot(...a) || 1; return [a[0] / l, a[1] / l, a[2] / l]; };
const colorOf = (hex, at = 0) => [0, 2, 4].map((i) => parseInt(hex.substr(at + i, 2), 16) / 255);

// Where a camera stands: {target, yaw, pitch, distance}, angles in degrees, 0 before the person.
function sightOf(camera, aspect, fov) {
  const yaw = camera.yaw * Math.PI / 180, pitch = camera.pitch * Math.PI / 180;
  const back = [Math.sin(yaw) * Math.cos(pitch), Math.sin(pitch), Math.cos(yaw) * Math.cos(pitch)];
  const right = unit(cross([0, 1, 0], back)), up = cross(back, right);
  const eye = camera.target.map((v, i) => v + back[i] * camera.distance);
  const f = 1 / Math.tan(fov * Math.PI / 360), near = Math.max(20, camera.distance - 1500), far = camera.distance + 1800;
  const rows = [
    [...right, -dot(right, eye)].map((v) => v * f / aspect), [...up, -dot(up, eye)].map((v) => v * f),
    [...back, -dot(back, eye)].map((v, i) => v * (far + near) / (near - far) + (i === 3 ? 2 * far * near / (near - far) : 0)),
    [...back, -dot(back, eye)].map((v) => -v),
  ];
  const clip = new Float32Array(16);
  for (let row = 0; row < 4; ++row) for (let column = 0; column < 4; ++column) clip[column * 4 + row] = rows[row][column];
  return { eye, right, up, back, clip, f, aspect };
}

class Picture {
  // Opens the canvas and hands over the shaders, which the browser makes ready while the body is unpacked.
  constructor(canvas, facts) {
    this.canvas = canvas;
    this.facts = facts;
    this.pattern = null;
    this.drawing = "_DRAWING";
    this.start();
  }

  take(body) {
    this.body = body;
    this.parts = this.partsOf(body.meshes.body);
    this.skin = body.meshes.skin;
    this.fill();
  }

  start() {
    // Several samples a pixel cost software as much as twice the body: a still picture is drawn finer instead (page.js).
    const gl = this.gl = this.canvas.getContext("webgl2", { antialias: false, alpha: true, powerPreference: "low-power" });
    if (!gl) throw new Error("no WebGL 2");
    this.laid = {};
    this.programs = { body: this.program(bodyShaders), skin: this.program(skinShaders), way: this.program(wayShaders) };
  }

  fill() {
    const gl = this.gl;
    Object.values(this.programs).forEach((program) => this.finish(program));
    this.buffers = { body: this.meshBuffer(this.body.meshes.body), skin: this.meshBuffer(this.skin) };
    this.way = gl.createVertexArray();
    this.wayBuffer = gl.createBuffer();
    gl.bindVertexArray(this.way);
    gl.bindBuffer(gl.ARRAY_BUFFER, this.wayBuffer);
    gl.enableVertexAttribArray(0);
    gl.vertexAttribPointer(0, 4, gl.FLOAT, false, 16, 0);
    gl.bindVertexArray(null);
    this.showDrawing(this.drawing);
    this.showPattern(this.pattern);
  }

  program(shaders) {
    const gl = this.gl, program = gl.createProgram();
    shaders.forEach((source, i) => {
      const shader = gl.createShader(i ? gl.FRAGMENT_SHADER : gl.VERTEX_SHADER);
      gl.shaderSource(shader, source);
      gl.compileShader(shader);
      gl.attachShader(program, shader);
    });
    gl.linkProgram(program);
    return { program, places: {} };
  }

  finish({ program, places }) {
    const gl = this.gl;
    if (!gl.getProgramParameter(program, gl.LINK_STATUS))
      throw new Error(gl.getProgramInfoLog(program) + gl.getAttachedShaders(program).map((s) => gl.getShaderInfoLog(s)).join(""));
    for (let i = gl.getProgramParameter(program, gl.ACTIVE_UNIFORMS); i-- > 0;) {
      const name = gl.getActiveUniform(program, i).name;
      places[name] = gl.getUniformLocation(program, name);
    }
  }

  meshBuffer(mesh) {
    const gl = this.gl, array = gl.createVertexArray();
    gl.bindVertexArray(array);
    gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
    gl.bufferData(gl.ARRAY_BUFFER, mesh.vertices, gl.STATIC_DRAW);
    const laid = [[3, gl.UNSIGNED_SHORT, false, 0], [3, gl.BYTE, true, 8], [2, gl.UNSIGNED_SHORT, true, 12], [4, gl.UNSIGNED_BYTE, true, 16]];
    laid.forEach(([size, type, isUnit, offset], i) => {
      gl.enableVertexAttribArray(i);
      gl.vertexAttribPointer(i, size, type, isUnit, 20, offset);
    });
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, gl.createBuffer());
    gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, mesh.indices, gl.STATIC_DRAW);
    gl.bindVertexArray(null);
    return array;
  }

  // Lays four bytes a vertex over the skin, or nothing.
  layOnSkin(attribute, values) {
    const gl = this.gl;
    gl.bindVertexArray(this.buffers.skin);
    gl.deleteBuffer(this.laid[attribute] ?? null);
    if (values) {
      this.laid[attribute] = gl.createBuffer();
      gl.bindBuffer(gl.ARRAY_BUFFER, this.laid[attribute]);
      gl.bufferData(gl.ARRAY_BUFFER, values, gl.STATIC_DRAW);
      gl.enableVertexAttribArray(attribute);
      gl.vertexAttribPointer(attribute, 4, gl.UNSIGNED_BYTE, true, 4, 0);
    } else {
      gl.disableVertexAttribArray(attribute);
      gl.vertexAttrib4f(attribute, 0, 0, 1, 0);
    }
    gl.bindVertexArray(null);
  }

  // Lays what is marked on the skin, by the name of its stream, or nothing.
  showDrawing(name) {
    this.drawing = name;
    this.layOnSkin(5, name === null ? null : this.skin.streams[name]);
  }

  showPattern(index) {
    this.pattern = index;
    this.layOnSkin(4, index === null ? null : this.skin.streams["_PATTERN_" + index]);
    const ways = index === null ? [] : this.facts.patterns[index].points.map((point) => point.way);
    const dots = [];
    this.wayLength = 0;
    for (const way of ways) {
      let mm = 0;
      for (let i = 0; i + 1 < way.length; ++i) {
        const step = minus(way[i + 1], way[i]), length = Math.hypot(...step), count = Math.max(1, Math.round(length / 6));
        for (let k = 0; k < count; ++k) dots.push(...way[i].map((v, axis) => v + step[axis] * k / count), mm + length * k / count);
        mm += length;
      }
      this.wayLength = Math.max(this.wayLength, mm);
    }
    const gl = this.gl;
    this.wayCount = dots.length / 4;
    gl.bindBuffer(gl.ARRAY_BUFFER, this.wayBuffer);
    gl.bufferData(gl.ARRAY_BUFFER, new Float32Array(dots), gl.STATIC_DRAW);
  }

  place(vertices, index) {
    const { low, step } = this.body;
    return [low[0] + vertices[index * 10] * step, low[1] + vertices[index * 10 + 1] * step, low[2] + vertices[index * 10 + 2] * step];
  }

  partsOf(mesh) {
    this.shorts = new Uint16Array(mesh.vertices.buffer);
    const parts = mesh.ranges.map(([part, first, count]) => {
      const low = [1e9, 1e9, 1e9], high = [-1e9, -1e9, -1e9];
      for (let i = first; i < first + count; i += 3) {
        const at = this.place(this.shorts, mesh.indices[i]);
        for (let axis = 0; axis < 3; ++axis) {
          low[axis] = Math.min(low[axis], at[axis]);
          high[axis] = Math.max(high[axis], at[axis]);
        }
      }
      const middle = low.map((v, i) => (v + high[i]) / 2);
      return { part, first, count, middle, radius: Math.hypot(...minus(high, middle)) + 15, fact: this.facts.parts[part] };
    });
    return parts.sort((a, b) => a.fact.layer - b.fact.layer); // from the outside in: what is hidden is not colored first
  }

  common(program, sight) {
    const gl = this.gl, look = this.facts.look, at = program.places;
    gl.useProgram(program.program);
    gl.uniformMatrix4fv(at.uClip, false, sight.clip);
    gl.uniform4f(at.uBox, ...this.body.low, this.body.step);
    gl.uniform3fv(at.uEye, sight.eye);
    // The light stands by the viewer, so that whatever is turned to is seen.
    const toward = (r, u, b) => unit(sight.right.map((v, i) => v * r + sight.up[i] * u + sight.back[i] * b));
    gl.uniform3fv(at.uKeyDirection, toward(-0.45, 0.55, 0.70));
    gl.uniform3fv(at.uFillDirection, toward(0.75, 0.10, 0.55));
    for (const [name, key] of [["uKey", "key"], ["uSky", "sky"], ["uGround", "ground"], ["uInk", "ink"]])
      gl.uniform3fv(at[name], colorOf(look[key]).map((v) => v ** 2.2));
    gl.uniform4fv(at.uStrength, look.strength);
  }

  isOutside(part, sight) {
    const [x, y, z] = part.middle, c = sight.clip;
    const w = c[3] * x + c[7] * y + c[11] * z + c[15];
    const side = c[0] * x + c[4] * y + c[8] * z + c[12], high = c[1] * x + c[5] * y + c[9] * z + c[13];
    return Math.abs(side) > w + part.radius * sight.f / sight.aspect * 1.5 + part.radius || Math.abs(high) > w + part.radius * sight.f * 1.5 + part.radius;
  }

  // `state`: {opacityOf(part) -> 0..1, highlight (part or -1), skin, ghost, open, drawing, run, faded, uncovered}.
  draw(camera, state) {
    const gl = this.gl, { width, height } = this.canvas;
    const sight = this.sight = sightOf(camera, width / height, this.facts.fov);
    gl.viewport(0, 0, width, height);
    gl.clearColor(0, 0, 0, 0);
    gl.depthMask(true);
    gl.colorMask(true, true, true, true);
    gl.clear(gl.COLOR_BUFFER_BIT | gl.DEPTH_BUFFER_BIT);
    gl.enable(gl.DEPTH_TEST);
    gl.enable(gl.CULL_FACE);
    gl.depthFunc(gl.LEQUAL);
    gl.disable(gl.BLEND);
    if (state.skin < 0.99) this.drawParts(sight, state);
    gl.enable(gl.BLEND);
    gl.blendFuncSeparate(gl.SRC_ALPHA, gl.ONE_MINUS_SRC_ALPHA, gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    this.drawSkin(sight, state);
    this.drawWay(sight, state);
  }

  drawParts(sight, state) {
    const gl = this.gl, solid = [], glass = [];
    for (const part of this.parts) {
      const opacity = state.opacityOf(part.part);
      if (opacity <= 0.01 || this.isOutside(part, sight)) continue;
      (opacity > 0.98 ? solid : glass).push([part, opacity]);
    }
    this.common(this.programs.body, sight);
    const at = this.programs.body.places;
    gl.uniform3fv(at.uRim, colorOf(this.facts.look.rim));
    gl.bindVertexArray(this.buffers.body);
    const draw = ([part, opacity]) => {
      const fact = part.fact, look = state.lookOf(part.part);
      gl.uniform3fv(at.uColor, look.color);
      gl.uniform3fv(at.uTendon, look.tendon);
      gl.uniform1f(at.uUncovered, look.isUncovered || state.uncovered < fact.layer ? 1 : 0);
      gl.uniform2f(at.uFiberSize, fact.across, fact.along);
      gl.uniform4f(at.uLook, opacity, part.part === state.highlight ? 0.8 : look.highlight, fact.isFlesh ? 1 : 0, part.part % 64 * 7);
      gl.drawElements(gl.TRIANGLES, part.count, gl.UNSIGNED_INT, part.first * 4);
    };
    solid.forEach(draw);
    if (!glass.length) return;
    // Of what is seen through, only the nearest surface.
    gl.colorMask(false, false, false, false);
    glass.forEach(draw);
    gl.colorMask(true, true, true, true);
    gl.enable(gl.BLEND);
    gl.blendFuncSeparate(gl.SRC_ALPHA, gl.ONE_MINUS_SRC_ALPHA, gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    glass.forEach(draw);
  }

  drawSkin(sight, state) {
    const gl = this.gl, at = this.programs.skin.places, look = this.facts.look;
    this.common(this.programs.skin, sight);
    gl.uniform3fv(at.uSkin, colorOf(look.skin));
    gl.uniform3fv(at.uGhost, colorOf(look.ghost));
    gl.uniform3fv(at.uEssential, colorOf(look.essential));
    gl.uniform3fv(at.uSpillover, colorOf(look.spillover));
    gl.uniform4f(at.uShown, state.skin, state.ghost, this.pattern === null ? 0 : state.open, state.drawing);
    gl.bindVertexArray(this.buffers.skin);
    gl.drawElements(gl.TRIANGLES, this.skin.indices.length, gl.UNSIGNED_INT, 0);
  }

  drawWay(sight, state) {
    if (!this.wayCount || state.run <= 0) return;
    const gl = this.gl, at = this.programs.way.places;
    gl.useProgram(this.programs.way.program);
    gl.uniformMatrix4fv(at.uClip, false, sight.clip);
    gl.uniform4f(at.uRun, state.run * this.wayLength, state.faded, this.canvas.height * sight.f * 0.5, 0);
    gl.uniform3fv(at.uEssential, colorOf(this.facts.look.essential));
    gl.depthMask(false);
    gl.bindVertexArray(this.way);
    gl.drawArrays(gl.POINTS, 0, this.wayCount);
    gl.depthMask(true);
  }

  // Returns where a place stands on the canvas, 0..1 from the left and the top, and whether it is before the viewer.
  shown(place) {
    const c = this.sight.clip, [x, y, z] = place;
    const w = c[3] * x + c[7] * y + c[11] * z + c[15];
    return [0.5 + 0.5 * (c[0] * x + c[4] * y + c[8] * z + c[12]) / w, 0.5 - 0.5 * (c[1] * x + c[5] * y + c[9] * z + c[13]) / w];
  }

  // Returns the part under a place of the canvas (0..1), or -1. What is glass is reached through.
  picked(x, y, state) {
    const { sight } = this, sx = (x * 2 - 1) * sight.aspect / sight.f, sy = (1 - y * 2) / sight.f;
    const ray = unit(sight.right.map((v, i) => v * sx + sight.up[i] * sy - sight.back[i]));
    const indices = this.body.meshes.body.indices;
    let best = -1, nearest = Infinity;
    for (const part of this.parts) {
      if (state.opacityOf(part.part) < 0.5) continue;
      const to = minus(part.middle, sight.eye), along = dot(to, ray);
      if (dot(to, to) - along * along > part.radius * part.radius || along - part.radius > nearest) continue;
      for (let i = part.first; i < part.first + part.count; i += 3) {
        const a = this.place(this.shorts, indices[i]), e1 = minus(this.place(this.shorts, indices[i + 1]), a),
          e2 = minus(this.place(this.shorts, indices[i + 2]), a), p = cross(ray, e2), area = dot(e1, p);
        if (area < 1e-6) continue;
        const from = minus(sight.eye, a), u = dot(from, p) / area, q = cross(from, e1), v = dot(ray, q) / area;
        if (u < 0 || v < 0 || u + v > 1) continue;
        const distance = dot(e2, q) / area;
        if (distance > 0 && distance < nearest) {
          nearest = distance;
          best = part.part;
        }
      }
    }
    return best;
  }
}
