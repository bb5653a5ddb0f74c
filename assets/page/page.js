// The page's life: which muscle is shown, how far the chain from the press to the pain has come, what is peeled away.

const facts = JSON.parse(document.getElementById("facts").textContent);
const byId = (id) => document.getElementById(id);
const canvas = byId("body"), stage = byId("stage"), marks = byId("marks"), live = byId("live");
const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
const between = (a, b, t) => a + (b - a) * t;
const smooth = (from, to, v) => { const t = Math.min(1, Math.max(0, (v - from) / (to - from))); return t * t * (3 - 2 * t); };
const cameraOf = ([x, y, z, yaw, pitch, distance]) => ({ target: [x, y, z], yaw, pitch, distance });

const view = {
  pattern: facts.patterns.length && !facts.steps ? 0 : null, at: 1, isPlaying: false, isFree: false, layer: facts.firstLayer, picked: -1,
  camera: cameraOf(facts.home), move: null,
  still: null, isPeeled: false, // a view of a lesson, until its chain is played; and whether a hand peeled it further
};
let picture = null, isAsked = false, isShown = false, lastTime = 0, sharpness = 1, slowness = 0;

facts.parts = facts.parts.map((row) => row && { name: facts.names[row[0]], side: row[1], layer: row[2], isFlesh: row[3] === 1, across: row[4], along: row[5] });
function looksOf(states) {
  return facts.parts.map((part, i) => part && {
    color: colorOf(states, i * 16), tendon: colorOf(states, i * 16 + 6), opacity: parseInt(states.substr(i * 16 + 12, 2), 16) / 255,
    isUncovered: states[i * 16 + 14] === "1", highlight: parseInt(states[i * 16 + 15], 16) / 15,
  });
}
const plainLooks = looksOf(facts.plain), patternLooks = facts.patterns.map((pattern) => looksOf(pattern.states));
const looksNow = () => view.pattern === null ? plainLooks : patternLooks[view.pattern];
const isChosen = (part) => view.pattern !== null && facts.patterns[view.pattern].parts.includes(part);

function drawnState() {
  if (view.still) return stillState();
  const looks = looksNow(), { press, pulse, growth } = facts.chain, closed = smooth(pulse, between(pulse, growth, 0.6), view.at);
  return {
    // What covers the muscle is glass while it is pressed, and closes again while the pain is felt.
    opacityOf: (part) => isChosen(part) ? 1 : facts.parts[part].layer < view.layer ? 0 : between(looks[part].opacity, plainLooks[part].opacity, closed),
    lookOf: (part) => looks[part], highlight: view.picked, uncovered: view.layer > 1 ? view.layer - 1 : 99,
    skin: view.layer === 0 ? 1 : 0, ghost: view.layer === 0 ? 0 : facts.look.ghostStrength, open: smooth(pulse, growth, view.at),
    drawing: facts.hasDrawing ? 1 : 0, run: view.at <= press ? 0 : Math.min(1, (view.at - press) / (pulse - press)),
    faded: smooth(pulse, growth, view.at),
  };
}

function chainCamera(at) {
  const pattern = facts.patterns[view.pattern], from = cameraOf(pattern.press), to = cameraOf(pattern.felt);
  const t = smooth(facts.chain.press * 0.9, between(facts.chain.pulse, facts.chain.growth, 0.35), at);
  return blended(from, to, t);
}
function blended(from, to, t) {
  const turn = ((to.yaw - from.yaw) % 360 + 540) % 360 - 180;
  const swing = 1 + 0.25 * Math.sin(Math.PI * t) * Math.min(1, Math.abs(turn) / 120); // steps back while it goes round
  return {
    target: from.target.map((v, i) => between(v, to.target[i], t)), yaw: from.yaw + turn * t,
    pitch: between(from.pitch, to.pitch, t), distance: between(from.distance, to.distance, t) * swing,
  };
}

function ask() {
  if (!isAsked) requestAnimationFrame(frame);
  isAsked = true;
}

function frame(time) {
  isAsked = false;
  const passed = Math.min(1, (time - lastTime) / 1000), wasMoving = lastTime > 0;
  let isMoving = false;
  if (view.isPlaying) {
    if (wasMoving) setAt(Math.min(1, view.at + passed / facts.chain.seconds));
    if (view.at >= 1) setPlaying(false);
    isMoving = true;
  }
  if (view.move) {
    view.move.t = Math.min(1, view.move.t + (wasMoving ? passed / 0.6 : 0));
    view.camera = blended(view.move.from, view.move.to, smooth(0, 1, view.move.t));
    if (view.move.t >= 1) view.move = null;
    isMoving = true;
  } else if (!view.isFree && view.pattern !== null) {
    view.camera = chainCamera(view.at);
  }
  if (isMoving && wasMoving) {
    slowness = slowness * 0.7 + (time - lastTime) * 0.3;
    if (slowness > 45 && sharpness > 0.4) sharpness *= slowness > 120 ? 0.6 : 0.85;
  }
  lastTime = isMoving ? time : 0;
  const isFirst = !isShown;
  draw(isFirst ? 0.5 : isMoving ? sharpness : 1); // something is soon there, and sharp at once after it
  if (isMoving || isFirst) ask();
}

function draw(share) {
  const own = Math.min(2, devicePixelRatio || 1), ratio = share < 1 ? own * share : Math.max(1.5, own); // still: edges are smooth
  const width = Math.max(1, Math.round(canvas.clientWidth * ratio)), height = Math.max(1, Math.round(canvas.clientHeight * ratio));
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
  const fit = { ...view.camera, distance: view.camera.distance * Math.max(1, 0.92 * height / width) };
  picture.draw(fit, drawnState());
  placeMarks();
  canvas.dataset.yaw = view.camera.yaw.toFixed(1);
  if (isShown) return;
  isShown = true;
  picture.gl.readPixels(0, 0, 1, 1, picture.gl.RGBA, picture.gl.UNSIGNED_BYTE, new Uint8Array(4)); // waits until it is there
  document.documentElement.dataset.firstPictureMs = Math.round(performance.now());
}

// Rings where to press and words beside the places, over the picture.
function makeMarks() {
  marks.replaceChildren();
  if (view.pattern === null) return;
  const pattern = facts.patterns[view.pattern];
  const add = (place, normal, kind, words) => {
    const mark = document.createElement("div");
    mark.className = "mark " + kind;
    mark.append(document.createElement("i"), document.createElement("b"));
    if (words) mark.append(Object.assign(document.createElement("span"), { textContent: words }));
    marks.append(Object.assign(mark, { place, normal }));
  };
  pattern.points.forEach((point, i) => add(point.at, point.normal, "press", i ? "" : pattern.ring));
  if (pattern.zone) add(pattern.zone.at, pattern.zone.normal, "felt", facts.words.felt);
}
function placeMarks() {
  const { press, pulse, growth } = facts.chain, width = canvas.clientWidth, height = canvas.clientHeight;
  for (const mark of marks.children) {
    const [x, y] = picture.shown(mark.place);
    const isBehind = dot(mark.normal, unit(minus(picture.sight.eye, mark.place))) < -0.25; // some way round the edge it is still there to see
    mark.style.transform = `translate(${(x * width).toFixed(1)}px, ${(y * height).toFixed(1)}px)`;
    mark.classList.toggle("behind", isBehind);
    mark.classList.toggle("left", x > 0.62);
    const isFelt = mark.classList.contains("felt");
    mark.style.opacity = isFelt ? smooth(pulse, between(pulse, growth, 0.5), view.at) * (isBehind ? 0 : 1) : isBehind ? 0.25 : 1;
    mark.style.setProperty("--pressed", isFelt ? 0 : view.at >= 1 ? 0.4 : smooth(0, press, view.at) * (1 - 0.6 * smooth(pulse, growth, view.at)));
  }
}

function setAt(at) {
  view.at = at;
  byId("progress").value = Math.round(at * 1000);
}
function setPlaying(isPlaying) {
  view.isPlaying = isPlaying;
  const button = byId("play"), word = isPlaying ? facts.words.pause : view.at >= 1 ? facts.words.again : facts.words.play;
  button.dataset.playing = isPlaying;
  button.setAttribute("aria-label", word);
  button.title = word;
  if (!isPlaying && view.at >= 1 && view.pattern !== null) live.textContent = facts.patterns[view.pattern].said;
}
function play() {
  if (view.pattern === null) return;
  if (!view.isPlaying && view.at >= 1) {
    setAt(0);
    view.isFree = false;
  }
  view.still = null;
  view.move = null;
  setPlaying(!view.isPlaying);
  ask();
}

function choose(index) {
  view.pattern = index;
  view.isFree = false;
  view.picked = -1;
  hideName();
  picture.showPattern(index);
  makeMarks();
  [...document.querySelectorAll("[data-pattern]")].forEach((button) => button.setAttribute("aria-pressed", Number(button.dataset.pattern) === index));
  facts.patterns.forEach((_, i) => { byId("pattern-" + i).hidden = i !== index; });
  setAt(isCalm ? 1 : 0);
  setPlaying(!isCalm);
  live.textContent = facts.patterns[index].said;
  ask();
}

function peel(layer) {
  view.isPeeled = true;
  view.layer = Math.min(facts.layers.length - 1, Math.max(0, layer));
  byId("layers").value = view.layer;
  byId("layers").setAttribute("aria-valuetext", facts.layers[view.layer]);
  byId("layer").textContent = facts.layers[view.layer];
  ask();
}

function takeCamera() { // from here on the hand leads
  view.isFree = true;
  view.move = null;
}
function turn(yaw, pitch) {
  takeCamera();
  view.camera.yaw += yaw;
  view.camera.pitch = Math.min(80, Math.max(-80, view.camera.pitch + pitch));
  ask();
}
function nearer(factor) {
  takeCamera();
  view.camera.distance = Math.min(6000, Math.max(350, view.camera.distance * factor));
  ask();
}
function go(to) {
  view.isFree = true;
  if (isCalm) Object.assign(view.camera, to);
  else view.move = { from: { ...view.camera }, to: { ...view.camera, ...to }, t: 0 };
  ask();
}

function hideName() {
  byId("name").hidden = true;
}
function tap(x, y) {
  const part = picture.picked(x, y, drawnState());
  view.picked = part;
  ask();
  if (part < 0) return hideName();
  const pattern = facts.patterns.findIndex((each) => each.parts.includes(part));
  if (pattern >= 0 && pattern !== view.pattern && !facts.steps) return choose(pattern);
  const { name, side } = facts.parts[part], words = side < 2 ? facts.words.sided.replace("{name}", name).replace("{side}", facts.words.sides[side]) : name;
  const bubble = byId("name");
  bubble.textContent = live.textContent = words;
  bubble.hidden = false;
  bubble.style.left = Math.min(Math.max(x * canvas.clientWidth, 90), canvas.clientWidth - 90) + "px";
  bubble.style.top = Math.max(30, y * canvas.clientHeight - 14) + "px";
}

const keys = {
  ArrowLeft: () => turn(-12, 0), ArrowRight: () => turn(12, 0), ArrowUp: () => turn(0, 8), ArrowDown: () => turn(0, -8),
  "+": () => nearer(0.85), "=": () => nearer(0.85), "-": () => nearer(1 / 0.85), "[": () => peel(view.layer - 1), "]": () => peel(view.layer + 1),
  " ": play, Home: begin, Enter: () => tap(0.5, 0.5),
};
function begin() {
  if (facts.steps) return showStep(lesson.step);
  peel(facts.firstLayer);
  view.picked = -1;
  hideName();
  if (view.pattern !== null) return choose(view.pattern);
  go(cameraOf(facts.home));
}

function listen() {
  listenToHands(canvas, { turn, nearer, tap, begin: () => { if (view.isPlaying) setPlaying(false); hideName(); } });
  canvas.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || !keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });
  byId("play").addEventListener("click", play);
  byId("turn").addEventListener("click", () => go({ yaw: view.camera.yaw + 180 }));
  byId("nearer").addEventListener("click", () => nearer(0.8));
  byId("farther").addEventListener("click", () => nearer(1.25));
  byId("layers").addEventListener("input", (event) => peel(Number(event.target.value)));
  byId("progress").addEventListener("input", (event) => {
    if (view.pattern === null) return;
    setPlaying(false);
    view.isFree = false;
    view.still = null;
    setAt(event.target.value / 1000);
    ask();
  });
  for (const button of document.querySelectorAll("[data-pattern]")) button.addEventListener("click", () => choose(Number(button.dataset.pattern)));
  new ResizeObserver(ask).observe(canvas);
  canvas.addEventListener("webglcontextlost", (event) => event.preventDefault());
  canvas.addEventListener("webglcontextrestored", () => {
    picture.start();
    picture.fill();
    ask();
  });
}

try {
  picture = new Picture(canvas, facts);
  picture.take(bodyOf(bytesOf(byId("shape").textContent)));
  byId("shape").remove();
  stage.classList.add("ready");
  listen();
  peel(facts.firstLayer);
  if (facts.steps) beginLesson();
  else if (view.pattern !== null) choose(0);
  else byId("chain").hidden = true;
  ask();
} catch (problem) {
  stage.classList.add("missing");
  byId("missing").hidden = false;
  console.error(problem);
}
