import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { CooperationFigures } from '@/api/workplace';
import { useFormats } from '@/i18n/useFormats';
import { FigureStrip } from '@/ui/FigureStrip';
import { rowsHref, sumOf } from './model';

/** The figures of the period in one line, each opening its rows. */
export function Headline({ figures, currency }: { figures: CooperationFigures; currency: string }) {
  const t = useTranslations('cooperation');
  const format = useFormats();
  const range = `signedOn.from=${figures.from}&signedOn.to=${figures.to}`;
  const signedRows = `isTrial=false&status=active&status=terminated&${range}`;
  const signed = sumOf(figures.signedDays, (day) => day.contracts);
  const fresh = sumOf(figures.signedDays, (day) => day.newCustomers);
  const rate = figures.renewalTotals.find((one) => one.currency === currency);
  const receipts = figures.receipts.filter((one) => one.currency === currency);
  const { activity } = figures;
  const to = (text: string, list: string, query: string) => (
    <Link to={rowsHref({ list, query }) ?? '.'}>{text}</Link>
  );
  return (
    <FigureStrip
      label={t('title')}
      figures={[
        {
          name: t('signed'),
          value: to(format.number(signed), 'contracts', signedRows),
          text: t('fresh', { count: fresh }),
        },
        {
          name: t('receipts'),
          value: to(
            format.money(
              sumOf(receipts, (one) => one.amount),
              currency,
            ),
            'contracts',
            `${signedRows}&currency=${currency}`,
          ),
          text: t('firstYear'),
        },
        {
          name: t('rateCustomers'),
          value:
            rate && rate.customerRate !== null
              ? to(format.percent(rate.customerRate), rate.rows.list, rate.rows.query)
              : '–',
          text: rate ? t('keptOf', { kept: rate.kept, decided: rate.decided }) : t('nothingDecided'),
        },
        {
          name: t('rateMoney'),
          value:
            rate && rate.moneyRate !== null
              ? to(format.percent(rate.moneyRate), rate.rows.list, rate.rows.query)
              : '–',
          text: rate
            ? `${format.money(rate.keptAmount, currency)} / ${format.money(rate.atStake, currency)}`
            : t('nothingDecided'),
        },
        {
          name: t('active'),
          value: format.number(activity.active),
          beside: `/ ${format.number(activity.customers)}`,
          text:
            activity.countedTo === null
              ? t('notCounted')
              : t('activePeople', { count: activity.people, date: format.date(activity.countedTo) }),
        },
        {
          name: t('rivals'),
          value: to(
            format.number(figures.competitorCustomers),
            'customers',
            [...new Set(figures.competitors.map((one) => `competitor=${encodeURIComponent(one.name)}`))].join(
              '&',
            ),
          ),
          text: t('rivalsText', { count: new Set(figures.competitors.map((one) => one.name)).size }),
        },
      ]}
    />
  );
}
