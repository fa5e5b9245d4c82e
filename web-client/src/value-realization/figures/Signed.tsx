import { useTranslations } from 'use-intl';
import type { CooperationFigures } from '@/api/workplace';
import { ChartFrame } from '@/charts/ChartFrame';
import { ShareRows } from '@/charts/ShareRows';
import { useFormats } from '@/i18n/useFormats';
import { lastDay, rowsHref, signedByMonth, sumOf } from './model';

/** What was signed month by month, new customers apart; the table has every day. */
export function Signed({ figures }: { figures: CooperationFigures }) {
  const t = useTranslations('cooperation');
  const format = useFormats();
  const months = signedByMonth(figures.signedDays);
  const contracts = sumOf(months, (one) => one.contracts);
  const fresh = sumOf(months, (one) => one.newCustomers);
  const last = figures.signedDays.at(-1);
  return (
    <ChartFrame
      finding={
        contracts === 0
          ? t('signedNone')
          : t('signedFinding', { contracts, fresh, date: last ? format.date(last.day) : '' })
      }
      note={t('signedNote', {
        from: format.longDate(figures.from),
        to: format.longDate(figures.to),
        n: contracts,
      })}
      file={t('signed')}
      table={{
        head: [t('day'), t('contracts'), t('customers'), t('newCustomers')],
        rows: figures.signedDays.map((one) => [one.day, one.contracts, one.customers, one.newCustomers]),
      }}
    >
      {() => (
        <ShareRows
          legend={[
            { key: 'new', label: t('newCustomers') },
            { key: 'old', label: t('again') },
          ]}
          rows={months.map((one) => ({
            key: one.month,
            label: format.month(one.month),
            parts: [
              { key: 'new', value: one.newCustomers },
              { key: 'old', value: one.contracts - one.newCustomers },
            ],
            text: t('contractsCount', { count: one.contracts }),
            href: rowsHref({
              list: 'contracts',
              query: `isTrial=false&status=active&status=terminated&signedOn.from=${one.month}-01&signedOn.to=${lastDay(one.month)}`,
            }),
          }))}
        />
      )}
    </ChartFrame>
  );
}
