import type { ReactNode } from 'react';
import { Button, IconButton } from '../Button';
import styles from '../form.module.css';

/** Lines of a form, each of the same fields, that are added and taken out. */
export function FormLines<L extends { id: string }>({
  legend,
  columns,
  lines,
  draw,
  removeLabel,
  onRemove,
  addLabel,
  onAdd,
}: {
  legend: string;
  /** The widths of the fields, as a grid's columns. */
  columns: string;
  /** As `useFieldArray` gives them. */
  lines: readonly L[];
  draw: (line: L, at: number) => ReactNode;
  removeLabel: (line: L) => string;
  onRemove: (at: number) => void;
  addLabel: string;
  onAdd: () => void;
}) {
  return (
    <fieldset className={styles.lines}>
      <legend>{legend}</legend>
      {lines.map((line, at) => (
        <div key={line.id} className={styles.line} style={{ gridTemplateColumns: `${columns} 28px` }}>
          {draw(line, at)}
          <IconButton icon="x" label={removeLabel(line)} onClick={() => onRemove(at)} />
        </div>
      ))}
      <Button size="small" icon="plus" onClick={onAdd}>
        {addLabel}
      </Button>
    </fieldset>
  );
}
