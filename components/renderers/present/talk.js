// The talk: which slide is shown, and the windows that show it together.
// Every message holds the whole state, so a window may be opened or reloaded at any time.
const slides = [...document.querySelectorAll(".slide")];
const find = id => document.getElementById(id);
const hash = () => new URLSearchParams(location.hash.slice(1));
const speaking = hash().get("v") === "speaker";
document.body.dataset.view = speaking ? "speaker" : "audience";
const random = () => [...crypto.getRandomValues(new Uint32Array(2))].map(part => part.toString(36)).join("");
const talk = {
  // Windows of one talk know each other by it; whoever opens the same deck elsewhere has another one.
  key: hash().get("t") || random(),
  at: Math.max(0, slides.findIndex(slide => slide.dataset.key === hash().get("s"))),
  curtain: "",
  dot: null,
  turn: 0,
  began: 0,
  extra: "",
  asked: [],
};
const changed = [];
// A file that is opened from a disk has no channel to another one, but the windows that opened each other have.
const channel = new BroadcastChannel(`takedown-trends-${talk.key}`);
const near = new Set(window.opener ? [window.opener] : []);

function send(message) {
  channel.postMessage(message);
  for (const other of near) other.postMessage({...message, talk: talk.key}, "*");
}

function say() {
  const {key, ...state} = talk;
  send(state);
}

function show(change) {
  Object.assign(talk, change, {turn: talk.turn + 1});
  if (talk.at > 0 && !talk.began) talk.began = Date.now();
  draw();
  say();
}

function go(to) {
  const at = Math.min(Math.max(to, 0), slides.length - 1);
  if (at !== talk.at || talk.extra) show({at, extra: ""});
}

function hear({asking, talk: key, ...state}) {
  if (asking) say();
  else if (state.turn > talk.turn && slides[state.at]) {
    Object.assign(talk, state);
    draw();
  }
}

channel.onmessage = ({data}) => hear(data);
addEventListener("message", ({data, source}) => {
  if (data?.talk !== talk.key) return;
  near.add(source);
  hear(data);
});

let told = -1;
function draw() {
  slides.forEach((slide, index) => {
    slide.classList.toggle("at", index === talk.at);
    slide.classList.toggle("next", speaking && index === talk.at + 1);
  });
  const curtain = find("curtain");
  curtain.hidden = !talk.curtain || speaking;
  curtain.className = talk.curtain;
  const dot = find("dot");
  dot.hidden = !talk.dot;
  if (talk.dot) {
    const sheet = slides[talk.at].getBoundingClientRect();
    dot.style.left = `${sheet.left + talk.dot[0] * sheet.width}px`;
    dot.style.top = `${sheet.top + talk.dot[1] * sheet.height}px`;
  }
  const parameters = hash();
  parameters.set("s", slides[talk.at].dataset.key);
  parameters.set("t", talk.key);
  history.replaceState(history.state, "", `#${parameters}`);
  parameters.delete("v");
  for (const link of document.querySelectorAll("#wall, .other")) link.hash = parameters;
  find("speaker").hash = `${parameters}&v=speaker`;
  if (told !== talk.at) {
    told = talk.at;
    find("live").textContent = `${talk.at + 1}/${slides.length} ${slides[talk.at].querySelector("h2").textContent}`;
  }
  changed.forEach(react => react());
}

// What a presenter writes is kept by this browser alone, under the key of the slide and the language.
function own() {
  let kept = {};
  try {
    kept = JSON.parse(localStorage.getItem("takedown-trends-own") || "{}");
  } catch {
    // A store that cannot be read is no reason not to present.
  }
  for (const slide of slides) {
    const title = slide.querySelector("h2");
    title.dataset.given ??= title.innerHTML;
    const mine = kept[slide.dataset.key]?.[document.documentElement.lang] || {};
    if (mine.title) {
      title.replaceChildren(...mine.title.split(" ").flatMap(word => {
        const part = document.createElement("span");
        part.className = /\d/.test(word) ? "whole" : "";
        part.textContent = word;
        return [part, " "];
      }));
    } else title.innerHTML = title.dataset.given;
    const script = document.querySelector(`.script[data-key="${slide.dataset.key}"] .own`);
    if (script) script.textContent = mine.notes || "";
  }
  fit();
}

// A title takes two lines at most.
function fit() {
  const title = slides[talk.at].querySelector("h2");
  title.style.fontSize = "";
  const most = parseFloat(getComputedStyle(title).maxHeight);
  for (let size = 54; size > 30 && title.scrollHeight > most + 1; size -= 2) title.style.fontSize = `${size}em`;
}

addEventListener("storage", own);
addEventListener("resize", () => {
  fit();
  draw();
});
addEventListener("hashchange", () => go(slides.findIndex(slide => slide.dataset.key === hash().get("s"))));
changed.push(fit);
