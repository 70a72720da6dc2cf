// What the speaker sees beside the slide: notes, the time, how it stands to the plan. And what keeps a talk going.
if (speaking) notes.hidden = false;
find(speaking ? "speaker" : "wall").hidden = true;

changed.push(() => {
  // The notes are those of what is on the wall, the answer to a question too.
  const shown = talk.extra ? `asked-${talk.extra}` : slides[talk.at].dataset.key;
  for (const script of notes.querySelectorAll(".script")) script.hidden = script.dataset.key !== shown;
});

const minutes = seconds => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;
const planned = find("planned");
planned.value = sessionStorage.getItem("planned") || "";
planned.oninput = () => sessionStorage.setItem("planned", planned.value);

function tick() {
  const now = new Date(), spent = talk.began ? (now - talk.began) / 1000 : 0;
  find("now").textContent = now.toLocaleTimeString(document.documentElement.lang, {hour: "2-digit", minute: "2-digit"});
  find("elapsed").textContent = minutes(spent);
  const due = planned.value * 60 * (talk.at / slides.length), late = spent - due;
  const slack = planned.value * 60 / slides.length;
  const pace = !planned.value || !talk.began ? "" : late > slack ? "behind" : late < -slack ? "ahead" : "on_time";
  const said = pace ? TEXTS[pace] : "";
  if (find("pace").textContent !== said) find("pace").textContent = said;
}
setInterval(tick, 500);
// A window that comes later, or that missed a message, hears the state by itself.
setInterval(say, 2000);

async function stayAwake() {
  try {
    await navigator.wakeLock?.request("screen");
  } catch {
    // The browser may refuse, in a window behind another one for example.
  }
}
document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && stayAwake());

own();
draw();
tick();
stayAwake();
send({asking: true});
