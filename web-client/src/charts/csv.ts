export type Cell = string | number | null;

/** The figures behind a picture: what the table shows and the CSV holds. */
export interface ChartTable {
  head: readonly string[];
  rows: readonly (readonly Cell[])[];
}

const needsQuotes = /[",\r\n]/;
/** A spreadsheet would run what begins like this. */
const formula = /^[=+\-@\t\r]/;

function cell(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = formula.test(value) ? `'${value}` : value;
  return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** RFC 4180 with a byte-order mark, which Excel needs to read Chinese. */
export function csvOf({ head, rows }: ChartTable): string {
  return `\uFEFF${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

export function saveCsv(name: string, table: ChartTable): void {
  const address = URL.createObjectURL(new Blob([csvOf(table)], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${name}.csv`;
  link.click();
  URL.revokeObjectURL(address);
}
