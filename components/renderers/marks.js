// The marks of a chart are links: arrows walk them, and each is told to whoever cannot see it.
const STEPS = {ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1};
const marksIn = where => [...document.querySelectorAll(`${where} svg a`)].filter(mark => mark.getBoundingClientRect().width);

function reach(mark) {
  mark?.focus();
  if (mark) document.getElementById("live").textContent = mark.querySelector("title")?.textContent || "";
}

function step(event, mark, every) {
  if (!(event.key in STEPS)) return false;
  const to = every.indexOf(mark) + STEPS[event.key];
  reach(every[Math.min(Math.max(to, 0), every.length - 1)]);
  return true;
}

// A keyboard that writes Korean sends ㄹ for F.
function letterOf(event) {
  if (event.key.length > 1) return event.key;
  return (event.key > "~" && /^Key[A-Z]$/.test(event.code) ? event.code.slice(3) : event.key).toLowerCase();
}
