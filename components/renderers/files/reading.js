// One mark of a chart is in the order of the keys, the arrows lead to the others; F fills the screen with the figure.
const figure = document.querySelector("figure");
const marks = () => marksIn("figure");

function order() {
  const [first] = marks();
  for (const mark of figure.querySelectorAll("svg a")) mark.setAttribute("tabindex", mark === first ? "0" : "-1");
}

addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const mark = document.activeElement?.closest("figure svg a");
  if (mark && step(event, mark, marks())) event.preventDefault();
  else if (letterOf(event) === "f" && document.fullscreenEnabled) {
    event.preventDefault();
    if (document.fullscreenElement) document.exitFullscreen();
    else figure.requestFullscreen();
  }
});
order();
addEventListener("resize", order);

// In a frame: the page around is told how high this one is, and the link can be copied.
if (parent !== window) {
  const tell = () => parent.postMessage({type: "takedown-trends", address: location.href, height: document.documentElement.offsetHeight}, "*");
  new ResizeObserver(tell).observe(document.body);
  tell();
}
const copy = document.getElementById("copy");
if (copy) {
  copy.hidden = false;
  copy.onclick = async () => {
    try {
      await navigator.clipboard.writeText(copy.value);
    } catch {
      // A frame may not be allowed to use the clipboard, but may copy what is chosen in it.
      const field = document.createElement("textarea");
      field.value = copy.value;
      document.body.append(field);
      field.select();
      document.execCommand("copy");
      field.remove();
    }
    document.getElementById("live").textContent = copy.dataset.done;
    copy.textContent = copy.dataset.done;
  };
}
