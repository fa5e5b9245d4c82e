import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { Column } from '@/grid/column';
import { customerColumn, textColumn } from '@/grid/columns';
import { useFormats } from '@/i18n/useFormats';
import { Tag } from '@/ui/Tag';
import type { Departure } from './api';
import { isReason, reasons } from './model';

/** The columns of the list of departures. */
export function useDepartureColumns(): Column<Departure>[] {
  const t = useTranslations('departures');
  const format = useFormats();
  return useMemo<Column<Departure>[]>(() => {
    const options = reasons.map((value) => ({ value: value as string, label: t(`reason.${value}`) }));
    const reasonOf = (row: Departure) => (row.reason === null ? t('noReason') : t(`reason.${row.reason}`));
    const yes = { value: 'true', label: t('cameBack') };
    const no = { value: 'false', label: t('stayedAway') };
    return [
      customerColumn({ label: t('field.customer'), width: 180 }),
      {
        id: 'leftOn',
        label: t('field.leftOn'),
        width: 112,
        align: 'end',
        sort: true,
        sortsDown: true,
        cell: (row) => format.date(row.leftOn),
        text: (row) => format.longDate(row.leftOn),
        filter: { kind: 'date' },
        edit: {
          kind: 'date',
          value: (row) => row.leftOn,
          patch: (text) => (text === '' ? null : { leftOn: text }),
        },
      },
      {
        id: 'reason',
        label: t('field.reason'),
        width: 120,
        sort: true,
        group: true,
        cell: reasonOf,
        text: reasonOf,
        filter: { kind: 'choice', options },
        edit: {
          kind: 'choice',
          options: [{ value: '', label: t('noReason') }, ...options],
          value: (row) => row.reason ?? '',
          patch: (text) => {
            if (text === '' || text === t('noReason')) return { reason: null };
            const found = options.find((one) => one.value === text || one.label === text);
            return found && isReason(found.value) ? { reason: found.value } : null;
          },
        },
      },
      {
        id: 'words',
        label: t('field.words'),
        width: 240,
        grow: true,
        cell: (row) => row.words ?? '',
        text: (row) => row.words ?? '',
        filter: { kind: 'text' },
        edit: {
          kind: 'text',
          value: (row) => row.words ?? '',
          patch: (text) => ({ words: text.trim() === '' ? null : text.trim() }),
        },
      },
      {
        id: 'refund',
        label: t('field.refund'),
        width: 110,
        align: 'end',
        sort: true,
        sortsDown: true,
        cell: (row) =>
          row.refund === null || row.refund === 0 ? '' : format.money(row.refund, row.currency),
        text: (row) => (row.refund === null ? '' : format.moneyInFull(row.refund, row.currency)),
        filter: { kind: 'number' },
      },
      {
        id: 'cameBack',
        label: t('field.cameBack'),
        width: 96,
        small: true,
        sort: true,
        cell: (row) => (row.cameBack ? <Tag tone="good">{t('cameBack')}</Tag> : ''),
        text: (row) => (row.cameBack ? t('cameBack') : ''),
        filter: { kind: 'choice', options: [yes, no] },
        edit: {
          kind: 'choice',
          options: [yes, no],
          value: (row) => String(row.cameBack),
          patch: (text) =>
            text === yes.value || text === yes.label
              ? { cameBack: true }
              : text === no.value || text === no.label
                ? { cameBack: false }
                : null,
        },
      },
      textColumn(
        'externalId',
        { label: t('field.externalId'), width: 104, small: true, leaves: 1 },
        (row) => row.externalId,
      ),
    ];
  }, [t, format]);
}
