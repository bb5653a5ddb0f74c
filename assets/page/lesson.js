// A lesson on the page: its steps one after another, each as the atlas shows it; a step's muscle can be played like any
// other.

const lesson = { step: 0, looks: [] };

function stillState() {
  const { looks, shown } = view.still;
  return {
    opacityOf: (part) => view.isPeeled && facts.parts[part].layer < view.layer ? 0 : looks[part].opacity,
    lookOf: (part) => looks[part], highlight: view.picked, uncovered: view.isPeeled && view.layer > 1 ? view.layer - 1 : 99,
    skin: view.layer === 0 ? 1 : 0, ghost: view.layer === 0 ? 0 : facts.look.ghostStrength,
    open: view.pattern === null ? 0 : 1, drawing: shown.hasDrawing ? 1 : 0, run: 0, faded: 1,
  };
}

function showView(index) {
  const shown = facts.views[index];
  lesson.looks[index] ??= looksOf(shown.states);
  view.pattern = shown.pattern;
  view.picked = -1;
  hideName();
  picture.showPattern(view.pattern);
  picture.showDrawing(shown.hasDrawing ? "_DRAWING_" + index : null);
  makeMarks();
  setAt(1);
  setPlaying(false);
  peel(shown.skin ? 0 : 1);
  view.still = { looks: lesson.looks[index], shown };
  view.isPeeled = false;
  byId("chain").hidden = view.pattern === null;
  document.querySelector(".key").replaceChildren(...shown.key.map(({ sign, color, words }) => {
    const row = document.createElement("li"), mark = document.createElement("i");
    mark.className = sign;
    if (sign === "ring") mark.style.borderColor = "#" + color;
    else if (sign === "solid") mark.style.background = "#" + color;
    else if (sign === "bars") mark.style.background = `repeating-linear-gradient(125deg, #${color} 0 3px, rgb(255 255 255 / 60%) 3px 6px)`;
    row.append(mark, words);
    return row;
  }));
  if (isShown) go(cameraOf(shown.camera));
  else {
    view.isFree = true;
    view.camera = cameraOf(shown.camera);
  }
  ask();
}

function showStep(index) {
  lesson.step = Math.min(facts.steps.length - 1, Math.max(0, index));
  const step = facts.steps[lesson.step], question = byId("step-" + lesson.step).querySelector("details");
  facts.steps.forEach((_, i) => { byId("step-" + i).hidden = i !== lesson.step; });
  byId("back").disabled = lesson.step === 0;
  byId("next").disabled = lesson.step === facts.steps.length - 1;
  byId("step").textContent = facts.words.step.replace("{step}", lesson.step + 1).replace("{of}", facts.steps.length);
  showView(question?.open && step.answered !== undefined ? step.answered : step.view);
  canvas.dataset.step = lesson.step;
  live.textContent = byId("step").textContent + ". " + step.title;
}

function beginLesson() {
  byId("back").addEventListener("click", () => showStep(lesson.step - 1));
  byId("next").addEventListener("click", () => showStep(lesson.step + 1));
  document.addEventListener("keydown", (event) => { // as clickers send them
    if (event.ctrlKey || event.altKey || event.metaKey || (event.key !== "PageDown" && event.key !== "PageUp")) return;
    event.preventDefault();
    showStep(lesson.step + (event.key === "PageDown" ? 1 : -1));
  });
  facts.steps.forEach((step, i) => byId("step-" + i).querySelector("details")?.addEventListener("toggle", () => {
    if (i === lesson.step && step.answered !== undefined) showStep(i);
  }));
  showStep(0);
}
