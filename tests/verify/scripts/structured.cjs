// Prints what Adobe's validator says of the structured data in HTML files: structured.cjs VOCABULARY PAGE…
const { readFileSync } = require("node:fs");
const { pathToFileURL } = require("node:url");

const load = async (name) => (await import(pathToFileURL(require.resolve(name)))).default;

(async () => {
  const Validator = await load("@adobe/structured-data-validator");
  const Extractor = await load("@marbec/web-auto-extractor");
  const validator = new Validator(JSON.parse(readFileSync(process.argv[2], "utf8")));
  const told = [];
  for (const file of process.argv.slice(3)) {
    const extractor = new (Extractor.default ?? Extractor)({ addLocation: true, embedSource: ["rdfa", "microdata"] });
    const data = extractor.parse(readFileSync(file, "utf8"));
    const issues = await validator.validate(data);
    told.push({
      file,
      types: Object.keys(data.jsonld),
      issues: issues.map(({ severity, issueMessage, path }) => ({ severity, issueMessage, path })),
    });
  }
  console.log(JSON.stringify(told));
})();
