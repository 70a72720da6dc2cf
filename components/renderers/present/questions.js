// A question from the room: the speaker finds a figure unseen, and every window shows it until the talk goes on.
const FIGURES = JSON.parse(find("figures").textContent);
const asking = find("asking"), field = asking.querySelector("input"), listed = asking.querySelector("ul");
const notes = find("notes"), fetched = new Map();

async function slideOf(id) {
  const from = location.protocol === "file:" ? document.body.dataset.slides : new URL("present/slide", location);
  const answer = await fetch(`${from}?figure=${id}&${document.body.dataset.query}`);
  if (!answer.ok) throw new Error(answer.statusText);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const slide = document.adoptNode(page.querySelector(".slide"));
  slide.classList.add("extra", "at");
  const script = document.adoptNode(page.querySelector(".script"));
  // A file without notes stays without them.
  if (notes.querySelector(".script")) notes.append(script);
  return slide;
}

async function answer() {
  const id = talk.extra;
  if (id && !fetched.has(id)) {
    try {
      fetched.set(id, await slideOf(id));
    } catch {
      find("failed").textContent = TEXTS.failed;
      return;
    }
  }
  // The talk may have gone on while the figure was fetched.
  if (id !== talk.extra) return;
  document.querySelector(".extra")?.remove();
  document.body.classList.toggle("asked", Boolean(id));
  if (!id) return;
  find("stage").append(fetched.get(id));
  for (const script of notes.querySelectorAll(".script")) script.hidden = script.dataset.key !== `asked-${id}`;
  if (asking.open) asking.close();
}
changed.push(answer);

changed.push(() => {
  const link = find("asked");
  link.hidden = !talk.asked.length;
  const parameters = new URLSearchParams(location.search);
  parameters.delete("asked");
  talk.asked.forEach(id => parameters.append("asked", id));
  link.href = `?${parameters}`;
});

function look() {
  const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
  const holds = title => words.every(word => title.toLowerCase().includes(word));
  const found = FIGURES.filter(([, ...titles]) => holds(titles.join(" ")));
  listed.replaceChildren(...(words.length ? found : []).slice(0, 8).map(([id, ...titles]) => {
    const item = document.createElement("li"), button = document.createElement("button");
    button.type = "button";
    // Who asks in the other language sees the title that was found, too.
    button.textContent = [...new Set([titles.find(holds) || titles[0], titles[0]])].join(" · ");
    button.onclick = () => show({extra: id, asked: [...new Set([...talk.asked, id])]});
    item.append(button);
    return item;
  }));
}
field.oninput = look;

function askFigure() {
  find("failed").textContent = "";
  field.value = "";
  look();
  asking.showModal();
}

asking.addEventListener("keydown", event => {
  const buttons = [...listed.querySelectorAll("button")], at = buttons.indexOf(document.activeElement);
  if (event.key === "Enter" && at < 0 && buttons.length) buttons[0].click();
  else if (event.key === "ArrowDown") (buttons[at + 1] || buttons[0])?.focus();
  else if (event.key === "ArrowUp") (buttons[at - 1] || field).focus();
  else return;
  event.preventDefault();
});
