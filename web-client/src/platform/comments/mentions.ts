export interface Said {
  text: string;
  /** The colleague's id where the part is a mention. */
  userId: number | null;
}

const mention = /@\[([^\]\r\n]{1,200})\]\(user:(\d{1,18})\)/g;

/** A comment's text in parts: plain ones, and the colleagues it mentions. */
export function partsOf(text: string): Said[] {
  const parts: Said[] = [];
  let at = 0;
  for (const found of text.matchAll(mention)) {
    if (found.index > at) parts.push({ text: text.slice(at, found.index), userId: null });
    parts.push({ text: `@${found[1]}`, userId: Number(found[2]) });
    at = found.index + found[0].length;
  }
  if (at < text.length) parts.push({ text: text.slice(at), userId: null });
  return parts;
}

/** What is typed after an @ right before the caret, or null. An address such as a@b is no mention. */
export function mentionBefore(text: string, caret: number): string | null {
  const found = /(?:^|[^\w@])@([^\s@[\]()]{0,20})$/.exec(text.slice(0, caret));
  return found?.[1] ?? null;
}

/** The text with the colleague in place of what was typed, and where the caret goes. */
export function withMention(
  text: string,
  caret: number,
  typed: string,
  person: { id: number; name: string },
) {
  const start = caret - typed.length - 1;
  const inserted = `@[${person.name.replace(/[\]\r\n]/g, '')}](user:${person.id}) `;
  return { text: text.slice(0, start) + inserted + text.slice(caret), caret: start + inserted.length };
}
