// Prints what Pa11y finds in pages, all in one browser: pa11y.cjs SETTINGS ADDRESS…
const pa11y = require("pa11y");
const puppeteer = require("puppeteer");

(async () => {
  const browser = await puppeteer.launch(JSON.parse(process.argv[2]));
  const told = {};
  try {
    for (const address of process.argv.slice(3)) {
      const { documentTitle, issues } = await pa11y(address, { browser, timeout: 60_000 });
      told[address] = { documentTitle, issues };
    }
  } finally {
    await browser.close();
  }
  console.log(JSON.stringify(told));
})();
