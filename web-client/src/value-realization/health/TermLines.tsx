import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { Button, IconButton } from '@/ui/Button';
import { WeightLine } from '@/ui/rules/WeightLine';
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
          return (
            <WeightLine
              key={term.key}
              name={name}
              text={words.mapping(term)}
              weight={term.weight}
              onWeight={(weight) => change(place, { ...term, weight })}
              details={t('details')}
            >
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
            </WeightLine>
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
