import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { summaryQuery } from './api';
import type { FilterName } from './search';

const tiers = ['key', 'standard', 'longTail'] as const;

/** What a filter's value is called: records by name, words in the reader's language. */
export function useFilterWords(): (name: FilterName | 'tier', value: string) => string {
  const t = useTranslations('usage');
  const customers = useQuery(summaryQuery({ by: 'customer', limit: 200 })).data ?? [];
  const features = useQuery(summaryQuery({ by: 'feature', limit: 200 })).data ?? [];
  return (name, value) => {
    if (value === '') return t('unsaid');
    if (name === 'tier') {
      const tier = tiers.find((one) => one === value);
      return tier ? t(`tier.${tier}`) : value;
    }
    if (name === 'customer')
      return customers.find((row) => String(row.customer?.id) === value)?.customer?.name ?? value;
    if (name === 'feature')
      return features.find((row) => String(row.feature?.id) === value)?.feature?.name ?? value;
    return value;
  };
}
