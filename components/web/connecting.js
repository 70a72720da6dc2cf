// Served with shell.js: how a page begins, and how it goes on when its connection was lost.
(() => {
  // The page before the page (first.py) goes when the live one is complete.
  const root = document.documentElement;
  root.classList.add("before");
  const LATE = 8000, QUIET = 60; // milliseconds
  const complete = () =>
    document.querySelector('[data-testid="stApp"][data-test-script-state="notRunning"]') &&
    document.querySelector(".st-key-footer") &&
    !document.querySelector('[data-testid="stSkeleton"], [data-stale="true"]') &&
    [...document.querySelectorAll('[data-testid="stPlotlyChart"]')].every((chart) => chart.querySelector(".main-svg"));
  let looking = 0;
  const watching = new MutationObserver(() => {
    if (looking || !complete()) return;
    // Parts of the page are fetched when they are needed: it is complete when it still is a moment later.
    looking = setTimeout(() => {
      looking = 0;
      if (!complete()) return;
      watching.disconnect();
      root.classList.remove("before");
      document.getElementById("first")?.remove();
    }, QUIET);
  });
  watching.observe(root, {subtree: true, childList: true, attributeFilter: ["data-test-script-state", "data-stale"]});
  setTimeout(() => document.getElementById("late")?.removeAttribute("hidden"), LATE);

  // A page that is connected anew may have come to a process that has never heard of it. It is told of the page
  // before the reader uses a control, or that first use would be taken for what the page was opened with: controls wait
  // until the answer to that has come, which has another key.
  const LOOK = 50, PATIENCE = 10000; // milliseconds
  const told = () => document.querySelector('[class*="st-key-told-"]')?.className;
  let before = "", waiting = 0;
  const again = () => {
    const until = Date.now() + PATIENCE;
    clearInterval(waiting);
    waiting = setInterval(() => {
      if (told() === before && Date.now() < until) return;
      clearInterval(waiting);
      delete root.dataset.lost;
    }, LOOK);
    document.querySelector(".st-key-again button")?.click();
  };
  new MutationObserver((changes) => {
    for (const {target, oldValue} of changes) {
      const connected = target.dataset.testConnectionState === "CONNECTED";
      if (connected && "lost" in root.dataset) again();
      if (!connected && oldValue === "CONNECTED" && !("lost" in root.dataset)) {
        before = told();
        root.dataset.lost = "";
      }
    }
  }).observe(root, {subtree: true, attributeFilter: ["data-test-connection-state"], attributeOldValue: true});
})();
