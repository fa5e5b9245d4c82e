import { queryOptions } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { type Choice, Combobox } from '@/ui/Combobox';
import { sources } from './model';
import type { HealthAttribute, HealthSource } from './shapes';

interface Addable extends Choice {
  source: HealthSource;
  attribute: HealthAttribute | null;
}

/** Chooses what a further term looks at: something the product knows, or a column of the customers' table. */
export function AddTerm({
  attributes,
  onAdd,
}: {
  attributes: readonly HealthAttribute[];
  onAdd: (source: HealthSource, attribute: HealthAttribute | null) => void;
}) {
  const t = useTranslations('health');
  // A new key empties the field after each choice.
  const [added, setAdded] = useState(0);
  const all = useMemo<Addable[]>(
    () => [
      ...sources.map((source, id) => ({ id, name: t(`source.${source}`), source, attribute: null })),
      ...attributes.map((attribute, place) => ({
        id: sources.length + place,
        name: attribute.name,
        detail: t('ofCustomers', { count: attribute.customers }),
        source: 'attribute' as const,
        attribute,
      })),
    ],
    [attributes, t],
  );
  const lookup = (text: string) =>
    queryOptions({
      queryKey: ['health', 'addable', text, all.length, t('title')],
      queryFn: () => all.filter((one) => one.name.toLowerCase().includes(text.toLowerCase())),
    });
  return (
    <Combobox<Addable>
      key={added}
      label={t('add')}
      placeholder={t('addPlaceholder')}
      value={null}
      lookup={lookup}
      onChange={(picked) => {
        if (!picked) return;
        setAdded((count) => count + 1);
        onAdd(picked.source, picked.attribute);
      }}
    />
  );
}
