// Unpacks what meshoptimizer packed (glTF extension EXT_meshopt_compression): vertices of version 0, triangles of
// version 1; and finds it in a .glb file.

function unpackedVertices(source, count, stride) {
  if (source[0] !== 0xa0) throw new Error("The vertices are packed in another way.");
  const target = new Uint8Array(count * stride);
  const block = Math.min(8192 / stride & ~15, 256);
  const last = source.slice(source.length - stride); // every byte is told as its difference to the vertex before
  let at = 1;
  for (let first = 0; first < count; first += block) {
    const many = Math.min(block, count - first), groups = many + 15 >> 4;
    for (let byte = 0; byte < stride; ++byte) {
      const modes = at;
      at += groups + 3 >> 2;
      let value = last[byte];
      for (let group = 0; group < groups; ++group) {
        const mode = source[modes + (group >> 2)] >> (group & 3) * 2 & 3;
        const bits = mode === 3 ? 8 : mode * 2, most = (1 << bits) - 1, packed = at;
        at += bits * 2;
        for (let i = 0, bit = 0; i < 16; ++i, bit += bits) {
          let step = bits ? source[packed + (bit >> 3)] >> 8 - bits - (bit & 7) & most : 0;
          if (step === most && bits > 0 && bits < 8) step = source[at++];
          const vertex = group * 16 + i;
          if (vertex >= many) continue;
          value = value + (step >> 1 ^ -(step & 1)) & 255;
          target[(first + vertex) * stride + byte] = value;
        }
      }
      last[byte] = value;
    }
  }
  return target;
}

function unpackedTriangles(source, count) {
  if (source[0] !== 0xe1) throw new Error("The triangles are packed in another way.");
  const target = new Uint32Array(count), edges = new Uint32Array(32), corners = new Uint32Array(16);
  const table = source.length - 16;
  let edge = 0, corner = 0, next = 0, last = 0, at = 1 + count / 3;
  const keepCorner = (v) => { corners[corner++ & 15] = v; };
  const keepEdge = (a, b) => { edges[(edge & 15) * 2] = a; edges[(edge++ & 15) * 2 + 1] = b; };
  const farCorner = () => {
    let value = 0, shift = 0, byte;
    do {
      byte = source[at++];
      value |= (byte & 127) << shift;
      shift += 7;
    } while (byte & 128);
    return last = last + (value >>> 1 ^ -(value & 1)) >>> 0;
  };
  for (let triangle = 0; triangle < count / 3; ++triangle) {
    const code = source[1 + triangle];
    let a, b, c;
    if (code < 0xf0) { // shares an edge with one before
      const from = (edge - 1 - (code >> 4) & 15) * 2, kind = code & 15;
      a = edges[from];
      b = edges[from + 1];
      const isKept = kind > 0 && kind < 13;
      if (kind === 0) c = next++;
      else if (isKept) c = corners[corner - 1 - kind & 15];
      else if (kind === 15) c = farCorner();
      else c = last = last + (kind === 13 ? -1 : 1) >>> 0;
      if (!isKept) keepCorner(c);
      keepEdge(c, b);
      keepEdge(a, c);
    } else {
      const isListed = code < 0xfe, pair = isListed ? source[table + (code & 15)] : source[at++];
      if (!isListed && pair === 0) next = 0;
      const first = isListed || code === 0xfe ? 0 : 15, second = pair >> 4, third = pair & 15;
      const isFar = (kind) => !isListed && kind === 15, before = corner;
      a = first === 0 ? next++ : 0;
      b = second === 0 ? next++ : isFar(second) ? 0 : corners[before - second & 15];
      c = third === 0 ? next++ : isFar(third) ? 0 : corners[before - third & 15];
      if (first === 15) a = farCorner();
      if (isFar(second)) b = farCorner();
      if (isFar(third)) c = farCorner();
      keepCorner(a);
      if (second === 0 || isFar(second)) keepCorner(b);
      if (third === 0 || isFar(third)) keepCorner(c);
      keepEdge(b, a);
      keepEdge(c, b);
      keepEdge(a, c);
    }
    target[triangle * 3] = a;
    target[triangle * 3 + 1] = b;
    target[triangle * 3 + 2] = c;
  }
  return target;
}

// Returns the meshes of a .glb by name, each with its vertices as they were packed, triangles, ranges of parts and
// further streams; and the place and scale of them all.
function bodyOf(file) {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const textLength = view.getUint32(12, true), binary = file.subarray(20 + textLength + 8);
  const gltf = JSON.parse(new TextDecoder().decode(file.subarray(20, 20 + textLength)));
  const unpacked = (accessor) => {
    const packed = gltf.bufferViews[gltf.accessors[accessor].bufferView].extensions.EXT_meshopt_compression;
    const bytes = binary.subarray(packed.byteOffset, packed.byteOffset + packed.byteLength);
    return packed.mode === "TRIANGLES" ? unpackedTriangles(bytes, packed.count)
      : unpackedVertices(bytes, packed.count, packed.byteStride);
  };
  const body = { meshes: {} };
  for (const node of gltf.nodes) {
    const mesh = gltf.meshes[node.mesh], primitive = mesh.primitives[0], streams = {};
    for (const [name, accessor] of Object.entries(primitive.attributes))
      if (name[0] === "_") streams[name] = unpacked(accessor);
    body.low = node.translation;
    body.step = node.scale[0];
    body.meshes[node.name] = {
      vertices: unpacked(primitive.attributes.POSITION), indices: unpacked(primitive.indices),
      count: gltf.accessors[primitive.attributes.POSITION].count, ranges: mesh.extras.parts, streams,
    };
  }
  return body;
}

function bytesOf(base64) {
  const letters = atob(base64), bytes = new Uint8Array(letters.length);
  for (let i = 0; i < bytes.length; ++i) bytes[i] = letters.charCodeAt(i);
  return bytes;
}
