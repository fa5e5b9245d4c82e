import { inflateRawSync } from 'node:zlib';

/** RFC 4180: quoted cells keep commas, quotes and line breaks. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const body = text.replace(/^\uFEFF/, '');
  for (let place = 0; place < body.length; place += 1) {
    const letter = body[place];
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (body[place + 1] === '"') {
        cell += '"';
        place += 1;
      } else quoted = false;
    } else if (letter === '"') quoted = true;
    else if (letter === ',') {
      row.push(cell);
      cell = '';
    } else if (letter === '\n') {
      row.push(cell.replace(/\r$/, ''));
      rows.push(row);
      row = [];
      cell = '';
    } else cell += letter;
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell]);
  return rows;
}

/** The files inside a ZIP, by its central directory. */
function unzip(bytes: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  let end = bytes.length - 22;
  while (end > 0 && bytes.readUInt32LE(end) !== 0x06054b50) end -= 1;
  let entry = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const packed = bytes.readUInt32LE(entry + 20);
    const nameLength = bytes.readUInt16LE(entry + 28);
    const start = bytes.readUInt32LE(entry + 42);
    const name = bytes.toString('utf8', entry + 46, entry + 46 + nameLength);
    const data = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28);
    const content = bytes.subarray(data, data + packed);
    files.set(name, bytes.readUInt16LE(entry + 10) === 0 ? content : inflateRawSync(content));
    entry += 46 + nameLength + bytes.readUInt16LE(entry + 30) + bytes.readUInt16LE(entry + 32);
  }
  return files;
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text of XML, and what a workbook escapes in its own way: _x000D_ for characters that XML would lose. */
const textOf = (xml: string): string =>
  [...xml.matchAll(/<t[^>]*?(?:\/>|>([\s\S]*?)<\/t>)/g)]
    .map((match) => match[1] ?? '')
    .join('')
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (_, hex, decimal, name) =>
      hex
        ? String.fromCodePoint(Number.parseInt(hex, 16))
        : decimal
          ? String.fromCodePoint(Number(decimal))
          : (entities[name] ?? ''),
    )
    .replace(/_x([0-9A-F]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));

const columnOf = (reference: string): number =>
  [...(/^[A-Z]+/.exec(reference)?.[0] ?? 'A')].reduce(
    (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
    0,
  ) - 1;

/** A cell of a workbook: text, or a number (dates are numbers too). */
export type Cell = string | number;

/** The first sheet of a workbook. */
export function readXlsx(bytes: Buffer): Cell[][] {
  const files = unzip(bytes);
  const read = (name: string) => files.get(name)?.toString('utf8') ?? '';
  const shared = [...read('xl/sharedStrings.xml').matchAll(/<si>([\s\S]*?)<\/si>/g)].map((match) =>
    textOf(match[1] ?? ''),
  );
  const sheet = [...files.keys()].filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name)).sort()[0] ?? '';
  return [...read(sheet).matchAll(/<row[^>]*?(?:\/>|>([\s\S]*?)<\/row>)/g)].map((row) => {
    const cells: Cell[] = [];
    for (const match of (row[1] ?? '').matchAll(/<c([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)) {
      const [, head = '', inner = ''] = match;
      const type = /\bt="(\w+)"/.exec(head)?.[1] ?? 'n';
      const value = /<v>([\s\S]*?)<\/v>/.exec(inner)?.[1];
      const place = columnOf(/\br="([A-Z]+\d+)"/.exec(head)?.[1] ?? 'A1');
      while (cells.length < place) cells.push('');
      cells[place] =
        type === 's'
          ? (shared[Number(value)] ?? '')
          : type === 'inlineStr'
            ? textOf(inner)
            : type === 'str'
              ? (value ?? '')
              : value === undefined
                ? ''
                : Number(value);
    }
    return cells;
  });
}

/** A day as a workbook counts it. */
export const dayOf = (serial: number): string =>
  new Date(Math.round((serial - 25569) * 864e5)).toISOString().slice(0, 10);
