import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useFormats } from '@/i18n/useFormats';
import { activationQuery, type SummaryRow } from './api';
import { filtersOf, growth, type periodOf, usageHref } from './model';
import { RowsLink } from './RowsLink';
import type { UsageSearch } from './search';
import styles from './usage.module.css';

/** The figures of the period against as many days before; each opens the rows behind it. */
export function Headline({
  now,
  before,
  search,
  period,
}: {
  now: SummaryRow;
  before: SummaryRow | null;
  search: UsageSearch;
  period: ReturnType<typeof periodOf>;
}) {
  const t = useTranslations('usage');
  const format = useFormats();
  const activation = useQuery(activationQuery('total', period.to)).data?.[0];
  const unfiltered = Object.keys(filtersOf(search)).length === 0;
  const against = (current: number | null, earlier: number | null | undefined) => {
    if (current === null || earlier === null || earlier === undefined) return t('noBefore');
    const by = growth(current, earlier);
    if (by === null) return t('noBefore');
    return t('against', { change: `${by > 0 ? '+' : ''}${format.percent(by)}` });
  };
  const parts: [string, string, string, UsageSearch][] = [
    [
      t('activeCustomers'),
      format.number(now.activeCustomers ?? 0),
      against(now.activeCustomers, before?.activeCustomers),
      { by: 'customer' },
    ],
    [
      t('activeUsers'),
      format.number(now.activeUsers ?? 0),
      against(now.activeUsers, before?.activeUsers),
      { by: 'customer' },
    ],
    [t('uses'), format.number(now.uses), against(now.uses, before?.uses), { by: 'feature' }],
    [
      t('time'),
      t('hours', { hours: format.number(now.minutes / 60, now.minutes < 600 ? 1 : 0) }),
      against(now.minutes, before?.minutes),
      { by: 'feature' },
    ],
    [t('outputs'), format.number(now.outputs), against(now.outputs, before?.outputs), { by: 'feature' }],
  ];
  return (
    <dl className={styles.headline}>
      {parts.map(([name, value, text, more]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <RowsLink href={usageHref(search, more)}>{value}</RowsLink>
          </dd>
          <dd className={styles.figureText}>{text}</dd>
        </div>
      ))}
      {activation && unfiltered && (
        <div>
          <dt>{t('activation')}</dt>
          <dd>
            <RowsLink href={usageHref(search, { by: 'feature' })}>
              {format.percent(activation.share ?? 0)}
            </RowsLink>
          </dd>
          <dd className={styles.figureText}>
            {t('openedOf', { opened: activation.opened, licensed: activation.licensed })}
          </dd>
        </div>
      )}
    </dl>
  );
}
