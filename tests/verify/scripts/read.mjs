// Prints of each CSV: its rows, the sum of its values, the name of its first column, its first measure.
import { parse } from "csv-parse/sync";

for (const address of process.argv.slice(2)) {
  const answer = await fetch(address);
  const rows = parse(Buffer.from(await answer.arrayBuffer()), { bom: true, columns: true });
  const total = rows.reduce((sum, row) => sum + Number(row.value), 0);
  console.log([rows.length, total, Object.keys(rows[0])[0], rows[0].measure_title].join("\t"));
}
