import { useTranslations } from 'use-intl';
import { Button, IconButton } from '@/ui/Button';
import { TextField } from '@/ui/TextField';
import styles from './health.module.css';
import { Share } from './Share';
import type { HealthTerm } from './shapes';
import { useTermWords } from './useTermWords';

/** Words, and their share. */
export function Choices({
  term,
  choices,
  onChange,
}: {
  term: HealthTerm;
  choices: readonly { values: string[]; share: number }[];
  onChange: (term: HealthTerm) => void;
}) {
  const t = useTranslations('health');
  const words = useTermWords();
  const free = term.source === 'attribute';
  const set = (next: { values: string[]; share: number }[]) => onChange({ ...term, choices: next });
  return (
    <>
      {choices.map((choice, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a choice has no other identity than its place
        <div key={place} className={styles.row}>
          {free ? (
            <TextField
              label={t('wordsLabel')}
              error={choice.values.length === 0 ? t('wordsNeeded') : undefined}
              value={choice.values.join(' | ')}
              onChange={(event) => {
                const values = event.target.value.split('|').map((one) => one.trim());
                set(
                  choices.map((one, at) => (at === place ? { ...one, values: values.filter(Boolean) } : one)),
                );
              }}
            />
          ) : (
            <span className={styles.word}>
              {choice.values.map((value) => words.word(term, value)).join(' / ')}
            </span>
          )}
          <Share
            value={choice.share}
            onChange={(share) => set(choices.map((one, at) => (at === place ? { ...one, share } : one)))}
          />
          {free && (
            <IconButton
              icon="x"
              size="small"
              label={t('removeStep', { number: place + 1 })}
              disabled={choices.length === 1}
              onClick={() => set(choices.filter((_, at) => at !== place))}
            />
          )}
        </div>
      ))}
      {free && (
        <div className={styles.row}>
          <Button
            size="small"
            tone="quiet"
            icon="plus"
            disabled={choices.length >= 50}
            onClick={() => set([...choices, { values: [], share: 0.5 }])}
          >
            {t('addWords')}
          </Button>
          <Share
            optional
            label={t('otherwise')}
            value={term.otherwise}
            onChange={(otherwise) => onChange({ ...term, otherwise })}
          />
        </div>
      )}
    </>
  );
}
