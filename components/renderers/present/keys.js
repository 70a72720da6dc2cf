// Keys, fingers, and what lies over the slides.
const layers = [...document.querySelectorAll("dialog")];
const opened = () => layers.find(layer => layer.open);
const typing = () => document.activeElement?.matches("input, textarea, select");
let pointing = false;

function toggleCurtain(colour) {
  show({curtain: talk.curtain === colour ? "" : colour});
}

function overview() {
  const list = find("overview").querySelector("ol");
  list.replaceChildren(...slides.map((slide, index) => {
    const item = document.createElement("li"), button = document.createElement("button");
    button.type = "button";
    button.textContent = `${index + 1} · ${slide.querySelector("h2").textContent}`;
    const small = slide.cloneNode(true);
    small.classList.remove("at", "next");
    small.inert = true;
    button.prepend(small);
    button.onclick = () => {
      find("overview").close();
      go(index);
    };
    item.append(button);
    return item;
  }));
  find("overview").showModal();
  list.querySelectorAll("button")[talk.at].focus();
}

function walk(event) {
  const buttons = [...find("overview").querySelectorAll("button")];
  const step = {ArrowRight: 1, ArrowLeft: -1, ArrowDown: 4, ArrowUp: -4, Home: -999, End: 999}[event.key];
  if (!step) return;
  event.preventDefault();
  const to = buttons.indexOf(document.activeElement) + step;
  buttons[Math.min(Math.max(to, 0), buttons.length - 1)].focus();
}

function ask(first = "") {
  find("going").showModal();
  const field = find("going").querySelector("input");
  field.value = first;
  field.focus();
}

find("going").addEventListener("close", () => {
  const field = find("going").querySelector("input"), wanted = field.value.trim().toLowerCase();
  field.value = "";
  if (!wanted) return;
  const at = /^\d+$/.test(wanted)
    ? Number(wanted) - 1
    : slides.findIndex(slide => slide.querySelector("h2").textContent.toLowerCase().includes(wanted));
  if (at >= 0) go(at);
});
// Escape leaves without going.
find("going").addEventListener("cancel", () => find("going").querySelector("input").value = "");

function larger(step) {
  const notes = find("notes"), now = Number(notes.style.getPropertyValue("--larger") || 1);
  notes.style.setProperty("--larger", Math.min(Math.max(now + step, 0.6), 3));
}

function strip() {
  if (speaking) return;
  find("notes").hidden = !document.body.classList.toggle("strip");
}

function laser() {
  pointing = !pointing;
  if (!pointing) show({dot: null});
}

// Enter opens the evidence of a mark beside the talk.
const marks = () => marksIn(".slide.at figure");

function walkMarks(event, mark) {
  if (step(event, mark, marks())) ;
  else if (event.key === "Enter") open(mark.href.baseVal, "_blank", "noopener");
  else if (event.key === "Escape") mark.blur();
  else return false;
  event.preventDefault();
  return true;
}

addEventListener("click", event => {
  const mark = event.target.closest?.("figure svg a");
  if (!mark) return;
  event.preventDefault();
  open(mark.href.baseVal, "_blank", "noopener");
});

const on = () => go(talk.at + 1), back = () => go(talk.at - 1);
const ACTS = {
  ArrowRight: on, ArrowDown: on, " ": on, PageDown: on, n: on,
  ArrowLeft: back, ArrowUp: back, "shift ": back, PageUp: back, p: back,
  Home: () => go(0), End: () => go(slides.length - 1),
  g: () => ask(), o: overview, "?": () => find("help").showModal(),
  b: () => toggleCurtain("black"), ".": () => toggleCurtain("black"), w: () => toggleCurtain("white"),
  f: () => document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen(),
  s: () => find(speaking ? "wall" : "speaker").click(), l: laser, t: strip, m: () => reach(marks()[0]), "/": askFigure, Backspace: () => show({extra: ""}), "+": () => larger(0.1), "=": () => larger(0.1), "-": () => larger(-0.1),
};
const RESUMES = ["b", ".", "w", "Escape"];

addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const layer = opened(), letter = letterOf(event);
  if (layer) {
    if (layer.id === "overview") walk(event);
    return;
  }
  if (typing()) return;
  if (talk.curtain) {
    event.preventDefault();
    if (RESUMES.includes(letter)) show({curtain: ""});
    return;
  }
  const mark = document.activeElement?.closest("figure svg a");
  if (mark && walkMarks(event, mark)) return;
  if (/^\d$/.test(letter)) {
    event.preventDefault();
    ask(letter);
    return;
  }
  // A control in focus keeps the keys that work it.
  if (letter === " " && document.activeElement?.matches("button, a")) return;
  if (letter === "Escape" && document.body.classList.contains("strip")) return strip();
  const act = ACTS[event.shiftKey && letter === " " ? "shift " : letter];
  if (!act) return;
  event.preventDefault();
  act();
});

find("on").onclick = on;
find("back").onclick = back;
find("keys").onclick = () => find("help").showModal();

let touched = null;
addEventListener("touchstart", event => touched = event.changedTouches[0], {passive: true});
addEventListener("touchend", event => {
  const end = event.changedTouches[0], across = end.clientX - touched.clientX, down = end.clientY - touched.clientY;
  if (Math.abs(across) > 50 && Math.abs(across) > 2 * Math.abs(down)) (across < 0 ? on : back)();
}, {passive: true});

let rest;
addEventListener("mousemove", event => {
  document.body.classList.remove("idle");
  document.body.classList.add("awake");
  document.body.classList.toggle("low", event.clientY > innerHeight - 90);
  clearTimeout(rest);
  rest = setTimeout(() => {
    document.body.classList.add("idle");
    document.body.classList.remove("awake");
  }, 3000);
  if (!pointing) return;
  const sheet = slides[talk.at].getBoundingClientRect();
  show({dot: [(event.clientX - sheet.left) / sheet.width, (event.clientY - sheet.top) / sheet.height]});
});
