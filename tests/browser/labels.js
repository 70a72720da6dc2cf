// What no reader should meet in a chart: texts over each other, cut off at its edge, or struck out by a line.
() => {
  const found = [];
  const meet = (a, b) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1.5 &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 3;
  for (const plot of document.querySelectorAll(".js-plotly-plot")) {
    const card = [...plot.closest('[class*="st-key-figure-"]').classList].find(name => name.startsWith("st-key-figure-"));
    const tell = (fault, text) => found.push(`${card.slice(14)}: ${fault}: ${text}`);
    const frame = plot.querySelector(".main-svg").getBoundingClientRect();
    const texts = [...plot.querySelectorAll("svg text")]
      .filter(text => text.textContent.trim() && !text.closest(".hoverlayer") && text.getBoundingClientRect().width)
      .map(text => [text.textContent, text.getBoundingClientRect()]);
    const thin = [...plot.querySelectorAll(".shapelayer path, .scatterlayer .points path")]
      .map(path => path.getBoundingClientRect())
      .filter(box => box.width < 4 || box.height < 4);
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
  return found;
}
