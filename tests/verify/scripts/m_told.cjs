// Prints what Microsoft's parser says against each query in M of a JSON list: m_told.cjs QUERIES.
const { DefaultSettings, TaskUtils } = require("@microsoft/powerquery-parser");

const queries = JSON.parse(require("fs").readFileSync(process.argv[2], "utf8"));
Promise.all(queries.map((query) => TaskUtils.tryLexParse(DefaultSettings, query))).then((told) =>
  console.log(JSON.stringify(told.map((one) => (TaskUtils.isParseStageOk(one) ? "" : String(one.error.message))))),
);
