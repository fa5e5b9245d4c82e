import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ImportChoice, ImportProposal } from '@/api/imports';
import { Button } from '@/ui/Button';
import { Tag } from '@/ui/Tag';
import styles from './imports.module.css';

const atOnce = 30;
const choices: readonly ImportChoice[] = ['merge', 'create', 'skip'];

/** Rows that repeat a record or an earlier row: for each, whether it becomes a voice of it, a record of its own, or nothing. */
export function Duplicates({
  proposals,
  chosen,
  onChoose,
}: {
  proposals: readonly ImportProposal[];
  chosen: Readonly<Record<string, ImportChoice>>;
  onChoose: (row: number, choice: ImportChoice) => void;
}) {
  const t = useTranslations('imports');
  const [shown, setShown] = useState(atOnce);
  if (proposals.length === 0) return <p className={styles.hint}>{t('noDuplicates')}</p>;
  return (
    <>
      <ul className={styles.found}>
        {proposals.slice(0, shown).map((one) => {
          const now = chosen[String(one.row)] ?? one.choice;
          return (
            <li key={one.row} className={styles.pair}>
              <span className={styles.rowNumber}>{t('rowNumber', { row: one.row })}</span>
              <span className={styles.both}>
                <span className={styles.what} title={one.title}>
                  {one.title}
                </span>
                <span className={styles.of} title={one.ofTitle}>
                  {one.recordId !== null
                    ? t('ofRecord', { title: one.ofTitle })
                    : t('ofRow', { row: one.ofRow ?? 0, title: one.ofTitle })}
                </span>
              </span>
              <Tag>{one.same ? t('same') : t('similar')}</Tag>
              <fieldset className={styles.segments} aria-label={t('choiceFor', { row: one.row })}>
                {choices.map((choice) => (
                  <button
                    key={choice}
                    type="button"
                    aria-pressed={now === choice}
                    onClick={() => onChoose(one.row, choice)}
                  >
                    {t(`choice.${choice}`)}
                  </button>
                ))}
              </fieldset>
            </li>
          );
        })}
      </ul>
      {proposals.length > shown && (
        <Button tone="quiet" size="small" onClick={() => setShown((before) => before + 100)}>
          {t('more', { count: proposals.length - shown })}
        </Button>
      )}
    </>
  );
}
