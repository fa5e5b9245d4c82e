import { useTranslations } from 'use-intl';
import type { CooperationFigures } from '@/api/workplace';
import { ChartFrame } from '@/charts/ChartFrame';
import { ShareRows } from '@/charts/ShareRows';
import { useFormats } from '@/i18n/useFormats';
import { receiptsBy, rowsHref, sumOf } from './model';

const most = 12;

interface Line {
  key: string;
  label: string;
  value: number;
  text: string;
  href: string | null;
}

/** Receipts by month and by region, customers by region, licences, competitors, and what is liked: each a list of bars. */
export function Shares({ figures, currency }: { figures: CooperationFigures; currency: string }) {
  const t = useTranslations('cooperation');
  const format = useFormats();
  const money = (amount: number) => format.money(amount, currency);
  const period = { from: format.longDate(figures.from), to: format.longDate(figures.to) };
  const name = (text: string) => (text === '' ? t('unknown') : text);
  const receipts = (by: 'month' | 'region'): Line[] =>
    receiptsBy(figures, by, currency).map((one) => ({
      key: one.key,
      label: by === 'month' ? format.month(one.key) : name(one.key),
      value: one.amount,
      text: `${money(one.amount)} · ${t('contractsCount', { count: one.contracts })}`,
      href: rowsHref({ list: 'contracts', query: one.query }),
    }));
  const shares = (of: CooperationFigures['regions']): Line[] =>
    of
      .filter((one) => one.currency === currency)
      .map((one) => ({
        key: one.name,
        label: name(one.name),
        value: one.customers,
        text: `${t('customersCount', { count: one.customers })} · ${money(one.amount)}`,
        href: rowsHref(one.rows),
      }));
  const licences: Line[] = figures.licences.map((one) => ({
    key: `${one.productId}-${one.featureId}-${one.name}`,
    label: name(one.name),
    value: one.customers,
    text: [
      t('customersCount', { count: one.customers }),
      one.quantity > 0 ? t('licencesCount', { count: one.quantity }) : t('unlimited'),
    ].join(' · '),
    href: rowsHref(one.rows),
  }));
  const liked: Line[] = figures.liked.map((one) => ({
    key: String(one.featureId),
    label: one.name,
    value: one.customers,
    text: t('likedCount', { customers: one.customers, count: one.observations }),
    href: rowsHref(one.rows),
  }));
  const charts = [
    { name: 'byMonth' as const, unit: t('unitMoney', { currency }), lines: receipts('month') },
    { name: 'byRegion' as const, unit: t('unitMoney', { currency }), lines: receipts('region') },
    { name: 'regions' as const, unit: t('customers'), lines: shares(figures.regions) },
    { name: 'licences' as const, unit: t('customers'), lines: licences },
    { name: 'competitors' as const, unit: t('customers'), lines: shares(figures.competitors) },
    { name: 'liked' as const, unit: t('customers'), lines: liked },
  ];
  return charts.map(({ name: chart, unit, lines }) => {
    const top = lines.toSorted((a, b) => b.value - a.value)[0];
    const all = sumOf(lines, (one) => one.value);
    return (
      <ChartFrame
        key={chart}
        finding={
          top
            ? t(`${chart}.finding`, { name: top.label, text: top.text, count: lines.length })
            : t(`${chart}.none`)
        }
        note={t('note', { ...period, unit, n: lines.length, source: t(`${chart}.source`) })}
        file={t(`${chart}.file`)}
        table={{
          head: [t(`${chart}.file`), unit, t('share')],
          rows: lines.map((one) => [one.label, one.value, all === 0 ? '' : format.percent(one.value / all)]),
        }}
      >
        {() => (
          <ShareRows
            legend={[{ key: 'value', label: unit }]}
            rows={lines.slice(0, most).map(({ value, ...line }) => ({
              ...line,
              parts: [{ key: 'value', value }],
            }))}
          />
        )}
      </ChartFrame>
    );
  });
}
