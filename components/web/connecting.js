// Served with shell.js: how a page begins, and how it goes on when its connection was lost.
(() => {
  // The page before the page (first.py) goes when the live one is complete.
  document.documentElement.classList.add("live");
  const LATE = 8000, QUIET = 150; // milliseconds
  const complete = () =>
    document.querySelector('[data-testid="stApp"][data-test-script-state="notRunning"]') &&
    document.querySelector(".st-key-footer") &&
    !document.querySelector('[data-testid="stSkeleton"], [data-stale="true"]') &&
    [...document.querySelectorAll('[data-testid="stPlotlyChart"]')].every((chart) => chart.querySelector(".main-svg"));
  let still;
  const watching = new MutationObserver(() => {
    clearTimeout(still);
    // Parts of the page are fetched when they are needed: it is complete when it has come to rest.
    still = setTimeout(() => {
      if (!complete()) return;
      watching.disconnect();
      document.getElementById("first")?.remove();
    }, QUIET);
  });
  watching.observe(document.documentElement, {subtree: true, childList: true, attributes: true});
  setTimeout(() => document.getElementById("late")?.removeAttribute("hidden"), LATE);

  // A page that is connected anew may have come to a process that has never heard of it. It is told of the page
  // before the reader uses a control, or that first use would be taken for what the page was opened with.
  new MutationObserver((changes) => {
    if (changes.some((change) => change.target.dataset.testConnectionState === "CONNECTED" && change.oldValue)) {
      document.querySelector(".st-key-again button")?.click();
    }
  }).observe(document.documentElement, {subtree: true, attributeFilter: ["data-test-connection-state"], attributeOldValue: true});
})();
