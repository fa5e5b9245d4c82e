/** A small part of Markdown, read into plain data: whoever draws it makes elements of it, so that no text can become markup. */
export type Inline =
  | { type: 'text'; text: string }
  | { type: 'bold' | 'italic'; children: Inline[] }
  | { type: 'code'; text: string }
  | { type: 'link'; href: string; children: Inline[] }
  | { type: 'mention'; id: number; name: string }
  | { type: 'break' };

export type Block =
  | { type: 'paragraph'; children: Inline[] }
  | { type: 'code'; text: string }
  | { type: 'list'; ordered: boolean; items: Inline[][] };

const bullet = /^\s{0,3}[-*+]\s+(.*)$/;
const numbered = /^\s{0,3}\d{1,9}[.)]\s+(.*)$/;
const fence = /^\s{0,3}```/;

export function parseMarkdown(source: string): Block[] {
  const blocks: Block[] = [];
  const lines = source.replaceAll('\r\n', '\n').split('\n');
  let paragraph: string[] = [];
  const endParagraph = () => {
    if (paragraph.length > 0) blocks.push({ type: 'paragraph', children: withBreaks(paragraph) });
    paragraph = [];
  };
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (fence.test(line)) {
      endParagraph();
      const code: string[] = [];
      for (at += 1; at < lines.length && !fence.test(lines[at] ?? ''); at += 1) code.push(lines[at] ?? '');
      blocks.push({ type: 'code', text: code.join('\n') });
      continue;
    }
    const item = bullet.exec(line) ?? numbered.exec(line);
    if (item) {
      endParagraph();
      const ordered = !bullet.test(line);
      const content = parseInline(item[1] ?? '');
      const last = blocks.at(-1);
      const continues = last?.type === 'list' && last.ordered === ordered && (lines[at - 1] ?? '') !== '';
      if (continues) last.items.push(content);
      else blocks.push({ type: 'list', ordered, items: [content] });
      continue;
    }
    if (line.trim() === '') endParagraph();
    else paragraph.push(line);
  }
  endParagraph();
  return blocks;
}

const withBreaks = (lines: string[]): Inline[] =>
  lines.flatMap((line, place) => [
    ...(place === 0 ? [] : [{ type: 'break' } as const]),
    ...parseInline(line),
  ]);

/** Only addresses that cannot run anything: the web, mail, and our own pages. */
export function safeHref(href: string): string | null {
  if (/^\/(?![/\\])/.test(href)) return href;
  try {
    return ['http:', 'https:', 'mailto:'].includes(new URL(href).protocol) ? href : null;
  } catch {
    return null;
  }
}

const patterns =
  /`([^`\n]+)`|@\[([^\]\n]{1,200})\]\(user:(\d{1,15})\)|\[([^\]\n]+)\]\(([^()\s]+)\)|\*\*(?=\S)([^\n]*?\S)\*\*|(?<![\w*])[*_](?=[^\s*_])([^\n*_]*[^\s*_])[*_](?![\w*])|(https?:\/\/[^\s<>"“”（）()，。；、]+[^\s<>"“”（）()，。；、.,;:!?])/g;

export function parseInline(text: string): Inline[] {
  const found: Inline[] = [];
  let end = 0;
  for (const match of text.matchAll(patterns)) {
    if (match.index > end) found.push({ type: 'text', text: text.slice(end, match.index) });
    end = match.index + match[0].length;
    found.push(inlineOf(match));
  }
  if (end < text.length) found.push({ type: 'text', text: text.slice(end) });
  return found;
}

function inlineOf(match: RegExpMatchArray): Inline {
  const [whole, code, name, id, label, href, bold, italic, address] = match;
  if (code !== undefined) return { type: 'code', text: code };
  if (name !== undefined) return { type: 'mention', id: Number(id), name };
  if (bold !== undefined) return { type: 'bold', children: parseInline(bold) };
  if (italic !== undefined) return { type: 'italic', children: parseInline(italic) };
  const target = safeHref(href ?? address ?? '');
  if (target === null) return { type: 'text', text: whole };
  return {
    type: 'link',
    href: target,
    children: label === undefined ? [{ type: 'text', text: whole }] : parseInline(label),
  };
}
