// What no reader should meet in a chart: texts over each other, cut off at its edge, or struck out by a line.
// A page draws with Plotly; a frame holds drawings that must not scroll sideways.
framed => {
  const found = [];
  const meet = (a, b) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1.5 &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 3;
  const named = plot => {
    const card = plot.closest('[class*="st-key-figure-"]');
    return card ? [...card.classList].find(name => name.startsWith("st-key-figure-")).slice(14) : "frame";
  };
  for (const plot of document.querySelectorAll(framed ? "figure svg" : ".js-plotly-plot")) {
    const frame = (framed ? plot : plot.querySelector(".main-svg")).getBoundingClientRect();
    if (!frame.width) continue;
    const tell = (fault, text) => found.push(`${named(plot)}: ${fault}: ${text}`);
    const texts = [...plot.querySelectorAll(framed ? "text" : "svg text")]
      .filter(text => text.textContent.trim() && !text.closest(".hoverlayer") && text.getBoundingClientRect().width)
      .map(text => [text.textContent, text.getBoundingClientRect()]);
    const thin = [...plot.querySelectorAll(".shapelayer path, .scatterlayer .points path")]
      .map(path => path.getBoundingClientRect())
      .filter(box => box.width && (box.width < 4 || box.height < 4));
    // A box that scrolls opens at its newest end: there the series must have their names.
    const opened = plot.closest('[class*="st-key-scroll-"]')?.getBoundingClientRect();
    for (const name of opened ? plot.querySelectorAll(".legendtext, .annotation-text:has([style*='bold'])") : [])
      if (name.getBoundingClientRect().left < opened.left - 1) tell("scrolled away", name.textContent);
    texts.forEach(([text, box], index) => {
      if (box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1)
        tell("cut off", text);
      for (const [other, rival] of texts.slice(index + 1)) if (meet(box, rival)) tell("over each other", `${text} | ${other}`);
      const core = {left: box.left + 1, right: box.right - 1, top: box.top + 3, bottom: box.bottom - 3};
      for (const line of thin)
        if (line.left < core.right && line.right > core.left && line.top < core.bottom && line.bottom > core.top)
          tell("struck out", text);
    });
  }
  const boxes = framed ? [document.documentElement, ...document.querySelectorAll(".scroll")] : [];
  if (boxes.some(box => box.scrollWidth > box.clientWidth + 1)) found.push("scrolls sideways");
  return found;
}
