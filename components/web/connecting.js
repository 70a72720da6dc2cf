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
  // before the reader uses a control, or that first use would be taken for what the page was opened with.
  new MutationObserver((changes) => {
    if (changes.some((change) => change.target.dataset.testConnectionState === "CONNECTED" && change.oldValue)) {
      document.querySelector(".st-key-again button")?.click();
    }
  }).observe(root, {subtree: true, attributeFilter: ["data-test-connection-state"], attributeOldValue: true});
})();
