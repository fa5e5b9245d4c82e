import { type KeyboardEvent, useRef, useState } from 'react';
import { isComposing } from '@/lib/keyboard';
import type { Editor } from './column';
import styles from './GridTable.module.css';

/** An editor the size of its cell. Enter keeps, Tab keeps and goes on, Esc drops; leaving keeps. */
export function CellEditor<Row>({
  label,
  editor,
  initial,
  onCommit,
  onCancel,
}: {
  label: string;
  editor: Editor<Row>;
  initial: string;
  onCommit: (text: string, then: 'stay' | 'next') => void;
  onCancel: () => void;
}) {
  const [text, setText] = useState(initial);
  // Leaving the field after Enter or Esc is no second answer.
  const answered = useRef(false);
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if (event.key === 'Enter' || event.key === 'Tab') {
      event.preventDefault();
      event.stopPropagation();
      answered.current = true;
      onCommit(text, event.key === 'Tab' ? 'next' : 'stay');
      event.currentTarget.closest('table')?.focus();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      answered.current = true;
      onCancel();
      event.currentTarget.closest('table')?.focus();
    }
  };
  const shared = {
    'aria-label': label,
    className: styles.editor,
    value: text,
    onKeyDown,
    onClick: (event: { stopPropagation: () => void }) => event.stopPropagation(),
    onBlur: () => !answered.current && onCommit(text, 'stay'),
    ref: (element: HTMLElement | null) => element?.focus(),
  };
  if (editor.kind === 'choice') {
    return (
      <select {...shared} onChange={(event) => setText(event.target.value)}>
        {editor.options?.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    );
  }
  return (
    <input
      {...shared}
      type={editor.kind === 'date' ? 'date' : 'text'}
      inputMode={editor.kind === 'number' ? 'decimal' : undefined}
      onChange={(event) => setText(event.target.value)}
    />
  );
}
