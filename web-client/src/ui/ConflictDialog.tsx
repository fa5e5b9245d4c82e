import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from './Button';
import styles from './ConflictDialog.module.css';
import { Dialog } from './Dialog';

export interface ConflictField {
  name: string;
  label: string;
  mine: string;
  theirs: string;
}

/** Shows both versions of a record, field by field, and saves what is chosen. */
export function ConflictDialog({
  fields,
  busy,
  onSave,
  onTakeTheirs,
  onClose,
}: {
  fields: readonly ConflictField[];
  busy?: boolean;
  /** Gets the names of the fields for which "my change" was kept. */
  onSave: (mine: readonly string[]) => void;
  onTakeTheirs: () => void;
  onClose: () => void;
}) {
  const t = useTranslations('ui');
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set());
  const choose = (name: string, takeTheirs: boolean) =>
    setTheirs((before) => {
      const after = new Set(before);
      if (takeTheirs) after.add(name);
      else after.delete(name);
      return after;
    });
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('conflictTitle')}
      description={t('conflictText')}
      width="large"
      foot={
        <>
          <Button onClick={onTakeTheirs}>{t('conflictTakeTheirs')}</Button>
          <Button
            tone="primary"
            busy={busy}
            onClick={() => onSave(fields.map((field) => field.name).filter((name) => !theirs.has(name)))}
          >
            {t('conflictSave')}
          </Button>
        </>
      }
    >
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('conflictField')}</th>
            <th scope="col">{t('conflictMine')}</th>
            <th scope="col">{t('conflictTheirs')}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={field.name}>
              <th scope="row">{field.label}</th>
              {[false, true].map((isTheirs) => (
                <td key={String(isTheirs)}>
                  <label className={styles.choice}>
                    <input
                      type="radio"
                      name={`conflict-${field.name}`}
                      checked={theirs.has(field.name) === isTheirs}
                      onChange={() => choose(field.name, isTheirs)}
                    />
                    <span>{(isTheirs ? field.theirs : field.mine) || t('empty')}</span>
                  </label>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}
