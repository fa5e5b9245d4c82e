import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { apiQuery, type ListQuery } from '@/grid/search';
import { useFormats } from '@/i18n/useFormats';
import { summaryQuery } from './api';

/** Who asks for any of these and what they pay: every customer counts once, and the line says so. */
export function PoolSummary({ query }: { query: ListQuery }) {
  const t = useTranslations('requirements');
  const format = useFormats();
  const { sort: _, ...filters } = apiQuery(query);
  const { data } = useQuery({ ...summaryQuery(filters), placeholderData: (before) => before });
  if (!data || data.customers === 0) return null;
  return (
    <span>
      {t.rich('distinct', {
        b: (words) => <span>{words}</span>,
        count: format.number(data.customers),
        money: format.money(data.askingRevenue, data.currency),
      })}
    </span>
  );
}
