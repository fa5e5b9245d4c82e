import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { dateOf } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { Checkbox } from '@/ui/Checkbox';
import { type Choice, type Lookup, MultiCombobox } from '@/ui/Combobox';
import { DateField } from '@/ui/DateField';
import { TextField } from '@/ui/TextField';
import { type Column, type FilterOption, filterLabel, filterName } from './column';
import styles from './FilterBar.module.css';
import { type ListQuery, rangeOf, withFilter } from './search';

export interface EditorProps<Row> {
  column: Column<Row>;
  query: ListQuery;
  setQuery: (query: ListQuery) => void;
}

/** The editor that fits the column's kind. Every change works at once. */
export function FilterEditor<Row>({ column, query, setQuery }: EditorProps<Row>) {
  const { filter } = column;
  const name = filterName(column);
  const set = (values: readonly string[]) => setQuery(withFilter(query, name, values));
  if (!filter) return null;
  if (filter.kind === 'choice')
    return <Options options={filter.options} values={query.filters[name] ?? []} onChange={set} />;
  if (filter.kind === 'text')
    return (
      <Words
        label={filterLabel(column)}
        value={query.filters[name]?.[0] ?? ''}
        onChange={(text) => set(text === '' ? [] : [text])}
      />
    );
  if (filter.kind === 'lookup')
    return (
      <Records
        label={filterLabel(column)}
        lookup={filter.lookup}
        values={query.filters[name] ?? []}
        onChange={set}
      />
    );
  if (filter.kind === 'date') return <Dates name={name} query={query} setQuery={setQuery} />;
  return <Numbers name={name} query={query} setQuery={setQuery} />;
}

function Options({
  options,
  values,
  onChange,
}: {
  options: readonly FilterOption[];
  values: readonly string[];
  onChange: (values: string[]) => void;
}) {
  const t = useTranslations('grid');
  const [text, setText] = useState('');
  const wanted = options.filter((option) => option.label.toLowerCase().includes(text.toLowerCase()));
  return (
    <>
      {options.length > 10 && (
        <TextField
          bare
          label={t('searchOptions')}
          placeholder={t('searchOptions')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      )}
      <div className={styles.options}>
        {wanted.map((option) => (
          <Checkbox
            key={option.value}
            label={option.label}
            checked={values.includes(option.value)}
            onChange={(checked) =>
              onChange(checked ? [...values, option.value] : values.filter((value) => value !== option.value))
            }
          />
        ))}
      </div>
    </>
  );
}

function Words({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (text: string) => void;
}) {
  const [text, setText] = useState(value);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onChange(text.trim());
      }}
    >
      <TextField
        bare
        label={label}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => onChange(text.trim())}
      />
    </form>
  );
}

/** Names of records that were picked in this window; an address brings only their numbers. */
const names = new Map<string, string>();

function Records({
  label,
  lookup,
  values,
  onChange,
}: {
  label: string;
  lookup: Lookup<Choice>;
  values: readonly string[];
  onChange: (values: string[]) => void;
}) {
  return (
    <MultiCombobox
      bare
      label={label}
      lookup={lookup}
      value={values.map((value) => ({
        id: Number(value),
        name: names.get(`${label}/${value}`) ?? `#${value}`,
      }))}
      onChange={(choices) => {
        for (const choice of choices) names.set(`${label}/${choice.id}`, choice.name);
        onChange(choices.map((choice) => String(choice.id)));
      }}
    />
  );
}

type RangeProps = { name: string; query: ListQuery; setQuery: (query: ListQuery) => void };

function Dates({ name, query, setQuery }: RangeProps) {
  const t = useTranslations('grid');
  const { from, to } = rangeOf(query, name);
  const set = (nextFrom: string | null, nextTo: string | null) =>
    setQuery(
      withFilter(
        withFilter(query, `${name}.from`, nextFrom ? [nextFrom] : []),
        `${name}.to`,
        nextTo ? [nextTo] : [],
      ),
    );
  const now = new Date();
  const presets = [
    {
      label: t('last30'),
      from: dateOf(new Date(now.getFullYear(), now.getMonth(), now.getDate() - 30)),
      to: null,
    },
    {
      label: t('thisQuarter'),
      from: dateOf(new Date(now.getFullYear(), now.getMonth() - (now.getMonth() % 3), 1)),
      to: null,
    },
    { label: t('thisYear'), from: dateOf(new Date(now.getFullYear(), 0, 1)), to: null },
    {
      label: t('next60'),
      from: dateOf(now),
      to: dateOf(new Date(now.getFullYear(), now.getMonth(), now.getDate() + 60)),
    },
  ];
  return (
    <div className={styles.range}>
      <DateField label={t('from')} value={from || null} onChange={(date) => set(date, to)} />
      <DateField label={t('to')} value={to || null} onChange={(date) => set(from, date)} />
      <div className={styles.presets}>
        {presets.map((preset) => (
          <Button key={preset.label} size="small" onClick={() => set(preset.from, preset.to)}>
            {preset.label}
          </Button>
        ))}
      </div>
    </div>
  );
}

function Numbers({ name, query, setQuery }: RangeProps) {
  const t = useTranslations('grid');
  const range = rangeOf(query, name);
  const [draft, setDraft] = useState(range);
  const keep = () => {
    const valid = (text: string) =>
      text.trim() !== '' && Number.isFinite(Number(text)) ? [text.trim()] : [];
    setQuery(withFilter(withFilter(query, `${name}.from`, valid(draft.from)), `${name}.to`, valid(draft.to)));
  };
  return (
    <form
      className={styles.range}
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <TextField
        label={t('from')}
        inputMode="decimal"
        value={draft.from}
        onChange={(event) => setDraft({ ...draft, from: event.target.value })}
        onBlur={keep}
      />
      <TextField
        label={t('to')}
        inputMode="decimal"
        value={draft.to}
        onChange={(event) => setDraft({ ...draft, to: event.target.value })}
        onBlur={keep}
      />
    </form>
  );
}
