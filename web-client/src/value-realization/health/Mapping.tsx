import { useTranslations } from 'use-intl';
import { NumberField } from '@/ui/NumberField';
import { Select } from '@/ui/Select';
import { TextField } from '@/ui/TextField';
import { Choices } from './Choices';
import styles from './health.module.css';
import { units } from './model';
import { Share } from './Share';
import { Steps } from './Steps';
import type { HealthAttribute, HealthTerm } from './shapes';
import { useTermWords } from './useTermWords';

type Way = 'linear' | 'steps' | 'choices';

/** How a value becomes a share of the weight: evenly between two bounds, in steps, or word by word; and what happens when it is not known. */
export function Mapping({
  term,
  attribute,
  onChange,
}: {
  term: HealthTerm;
  attribute: HealthAttribute | null;
  onChange: (term: HealthTerm) => void;
}) {
  const t = useTranslations('health');
  const way: Way = term.linear ? 'linear' : term.steps ? 'steps' : 'choices';
  const ofNumbers = typeof units[term.source] === 'string';
  const ways: Way[] =
    term.source === 'attribute'
      ? ['linear', 'steps', 'choices']
      : ofNumbers
        ? ['linear', 'steps']
        : ['choices'];
  return (
    <div className={styles.mapping}>
      <div className={styles.row}>
        <TextField
          label={t('name')}
          value={term.name ?? ''}
          maxLength={80}
          placeholder={term.attribute ?? ''}
          onChange={(event) =>
            onChange({ ...term, name: event.target.value === '' ? null : event.target.value })
          }
        />
        <Select<Way>
          label={t('way')}
          value={way}
          disabled={ways.length === 1}
          options={ways.map((value) => ({ value, label: t(`ways.${value}`) }))}
          onChange={(next) => onChange(inWay(term, next, attribute))}
        />
      </div>
      {term.linear && <Bounds term={term} linear={term.linear} onChange={onChange} />}
      {term.steps && <Steps term={term} steps={term.steps} onChange={onChange} />}
      {term.choices && <Choices term={term} choices={term.choices} onChange={onChange} />}
      <Missing term={term} onChange={onChange} />
    </div>
  );
}

/** The same term with another way, beginning from what it had. */
function inWay(term: HealthTerm, way: Way, attribute: HealthAttribute | null): HealthTerm {
  const [worst, best] = [
    term.linear?.worst ?? attribute?.lowest ?? 0,
    term.linear?.best ?? attribute?.highest ?? 100,
  ];
  const [low, high] = worst < best ? [worst, best] : worst > best ? [best, worst] : [worst, worst + 1];
  return {
    ...term,
    otherwise: null,
    linear: way === 'linear' ? { worst: low, best: high } : null,
    steps:
      way === 'steps'
        ? [
            { from: low, share: worst <= best ? 0 : 1 },
            { from: high, share: worst <= best ? 1 : 0 },
          ]
        : null,
    choices:
      way === 'choices'
        ? (attribute?.values.map((value) => ({ values: [value.text], share: 0.5 })) ?? [
            { values: ['0'], share: 0 },
          ])
        : null,
  };
}

function Bounds({
  term,
  linear,
  onChange,
}: {
  term: HealthTerm;
  linear: { worst: number; best: number };
  onChange: (term: HealthTerm) => void;
}) {
  const t = useTranslations('health');
  const { unit } = useTermWords();
  const wrong = linear.worst === linear.best ? t('boundsSame') : undefined;
  return (
    <div className={styles.row}>
      {(['worst', 'best'] as const).map((name) => (
        <NumberField
          key={name}
          label={[t(name), unit(term).trim()].filter(Boolean).join(' · ')}
          error={wrong}
          value={linear[name]}
          onChange={(value) => value !== null && onChange({ ...term, linear: { ...linear, [name]: value } })}
        />
      ))}
    </div>
  );
}

function Missing({ term, onChange }: { term: HealthTerm; onChange: (term: HealthTerm) => void }) {
  const t = useTranslations('health');
  return (
    <div className={styles.row}>
      <Share
        optional
        label={t('whenMissing')}
        value={term.whenMissing}
        onChange={(whenMissing) => onChange({ ...term, whenMissing })}
      />
    </div>
  );
}
