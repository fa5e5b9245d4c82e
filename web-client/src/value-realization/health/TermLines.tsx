import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { Button, IconButton } from '@/ui/Button';
import { NumberField } from '@/ui/NumberField';
import { AddTerm } from './AddTerm';
import { attributesQuery } from './api';
import styles from './health.module.css';
import { Mapping } from './Mapping';
import { newTerm } from './model';
import type { HealthTerm } from './shapes';
import { useTermWords } from './useTermWords';

/** One line a term: what it looks at, its weight, and behind it how a value becomes points. */
export function TermLines({
  terms,
  onChange,
}: {
  terms: readonly HealthTerm[];
  onChange: (terms: HealthTerm[]) => void;
}) {
  const t = useTranslations('health');
  const words = useTermWords();
  const { data: attributes } = useQuery(attributesQuery);
  const change = (place: number, term: HealthTerm) =>
    onChange(terms.map((one, at) => (at === place ? term : one)));
  const move = (place: number, by: -1 | 1) => {
    const next = [...terms];
    const [one] = next.splice(place, 1);
    if (one) next.splice(place + by, 0, one);
    onChange(next);
  };
  return (
    <>
      <ul className={styles.terms}>
        {terms.map((term, place) => {
          const name = words.name(term);
          const weigh = (weight: number) =>
            change(place, { ...term, weight: Math.max(0, Math.min(100, Math.round(weight))) });
          return (
            <li key={term.key} className={styles.term}>
              <div className={styles.what}>
                <b>{name}</b>
                <p>{words.mapping(term)}</p>
              </div>
              <input
                type="range"
                min={0}
                max={60}
                className={styles.range}
                aria-label={t('weightOf', { term: name })}
                value={term.weight}
                onChange={(event) => weigh(Number(event.target.value))}
              />
              <NumberField
                label={t('weightOf', { term: name })}
                bare
                min={0}
                max={100}
                value={term.weight}
                onChange={(value) => weigh(value ?? 0)}
              />
              <details className={styles.details}>
                <summary>{t('details')}</summary>
                <Mapping
                  term={term}
                  attribute={attributes?.find((one) => one.name === term.attribute) ?? null}
                  onChange={(next) => change(place, next)}
                />
                <div className={styles.row}>
                  <IconButton
                    icon="up"
                    size="small"
                    label={t('moveUp', { term: name })}
                    disabled={place === 0}
                    onClick={() => move(place, -1)}
                  />
                  <IconButton
                    icon="down"
                    size="small"
                    label={t('moveDown', { term: name })}
                    disabled={place === terms.length - 1}
                    onClick={() => move(place, 1)}
                  />
                  <Button
                    size="small"
                    tone="quiet"
                    icon="x"
                    disabled={terms.length === 1}
                    onClick={() => onChange(terms.filter((_, at) => at !== place))}
                  >
                    {t('remove')}
                  </Button>
                </div>
              </details>
            </li>
          );
        })}
      </ul>
      <AddTerm
        attributes={attributes ?? []}
        onAdd={(source, attribute) => onChange([...terms, newTerm(source, attribute, terms)])}
      />
    </>
  );
}
