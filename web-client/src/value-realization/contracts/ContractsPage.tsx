import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { featureLookup } from '@/api/lookups';
import type { Contract } from '@/api/workplace';
import type { Column } from '@/grid/column';
import { customerColumn, dayColumn, faceColumn, moneyColumn, textColumn } from '@/grid/columns';
import { Grid } from '@/grid/Grid';
import { useFormats } from '@/i18n/useFormats';
import { EmptyState } from '@/ui/EmptyState';
import { contractsKey, fetchContracts, path } from './api';
import { standing, statuses } from './model';

const keyOf = (row: Contract): string => String(row.id);
const listKey = [...contractsKey, 'all-contracts'] as const;

/** Every contract: the rows behind the figures; each opens at its customer. */
export function ContractsPage() {
  const t = useTranslations('contracts');
  const navigate = useNavigate();
  const columns = useContractColumns();
  const open = useCallback(
    (row: Contract) =>
      void navigate({
        to: '/value-realization/customers/$id',
        params: { id: String(row.customerId) },
        search: { tab: 'contracts' },
      }),
    [navigate],
  );
  return (
    <>
      <h1 data-hidden-text="">{t('title')}</h1>
      <Grid
        list="contracts"
        path={path}
        queryKey={listKey}
        fetchPage={fetchContracts}
        columns={columns}
        defaultSort="-startsOn"
        keyOf={keyOf}
        onOpen={open}
        noSearch
        empty={<EmptyState icon="document" title={t('listEmpty')} />}
      />
    </>
  );
}

function useContractColumns(): Column<Contract>[] {
  const t = useTranslations('contracts');
  const format = useFormats();
  return useMemo<Column<Contract>[]>(() => {
    const day = (name: 'signedOn' | 'startsOn' | 'endsOn') =>
      dayColumn<Contract>(
        name,
        { label: t(`field.${name}`), width: 96, small: true, sortsDown: true },
        (row) => row[name],
        format,
      );
    return [
      customerColumn({ label: t('field.customer'), width: 180, grow: true }),
      textColumn('name', { label: t('field.name'), width: 200 }, (row) => row.name),
      {
        id: 'status',
        label: t('field.status'),
        width: 84,
        small: true,
        sort: true,
        group: true,
        cell: (row) => t(`standing.${standing(row, format.today)}`),
        text: (row) => t(`standing.${standing(row, format.today)}`),
        filter: {
          kind: 'choice',
          options: statuses.map((value) => ({ value, label: t(`status.${value}`) })),
        },
      },
      moneyColumn(
        'yearlyAmount',
        { label: t('field.yearly'), width: 104 },
        (row) => row.yearlyAmount,
        format,
      ),
      {
        id: 'currency',
        label: t('field.currency'),
        width: 60,
        small: true,
        hidden: true,
        cell: (row) => row.currency,
        text: (row) => row.currency,
        filter: { kind: 'text' },
      },
      day('signedOn'),
      day('startsOn'),
      day('endsOn'),
      {
        id: 'licences',
        label: t('field.licensed'),
        width: 150,
        small: true,
        leaves: 1,
        cell: (row) => row.licences.map((one) => one.name).join(t('nameGap')),
        text: (row) => row.licences.map((one) => one.name).join(t('nameGap')),
        filter: { kind: 'lookup', lookup: featureLookup, name: 'feature' },
      },
      faceColumn(t('field.owner')),
    ];
  }, [t, format]);
}
