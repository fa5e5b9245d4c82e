import { useTranslations } from 'use-intl';
import type { CustomerOverview } from '@/api/workplace';
import { useFormats } from '@/i18n/useFormats';
import { FigureStrip, type StripFigure } from '@/ui/FigureStrip';

const counted = ['health', 'activation', 'activeUsers', 'provenValue'] as const;
type Counted = (typeof counted)[number];
const most = 6;

/** What one wants to know first: health, renewal, money, use, proven value, and who counts; six at most. */
export function HeadFigures({ overview }: { overview: CustomerOverview }) {
  const t = useTranslations('customers');
  const figures = useHeadFigures(overview);
  return <FigureStrip label={t('headFigures')} figures={figures} />;
}

function useHeadFigures({
  customer,
  contracts,
  renewal,
  people,
  counts,
  figures,
}: CustomerOverview): StripFigure[] {
  const t = useTranslations('customers');
  const format = useFormats();

  const kept = (name: Counted): StripFigure[] => {
    const found = figures.find((one) => one.name === name);
    if (!found) return [];
    const { value, outOf, amount, change } = found;
    const share = value !== null && outOf !== null && outOf > 0 && name !== 'health';
    const moved =
      change === null || change === 0
        ? undefined
        : `${change < 0 ? '▼' : '▲'} ${format.signed(change)}${found.changeDays === null ? '' : t('within', { days: found.changeDays })}`;
    return [
      {
        name: t(`figure.${name}`),
        value:
          amount !== null
            ? format.money(amount, found.currency ?? customer.currency)
            : share
              ? format.percent(value / outOf)
              : value === null
                ? '–'
                : format.number(value),
        beside: share ? `${format.number(value)} / ${format.number(outOf)}` : moved,
        tone: share || change === null || change === 0 ? undefined : change < 0 ? 'bad' : 'good',
        text: found.detail ?? '',
      },
    ];
  };

  const who = people.filter((one) => one.name !== '');
  const money = (amount: number) => format.money(amount, customer.currency);
  const all: StripFigure[] = [
    ...kept('health'),
    {
      name: t('figure.renewal'),
      value: renewal === null ? '–' : format.number(Math.abs(renewal.days)),
      beside:
        renewal === null
          ? undefined
          : t(renewal.days < 0 ? 'daysAgo' : 'daysAhead', { date: format.date(renewal.endsOn) }),
      tone: renewal !== null && renewal.days <= 30 ? 'bad' : undefined,
      text:
        renewal === null
          ? t('noRenewal')
          : [renewal.contractName, renewal.amount === null ? null : money(renewal.amount)]
              .filter(Boolean)
              .join(' · '),
    },
    {
      name: t('figure.revenue'),
      value: customer.recurringRevenue === null ? '–' : money(customer.recurringRevenue),
      text:
        contracts.length === 0
          ? t('noContracts')
          : contracts.map((one) => `${one.name} ${format.money(one.yearlyAmount, one.currency)}`).join(' + '),
    },
    ...kept('activation'),
    ...kept('activeUsers'),
    ...kept('provenValue'),
    {
      name: t('figure.requirements'),
      value: format.number(counts.requirements),
      text: t(counts.requirements === 0 ? 'noRequirements' : 'requirementsText'),
    },
    {
      name: t('figure.people'),
      value: format.number(counts.contacts),
      text:
        who.length === 0
          ? t(counts.contacts === 0 ? 'noContacts' : 'contactsText')
          : who.map((one) => one.name).join(t('nameGap')),
    },
    {
      name: t('figure.competitors'),
      value: customer.competitors.length === 0 ? t('none') : format.number(customer.competitors.length),
      text:
        customer.competitors.length === 0 ? t('competitorsNone') : customer.competitors.join(t('nameGap')),
    },
  ];
  return all.slice(0, most);
}
