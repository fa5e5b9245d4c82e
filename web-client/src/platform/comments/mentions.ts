import type { Person } from '@/api/types';

const stored = /@\[([^\]\r\n]{1,200})\]\(user:(\d{1,15})\)/g;

/** What is typed shows `@name`; what is kept also says who that is. */
export function toStored(typed: string, people: readonly Person[]): string {
  // Longer names first, so that 林夏天 is not taken for 林夏.
  const byLength = people.toSorted((a, b) => b.name.length - a.name.length);
  let text = '';
  for (let at = 0; at < typed.length; ) {
    const person = typed[at] === '@' ? byLength.find((one) => typed.startsWith(one.name, at + 1)) : undefined;
    if (person) {
      text += `@[${person.name.replace(/[[\]\r\n]/g, ' ')}](user:${person.id})`;
      at += person.name.length + 1;
    } else {
      text += typed[at];
      at += 1;
    }
  }
  return text;
}

/** The other way round, to edit it. */
export function toTyped(text: string): { text: string; people: Person[] } {
  const people: Person[] = [];
  const typed = text.replace(stored, (_, name: string, id: string) => {
    people.push({ id: Number(id), name });
    return `@${name}`;
  });
  return { text: typed, people };
}

export interface Asked {
  /** Where the @ stands. */
  from: number;
  text: string;
}

/** The name that is being typed at the caret, or null. An e-mail address is none. */
export function askedAt(text: string, caret: number): Asked | null {
  const found = /(?:^|[^\w.@])@([^\s@,，。；;：:!！?？]{0,30})$/.exec(text.slice(0, caret));
  if (!found) return null;
  const name = found[1] ?? '';
  return { from: caret - name.length - 1, text: name };
}

export function withMention(
  text: string,
  asked: Asked,
  caret: number,
  person: Person,
): { text: string; caret: number } {
  const before = `${text.slice(0, asked.from)}@${person.name} `;
  return { text: before + text.slice(caret).replace(/^ /, ''), caret: before.length };
}
