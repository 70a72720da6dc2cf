// Served as /shell.js before anything of Streamlit runs; components/web/shell.py fills in what the last line takes.
(({base, library, texts}) => {
  // Streamlit's page tries the folder of a deep link as its server first and logs an error; this tells it the truth.
  window.__streamlit = {BACKEND_BASE_URL: window.location.origin + base};

  // Where there will be a chart, its library is fetched and read as soon as Streamlit is there, not when the chart has come.
  const early = new MutationObserver(() => {
    if (!document.querySelector('[data-testid="stApp"]')) return;
    early.disconnect();
    if (document.querySelector("#first figure svg")) import(library).catch(() => {}); // Streamlit asks for it again
  });
  early.observe(document, {childList: true, subtree: true});

  const root = document.documentElement;
  const first = root.lang;
  const hangul = /[가-힣]/;

  // --- Streamlit's own English, in Korean: whole texts only, and never inside what comes from the data. ---
  const NAMES = ["aria-label", "aria-description", "title", "placeholder", "alt"];
  const DATA = '[data-testid="stMarkdownContainer"], [data-testid="stPlotlyChart"], [role="option"][data-rac], td, th, code';
  const exact = new Map();
  const shapes = [];
  for (const [english, korean] of Object.entries(texts)) {
    if (!english.includes("{")) exact.set(english, korean);
    else {
      const escaped = english.replace(/[.*+?^$()|[\]\\]/g, "\\$&");
      const pattern = escaped.replace(/{(\w+)}/g, (_, name) => `(?<${name}>${name === "name" ? ".+" : "\\d+"})`);
      shapes.push([new RegExp(`^${pattern}$`), korean]);
    }
  }
  const korean = (text) => {
    const whole = exact.get(text);
    if (whole !== undefined || text.length > 600) return whole;
    for (const [shape, said] of shapes) {
      const found = shape.exec(text);
      if (found) return said.replace(/{(\w+)}/g, (_, name) => found.groups[name]);
    }
    return undefined;
  };

  // Streamlit's toolkit speaks the browser's language instead: back to English first, whatever the page speaks.
  const toolkit = (text) => {
    if (text === "무시") return "Dismiss";
    const chosen = /^(.+), 선택됨$/.exec(text);
    if (chosen) return `${chosen[1]}, selected`;
    const count = /^(\d+)개 옵션을 사용할 수 있습니다\.$/.exec(text);
    return count ? `${count[1]} option${count[1] === "1" ? "" : "s"} available.` : undefined;
  };

  // What was English is remembered, so that the way back is open when the reader changes the language.
  const said = new WeakMap();
  const say = (node, name, text, write) => {
    if (!text) return;
    const english = toolkit(text) ?? text.trim();
    const before = said.get(node)?.[name];
    if (root.lang === "ko") {
      const words = korean(english);
      if (words === undefined || words === text) return;
      said.set(node, {...said.get(node), [name]: {english, korean: words}});
      write(words);
    } else if (before && before.korean === text) write(before.english);
    else if (english !== text.trim()) write(english);
  };
  const sayText = (node) => {
    const host = node.parentElement;
    if (!host) return;
    // The grid of a data frame speaks its tick boxes as true and false; nothing else in a cell is Streamlit's.
    const flag = /^(true|false|예|아니요)$/.test(node.data) && host.closest('[role="gridcell"]');
    if (flag || !host.closest(DATA)) say(node, "text", node.data, (words) => (node.data = words));
  };
  const sayNames = (element) => {
    for (const name of NAMES) {
      if (element.hasAttribute(name))
        say(element, name, element.getAttribute(name), (words) => element.setAttribute(name, words));
    }
  };
  const sayAll = (node) => {
    if (node.nodeType === Node.TEXT_NODE) sayText(node);
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (inner) =>
      inner.nodeName === "svg" || inner.nodeName === "STYLE" ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
    );
    for (let inner = node; inner; inner = walker.nextNode()) {
      if (inner.nodeType === Node.TEXT_NODE) sayText(inner);
      else sayNames(inner);
    }
  };

  // --- Once a frame at most: what the page lacks for a keyboard and for a voice. ---
  const put = (element, name, value) => {
    if (value === null) element.removeAttribute(name);
    else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  };
  const tables = () => {
    for (const box of document.querySelectorAll('[data-testid="stTable"] > div')) {
      const wide = box.scrollWidth > box.clientWidth;
      const around = box.closest('[class*="st-key-figure-"], [data-testid="stExpander"], [role="dialog"]');
      const title = (around ?? document).querySelector('h1, h2, summary [data-testid="stMarkdownContainer"]');
      put(box, "tabindex", wide ? "0" : null);
      put(box, "role", wide ? "region" : null);
      put(box, "aria-label", wide ? title?.textContent.trim() || null : null);
    }
  };
  // Names of languages and titles of sources, which lie elsewhere, stay in their own language, and say which.
  const foreign = `.stMarkdown a[href^="http"]:not([href^="${window.location.origin}/"])`;
  const languages = () => {
    for (const part of document.querySelectorAll(`.st-key-choice_lang button p, ${foreign}`)) {
      const own = hangul.test(part.textContent) ? "ko" : /[A-Za-z]{2}/.test(part.textContent) ? "en" : root.lang;
      put(part, "lang", own === root.lang ? null : own);
    }
  };
  // A window gives the focus back to the button that opened it; a chart is drawn anew, and a link had no button.
  let open = false;
  let place = null;
  const windows = () => {
    const shown = document.querySelector('[data-testid="stDialog"]');
    if (open && !shown && document.activeElement === document.body) {
      const card = place && document.querySelector(place);
      (card ?? document.getElementById("stMain"))?.focus({preventScroll: true});
    }
    open = Boolean(shown);
  };
  const left = (target, inside) => {
    if (open || !(target instanceof Element)) return;
    const card = target.closest('[class*="st-key-figure-"]');
    const name = card && [...card.classList].find((name) => name.startsWith("st-key-figure-"));
    place = name ? `.${CSS.escape(name)} ${inside}` : null;
  };
  const CARD = '[class*="st-key-figure-"]';
  const CHART = '[data-testid="stPlotlyChart"]';
  document.addEventListener(
    "pointerdown",
    ({target}) => left(target, target.closest?.(CHART) ? CHART : '[role="tabpanel"]'),
    true,
  );

  // --- A chart by keyboard: arrows go from mark to mark as a pointer would, Enter opens the evidence of one. ---
  const MARKS = ".barlayer .point path, .scatterlayer .points path";
  const LARGE = ".scatterlayer .textpoint text"; // a number in place of a chart has no mark but its text
  const at = new WeakMap();
  const boxes = (chart, wanted) =>
    [...chart.querySelectorAll(wanted)]
      .filter((mark) => !mark.closest(".rangeslider-container"))
      .map((mark) => mark.getBoundingClientRect())
      .filter((box) => box.width + box.height > 4)
      .sort((one, other) => one.left + one.right - other.left - other.right || one.top - other.top);
  const marks = (chart) => {
    const found = boxes(chart, MARKS);
    return found.length ? found : boxes(chart, LARGE);
  };
  const point = (chart, box, ...kinds) => {
    const [clientX, clientY] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    const layer = [...chart.querySelectorAll(".nsewdrag")].find((layer) => {
      const {top, bottom} = layer.getBoundingClientRect();
      return top <= clientY + 1 && clientY - 1 <= bottom;
    });
    for (const kind of kinds) layer?.dispatchEvent(new MouseEvent(kind, {bubbles: true, view: window, clientX, clientY}));
  };
  // Plotly chooses the mark under the pointer; a finger has no pointer before it taps, and would have to tap twice.
  document.addEventListener(
    "touchstart",
    ({target, touches: [{clientX, clientY}]}) => {
      if (target.closest?.(CHART))
        target.dispatchEvent(new MouseEvent("mousemove", {bubbles: true, view: window, clientX, clientY}));
    },
    {capture: true, passive: true},
  );
  const charts = () => {
    for (const chart of document.querySelectorAll(CHART)) {
      if (!chart.querySelector(`${MARKS}, ${LARGE}`)) continue;
      put(chart, "tabindex", "0");
      if (!chart.hasAttribute("aria-description"))
        chart.setAttribute("aria-description", "Arrow keys go from mark to mark, Enter opens one.");
    }
  };
  const STEPS = {ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -Infinity, End: Infinity};
  document.addEventListener("keydown", (event) => {
    const chart = event.target;
    if (!(chart instanceof Element) || !chart.matches(CHART) || event.altKey || event.ctrlKey || event.metaKey) return;
    const found = marks(chart);
    if (event.key in STEPS && found.length) {
      const next = (at.get(chart) ?? (STEPS[event.key] > 0 ? -1 : found.length)) + STEPS[event.key];
      at.set(chart, Math.max(0, Math.min(next, found.length - 1)));
      point(chart, found[at.get(chart)], "mousemove");
    } else if ((event.key === "Enter" || event.key === " ") && found[at.get(chart)]) {
      left(chart, CHART);
      point(chart, found[at.get(chart)], "mousemove", "mousedown", "mouseup", "click");
    } else return;
    event.preventDefault();
  });

  // F fills the screen with the figure that the keys or the pointer are in, and gives it back.
  const TYPING = "input, textarea, select, [contenteditable]";
  document.addEventListener("keydown", (event) => {
    const typed = event.target instanceof Element && event.target.closest(TYPING);
    if (event.code !== "KeyF" || typed || event.altKey || event.ctrlKey || event.metaKey) return;
    const held = document.activeElement?.closest(CARD) || [...document.querySelectorAll(CARD)].find((card) => card.matches(":hover"));
    if (document.fullscreenElement) document.exitFullscreen();
    else if (held) {
      held.style.backgroundColor = getComputedStyle(document.querySelector('[data-testid="stApp"]')).backgroundColor;
      document.documentElement.requestFullscreen().then(() => {
        held.setAttribute("data-whole", "");
        root.setAttribute("data-filled", "");
      });
    }
  });
  // The page as a whole fills the screen, under the figure: windows that open over it stand beside it in the page.
  document.addEventListener("fullscreenchange", () => {
    if (document.fullscreenElement) return;
    document.querySelector("[data-whole]")?.removeAttribute("data-whole");
    root.removeAttribute("data-filled");
  });

  let waiting = false;
  const tidy = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      tables();
      languages();
      charts();
      windows();
    });
  };
  new MutationObserver((changes) => {
    for (const change of changes) {
      if (change.type === "childList") change.addedNodes.forEach(sayAll);
      else if (change.type === "characterData") sayText(change.target);
      else sayNames(change.target);
    }
    tidy();
  }).observe(root, {subtree: true, childList: true, characterData: true, attributeFilter: NAMES});
  window.addEventListener("resize", tidy);

  // --- On a phone the drawer lies over the page: it closes after a choice. ---
  document.addEventListener("click", (event) => {
    if (!window.matchMedia("(max-width: 768px)").matches) return;
    if (!event.target.closest?.('[data-testid="stSidebarNavLink"]')) return;
    requestAnimationFrame(() => document.querySelector('[data-testid="stSidebarCollapseButton"] button')?.click());
  });

  // --- The language of the document follows the address when the reader switches it. ---
  const follow = () => {
    const lang = new URLSearchParams(window.location.search).get("lang") || first;
    if (lang === root.lang) return;
    root.lang = lang;
    sayAll(root);
    tidy();
  };
  // At a change of page Streamlit tells the new parameters first and the new path then: a state between the two that
  // never was, and that Back would lead to. The second step takes the place of the first, which left parameters behind.
  const {pushState, replaceState} = history;
  const SAME_RUN = 1000; // milliseconds
  let turned = -Infinity;
  history.pushState = function (...step) {
    const {pathname, search} = window.location;
    const next = new URL(step[2] ?? "", window.location.href);
    const moves = next.pathname !== pathname;
    const second = moves && performance.now() - turned < SAME_RUN;
    const leaves = !moves && next.search.length < search.length;
    (second ? replaceState : pushState).apply(this, step);
    turned = leaves ? performance.now() : -Infinity;
    follow();
  };
  history.replaceState = function (...step) {
    replaceState.apply(this, step);
    follow();
  };
  window.addEventListener("popstate", () => {
    turned = -Infinity;
    follow();
  });
})("%SHELL%");
