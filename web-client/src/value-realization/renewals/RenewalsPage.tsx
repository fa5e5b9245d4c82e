import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useCallback } from 'react';
import { useTranslations } from 'use-intl';
import type { RenewalMonth } from '@/api/workplace';
import { useFormats } from '@/i18n/useFormats';
import { FigureStrip, type StripFigure } from '@/ui/FigureStrip';
import { PageError } from '@/ui/PageError';
import { SkeletonLines } from '@/ui/Skeleton';
import { forecastQuery, ruleQuery } from './api';
import { Board } from './Board';
import { Overdue } from './Overdue';
import { RenewalTabs } from './RenewalTabs';
import styles from './renewals.module.css';
import { YearAhead } from './YearAhead';

const RenewalPeek = lazy(async () => ({ default: (await import('./RenewalPeek')).RenewalPeek }));

/** What renews: the figures, twelve months by money and risk, and the months one by one. */
export function RenewalsPage() {
  const t = useTranslations('renewals');
  const navigate = useNavigate();
  const search = useSearch({ strict: false });
  const forecast = useQuery(forecastQuery);
  const band = useQuery(ruleQuery).data?.value.rule.bands[0];
  const peek = Number(search.peek ?? 0);
  const from = typeof search.from === 'string' ? search.from : null;

  const go = useCallback(
    (change: { peek?: string | undefined; from?: string | undefined }) => {
      const next = {
        ...(from === null ? {} : { from }),
        ...(peek > 0 ? { peek: String(peek) } : {}),
        ...change,
      };
      const kept = Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined));
      void navigate({ to: '.', search: kept, replace: change.from === undefined && peek > 0 });
    },
    [from, navigate, peek],
  );

  if (forecast.error) return <PageError error={forecast.error} onRetry={() => void forecast.refetch()} />;
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{t('title')}</h1>
        {band && <p>{t('text', { open: band.openDays, risk: band.riskDays })}</p>}
      </header>
      <RenewalTabs />
      {forecast.data ? (
        <>
          <Figures totals={forecast.data.totals} />
          <YearAhead months={forecast.data.months} totals={forecast.data.totals} />
        </>
      ) : (
        <div className={styles.part} aria-busy="true">
          <SkeletonLines lines={8} />
        </div>
      )}
      <Overdue chosen={peek} onOpen={(id) => go({ peek: String(id) })} />
      <Board
        from={from}
        chosen={peek}
        onFrom={(month) => go({ from: month ?? undefined })}
        onOpen={(id) => go({ peek: String(id) })}
      />
      {peek > 0 && (
        <Suspense>
          <RenewalPeek key={peek} id={peek} onClose={() => go({ peek: undefined })} />
        </Suspense>
      )}
    </div>
  );
}

/** The twelve months in one line; what is kept in other currencies stands below each figure. */
function Figures({ totals }: { totals: readonly RenewalMonth[] }) {
  const t = useTranslations('renewals');
  const format = useFormats();
  const main = totals.toSorted((a, b) => b.renewals - a.renewals);
  const sum = (name: 'renewals' | 'unstated' | 'kept' | 'lostCount') =>
    totals.reduce((all, one) => all + one[name], 0);
  const money = (name: 'atStake' | 'expected' | 'atRisk' | 'secured' | 'lost') => {
    const [first, ...others] = main;
    return {
      value: first ? format.money(first[name], first.currency) : '–',
      text: others.map((one) => format.money(one[name], one.currency)).join(' · '),
    };
  };
  const figures: StripFigure[] = [
    { name: t('figure.atStake'), ...money('atStake'), beside: t('count', { count: sum('renewals') }) },
    { name: t('figure.expected'), ...money('expected') },
    { name: t('figure.atRisk'), ...money('atRisk'), tone: 'bad' },
    { name: t('figure.secured'), ...money('secured'), beside: t('count', { count: sum('kept') }) },
    { name: t('figure.lost'), ...money('lost'), beside: t('count', { count: sum('lostCount') }) },
    {
      name: t('figure.unstated'),
      value: format.number(sum('unstated')),
      text: t('unstatedText'),
      tone: sum('unstated') > 0 ? 'warn' : undefined,
    },
  ];
  return <FigureStrip label={t('title')} figures={figures} />;
}
