import { useTranslations } from 'use-intl';
import { Button, IconButton } from '@/ui/Button';
import { NumberField } from '@/ui/NumberField';
import styles from './health.module.css';
import { Share } from './Share';
import type { HealthTerm } from './shapes';

/** From a number on, a share. */
export function Steps({
  term,
  steps,
  onChange,
}: {
  term: HealthTerm;
  steps: readonly { from: number; share: number }[];
  onChange: (term: HealthTerm) => void;
}) {
  const t = useTranslations('health');
  const set = (next: { from: number; share: number }[]) => onChange({ ...term, steps: next });
  return (
    <>
      {steps.map((step, place) => {
        const before = steps[place - 1];
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step has no other identity than its place
          <div key={place} className={styles.row}>
            <NumberField
              label={t('from')}
              error={before && before.from >= step.from ? t('stepsOrder') : undefined}
              value={step.from}
              onChange={(value) =>
                value !== null && set(steps.map((one, at) => (at === place ? { ...one, from: value } : one)))
              }
            />
            <Share
              value={step.share}
              onChange={(share) => set(steps.map((one, at) => (at === place ? { ...one, share } : one)))}
            />
            <IconButton
              icon="x"
              size="small"
              label={t('removeStep', { number: place + 1 })}
              disabled={steps.length === 1}
              onClick={() => set(steps.filter((_, at) => at !== place))}
            />
          </div>
        );
      })}
      <Button
        size="small"
        tone="quiet"
        icon="plus"
        disabled={steps.length >= 20}
        onClick={() =>
          set([...steps, { from: (steps.at(-1)?.from ?? 0) + 1, share: steps.at(-1)?.share ?? 0 }])
        }
      >
        {t('addStep')}
      </Button>
    </>
  );
}
