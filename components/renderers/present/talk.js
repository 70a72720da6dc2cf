// The talk: which slide is shown, and the windows that show it together.
// Every message holds the whole state, so a window may be opened or reloaded at any time.
const slides = [...document.querySelectorAll(".slide")];
const speaking = document.body.dataset.view === "speaker";
const find = id => document.getElementById(id);
const hash = () => new URLSearchParams(location.hash.slice(1));
const talk = {
  // Windows of one talk know each other by it; whoever opens the same deck elsewhere has another one.
  key: hash().get("t") || crypto.randomUUID().slice(0, 8),
  at: Math.max(0, slides.findIndex(slide => slide.dataset.key === hash().get("s"))),
  curtain: "",
  dot: null,
  turn: 0,
  began: 0,
};
const channel = new BroadcastChannel(`takedown-trends-${talk.key}`);
const changed = [];

function say() {
  const {at, curtain, dot, turn, began} = talk;
  channel.postMessage({at, curtain, dot, turn, began});
}

function show(change) {
  Object.assign(talk, change, {turn: talk.turn + 1});
  if (talk.at > 0 && !talk.began) talk.began = Date.now();
  draw();
  say();
}

function go(to) {
  const at = Math.min(Math.max(to, 0), slides.length - 1);
  if (at !== talk.at) show({at});
}

channel.onmessage = ({data}) => {
  if (data.asking) say();
  else if (data.turn > talk.turn) {
    Object.assign(talk, data);
    draw();
  }
};

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
  for (const link of document.querySelectorAll("#speaker, .other")) link.hash = parameters;
  if (told !== talk.at) {
    told = talk.at;
    find("live").textContent = `${talk.at + 1}/${slides.length} ${slides[talk.at].querySelector("h2").textContent}`;
  }
  changed.forEach(react => react());
}

// What a presenter writes is kept by this browser alone, under the key of the slide.
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
    const mine = kept[slide.dataset.key] || {};
    if (mine.title) {
      title.replaceChildren(...mine.title.split(" ").flatMap(word => {
        const part = document.createElement("span");
        part.className = /\d/.test(word) ? "whole" : "";
        part.textContent = word;
        return [part, " "];
      }));
    } else title.innerHTML = title.dataset.given;
    document.querySelector(`.script[data-key="${slide.dataset.key}"] .own`).textContent = mine.notes || "";
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
