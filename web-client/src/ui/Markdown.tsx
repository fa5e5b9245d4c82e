import { Fragment, type ReactNode } from 'react';
import { type Inline, parseMarkdown } from '@/lib/markdown';
import styles from './Markdown.module.css';

/** What people write to each other: bold, italics, code, links, lists and mentions. Everything else is shown as it was typed. */
export function Markdown({ text }: { text: string }) {
  return (
    <div className={styles.text}>
      {parseMarkdown(text).map((block, place) => {
        const key = `${place}`;
        if (block.type === 'code')
          return (
            <pre key={key}>
              <code>{block.text}</code>
            </pre>
          );
        if (block.type === 'paragraph') return <p key={key}>{draw(block.children)}</p>;
        // biome-ignore lint/suspicious/noArrayIndexKey: a text is drawn anew as a whole; its parts have no names and never move
        const items = block.items.map((item, at) => <li key={at}>{draw(item)}</li>);
        return block.ordered ? <ol key={key}>{items}</ol> : <ul key={key}>{items}</ul>;
      })}
    </div>
  );
}

function draw(parts: readonly Inline[]): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: a text is drawn anew as a whole; its parts have no names and never move
  return parts.map((part, place) => <Fragment key={place}>{one(part)}</Fragment>);
}

function one(part: Inline): ReactNode {
  switch (part.type) {
    case 'text':
      return part.text;
    case 'break':
      return <br />;
    case 'code':
      return <code>{part.text}</code>;
    case 'bold':
      return <strong>{draw(part.children)}</strong>;
    case 'italic':
      return <em>{draw(part.children)}</em>;
    case 'mention':
      return <span className={styles.mention}>@{part.name}</span>;
    case 'link':
      return part.href.startsWith('/') ? (
        <a href={part.href}>{draw(part.children)}</a>
      ) : (
        <a href={part.href} target="_blank" rel="noreferrer nofollow noopener">
          {draw(part.children)}
        </a>
      );
  }
}
