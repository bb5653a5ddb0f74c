// How a hand turns the body: a finger, two fingers, a mouse, a wheel. The page still scrolls when a finger goes up or
// down over the picture.

function listenToHands(canvas, { turn, nearer, tap, begin }) {
  const fingers = new Map();
  let start = null, spread = 0;
  const place = (event) => {
    const box = canvas.getBoundingClientRect();
    return [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height];
  };
  const gap = () => {
    const [a, b] = [...fingers.values()];
    return Math.hypot(a[0] - b[0], a[1] - b[1]);
  };
  canvas.addEventListener("pointerdown", (event) => {
    canvas.setPointerCapture(event.pointerId);
    fingers.set(event.pointerId, [event.clientX, event.clientY]);
    if (fingers.size === 1) start = { at: place(event), moved: 0 };
    if (fingers.size === 2) {
      spread = gap();
      start = null;
    }
  });
  canvas.addEventListener("pointermove", (event) => {
    const before = fingers.get(event.pointerId);
    if (!before) return;
    const dx = event.clientX - before[0], dy = event.clientY - before[1];
    fingers.set(event.pointerId, [event.clientX, event.clientY]);
    if (fingers.size === 2) {
      const now = gap();
      if (spread > 0 && now > 0) nearer(spread / now);
      spread = now;
      return;
    }
    if (start) start.moved += Math.hypot(dx, dy);
    if (start && start.moved < 6) return;
    begin();
    turn(-dx * 0.4, dy * 0.3);
  });
  const lift = (event) => {
    fingers.delete(event.pointerId);
    if (event.type === "pointerup" && start && start.moved < 6) tap(...start.at); // however long a slow hand, or phone, took
    if (!fingers.size) start = null;
  };
  canvas.addEventListener("pointerup", lift);
  canvas.addEventListener("pointercancel", lift);
  canvas.addEventListener("wheel", (event) => {
    // Where the picture stands beside the words the page has nothing to scroll below it.
    if (!event.ctrlKey && !matchMedia("(min-width: 900px)").matches) return;
    event.preventDefault();
    nearer(Math.exp(Math.sign(event.deltaY) * Math.min(Math.abs(event.deltaY), 120) * 0.0015));
  }, { passive: false });
}
