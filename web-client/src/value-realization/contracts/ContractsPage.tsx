import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { customerLookup, featureLookup } from '@/api/lookups';
import type { Contract } from '@/api/workplace';
import type { Column } from '@/grid/column';
import { Grid } from '@/grid/Grid';
import { useFormats } from '@/i18n/useFormats';
import { Avatar } from '@/ui/Avatar';
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
  return useMemo(() => {
    const day = (name: 'signedOn' | 'startsOn' | 'endsOn'): Column<Contract> => ({
      id: name,
      label: t(`field.${name}`),
      width: 96,
      small: true,
      sort: true,
      sortsDown: true,
      cell: (row) => row[name] && format.date(row[name]),
      text: (row) => row[name] ?? '',
      filter: { kind: 'date' },
    });
    const columns: Column<Contract>[] = [
      {
        id: 'customer',
        label: t('field.customer'),
        width: 180,
        grow: true,
        sort: true,
        group: true,
        cell: (row) => row.customerName,
        text: (row) => row.customerName,
        filter: { kind: 'lookup', lookup: customerLookup },
      },
      {
        id: 'name',
        label: t('field.name'),
        width: 200,
        sort: true,
        cell: (row) => row.name,
        text: (row) => row.name,
        filter: { kind: 'text' },
      },
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
      {
        id: 'yearlyAmount',
        label: t('field.yearly'),
        width: 104,
        align: 'end',
        sort: true,
        sortsDown: true,
        cell: (row) => format.money(row.yearlyAmount, row.currency),
        text: (row) => format.moneyInFull(row.yearlyAmount, row.currency),
        filter: { kind: 'number' },
      },
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
      {
        id: 'owner',
        label: t('field.owner'),
        width: 56,
        sort: true,
        group: true,
        cell: (row) => row.ownerName && <Avatar name={row.ownerName} />,
        text: (row) => row.ownerName ?? '',
      },
    ];
    return columns;
  }, [t, format]);
}
